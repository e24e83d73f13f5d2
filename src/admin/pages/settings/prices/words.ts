import { defineWords } from '../../../words/i18n.ts';

export const usePriceWords = defineWords('settings-prices', {
  help: [
    'All prices are in {{unit}}, the currency under Brand. What has no price is shown as unknown, never as free.',
    'همهٔ قیمت‌ها به {{unit}} است، واحد پولی که در «برند» آمده. هر چه قیمت نداشته باشد نامعلوم نشان داده می‌شود، نه رایگان.',
  ],
  sms: ['One part of an SMS', 'هر پارت پیامک'],
  smsHelp: [
    'By the beginning of the receiver’s number; + is for everywhere, and the longest beginning that fits counts.',
    'بر پایهٔ آغاز شمارهٔ گیرنده؛ + یعنی همه‌جا، و بلندترین آغازی که بخواند ملاک است.',
  ],
  none: ['No prices yet: costs are shown as unknown.', 'هنوز قیمتی نیست: هزینه‌ها نامعلوم نشان داده می‌شود.'],
  price: ['Price {{place, number}}', 'قیمت {{place, number}}'],
  line: ['Line', 'خط'],
  anyLine: ['Every line', 'همهٔ خط‌ها'],
  prefix: ['Number begins with', 'آغاز شماره'],
  gsm7: ['Latin part', 'پارت لاتین'],
  ucs2: ['Persian part', 'پارت فارسی'],
  add: ['Add a price', 'افزودن قیمت'],
  remove: ['Remove {{name}}', 'برداشتن {{name}}'],
  email: ['Email', 'ایمیل'],
  oneMail: ['One mail', 'هر ایمیل'],
  oneMailHelp: ['Leave it empty when it is not known.', 'اگر معلوم نیست خالی بگذارید.'],
  unknown: ['Unknown', 'نامعلوم'],
});
