import type { Chapter } from '../chapter.ts';

export const consent: Chapter = {
  id: 'consent',
  title: ['Consent and leaving', 'رضایت و لغو'],
  about: ['Yes, no, and the list that keeps every no.', '«بله»، «نه»، و فهرستی که هر «نه» را نگه می‌دارد.'],
  sections: [
    {
      id: 'consent',
      title: ['Consent', 'رضایت'],
      blocks: [
        {
          p: [
            'Marketing messages need a yes for the channel; service messages, such as a reminder that was asked for, do not. Each yes is written down with its source, wording, time and who recorded it, and that log is never changed.',
            'پیام تبلیغاتی به «بله» برای همان کانال نیاز دارد؛ پیام خدماتی، مانند یادآوریِ خواسته‌شده، نه. هر «بله» با منبع، متن، زمان و ثبت‌کننده نوشته می‌شود و این سابقه هرگز تغییر نمی‌کند.',
          ],
        },
      ],
    },
    {
      id: 'leaving',
      title: ['Leaving', 'لغو عضویت'],
      blocks: [
        {
          list: [
            [
              'In a mail: one click, in the reader’s language, without signing in.',
              'در ایمیل: با یک کلیک، به زبان خواننده و بی‌نیاز از ورود.',
            ],
            [
              'By SMS: a reply of «لغو», STOP or, on Iranian lines, 11. It is obeyed at once and confirmed once; START or 12 comes back.',
              'در پیامک: پاسخ «لغو»، STOP یا در خط‌های ایران 11. همان دم انجام و یک بار تأیید می‌شود؛ START یا 12 بازمی‌گرداند.',
            ],
            [
              'A longer text that plainly asks to stop is obeyed too, and marked for a person to read.',
              'متن بلندتری هم که آشکارا خواستار توقف باشد پذیرفته و برای خواندن یک نفر مشخص می‌شود.',
            ],
            [
              'The preferences page lets readers choose their channels and language instead of leaving altogether.',
              'در صفحهٔ ترجیح‌ها خواننده به‌جای لغو کامل، کانال و زبان خود را برمی‌گزیند.',
            ],
          ],
        },
      ],
    },
    {
      id: 'suppressions',
      title: ['Suppressions', 'فهرست منع ارسال'],
      blocks: [
        {
          p: [
            'A no belongs to the address, not to the contact: it outlives a deletion and a new import. The list holds no readable addresses; you can ask it about one. Addresses that a provider says do not exist come onto it by themselves, and you may put one on it yourself.',
            '«نه» به نشانی تعلق دارد نه به مخاطب: پس از حذف و ورود دوباره هم می‌ماند. این فهرست نشانی خواندنی نگه نمی‌دارد؛ دربارهٔ یک نشانی از آن می‌پرسید. نشانی‌هایی که سرویس‌دهنده ناموجود بخواند خودبه‌خود در آن می‌آیند و شما هم می‌توانید نشانی‌ای بیفزایید.',
          ],
        },
        { to: '/suppressions', say: ['Open the list', 'باز کردن فهرست'] },
      ],
    },
    {
      id: 'forms',
      title: ['Sign-up forms', 'فرم‌های عضویت'],
      blocks: [
        {
          p: [
            'A form has one field and a tick. A mail with a link, or a text with a code, then proves the address; only after that is the person a member, and asked for a name. The yes carries the sentence that was ticked. Until it is confirmed, the address is kept for 24 hours at most.',
            'هر فرم یک فیلد و یک تیک دارد. سپس ایمیلی با پیوند، یا پیامکی با کد، نشانی را تأیید می‌کند؛ تازه آنگاه فرد عضو می‌شود و نامش پرسیده می‌شود. «بله» با همان جمله‌ای ثبت می‌شود که تیک خورده است. تا پیش از تأیید، نشانی حداکثر ۲۴ ساعت می‌ماند.',
          ],
        },
        { to: '/settings/forms', say: ['Set up a form', 'ساختن فرم'] },
      ],
    },
  ],
};
