import { sayer, type Language, type Pair } from '../../../words/i18n.ts';

/** What was sent, by the API's names of it; `area.name` where a name means something else in one part of the API. */
export const FIELDS: Record<string, Pair> = {
  add: ['contacts put in', 'مخاطبان افزوده'],
  address: ['address', 'نشانی'],
  at: ['time', 'زمان'],
  audience: ['audience', 'گیرندگان'],
  brand: ['name of the brand', 'نام برند'],
  campaign: ['campaign', 'کمپین'],
  caps: ['caps', 'سقف پیام هر نفر'],
  channel: ['channel', 'کانال'],
  city: ['city', 'شهر'],
  consent: ['consent sentence', 'جملهٔ رضایت'],
  consents: ['consents', 'رضایت‌ها'],
  contact: ['contact', 'مخاطب'],
  contactId: ['contact', 'مخاطب'],
  content: ['content', 'محتوا'],
  currency: ['currency', 'واحد پول'],
  customer: ['customer', 'مشتری'],
  data: ['further data', 'داده‌های دیگر'],
  decision: ['decision', 'تصمیم'],
  disabled: ['whether they may sign in', 'اجازهٔ ورود'],
  email: ['email address', 'نشانی ایمیل'],
  exclude: ['whom to leave out', 'کنارگذاشته‌ها'],
  expiryHours: ['when unsent messages are given up', 'مهلت پیام‌های نرفته'],
  fields: ['fields of your own', 'فیلدهای خودتان'],
  firstName: ['first name', 'نام'],
  from: ['from whom', 'از چه کسی'],
  granted: ['yes or no', 'بله یا نه'],
  groups: ['groups', 'گروه‌ها'],
  growthPercent: ['allowed growth of the audience', 'رشد مجاز گیرندگان'],
  hours: ['hours and closed days', 'ساعت کاری و تعطیلات'],
  hoursIn: ['by whose clock', 'ساعتِ کدام منطقه'],
  items: ['items', 'اقلام'],
  language: ['language', 'زبان'],
  lastName: ['last name', 'نام خانوادگی'],
  link: ['link', 'پیوند'],
  mail: ['look of mails', 'ظاهر ایمیل‌ها'],
  missedAfterMinutes: ['when a start counts as missed', 'مهلت آغاز ازدست‌رفته'],
  mobile: ['mobile number', 'شمارهٔ موبایل'],
  name: ['name', 'نام'],
  occasions: ['occasions', 'مناسبت‌ها'],
  open: ['whether it takes people in', 'عضوگیری'],
  password: ['password', 'گذرواژه'],
  phone: ['telephone number', 'شمارهٔ تلفن'],
  preflightHours: ['how long a preflight holds', 'اعتبار بررسی پیش از ارسال'],
  prices: ['prices', 'قیمت‌ها'],
  priority: ['priority', 'اولویت'],
  province: ['province', 'استان'],
  purpose: ['purpose', 'هدف'],
  rates: ['speed', 'سرعت ارسال'],
  domainRate: ['speed to one domain', 'سرعت به یک دامنه'],
  senders: ['limits of senders', 'حدود فرستنده‌ها'],
  refusedPercent: ['share of refusals that pauses a campaign', 'سهم پذیرفته‌نشده‌ها برای توقف کمپین'],
  reason: ['reason', 'دلیل'],
  ref: ['number in the shop', 'شمارهٔ فروشگاه'],
  remove: ['contacts taken out', 'مخاطبان برداشته'],
  repeat: ['repetition', 'تکرار'],
  returned: ['what was returned', 'مرجوعی'],
  role: ['role', 'نقش'],
  rule: ['rule', 'شرط‌ها'],
  serving: ['who is served first', 'چه کسی زودتر می‌گیرد'],
  size: ['size', 'اندازه'],
  slug: ['end of the address', 'پایان نشانی'],
  sms: ['length of SMS', 'طول پیامک'],
  source: ['source', 'منبع'],
  status: ['state', 'وضعیت'],
  tags: ['tags', 'برچسب‌ها'],
  template: ['template', 'قالب'],
  text: ['text', 'متن'],
  title: ['form of address', 'عنوان'],
  to: ['to whom', 'به چه کسی'],
  total: ['amount', 'مبلغ'],
  touches: ['messages in a round', 'پیام‌های هر دور'],
  values: ['sample values', 'مقدارهای نمونه'],
  variants: ['texts', 'متن‌ها'],
  wording: ['sentence that was agreed to', 'جملهٔ پذیرفته‌شده'],
  zone: ['time zone', 'منطقهٔ زمانی'],
  'appointments.at': ['time of the appointment', 'زمان نوبت'],
  'appointments.title': ['what it is about', 'موضوع'],
  'imports.name': ['name of the file', 'نام فایل'],
  'settings.fields': ['contact fields', 'فیلدهای مخاطب'],
  'settings.language': ['main language', 'زبان اصلی'],
  'settings.occasions': ['greetings', 'تبریک‌ها'],
};

/** Of the machinery between pages and API: they say nothing of what somebody did. */
export const UNTOLD = ['after', 'asOf', 'current', 'headers', 'ids', 'limit', 'token', 'version'];

const says = {
  en: sayer('audit-fields', FIELDS, 'en'),
  fa: sayer('audit-fields', FIELDS, 'fa'),
};

/** Words for what was sent to a part of the API; what an older version knew and this one does not keeps its name. */
export function fieldsIn(language: Language, area: string, names: readonly string[]): string[] {
  const say = says[language];
  return names
    .filter((name) => !UNTOLD.includes(name))
    .map((name) => {
      const key = [`${area}.${name}`, name].find((one) => Object.hasOwn(FIELDS, one));
      return key === undefined ? name : say(key);
    });
}
