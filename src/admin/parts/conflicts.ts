import type { Problem } from '../api/refusal.ts';
import { isolated } from '../words/format.ts';
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
  clubLoaded: ['The sample club is here already.', 'باشگاه نمونه از پیش بارگذاری شده است.'],
  clubBusy: [
    'The sample club is being loaded or removed right now. Try again in a moment.',
    'باشگاه نمونه همین حالا در حال بارگذاری یا پاک شدن است. کمی دیگر دوباره تلاش کنید.',
  ],
  clubLate: [
    'There are contacts here already; the sample club is for an installation without any.',
    'اینجا مخاطب هست؛ باشگاه نمونه برای وقتی است که هنوز مخاطبی نیست.',
  ],
  clubForReal: [
    'A provider is set up, and the sample club’s numbers might be somebody’s. It is for an installation that sends to the sandbox.',
    'سرویس‌دهنده تنظیم شده است و شماره‌های باشگاه نمونه شاید از آنِ کسی باشد. باشگاه نمونه برای وقتی است که پیام‌ها به صندوق آزمایشی می‌روند.',
  ],
  clubInUse: [
    'Under way to the sample club: {{campaigns}}. Stop it, or let it end, then remove the club.',
    'در حال ارسال به باشگاه نمونه: {{campaigns}}. آن را متوقف کنید یا بگذارید پایان یابد، سپس باشگاه را پاک کنید.',
  ],
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
  'sample-club-loaded': 'clubLoaded',
  'sample-club-busy': 'clubBusy',
  'sample-club-has-contacts': 'clubLate',
  'sample-club-sends-for-real': 'clubForReal',
  'sample-club-in-use': 'clubInUse',
} as const;

/** What a conflict means, in the reader's words; null where the server's own words say more. */
export function useConflictWords(): (problem: Problem) => string | null {
  const say = useWords();
  return ({ code, campaigns }) =>
    isKnown(code) ? say(MEANINGS[code], { campaigns: namesOf(campaigns) }) : null;
}

function isKnown(code: string): code is keyof typeof MEANINGS {
  return Object.hasOwn(MEANINGS, code);
}

function namesOf(names: unknown): string {
  return Array.isArray(names) ? names.map((name) => isolated(String(name))).join(' · ') : '';
}
