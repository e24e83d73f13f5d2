import type { Channel, Language } from '../../contract/words.ts';
import { digits } from './language.ts';

type Words = {
  field: Record<Channel, string>;
  fieldHint: Record<Channel, string>;
  unfit: Record<Channel, string>;
  wait: (minutes: number) => string;
  sent: Record<Channel, (address: string) => string>;
  next: Record<Channel, string>;
} & Record<
  | 'join'
  | 'tickIt'
  | 'changed'
  | 'closed'
  | 'closedExplain'
  | 'code'
  | 'checkCode'
  | 'wrongCode'
  | 'spentCode'
  | 'lastStep'
  | 'confirm'
  | 'confirmExplain'
  | 'again'
  | 'welcome'
  | 'about'
  | 'aboutExplain'
  | 'firstName'
  | 'lastName'
  | 'birthday'
  | 'birthdayHint'
  | 'save'
  | 'thanks'
  | 'thanksExplain'
  | 'trap',
  string
>;

export const FORM_WORDS: Record<Language, Words> = {
  fa: {
    field: { sms: 'شمارهٔ موبایل', email: 'نشانی ایمیل' },
    fieldHint: { sms: 'برای نمونه ۰۹۱۲۱۲۳۴۵۶۷', email: 'برای نمونه name@example.com' },
    unfit: {
      sms: 'شمارهٔ موبایل درست نیست؛ آن را مانند ۰۹۱۲۱۲۳۴۵۶۷ بنویسید.',
      email: 'نشانی ایمیل درست نیست؛ آن را مانند name@example.com بنویسید.',
    },
    wait: (minutes) => `درخواست‌ها زیاد بود. ${digits(minutes, 'fa')} دقیقهٔ دیگر دوباره تلاش کنید.`,
    sent: {
      sms: (address) => `کدی به ${address} پیامک شد.`,
      email: (address) => `ایمیلی به ${address} فرستاده شد.`,
    },
    next: {
      sms: 'آن را اینجا بنویسید تا عضویت شما تأیید شود.',
      email: 'پیوند درون آن را باز کنید تا عضویت شما تأیید شود. اگر نیامد، پوشهٔ هرزنامه را هم ببینید.',
    },
    join: 'عضو می‌شوم',
    tickIt: 'برای عضویت، این گزینه را علامت بزنید.',
    changed: 'این متن تغییر کرده است. لطفاً دوباره بخوانید و اگر موافقید علامت بزنید.',
    closed: 'عضوگیری بسته است',
    closedExplain: 'این فرم اکنون عضو تازه نمی‌پذیرد.',
    code: 'کد تأیید',
    checkCode: 'تأیید',
    wrongCode: 'این کد درست نیست؛ آن را دوباره از پیامک بخوانید.',
    spentCode: 'چند بار کد نادرست وارد شد. از نو شروع کنید تا کد تازه‌ای بگیرید.',
    lastStep: 'یک گام مانده است',
    confirm: 'بله، عضو می‌شوم',
    confirmExplain: 'با زدن دکمه، عضویت شما تأیید می‌شود.',
    again: 'از نو شروع کنید',
    welcome: 'خوش آمدید. عضویت شما تأیید شد.',
    about: 'نام شما چیست؟',
    aboutExplain: 'اختیاری است؛ می‌توانید خالی بگذارید.',
    firstName: 'نام',
    lastName: 'نام خانوادگی',
    birthday: 'تولد شما',
    birthdayHint: 'برای تبریک تولد به کار می‌رود.',
    save: 'ثبت',
    thanks: 'سپاسگزاریم',
    thanksExplain: 'همه چیز آماده است؛ می‌توانید این صفحه را ببندید.',
    trap: 'این جا را خالی بگذارید',
  },
  en: {
    field: { sms: 'Mobile number', email: 'Email address' },
    fieldHint: {
      sms: 'For example 0912 123 4567, or +44 7… from abroad',
      email: 'For example name@example.com',
    },
    unfit: {
      sms: 'This is not a mobile number; write it as 09121234567 or, from abroad, with + and the country.',
      email: 'This is not an email address; write it as name@example.com.',
    },
    wait: (minutes) => `That was often. Please try again in ${minutes} min.`,
    sent: {
      sms: (address) => `We have sent a code to ${address}.`,
      email: (address) => `We have sent an email to ${address}.`,
    },
    next: {
      sms: 'Write it here to confirm that you want to join.',
      email:
        'Open the link in it to confirm that you want to join. If it does not come, look into the spam folder too.',
    },
    join: 'Join',
    tickIt: 'Tick this to join.',
    changed: 'This text has changed. Read it again, and tick it if you agree.',
    closed: 'Sign-up is closed',
    closedExplain: 'This form takes no new members at present.',
    code: 'Code',
    checkCode: 'Confirm',
    wrongCode: 'This code is not right; please read it from the message once more.',
    spentCode: 'There were too many wrong codes. Start again to get a new one.',
    lastStep: 'One step is left',
    confirm: 'Yes, I want to join',
    confirmExplain: 'Press the button to confirm that you want to join.',
    again: 'Start again',
    welcome: 'Welcome. You are a member now.',
    about: 'How may we address you?',
    aboutExplain: 'Optional; you may leave this empty.',
    firstName: 'First name',
    lastName: 'Last name',
    birthday: 'Your birthday',
    birthdayHint: 'Used to congratulate you.',
    save: 'Save',
    thanks: 'Thank you',
    thanksExplain: 'All is done; you can close this page.',
    trap: 'Leave this empty',
  },
};
