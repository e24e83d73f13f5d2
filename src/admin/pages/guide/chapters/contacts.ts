import type { Chapter } from '../chapter.ts';

export const contacts: Chapter = {
  id: 'contacts',
  title: ['Contacts and imports', 'مخاطبان و ورود از فایل'],
  about: ['Who is in your club, and how they get in.', 'چه کسانی عضوند و چگونه وارد می‌شوند.'],
  sections: [
    {
      id: 'contact',
      title: ['What a contact is', 'مخاطب چیست'],
      blocks: [
        {
          p: [
            'A title, names, a mobile, an email, a language, a city, groups and tags, fields of your own, occasions, and for each channel whether the person has said yes. No two contacts share a mobile, an email or a customer number.',
            'عنوان، نام، موبایل، ایمیل، زبان، شهر، گروه‌ها و برچسب‌ها، فیلدهای خودتان، مناسبت‌ها، و اینکه برای هر کانال رضایت داده است یا نه. هیچ دو مخاطبی موبایل، ایمیل یا کد مشتری یکسان ندارند.',
          ],
        },
        {
          list: [
            [
              'Mobiles may be written in any way: `۰۹۱۲ ۳۴۵ ۶۷۸۹`, `0098912…` and `+98912…` are one number.',
              'موبایل را هر طور بنویسید پذیرفته است: `۰۹۱۲ ۳۴۵ ۶۷۸۹`، `0098912…` و `+98912…` یک شماره‌اند.',
            ],
            [
              'A title is never guessed from a name. Without one the greeting uses the whole name.',
              'عنوان (آقا یا خانم) هرگز از روی نام حدس زده نمی‌شود. بدون عنوان، نام کامل در خطاب می‌آید.',
            ],
            [
              'Search overlooks case, spaces and Persian spelling; part of a name is enough, in any order.',
              'جستجو به فاصله، نیم‌فاصله و املای «ی» و «ک» حساس نیست؛ بخشی از نام، با هر ترتیبی، بس است.',
            ],
          ],
        },
        { to: '/contacts', say: ['Open the contacts', 'باز کردن مخاطبان'] },
      ],
    },
    {
      id: 'import',
      title: ['Importing a file', 'ورود از فایل'],
      blocks: [
        {
          steps: [
            [
              'Save your spreadsheet as CSV in UTF-8, one person a line, headers in the first line.',
              'صفحه‌گسترده را CSV با کدگذاری UTF-8 ذخیره کنید: هر نفر یک سطر و عنوان ستون‌ها در سطر نخست.',
            ],
            [
              'Say where each column goes. Common headers, English and Persian, are known already.',
              'بگویید هر ستون به کجا می‌رود. عنوان‌های رایج فارسی و انگلیسی شناخته‌شده‌اند.',
            ],
            [
              'Make a dry run: it counts new, updated, unchanged, duplicate and invalid rows and changes nobody.',
              'اجرای آزمایشی کنید: سطرهای تازه، به‌روزشده، بی‌تغییر، تکراری و نادرست را می‌شمارد و کسی را تغییر نمی‌دهد.',
            ],
            [
              'Import. What was not taken is listed with line, column and reason; download it, mend it, and import it as it is.',
              'وارد کنید. آنچه پذیرفته نشده با سطر، ستون و دلیل فهرست می‌شود؛ فایلش را بگیرید، درست کنید و دوباره وارد کنید.',
            ],
          ],
        },
        {
          list: [
            [
              'A person is known by customer number, else mobile, else email. Import a file twice and nothing changes.',
              'هر کس با کد مشتری شناخته می‌شود، وگرنه با موبایل، وگرنه با ایمیل. ورود دوبارهٔ یک فایل چیزی را عوض نمی‌کند.',
            ],
            [
              'Empty cells change nothing; groups and tags are added.',
              'خانهٔ خالی چیزی را عوض نمی‌کند؛ گروه‌ها و برچسب‌ها افزوده می‌شوند.',
            ],
            [
              'A yes in the file needs its source, and never overrides a no that is on record.',
              '«بله»‌ی فایل به منبع نیاز دارد و هرگز «نه»‌ی ثبت‌شده را عوض نمی‌کند.',
            ],
            [
              'An impossible day such as 30 Esfand of a common year is a fault; it is never moved to another day.',
              'روز ناممکن، مانند ۳۰ اسفندِ سال غیرکبیسه، خطاست و هرگز به روز دیگری برده نمی‌شود.',
            ],
          ],
        },
        { to: '/contacts/import/new', say: ['Import a file', 'ورود از فایل'] },
      ],
    },
    {
      id: 'one',
      title: ['One contact', 'یک مخاطب'],
      blocks: [
        {
          p: [
            'The page of a contact shows all that happened, over both channels, newest first; what was said yes or no to, when and where; orders and appointments; and what would be sent in the coming days, when, why and with which text, or why not.',
            'صفحهٔ هر مخاطب همهٔ رویدادها را در هر دو کانال، از تازه به کهنه، نشان می‌دهد؛ اینکه کی و کجا «بله» یا «نه» گفته است؛ سفارش‌ها و نوبت‌ها؛ و اینکه در روزهای آینده چه پیامی، کی، چرا و با چه متنی برایش می‌رود یا چرا نمی‌رود.',
          ],
        },
      ],
    },
  ],
};
