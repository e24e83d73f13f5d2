import type { Chapter } from '../chapter.ts';

export const mail: Chapter = {
  id: 'mail',
  title: ['Mails that arrive', 'ایمیل‌هایی که می‌رسند'],
  about: [
    'Subject, preheader, pictures, and the inbox instead of spam.',
    'موضوع، پیش‌متن، تصویر، و صندوق ورودی به‌جای هرزنامه.',
  ],
  sections: [
    {
      id: 'write',
      title: ['Writing one', 'نوشتن ایمیل'],
      blocks: [
        {
          list: [
            [
              'Write in MJML, which is laid out for every mail program, or in HTML. Direction and letters follow the language; most programs get a dark look of their own.',
              'با MJML بنویسید که برای همهٔ برنامه‌های ایمیل چیده می‌شود، یا با HTML. جهت و قلم از زبان پیروی می‌کند و برای حالت تیره ظاهری جدا آماده است.',
            ],
            [
              'The subject and the preheader are what is read in the list of mails; the preview shows them as such a row.',
              'موضوع و پیش‌متن همان است که در فهرست ایمیل‌ها خوانده می‌شود؛ پیش‌نمایش آن‌ها را مانند همان سطر نشان می‌دهد.',
            ],
            [
              'A plain part is made from the mail, and you may write it yourself.',
              'نسخهٔ متنی از خود ایمیل ساخته می‌شود و می‌توانید آن را خودتان بنویسید.',
            ],
            [
              'Keep it below 102 kB: Gmail cuts longer mails off. You are warned, also of pictures without a description and of links that lead nowhere.',
              'زیر ۱۰۲ کیلوبایت نگهش دارید، چون جیمیل ایمیل‌های بلندتر را می‌بُرد. در این باره، و دربارهٔ تصویر بی‌شرح و پیوند خراب، هشدار می‌گیرید.',
            ],
          ],
        },
        {
          to: '/settings/brand',
          say: ['Colour, logo and postal line of mails', 'رنگ، نشان و نشانی پستی ایمیل‌ها'],
        },
      ],
    },
    {
      id: 'pictures',
      title: ['Pictures', 'تصویرها'],
      blocks: [
        {
          p: [
            'PNG, JPEG, GIF or WebP, at most 1 MB and 4,000 pixels a side. They are kept here and shown from your own address. A picture stays for good, for mails in inboxes go on loading it.',
            'PNG، JPEG، GIF یا WebP، تا ۱ مگابایت و ۴٬۰۰۰ پیکسل در هر ضلع. تصویرها همین‌جا می‌مانند و از نشانی خود شما نشان داده می‌شوند. تصویر برای همیشه می‌ماند، چون ایمیل‌های درون صندوق‌ها همچنان آن را بار می‌کنند.',
          ],
        },
      ],
    },
    {
      id: 'arrive',
      title: ['Arriving', 'رسیدن به صندوق ورودی'],
      blocks: [
        {
          list: [
            [
              'Your domain must vouch for the sender: SPF, DKIM and DMARC. Whoever runs Chapar sets them once.',
              'دامنهٔ شما باید فرستنده را تأیید کند: SPF، DKIM و DMARC. گردانندهٔ چاپار یک بار آن‌ها را تنظیم می‌کند.',
            ],
            [
              'Every marketing mail can be left with one click, from the mail program’s own button too.',
              'هر ایمیل تبلیغاتی با یک کلیک لغوشدنی است، از دکمهٔ خود برنامهٔ ایمیل هم.',
            ],
            [
              'Write to those who said yes and who still read you. Complaints and dead addresses harm all your mail.',
              'برای کسانی بنویسید که «بله» گفته‌اند و هنوز می‌خوانند. شکایت و نشانی مرده به همهٔ ایمیل‌های شما آسیب می‌زند.',
            ],
          ],
        },
        {
          note: [
            'Bounces that come back later as mails are not read by Chapar yet. What the mail server refuses at once is recorded.',
            'ایمیل‌های برگشتی که بعداً به‌صورت نامه برمی‌گردند هنوز خوانده نمی‌شوند. آنچه سرور ایمیل همان لحظه نمی‌پذیرد ثبت می‌شود.',
          ],
        },
      ],
    },
  ],
};
