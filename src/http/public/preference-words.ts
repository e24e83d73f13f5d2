import type { ConsentScope, Language } from '../../contract/words.ts';

type Words = {
  title: string;
  /** what is agreed to by each tick; kept with the consent word for word */
  scopes: Record<ConsentScope, string>;
  at: (address: string) => string;
  blocked: string;
} & Record<
  | 'what'
  | 'language'
  | 'languageHint'
  | 'name'
  | 'greeted'
  | 'honorific'
  | 'none'
  | 'firstName'
  | 'lastName'
  | 'birthday'
  | 'birthdayHint'
  | 'save'
  | 'saved'
  | 'leaveAll'
  | 'leaveAllExplain'
  | 'leave'
  | 'allLeft'
  | 'faulty',
  string
>;

export const HONORIFICS: Record<Language, string[]> = { fa: ['خانم', 'آقای'], en: ['Ms', 'Mr'] };

export const PREFERENCE_WORDS: Record<Language, (brand: string) => Words> = {
  fa: (brand) => ({
    title: 'تنظیمات دریافت پیام',
    scopes: {
      sms: `پیامک‌های تبلیغاتی ${brand}`,
      email: `ایمیل‌های تبلیغاتی ${brand}`,
      spouse: `پیام ${brand} به مناسبت تولد همسرم`,
    },
    at: (address) => `به ${address}`,
    blocked: 'اکنون نمی‌توانیم به این نشانی پیام بفرستیم. برای تغییر آن با ما تماس بگیرید.',
    what: 'چه پیام‌هایی دریافت کنید',
    language: 'زبان پیام‌ها',
    languageHint: 'پیام‌ها را به این زبان می‌فرستیم.',
    name: 'نام شما در پیام‌ها',
    greeted: 'آغاز پیام‌ها:',
    honorific: 'عنوان',
    none: 'بدون عنوان',
    firstName: 'نام',
    lastName: 'نام خانوادگی',
    birthday: 'تولد شما',
    birthdayHint: 'اختیاری است؛ برای تبریک تولد به کار می‌رود.',
    save: 'ذخیره',
    saved: 'تغییرها ذخیره شد.',
    leaveAll: 'هیچ پیامی نمی‌خواهید؟',
    leaveAllExplain: `با زدن دکمه، همهٔ پیام‌های تبلیغاتی ${brand} همین حالا قطع می‌شود.`,
    leave: 'لغو همهٔ پیام‌ها',
    allLeft: 'دیگر هیچ پیام تبلیغاتی دریافت نمی‌کنید.',
    faulty: 'ذخیره نشد؛ جاهای مشخص‌شده را اصلاح کنید.',
  }),
  en: (brand) => ({
    title: 'Choose what you get',
    scopes: {
      sms: `Marketing texts from ${brand}`,
      email: `Marketing emails from ${brand}`,
      spouse: `A message from ${brand} for my spouse’s birthday`,
    },
    at: (address) => `to ${address}`,
    blocked: 'We cannot write to this address at present. Please get in touch with us to change that.',
    what: 'What you get',
    language: 'Language of your messages',
    languageHint: 'We write to you in this language.',
    name: 'How we address you',
    greeted: 'Messages begin with:',
    honorific: 'Title',
    none: 'No title',
    firstName: 'First name',
    lastName: 'Last name',
    birthday: 'Your birthday',
    birthdayHint: 'Optional; it is used to congratulate you.',
    save: 'Save',
    saved: 'Your choices are saved.',
    leaveAll: 'Want nothing at all?',
    leaveAllExplain: `Press the button and all marketing messages from ${brand} stop at once.`,
    leave: 'Stop everything',
    allLeft: 'You will get no more marketing messages.',
    faulty: 'Nothing was saved yet; please look at the marked places.',
  }),
};
