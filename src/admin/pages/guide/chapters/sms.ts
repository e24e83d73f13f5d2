import type { Chapter } from '../chapter.ts';

export const sms: Chapter = {
  id: 'sms',
  title: ['SMS: length and cost', 'پیامک: طول و هزینه'],
  about: ['Why 160 Persian characters are three parts.', 'چرا ۱۶۰ نویسهٔ فارسی سه پارت است.'],
  sections: [
    {
      id: 'parts',
      title: ['Two alphabets, two lengths', 'دو الفبا، دو طول'],
      blocks: [
        {
          p: [
            'An SMS carries 140 bytes. Plain Latin letters (the alphabet GSM-7) fit 160 to a part; as soon as one character is not in that alphabet, the whole text is written in UCS-2, and 70 fit. A text of several parts pays for the seam: 153 or 67 characters each.',
            'هر پیامک ۱۴۰ بایت است. از حروف سادهٔ لاتین (الفبای GSM-7) ۱۶۰ نویسه در یک پارت جا می‌شود؛ همین‌که یک نویسه بیرون از آن الفبا باشد، همهٔ متن با UCS-2 نوشته می‌شود و ۷۰ نویسه جا می‌گیرد. متن چندپارتی برای پیوند پارت‌ها هم جا می‌دهد: هر پارت ۱۵۳ یا ۶۷ نویسه.',
          ],
        },
        {
          list: [
            [
              'Persian: up to 70 characters are 1 part, up to 134 are 2, up to 201 are 3. So 160 are 3 parts.',
              'فارسی: تا ۷۰ نویسه ۱ پارت، تا ۱۳۴ نویسه ۲ پارت، تا ۲۰۱ نویسه ۳ پارت. پس ۱۶۰ نویسه ۳ پارت است.',
            ],
            [
              'Plain Latin: up to 160 are 1 part, up to 306 are 2, up to 459 are 3.',
              'لاتین ساده: تا ۱۶۰ نویسه ۱ پارت، تا ۳۰۶ نویسه ۲ پارت، تا ۴۵۹ نویسه ۳ پارت.',
            ],
            [
              'An emoji counts as two or more; `€ [ ] { } ^ ~ | \\` count as two in Latin texts.',
              'هر شکلک دو نویسه یا بیشتر است؛ `€ [ ] { } ^ ~ | \\` در متن لاتین دو نویسه شمرده می‌شوند.',
            ],
            [
              'The way to leave is part of a marketing text and counted: «لغو11» or “Stop: send 11” on Iranian lines, the word STOP elsewhere.',
              'راه لغو بخشی از پیام تبلیغاتی است و شمرده می‌شود: «لغو11» در خط‌های ایران و واژهٔ STOP در دیگر جاها.',
            ],
          ],
        },
      ],
    },
    {
      id: 'culprit',
      title: ['What turns Latin into UCS-2', 'چه چیزی لاتین را UCS-2 می‌کند'],
      blocks: [
        {
          p: [
            'One curly quote, long dash, ellipsis or ê is enough: a text of 114 characters becomes two parts. The meter below the editor names the culprit and offers its plain form. Typographic signs are also made plain by themselves when that saves room; this can be switched off.',
            'یک گیومهٔ خمیده، خط تیرهٔ بلند، سه‌نقطه یا ê بس است: متن ۱۱۴ نویسه‌ای دو پارت می‌شود. سنجهٔ زیر ویرایشگر نویسهٔ مقصر را نام می‌برد و شکل ساده‌اش را پیشنهاد می‌کند. نشانه‌های نگارشی هر جا صرفه داشته باشد خودبه‌خود ساده می‌شوند؛ این را می‌توان خاموش کرد.',
          ],
        },
      ],
    },
    {
      id: 'fits',
      title: ['When a text is too long', 'وقتی متن بلند می‌شود'],
      blocks: [
        {
          p: [
            'Names differ in length, so the same template is short for one and long for another. Each text is measured as it will be sent. Over your limit, three things are tried in turn: plain typography, the short name, then leaving out `{{#optional}}` blocks from the last to the first. What is still too long is listed and not sent; a text is never cut.',
            'نام‌ها کوتاه و بلندند، پس یک قالب برای یکی کوتاه و برای دیگری بلند می‌شود. هر متن همان‌گونه که فرستاده می‌شود اندازه گرفته می‌شود. اگر از حد شما بگذرد سه کار به نوبت آزموده می‌شود: نگارش ساده، نام کوتاه، و کنار گذاشتن `{{#optional}}`ها از آخر به اول. آنچه باز هم بلند باشد فهرست می‌شود و نمی‌رود؛ متن هرگز بریده نمی‌شود.',
          ],
        },
        { to: '/settings/limits', say: ['Set the limits', 'تنظیم حدود'] },
      ],
    },
    {
      id: 'cost',
      title: ['What it costs', 'چه هزینه‌ای دارد'],
      blocks: [
        {
          p: [
            'Enter what a part costs by the beginning of the number and by alphabet, and what a mail costs. Preflight then gives the sum before sending. What has no price is shown as unknown, never as free. Amounts have their unit: a toman is ten rial.',
            'هزینهٔ هر پارت را بر پایهٔ پیش‌شماره و الفبا، و هزینهٔ هر ایمیل را بنویسید تا بررسی پیش از ارسال جمع را پیشاپیش بگوید. آنچه قیمت ندارد «نامعلوم» نشان داده می‌شود، نه رایگان. واحد همیشه گفته می‌شود: هر تومان ده ریال است.',
          ],
        },
        { to: '/settings/prices', say: ['Enter prices', 'نوشتن قیمت‌ها'] },
      ],
    },
  ],
};
