import { defineWords } from '../../words/i18n.ts';

export const useHome = defineWords('home', {
  title: ['Home', 'خانه'],
  'figures.title': ['The last {{count, number}} days', '{{count, number}} روز گذشته'],
  'figures.submitted': ['Handed over', 'تحویل سرویس‌دهنده'],
  'figures.delivered': ['Delivered', 'رسیده'],
  'figures.opened': ['Opened by people', 'بازشده به دست افراد'],
  'figures.clicked': ['Clicked by people', 'کلیک افراد'],
  'figures.unsubscribed': ['Unsubscribed', 'لغو عضویت'],
  'figures.cost': ['Cost', 'هزینه'],
  'figures.newContacts': ['New contacts', 'مخاطبان تازه'],
  'figures.before': ['{{before}} before', 'پیش‌تر {{before}}'],
  'figures.ofSubmitted': ['{{share}} of what was handed over', '{{share}} از تحویل‌شده‌ها'],
  'figures.machines': ['and {{count, number}} only by machines', 'و {{count, number}} تنها به دست ماشین‌ها'],
  'figures.unknownCost': ['No price is set', 'قیمتی تعیین نشده'],
  'figures.unpriced': ['{{count, number}} messages have no price', '{{count, number}} پیام قیمت ندارد'],
  'figures.help': [
    'A message counts on the day for which it was planned, with all that became of it later. Mail programs open and check messages by themselves; these are counted apart, so an open is a hint and a click is a fact.',
    'هر پیام با همهٔ آنچه بعداً برایش رخ داد در روزی شمرده می‌شود که برای آن برنامه‌ریزی شده است. برنامه‌های ایمیل خودشان پیام‌ها را باز و بررسی می‌کنند؛ این‌ها جدا شمرده می‌شوند، پس بازشدن یک نشانه است و کلیک یک واقعیت.',
  ],
  'figures.about': ['About these figures', 'دربارهٔ این ارقام'],
  chart: ['Messages by day', 'پیام‌ها به تفکیک روز'],
  day: ['Day', 'روز'],
  'figures.unreported': ['No delivery was reported', 'گزارش رسیدنی نیامده است'],
  'next.again': ['then on {{day}}', 'سپس {{day}}'],
  'figures.none': ['Nothing was sent in these days.', 'در این روزها چیزی ارسال نشده است.'],
  'sending.title': ['Sending now', 'در حال ارسال'],
  'sending.none': ['Nothing is being sent.', 'چیزی در حال ارسال نیست.'],
  'sending.progress': [
    '{{done, number}} of {{all, number}} handled',
    '{{done, number}} از {{all, number}} انجام شد',
  ],
  'sending.preparing': ['{{count, number}} people found so far', 'تاکنون {{count, number}} نفر پیدا شد'],
  'next.title': ['Up next', 'در پیش'],
  'next.none': ['Nothing is scheduled for the next 14 days.', 'برای ۱۴ روز آینده چیزی زمان‌بندی نشده است.'],
  'next.people_one': ['{{count, number}} person', '{{count, number}} نفر'],
  'next.people_other': ['{{count, number}} people', '{{count, number}} نفر'],
  'next.opens': ['leaves {{at}}', 'ارسال از {{at}}'],
  'attention.title': ['Needs attention', 'نیازمند توجه'],
  'attention.none': ['All is well.', 'همه‌چیز روبه‌راه است.'],
  'attention.restored': [
    'Restored from a backup of {{at}}: what was sent after it is not known here, and what was under way waits for your word',
    'از پشتیبانِ {{at}} بازگردانده شده است: آنچه پس از آن ارسال شده اینجا معلوم نیست و آنچه در جریان بود منتظر تصمیم شماست',
  ],
  'attention.campaign-missed_one': [
    'One campaign missed its hour and waits for your word',
    'یک کمپین از ساعتش گذشته و منتظر تصمیم شماست',
  ],
  'attention.campaign-missed_other': [
    '{{count, number}} campaigns missed their hour and wait for your word',
    '{{count, number}} کمپین از ساعتشان گذشته و منتظر تصمیم شما هستند',
  ],
  'attention.campaign-held_one': [
    'One campaign waits: its audience has grown since it was checked',
    'یک کمپین منتظر است: گیرندگانش از زمان بررسی بیشتر شده‌اند',
  ],
  'attention.campaign-held_other': [
    '{{count, number}} campaigns wait: their audience has grown since they were checked',
    '{{count, number}} کمپین منتظرند: گیرندگانشان از زمان بررسی بیشتر شده‌اند',
  ],
  'attention.campaign-refused_one': [
    'One campaign paused by itself: too many of its messages were refused',
    'یک کمپین خودبه‌خود متوقف شد: بسیاری از پیام‌هایش پذیرفته نشدند',
  ],
  'attention.campaign-refused_other': [
    '{{count, number}} campaigns paused by themselves: too many of their messages were refused',
    '{{count, number}} کمپین خودبه‌خود متوقف شدند: بسیاری از پیام‌هایشان پذیرفته نشدند',
  ],
  'attention.campaign-paused_one': ['One campaign is paused', 'یک کمپین مکث شده است'],
  'attention.campaign-paused_other': [
    '{{count, number}} campaigns are paused',
    '{{count, number}} کمپین مکث شده‌اند',
  ],
  'attention.occurrences-passed_one': [
    'A repeating campaign was passed over while Chapar was not running',
    'یک نوبت کمپین تکرارشونده هنگامی که چاپار روشن نبود گذشت',
  ],
  'attention.occurrences-passed_other': [
    'Repeating campaigns were passed over while Chapar was not running',
    'نوبت‌هایی از کمپین‌های تکرارشونده هنگامی که چاپار روشن نبود گذشت',
  ],
  'attention.deliveries-uncertain_one': [
    'Of one message nobody knows whether it left',
    'معلوم نیست یک پیام ارسال شده یا نه',
  ],
  'attention.deliveries-uncertain_other': [
    'Of {{count, number}} messages nobody knows whether they left',
    'معلوم نیست {{count, number}} پیام ارسال شده یا نه',
  ],
  'attention.since': ['The oldest since {{at}}', 'قدیمی‌ترین از {{at}}'],
  'attention.line-waiting': [
    'A provider takes nothing at the moment',
    'یک سرویس‌دهنده اکنون پیامی نمی‌پذیرد',
  ],
  'attention.import-failed_one': ['An import could not go on', 'یک ورود از فایل ناتمام ماند'],
  'attention.import-failed_other': [
    '{{count, number}} imports could not go on',
    '{{count, number}} ورود از فایل ناتمام ماند',
  ],
  'attention.preflight-failed': [
    'A scheduled campaign could not be checked',
    'یک کمپین زمان‌بندی‌شده بررسی نشد',
  ],
  'attention.preflight-problems': [
    'A scheduled campaign has problems to decide',
    'یک کمپین زمان‌بندی‌شده مشکلاتی برای تصمیم دارد',
  ],
  'attention.public-url-missing': [
    'Real messages, but no public address: their links lead nowhere. Set PUBLIC_URL',
    'پیام‌ها واقعی است اما نشانی عمومی ندارد و پیوندها به جایی نمی‌رسند. PUBLIC_URL را تعیین کنید',
  ],
  'attention.sandbox': [
    'Sandbox: no provider is set for {{channels}}, nothing leaves this machine',
    'حالت آزمایشی: برای {{channels}} سرویس‌دهنده‌ای تعیین نشده و چیزی از این دستگاه بیرون نمی‌رود',
  ],
  'attention.brand-as-shipped': ['The brand is not set yet', 'نام برند هنوز تعیین نشده است'],
  'attention.hours-as-shipped': [
    'The office hours are as they were shipped',
    'ساعت کاری همان مقدار آغازین است',
  ],
  'steps.title': ['First steps', 'گام‌های نخست'],
  'steps.about': [
    'From an empty Chapar to a first message, in five steps.',
    'از چاپار خالی تا نخستین پیام، در پنج گام.',
  ],
  'steps.done': ['done', 'انجام شد'],
  'steps.brand': ['Say who writes: your brand', 'بگویید چه کسی می‌نویسد: نام برند شما'],
  'steps.brandAbout': [
    'Every message carries it, so that people know who you are.',
    'هر پیام آن را دارد تا گیرنده شما را بشناسد.',
  ],
  'steps.hours': ['Say when messages may leave: office hours', 'بگویید پیام‌ها چه هنگام بروند: ساعت کاری'],
  'steps.hoursAbout': [
    'Nothing leaves outside of them; what would waits for the next opening.',
    'بیرون از آن چیزی ارسال نمی‌شود و تا باز شدن بعدی می‌ماند.',
  ],
  'steps.contacts': ['Bring your contacts', 'مخاطبان خود را بیاورید'],
  'steps.contactsAbout': [
    'A CSV file from your shop or Excel. A dry run shows what would happen first.',
    'فایل CSV از فروشگاه یا اکسل. نخست به‌صورت آزمایشی نشان می‌دهد چه خواهد شد.',
  ],
  'steps.template': ['Choose a message', 'پیامی برگزینید'],
  'steps.templateAbout': [
    'The library has ready messages in Persian and English.',
    'کتابخانه پیام‌های آماده به فارسی و انگلیسی دارد.',
  ],
  'steps.campaign': [
    'Make a campaign and send yourself a test',
    'کمپینی بسازید و برای خودتان آزمایشی بفرستید',
  ],
  'steps.campaignAbout': [
    'Before anything leaves, Chapar says who gets it, when and at what cost.',
    'پیش از ارسال، چاپار می‌گوید چه کسی، چه هنگام و با چه هزینه‌ای دریافت می‌کند.',
  ],
  'steps.go': ['Go', 'برو'],
  'steps.import': ['Import a file', 'ورود از فایل'],
  'steps.hide': ['Hide the first steps', 'پنهان کردن گام‌های نخست'],
});
