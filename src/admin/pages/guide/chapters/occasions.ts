import type { Chapter } from '../chapter.ts';

export const occasions: Chapter = {
  id: 'occasions',
  title: ['Birthdays, orders, appointments', 'تولدها، سفارش‌ها، نوبت‌ها'],
  about: [
    'Campaigns that send themselves, each time to the right people.',
    'کمپین‌هایی که خودشان، هر بار برای افراد درست، ارسال می‌شوند.',
  ],
  sections: [
    {
      id: 'ready',
      title: ['Ready-made ones', 'نمونه‌های آماده'],
      blocks: [
        {
          p: [
            'Birthday, wedding anniversary, spouse’s birthday, membership, thank-you after an order, two reminders of an appointment, a weekly message, and one to win people back. One press makes a draft and a template of your own; what is still missing, such as a code, is named.',
            'تولد، سالگرد ازدواج، تولد همسر، سالگرد عضویت، سپاس پس از سفارش، دو یادآوری نوبت، پیام هفتگی و بازگرداندن مشتری. با یک کلیک پیش‌نویس و قالبی از آنِ شما ساخته می‌شود؛ آنچه هنوز کم است، مانند کد تخفیف، نام برده می‌شود.',
          ],
        },
        { to: '/campaigns/new', say: ['Choose one', 'برگزیدن'] },
      ],
    },
    {
      id: 'days',
      title: ['Whose day it is', 'روزِ چه کسی است'],
      blocks: [
        {
          list: [
            [
              'An occasion is kept in its own calendar: who was born on 14 Mordad is greeted on 14 Mordad, every year, and once a year.',
              'هر مناسبت در تقویم خودش می‌ماند: متولد ۱۴ مرداد هر سال ۱۴ مرداد تبریک می‌گیرد، سالی یک بار.',
            ],
            [
              'Who was born on 30 Esfand or 29 February is greeted in common years on the last day of the month, or on the day after, as set.',
              'متولد ۳۰ اسفند یا ۲۹ فوریه در سال‌های عادی، بسته به تنظیم، آخرین روز همان ماه یا فردای آن تبریک می‌گیرد.',
            ],
            [
              'On closed days the greeting keeps its day, in hours of its own (9 to 20), or leaves on the open day before or after, as the campaign says.',
              'در روز تعطیل، تبریک در همان روز و در ساعت ویژهٔ خود (۹ تا ۲۰) می‌رود، یا به روز کاریِ پیش یا پس از آن می‌افتد؛ هر طور که در کمپین بگویید.',
            ],
            [
              'Greetings may also leave some days before or after.',
              'تبریک می‌تواند چند روز پیش یا پس از مناسبت هم برود.',
            ],
            [
              'A greeting about the spouse needs a consent of its own.',
              'پیام دربارهٔ همسر رضایتی جداگانه می‌خواهد.',
            ],
          ],
        },
      ],
    },
    {
      id: 'orders',
      title: ['After an order', 'پس از سفارش'],
      blocks: [
        {
          p: [
            'Your shop tells Chapar of orders over the API, as often as it likes: telling again changes nothing, and returns reverse an order. A thank-you goes once per order. An order told more than a day late is only recorded.',
            'فروشگاه شما سفارش‌ها را از راه API به چاپار می‌گوید، هر چند بار که بخواهد: بازگفتن چیزی را عوض نمی‌کند و مرجوعی سفارش را برمی‌گرداند. برای هر سفارش یک پیام سپاس می‌رود. سفارشی که بیش از یک روز دیر گفته شود فقط ثبت می‌شود.',
          ],
        },
      ],
    },
    {
      id: 'appointments',
      title: ['Before an appointment', 'پیش از نوبت'],
      blocks: [
        {
          p: [
            'Reminders follow an appointment that moves and vanish with one that is cancelled. One that is booked nearer than the reminder’s lead gets none, for its moment has passed.',
            'یادآوری با جابه‌جا شدن نوبت جابه‌جا می‌شود و با لغو آن از میان می‌رود. نوبتی که دیرتر از زمان یادآوری ثبت شود یادآوری ندارد، چون زمانش گذشته است.',
          ],
        },
      ],
    },
    {
      id: 'off',
      title: ['When Chapar was off', 'وقتی چاپار خاموش بوده'],
      blocks: [
        {
          p: [
            'Occurrences that fell into such a time count as passed and are shown. With “make up for” switched on, at most one day of them is made up for.',
            'نوبت‌هایی که در آن زمان بوده‌اند «گذشته» به شمار می‌آیند و نشان داده می‌شوند. اگر جبران را روشن کنید، حداکثر یک روز آن‌ها جبران می‌شود.',
          ],
        },
      ],
    },
  ],
};
