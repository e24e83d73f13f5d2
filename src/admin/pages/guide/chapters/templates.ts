import type { Chapter } from '../chapter.ts';

export const templates: Chapter = {
  id: 'templates',
  title: ['Templates and their language', 'قالب‌ها و زبان پیام‌ها'],
  about: ['How one text becomes a message to each reader.', 'چگونه یک متن، پیام ویژهٔ هر خواننده می‌شود.'],
  sections: [
    {
      id: 'template',
      title: ['A template', 'قالب'],
      blocks: [
        {
          p: [
            'A template is for SMS or for email and holds a text in Persian, in English, or both; each contact gets the one in their language. It is checked while you write, with line, column and cure, and shown as a real contact would get it. Every version is kept, with who made it; two can be compared and an old one brought back.',
            'هر قالب برای پیامک یا ایمیل است و متن فارسی، انگلیسی یا هر دو را دارد؛ هر مخاطب متن زبان خود را می‌گیرد. قالب هنگام نوشتن با سطر، ستون و راه‌حل بررسی و همان‌گونه که یک مخاطب واقعی می‌گیرد نشان داده می‌شود. همهٔ نسخه‌ها با نام نویسنده می‌مانند؛ می‌توان دو نسخه را سنجید و نسخهٔ کهنه‌ای را بازگرداند.',
          ],
        },
        {
          p: [
            'Blocks are texts that several templates share, such as a footer: `{{block "footer"}}` takes in what the block says when the template is saved.',
            'قطعه‌ها متن‌هایی‌اند که چند قالب با هم دارند، مانند پانویس: `{{block "footer"}}` متن قطعه را در زمان ذخیرهٔ قالب می‌آورد.',
          ],
        },
        { to: '/templates/library', say: ['Begin from the library', 'آغاز از کتابخانه'] },
      ],
    },
    {
      id: 'fields',
      title: ['Fields: a cheat sheet', 'فیلدها: برگهٔ یادآور'],
      blocks: [
        {
          examples: [
            ['{{name}}', 'خانم مریم رضایی', 'Ms Maryam Rezaei'],
            ['{{greeting}}', 'خانم رضایی گرامی', 'Dear Ms Rezaei'],
            ['{{city "…"}}', 'شهر، یا واژه‌های میان گیومه', 'the city, or the words in quotation marks'],
            ['{{date until}}', '۱۴ آذر', '5 December'],
            ['{{date until "full"}}', '۱۴ آذر ۱۴۰۵', '5 December 2026'],
            ['{{date until "weekday"}}', 'شنبه ۱۴ آذر', 'Saturday 5 December'],
            ['{{date until calendar="gregorian"}}', '۵ دسامبر', '5 December'],
            ['{{time at}}', '۱۷:۳۰', '17:30'],
            ['{{number points}}', '۱٬۰۰۰', '1,000'],
            ['{{digits order}}', '۱۰۴۵۲', '10452'],
            ['{{ordinal n}}', 'چهارمین', '4th'],
            ['{{money amount}}', '۱۲۵٬۰۰۰ تومان', '125,000 toman'],
            ['{{number n}} {{plural n "book" "books"}}', '۳ کتاب', '3 books'],
            ['{{link}}', 'پیوند اصلی کمپین، کوتاه و شمرده', 'the campaign’s link, short and counted'],
            ['{{unsubscribe}}', 'در ایمیل: نشانی لغو عضویت خواننده', 'in mails: the reader’s way to leave'],
          ],
        },
        {
          note: [
            'A field without a value leaves that person out, and preflight says so before anything is sent. Give it a fallback text or put it into a condition.',
            'فیلدی که مقدار ندارد آن فرد را کنار می‌گذارد و بررسی پیش از ارسال پیشاپیش آن را می‌گوید. برایش جایگزین بنویسید یا آن را در شرط بگذارید.',
          ],
        },
      ],
    },
    {
      id: 'conditions',
      title: ['Conditions', 'شرط‌ها'],
      blocks: [
        {
          examples: [
            ['{{#if city}}…{{else}}…{{/if}}', 'اگر مقدار دارد', 'if there is a value'],
            ['{{#unless city}}…{{/unless}}', 'اگر مقدار ندارد', 'if there is none'],
            ['{{#is tier "gold"}}…{{/is}}', 'اگر مقدار همین است', 'if the value is this one'],
            ['{{#gt n 3}}…{{/gt}}', 'اگر عدد بزرگ‌تر است', 'if the number is above'],
            ['{{#lt n 3}}…{{/lt}}', 'اگر عدد کوچک‌تر است', 'if the number is below'],
            [
              '{{#optional}}…{{/optional}}',
              'اگر پیامک بلند شود کنار می‌رود',
              'left out when an SMS is too long',
            ],
          ],
        },
        {
          p: [
            'Write suffixes apart from values: “`{{name}}`,” reads well with every name, a suffix glued to it does not.',
            'پسوند را به مقدار نچسبانید: «`{{name}}`،» با هر نامی خوانده می‌شود، ولی پسوندِ چسبیده نه.',
          ],
        },
      ],
    },
  ],
};
