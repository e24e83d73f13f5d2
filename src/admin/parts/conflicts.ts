import { defineWords } from '../words/i18n.ts';

const useWords = defineWords('conflicts', {
  changed: [
    'Somebody has changed it meanwhile. Load the page again to see it, then repeat your change.',
    'کسی در این میان آن را تغییر داده است. صفحه را دوباره بار کنید و سپس تغییر خود را تکرار کنید.',
  ],
  moved: [
    'It has moved on meanwhile; look at it and try again.',
    'در این میان وضعیت آن عوض شده است؛ آن را ببینید و دوباره تلاش کنید.',
  ],
  busy: [
    'It is being changed right now. Try again in a moment.',
    'همین حالا در حال تغییر است. کمی دیگر دوباره تلاش کنید.',
  ],
  contact: [
    'Another contact has this number, address or reference already.',
    'مخاطب دیگری همین شماره، نشانی یا شناسه را دارد.',
  ],
  taken: ['This name or address is taken already.', 'این نام یا نشانی پیش‌تر گرفته شده است.'],
  needed: [
    'Something else needs it: change or remove that first.',
    'چیز دیگری به آن نیاز دارد؛ نخست آن را تغییر دهید یا حذف کنید.',
  ],
  sent: [
    'It has sent messages and stays, so that they can be accounted for.',
    'پیام فرستاده است و می‌ماند تا حساب پیام‌ها روشن باشد.',
  ],
  template: ['The template has faults: mend it first.', 'قالب ایراد دارد؛ نخست آن را درست کنید.'],
  notStarted: ['The campaign has not started yet.', 'کمپین هنوز آغاز نشده است.'],
});

/** Codes of refusals (409) that say all by themselves. */
const MEANINGS = {
  'changed-meanwhile': 'changed',
  state: 'moved',
  'still-running': 'busy',
  'contact-busy': 'busy',
  'appointment-busy': 'busy',
  'contact-exists': 'contact',
  'group-exists': 'taken',
  'block-exists': 'taken',
  'form-exists': 'taken',
  'email-taken': 'taken',
  'segment-in-use': 'needed',
  'template-in-use': 'needed',
  'block-in-use': 'needed',
  'campaign-has-runs': 'sent',
  'template-not-usable': 'template',
  'not-started': 'notStarted',
} as const;

/** What a conflict means, in the reader's words; null where the server's own words say more. */
export function useConflictWords(): (code: string) => string | null {
  const say = useWords();
  return (code) => (isKnown(code) ? say(MEANINGS[code]) : null);
}

function isKnown(code: string): code is keyof typeof MEANINGS {
  return Object.hasOwn(MEANINGS, code);
}
