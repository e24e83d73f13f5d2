import { defineWords } from '../../../words/i18n.ts';

/** What is wrong in a source, or worth a look, by the server's codes. */
export const FINDINGS = {
  syntax: ['A tag or a condition is not closed.', 'تگ یا شرطی بسته نشده است.'],
  empty: ['There is no text.', 'متنی نوشته نشده است.'],
  raw: ['Use two braces: {{open}}field{{close}}.', 'دو آکولاد بنویسید: {{open}}field{{close}}.'],
  'not-allowed': [
    'This kind of tag is not allowed; write the text itself.',
    'این گونه تگ مجاز نیست؛ خود متن را بنویسید.',
  ],
  'not-text': ['This is no text.', 'این متن نیست.'],
  'unknown-helper': [
    'There is no such form; choose one from the list.',
    'چنین شکلی نیست؛ از فهرست برگزینید.',
  ],
  'helper-arguments': ['Something is missing or too much in this tag.', 'در این تگ چیزی کم یا زیاد است.'],
  'field-name': [
    'A field’s name has Latin letters and digits.',
    'نام فیلد با حروف لاتین و رقم نوشته می‌شود.',
  ],
  'field-place': [
    'A field can stand in text, or in a quoted attribute; not here.',
    'فیلد در متن یا درون گیومهٔ یک ویژگی می‌آید، نه اینجا.',
  ],
  'unknown-block': ['There is no such condition.', 'چنین شرطی نیست.'],
  condition: ['The condition is not complete.', 'شرط کامل نیست.'],
  'link-target': [
    'A link needs an address that begins with https://',
    'پیوند نشانی‌ای می‌خواهد که با https:// آغاز شود.',
  ],
  'link-in-subject': ['A subject cannot hold a link.', 'در موضوع نمی‌توان پیوند گذاشت.'],
  'link-in-preheader': ['A preheader cannot hold a link.', 'در پیش‌سربرگ نمی‌توان پیوند گذاشت.'],
  'subject-lines': ['A subject is one line.', 'موضوع یک سطر است.'],
  'preheader-lines': ['A preheader is one line.', 'پیش‌سربرگ یک سطر است.'],
  'unsubscribe-in-sms': [
    'An SMS is left by a reply; take this out.',
    'لغو پیامک با پاسخ انجام می‌شود؛ این را بردارید.',
  ],
  'too-many-optionals': ['There are too many optional pieces.', 'تکه‌های اختیاری بیش از اندازه است.'],
  'too-many-tags': ['There are too many tags.', 'شمار تگ‌ها بیش از اندازه است.'],
  'too-many-links': ['There are too many links.', 'شمار پیوندها بیش از اندازه است.'],
  'too-deep': ['Things are nested too deeply.', 'تو‌در‌تویی بیش از اندازه است.'],
  'html-depth': ['Elements are nested too deeply.', 'تو‌در‌تویی عنصرها بیش از اندازه است.'],
  'too-large': ['It is too large.', 'بیش از اندازه بزرگ است.'],
  'too-slow': ['It takes too long to read; make it simpler.', 'خواندنش زیاد طول می‌کشد؛ ساده‌ترش کنید.'],
  character: ['There is an invisible character; remove it.', 'نویسه‌ای ناپیدا در آن است؛ برش دارید.'],
  'unknown-block-name': ['There is no block of this name.', 'قطعه‌ای به این نام نیست.'],
  'block-name': ['Write the block’s name in quotation marks.', 'نام قطعه را درون گیومه بنویسید.'],
  'block-circle': ['Blocks hold each other in a circle.', 'قطعه‌ها در دور یکدیگر را در بر دارند.'],
  unclosed: ['An element is not closed.', 'عنصری بسته نشده است.'],
  nesting: ['Something is closed that is not open.', 'چیزی بسته شده که باز نبود.'],
  element: ['This element cannot stand here.', 'این عنصر اینجا جایی ندارد.'],
  attribute: ['This attribute is not allowed.', 'این ویژگی مجاز نیست.'],
  unquoted: ['Put the attribute’s value in quotation marks.', 'مقدار ویژگی را درون گیومه بگذارید.'],
  css: ['This style is not allowed.', 'این سبک مجاز نیست.'],
  mjml: ['The mail cannot be laid out.', 'چیدن ایمیل ممکن نشد.'],
  'too-long': [
    'Too long with sample values: some readers would be left out.',
    'با مقدارهای نمونه زیادی بلند است و برخی گیرندگان کنار می‌مانند.',
  ],
  unicode: ['One character halves the room for the text.', 'یک نویسه جای متن را نصف کرده است.'],
  'large-html': ['Gmail cuts mails above 102 kB.', 'جی‌میل ایمیل‌های بزرگ‌تر از ۱۰۲ کیلوبایت را می‌برد.'],
  'missing-alt': [
    'An image has no words for those who do not see it.',
    'تصویری برای کسانی که نمی‌بینندش شرح ندارد.',
  ],
  'insecure-link': [
    'A link begins with http:// and not https://',
    'پیوندی با http:// آغاز شده است، نه https://',
  ],
  'placeholder-link': ['A link still leads to an example.', 'پیوندی هنوز به نشانی نمونه می‌رود.'],
  'dead-anchor': ['A link leads nowhere.', 'پیوندی به جایی نمی‌رود.'],
  'not-usable': [
    'This text is refused today; mend and save it.',
    'این متن امروز پذیرفته نیست؛ درست و ذخیره‌اش کنید.',
  ],
  'missing-variant': [
    'There is no {{language}} text: its readers get the other language.',
    'متن {{language}} ندارد و خوانندگانش زبان دیگر را می‌گیرند.',
  ],
  'missing-part': ['Only the other language has this: {{what}}.', 'فقط زبان دیگر این را دارد: {{what}}.'],
  'fields-differ': [
    'The other language uses {{what}}, this one does not.',
    'زبان دیگر {{what}} دارد و این یکی ندارد.',
  ],
  'links-differ': ['The other language has the link {{what}}.', 'زبان دیگر پیوند {{what}} را دارد.'],
  'helpers-differ': ['The other language writes with {{what}}.', 'زبان دیگر {{what}} را به کار برده است.'],
  'optionals-differ': [
    'The other language has more optional pieces.',
    'تکه‌های اختیاری زبان دیگر بیشتر است.',
  ],
  'no-brand': [
    'It does not say who writes: add {{open}}brand{{close}}.',
    'نمی‌گوید فرستنده کیست: {{open}}brand{{close}} را بیفزایید.',
  ],
  other: ['Something here is not right.', 'چیزی اینجا درست نیست.'],
} as const;
export const useFindingWords = defineWords('template-findings', FINDINGS);

/** The key of a code's words; what is new to us is told in general, with the server's own words beside it. */
export function findingKey(code: string): keyof typeof FINDINGS {
  return Object.hasOwn(FINDINGS, code) ? (code as keyof typeof FINDINGS) : 'other';
}
