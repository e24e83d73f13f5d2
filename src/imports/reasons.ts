import type { ZodError } from 'zod';
import type { Worded } from '../contract/words.ts';
import type { Key } from './match.ts';

/** Why a row or a cell was not applied, as errors.csv says it behind the name of its column. */
export type Reason = Worded;

export const REASONS = {
  yesOrNo: {
    en: 'is neither yes nor no; write yes or no, بله or خیر, 1 or 0',
    fa: 'نه بله است و نه خیر؛ بله یا خیر، yes یا no، یا 1 یا 0 بنویسید',
  },
  mobile: {
    en: 'is not a mobile number; write it as 09121234567 or +442071234567',
    fa: 'شمارهٔ موبایل نیست؛ مانند 09121234567 یا +442071234567 بنویسید',
  },
  email: { en: 'is not an email address', fa: 'نشانی ایمیل نیست' },
  language: { en: 'is not a language; write fa or en', fa: 'زبان نیست؛ fa یا en بنویسید' },
  number: { en: 'is not a number; write it as 12500 or 12.5', fa: 'عدد نیست؛ مانند 12500 یا 12.5 بنویسید' },
  year: {
    en: 'needs a year, as 1405/02/30 or 2026-05-20',
    fa: 'سال هم لازم دارد؛ مانند 1405/02/30 یا 2026-05-20 بنویسید',
  },
  nameless: {
    en: 'has no mobile, email or ref, by which the person would be known again',
    fa: 'موبایل، ایمیل یا کد مشتری ندارد تا این فرد دوباره شناخته شود',
  },
  meanwhile: {
    en: 'was changed by somebody else meanwhile; import it again',
    fa: 'در همین میان کس دیگری آن را تغییر داد؛ دوباره واردش کنید',
  },
} satisfies Record<string, Reason>;

const KEY_NAMES: Record<Key, string> = { ref: 'کد مشتری', mobile: 'موبایل', email: 'ایمیل' };

export const cellsMissing = (found: number, wanted: number): Reason => ({
  en: `has ${found} cells where the header has ${wanted}; look for a missing or stray quotation mark`,
  fa: `${found} خانه دارد، ولی سطر نخست ${wanted} خانه؛ شاید گیومه‌ای (") جا افتاده یا زیادی است`,
});

export const longerThan = (chars: number): Reason => ({
  en: `is longer than ${chars} characters`,
  fa: `بلندتر از ${chars} نویسه است`,
});

export const ofLine = (line: number): Reason => ({
  en: `is of the person on line ${line} already`,
  fa: `از آنِ همان فرد سطر ${line} است`,
});

export const ofAnother = (key: Key): Reason => ({
  en: `belongs to another contact than this row’s ${key}; correct one of them`,
  fa: `از آنِ مخاطب دیگری است، نه مخاطبی که ${KEY_NAMES[key]} این سطر را دارد؛ یکی را درست کنید`,
});

export const otherRef = (ref: string, key: Key): Reason => ({
  en: `differs from ${ref}, the ref of the contact with this row’s ${key}`,
  fa: `با ${ref} فرق دارد که کد مشتریِ دارندهٔ ${KEY_NAMES[key]} این سطر است`,
});

export const tooMany = (what: 'tags' | 'groups', most: number): Reason =>
  what === 'tags'
    ? { en: `would give the contact more than ${most} tags`, fa: `مخاطب با آن بیش از ${most} برچسب می‌گیرد` }
    : {
        en: `would put the contact into more than ${most} groups`,
        fa: `مخاطب با آن در بیش از ${most} گروه قرار می‌گیرد`,
      };

/** What the API says of a text, which it says in English, and the few things it can be in Persian. */
const SAID: [RegExp, string][] = [
  [/line break/, 'شکست سطر یا نویسهٔ کنترلی دارد'],
  [/is blank/, 'خالی است'],
  [/zone/i, 'منطقهٔ زمانی نیست؛ مانند Asia/Tehran بنویسید'],
  [/out of the range/, 'سالی بیرون از بازهٔ تقویم خود دارد: شمسی 1200 تا 1499، میلادی 1900 تا 2100'],
];

/** A fault that the rules of the API find in what a row says. */
export function reasonOf(issue: ZodError['issues'][number]): Reason {
  const { message: en } = issue;
  if (issue.code === 'too_big') {
    const unit = issue.origin === 'string' ? 'نویسه' : 'مورد';
    return { en, fa: `بیش از ${issue.maximum} ${unit} دارد` };
  }
  const longer = /^is longer than (\d+) characters/.exec(en)?.[1];
  if (longer !== undefined) return { en, fa: longerThan(Number(longer)).fa };
  return { en, fa: SAID.find(([sign]) => sign.test(en))?.[1] ?? `پذیرفته نشد: ${en}` };
}
