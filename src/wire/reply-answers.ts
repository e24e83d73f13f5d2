import type { ReplyWord } from '../consent/opt-out-words.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Language } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * What a line answers, in the person's language: one confirmation, nothing more. A text that only seems to
 * ask to stop is obeyed in silence, for a person will look at it.
 */
export function answerTo(
  word: ReplyWord,
  contact: Contact | null,
  {
    settings,
    iranianLine,
  }: { settings: Pick<Settings, 'brand' | 'phone' | 'language'>; iranianLine: boolean },
): string | null {
  if (word === 'stop-for-review') return null;
  const language = contact?.language ?? settings.language;
  const start = iranianLine ? (language === 'fa' ? '۱۲' : '12') : 'START';
  const brand = settings.brand[language];
  return ANSWERS[language][word]({ brand, start, phone: settings.phone });
}

type Facts = { brand: string; start: string; phone: string | null };
type Answers = Record<'stop' | 'start' | 'help', (facts: Facts) => string>;

const ANSWERS: Record<Language, Answers> = {
  fa: {
    stop: ({ brand, start }) =>
      `دریافت پیامک تبلیغاتی ${brand} لغو شد. برای عضویت دوباره ${start} را بفرستید.`,
    start: ({ brand }) => `عضویت شما در پیامک‌های ${brand} برقرار شد.`,
    help: ({ brand, phone }) =>
      phone === null ? `پیامک‌های ${brand}` : `پیامک‌های ${brand}؛ تماس: ${phone}`,
  },
  en: {
    stop: ({ brand, start }) =>
      `You will get no more marketing texts from ${brand}. To rejoin, send ${start}.`,
    start: ({ brand }) => `You are back on the list for texts from ${brand}.`,
    help: ({ brand, phone }) =>
      phone === null ? `Texts from ${brand}.` : `Texts from ${brand}. Call ${phone}.`,
  },
};
