import { defineWords } from '../words/i18n.ts';

export const useMeterWords = defineWords('sms-meter', {
  region: ['Length of the SMS', 'طول پیامک'],
  waiting: ['Counted as soon as the text is sound.', 'همین که متن درست باشد شمرده می‌شود.'],
  units: ['{{units, number}} of {{max, number}} characters', '{{units, number}} نویسه از {{max, number}}'],
  parts_one: ['{{count, number}} part', '{{count, number}} پارت'],
  parts_other: ['{{count, number}} parts', '{{count, number}} پارت'],
  tooLong: ['Too long: over the limit', 'بلندتر از سقف مجاز'],
  fits: ['Within the limit', 'در حد مجاز'],
  gsm7: ['Latin alphabet (GSM-7): 160 in one part', 'الفبای لاتین (GSM-7): هر پارت ۱۶۰ نویسه'],
  ucs2: ['Unicode, as Persian needs: 70 in one part', 'یونیکد، چنان‌که فارسی می‌خواهد: هر پارت ۷۰ نویسه'],
  cost: ['Cost: {{cost}}', 'هزینه: {{cost}}'],
  costRange: ['Cost: {{from}} to {{to}}, by operator', 'هزینه: {{from}} تا {{to}}، بسته به اپراتور'],
  costUnknown: ['Cost unknown: no prices in the settings', 'هزینه نامعلوم: قیمتی در تنظیمات نیست'],
  foreign: [
    'Persian letters in the text or in a value (a name, the brand) make it Unicode.',
    'حروف فارسی در متن یا در یک مقدار (نام، برند) آن را یونیکد کرده است.',
  ],
  'culprit.title': [
    'These characters leave room for 70 instead of 160:',
    'این نویسه‌ها جای متن را از ۱۶۰ به ۷۰ نویسه می‌رسانند:',
  ],
  'culprit.place': [
    '{{name}}, line {{line, number}}, column {{column, number}}',
    '{{name}}، سطر {{line, number}}، ستون {{column, number}}',
  ],
  'culprit.times': ['and {{times, number}} more', 'و {{times, number}} جای دیگر'],
  'cure.write': ['Write {{fix}} instead', 'نوشتن {{fix}} به‌جای آن'],
  'cure.remove': ['Remove it', 'برداشتن آن'],
  'cure.none': ['Nothing comes near it: take it out.', 'جانشینی ندارد؛ آن را بردارید.'],
  'fit.latin-typography': [
    'So that it fits, curly quotes and dashes are written plainly.',
    'برای جا شدن، گیومه‌ها و خط تیره‌ها ساده نوشته شد.',
  ],
  'fit.short-name': ['So that it fits, the short name is used.', 'برای جا شدن، نام کوتاه آمد.'],
  'fit.optional-dropped': [
    'So that it fits, an optional piece was left out.',
    'برای جا شدن، تکه‌ای اختیاری کنار رفت.',
  ],
  'help.about': ['why a short text can be several parts', 'چرا متنی کوتاه چند پارت می‌شود'],
  'help.text': [
    'One SMS holds 70 Persian characters. A longer text travels in parts of 67 each, and each part is paid for: 160 Persian characters are 3 parts. A text in Latin letters alone holds 160, then 153 a part. Spaces, line breaks and half-spaces count one, an emoji two.',
    'هر پیامک ۷۰ نویسهٔ فارسی جا دارد. متن بلندتر در پارت‌های ۶۷ نویسه‌ای می‌رود و هزینهٔ هر پارت جداست: ۱۶۰ نویسهٔ فارسی ۳ پارت است. متنی که همه‌اش لاتین باشد ۱۶۰ نویسه جا دارد و سپس هر پارت ۱۵۳. فاصله، سطر تازه و نیم‌فاصله هر کدام یک نویسه‌اند و شکلک دو نویسه.',
  ],
  'char.2014': ['an em dash', 'خط تیرهٔ بلند'],
  'char.2013': ['an en dash', 'خط تیرهٔ میانه'],
  'char.2018': ['a curly quote', 'گیومهٔ خمیده'],
  'char.2019': ['a curly apostrophe', 'آپاستروف خمیده'],
  'char.201C': ['a curly opening quote', 'گیومهٔ خمیدهٔ آغاز'],
  'char.201D': ['a curly closing quote', 'گیومهٔ خمیدهٔ پایان'],
  'char.2026': ['an ellipsis in one character', 'سه‌نقطهٔ یک‌نویسه‌ای'],
  'char.00A0': ['a space that does not break', 'فاصلهٔ نشکن'],
  'char.0009': ['a tab', 'تب'],
  'char.0060': ['a backtick', 'بک‌تیک'],
  'char.2022': ['a bullet', 'گلوله'],
  'char.200C': ['a half-space', 'نیم‌فاصله'],
  'char.emoji': ['an emoji', 'شکلک'],
  'char.other': ['the character {{code}}', 'نویسهٔ {{code}}'],
});

const NAMED = [
  '2014',
  '2013',
  '2018',
  '2019',
  '201C',
  '201D',
  '2026',
  '00A0',
  '0009',
  '0060',
  '2022',
  '200C',
] as const;

/** The key of a character's name in words: some have one, most are called by their code. */
export function charKey(char: string, code: string): `char.${(typeof NAMED)[number] | 'emoji' | 'other'}` {
  const named = NAMED.find((one) => code === `U+${one}`);
  if (named !== undefined) return `char.${named}`;
  return /\p{Extended_Pictographic}/u.test(char) ? 'char.emoji' : 'char.other';
}
