import type { Chapter } from '../chapter.ts';

export const start: Chapter = {
  id: 'start',
  title: ['First steps', 'گام‌های نخست'],
  about: ['From an empty installation to a first message.', 'از نصب خالی تا نخستین پیام.'],
  sections: [
    {
      id: 'way',
      title: ['The way to a first message', 'راه رسیدن به نخستین پیام'],
      blocks: [
        {
          steps: [
            [
              'Give your brand its names in both languages: messages sign with them.',
              'نام برند را به هر دو زبان بنویسید؛ پیام‌ها با همین نام امضا می‌شوند.',
            ],
            [
              'Look over the office hours and holidays: nothing leaves outside of them.',
              'ساعت کاری و تعطیلات را مرور کنید؛ بیرون از آن‌ها چیزی ارسال نمی‌شود.',
            ],
            [
              'Import your contacts from a CSV file, first as a dry run.',
              'مخاطبان را از فایل CSV وارد کنید؛ نخست آزمایشی.',
            ],
            [
              'Take a message from the library and change what you like.',
              'پیامی از کتابخانه بردارید و هرچه می‌خواهید در آن عوض کنید.',
            ],
            [
              'Make a campaign, send yourself a test, look at the preflight, and schedule.',
              'کمپین بسازید، یک پیام آزمایشی برای خود بفرستید، بررسی پیش از ارسال را ببینید و زمان‌بندی کنید.',
            ],
          ],
        },
        { to: '/', say: ['See what is left to do on the home page', 'دیدن گام‌های مانده در صفحهٔ خانه'] },
      ],
    },
    {
      id: 'sandbox',
      title: ['Nothing leaves before you say so', 'تا نخواهید چیزی بیرون نمی‌رود'],
      blocks: [
        {
          p: [
            'As long as no provider is set, a channel is a sandbox: messages are made, counted and reported as always, but stay on this machine. The sandbox shows each as its reader would get it, for 30 days.',
            'تا وقتی سرویس‌دهنده‌ای تنظیم نشده باشد، هر کانال آزمایشی است: پیام‌ها مانند همیشه ساخته، شمرده و گزارش می‌شوند، ولی روی همین دستگاه می‌مانند. صندوق آزمایشی هر پیام را تا ۳۰ روز همان‌گونه که خواننده می‌دید نشان می‌دهد.',
          ],
        },
        { to: '/sandbox', say: ['Open the sandbox', 'باز کردن صندوق آزمایشی'] },
      ],
    },
    {
      id: 'sample',
      title: ['Try it with the sample club', 'آزمودن با باشگاه نمونه'],
      blocks: [
        {
          p: [
            'An installation without contacts can load a made-up club: 2,000 members with orders, occasions and consents, and drafts to play with. An admin removes it again, with all that it brought. It can be loaded only while every channel is the sandbox, for its numbers may belong to somebody.',
            'نصبی که مخاطب ندارد می‌تواند باشگاهی ساختگی بارگذاری کند: ۲٬۰۰۰ عضو با سفارش‌ها، مناسبت‌ها و رضایت‌ها، و چند پیش‌نویس برای تمرین. مدیر سامانه بعداً آن را با هرچه آورده است برمی‌دارد. بارگذاری فقط هنگامی شدنی است که همهٔ کانال‌ها آزمایشی باشند، چون شماره‌های ساختگی شاید مال کسی باشند.',
          ],
        },
        { to: '/settings/sample', say: ['To the sample club', 'رفتن به باشگاه نمونه'] },
      ],
    },
    {
      id: 'keys',
      title: ['Getting about quickly', 'رفت‌وآمد سریع'],
      blocks: [
        {
          list: [
            [
              '`Ctrl K` finds pages, campaigns and contacts by name.',
              'با `Ctrl K` صفحه‌ها، کمپین‌ها و مخاطبان را با نام پیدا کنید.',
            ],
            [
              '`G` and a letter lead to a page, `N` begins a campaign, `/` goes to the search field, `?` lists all keys.',
              'کلید `G` و یک حرف به صفحه‌ای می‌رود، `N` کمپین تازه می‌سازد، `/` به جستجو می‌رود و `?` همهٔ کلیدها را نشان می‌دهد.',
            ],
            [
              'Language, calendar, and light or dark are chosen in the menu of your account, for this device.',
              'زبان، تقویم و ظاهر روشن یا تیره را در منوی حساب خود برای همین دستگاه انتخاب کنید.',
            ],
          ],
        },
      ],
    },
  ],
};
