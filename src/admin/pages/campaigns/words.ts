import { defineWords } from '../../words/i18n.ts';

export const useWords = defineWords('campaigns', {
  title: ['Campaigns', 'کمپین‌ها'],
  new: ['New campaign', 'کمپین تازه'],
  find: ['Find a campaign', 'یافتن کمپین'],
  state: ['State', 'وضعیت'],
  channel: ['Channel', 'کانال'],
  start: ['Start', 'شروع'],
  when: ['When', 'زمان'],
  planned: ['Messages', 'پیام‌ها'],
  anyState: ['Any state', 'هر وضعیتی'],
  'empty.title': ['No campaigns yet', 'هنوز کمپینی نیست'],
  'empty.text': [
    'A campaign brings a text to people: once, or every year on their birthday. Begin with a ready-made one.',
    'کمپین پیامی را به مخاطبان می‌رساند: یک بار، یا هر سال در روز تولدشان. از یک نمونهٔ آماده آغاز کنید.',
  ],
  'none.title': ['No campaign is like that', 'کمپینی با این مشخصات نیست'],
  'none.text': ['Look for another name or state.', 'نام یا وضعیت دیگری را امتحان کنید.'],
  clear: ['Show all', 'نمایش همه'],
  duplicate: ['Duplicate', 'ساختن نسخهٔ دوم'],
  duplicated: ['A copy was made as a draft', 'نسخهٔ دوم به‌صورت پیش‌نویس ساخته شد'],
  delete: ['Delete the draft', 'حذف پیش‌نویس'],
  'delete.title': ['Delete “{{name}}”?', '«{{name}}» حذف شود؟'],
  'delete.text': [
    'The draft is removed for good. Its template and its audience stay.',
    'پیش‌نویس برای همیشه حذف می‌شود. قالب و بخشِ مخاطبان آن می‌ماند.',
  ],
  deleted: ['The draft was deleted', 'پیش‌نویس حذف شد'],
  of: ['Actions for {{name}}', 'کارهای {{name}}'],
  notStarted: ['not set yet', 'هنوز تعیین نشده'],
  'tab.edit': ['Draft', 'پیش‌نویس'],
  'tab.review': ['Check and schedule', 'بررسی و زمان‌بندی'],
  'tab.live': ['Sending', 'ارسال'],
  'tab.report': ['Report', 'گزارش'],
  'tab.recipients': ['People', 'افراد'],
  own: ['Or begin with your own', 'یا با کمپین خودتان آغاز کنید'],
  ready: ['Ready-made campaigns', 'کمپین‌های آماده'],
  'ready.help': [
    'One press makes a draft and a text of your own; nothing is sent.',
    'با یک کلیک، پیش‌نویس و متنی از آنِ شما ساخته می‌شود؛ چیزی ارسال نمی‌شود.',
  ],
  use: ['Use by {{channel}}', 'ساختن با {{channel}}'],
  tabs: ['Parts of the campaign', 'بخش‌های کمپین'],
  passed_one: [
    '{{count, number}} occurrence was not made up for: Chapar was not running then (last on {{at}}).',
    '{{count, number}} نوبت از دست رفت و جبران نشد: چاپار در آن زمان روشن نبود (آخرین بار {{at}}).',
  ],
  passed_other: [
    '{{count, number}} occurrences were not made up for: Chapar was not running then (last on {{at}}).',
    '{{count, number}} نوبت از دست رفت و جبران نشد: چاپار در آن زمان روشن نبود (آخرین بار {{at}}).',
  ],
});

export const useRepeatWords = defineWords('repeat', {
  once: ['Once', 'یک بار'],
  weekly: ['Every {{days}} at {{time}}', 'هر {{days}}، ساعت {{time}}'],
  'occasion.on': ['{{occasion}}: on the day, at {{time}}', '{{occasion}}: همان روز، ساعت {{time}}'],
  'occasion.before_one': [
    '{{occasion}}: {{count, number}} day before, at {{time}}',
    '{{occasion}}: {{count, number}} روز پیش از آن، ساعت {{time}}',
  ],
  'occasion.before_other': [
    '{{occasion}}: {{count, number}} days before, at {{time}}',
    '{{occasion}}: {{count, number}} روز پیش از آن، ساعت {{time}}',
  ],
  'occasion.after_one': [
    '{{occasion}}: {{count, number}} day after, at {{time}}',
    '{{occasion}}: {{count, number}} روز پس از آن، ساعت {{time}}',
  ],
  'occasion.after_other': [
    '{{occasion}}: {{count, number}} days after, at {{time}}',
    '{{occasion}}: {{count, number}} روز پس از آن، ساعت {{time}}',
  ],
  'order.now': ['As soon as an order comes in', 'به محض ثبت هر سفارش'],
  order: ['{{span}} after each order', '{{span}} پس از هر سفارش'],
  appointment: ['{{span}} before each appointment', '{{span}} پیش از هر نوبت'],
  minute_one: ['{{count, number}} minute', '{{count, number}} دقیقه'],
  minute_other: ['{{count, number}} minutes', '{{count, number}} دقیقه'],
  hour_one: ['{{count, number}} hour', '{{count, number}} ساعت'],
  hour_other: ['{{count, number}} hours', '{{count, number}} ساعت'],
  day_one: ['{{count, number}} day', '{{count, number}} روز'],
  day_other: ['{{count, number}} days', '{{count, number}} روز'],
});
