import { defineWords } from '../../words/i18n.ts';

/** Where a no came from, as Chapar writes it itself; what staff wrote is shown as it is. */
const SOURCES = {
  'source.staff': ['A member of staff', 'همکاران'],
  'source.reply': ['A reply to an SMS', 'پاسخ به پیامک'],
  'source.provider': ['The provider', 'سرویس‌دهنده'],
  'source.page': ['The page behind a message’s link', 'صفحهٔ لغو عضویت'],
  'source.one-click': ['The mailbox’s unsubscribe button', 'دکمهٔ لغو در صندوق ایمیل'],
  'source.sample club': ['The sample club', 'باشگاه نمونه'],
  'source.preferences': ['The page of preferences', 'صفحهٔ انتخاب‌های مشتری'],
} as const;

export const useSuppressionWords = defineWords('suppressions', {
  ...SOURCES,
  about: [
    'Numbers and mailboxes that must not be written to, whoever holds them.',
    'شماره‌ها و نشانی‌هایی که نباید به آن‌ها پیام داد، از آنِ هر کسی که باشند.',
  ],
  'help.about': ['suppressions', 'فهرست منع ارسال'],
  'help.what': [
    'A suppression is a standing no to one address on one channel. It is looked at right before each message leaves, also for campaigns that are under way.',
    'منع ارسال یعنی «نه»ی پایدار به یک شماره یا نشانی در یک کانال. درست پیش از رفتن هر پیام بررسی می‌شود، حتی در کمپین‌های در حال ارسال.',
  ],
  'help.survives': [
    'It outlives the contact: who is deleted and imported again is still not written to. For that, only a keyed fingerprint of the address is kept, never the address, so none can be shown here.',
    'با حذف مخاطب از میان نمی‌رود: کسی که حذف و دوباره وارد شود باز هم پیامی نمی‌گیرد. برای همین تنها اثر رمزشدهٔ نشانی نگهداری می‌شود، نه خود آن؛ پس نشانی‌ها اینجا دیده نمی‌شوند.',
  ],
  'help.own': [
    'Who has said no themselves can take it back themselves: on the page behind a link, or by a reply.',
    'کسی که خودش «نه» گفته، خودش می‌تواند آن را پس بگیرد: در صفحهٔ پشت پیوند پیام یا با پاسخ پیامکی.',
  ],
  list: ['Suppressions', 'فهرست منع ارسال'],
  channel: ['Channel', 'کانال'],
  address: ['Address', 'نشانی'],
  'address.ending': ['a number ending in {{digits}}', 'شماره‌ای که به {{digits}} ختم می‌شود'],
  'address.number': ['a number', 'یک شماره'],
  'address.email': ['an email address', 'یک نشانی ایمیل'],
  reason: ['Reason', 'دلیل'],
  source: ['Where it came from', 'از کجا آمده'],
  at: ['Since', 'از زمان'],
  anyChannel: ['Any channel', 'هر کانالی'],
  anyReason: ['Any reason', 'هر دلیلی'],
  from: ['From day', 'از روز'],
  until: ['Until day', 'تا روز'],
  'reason.unsubscribed': ['Unsubscribed', 'لغو عضویت'],
  'reason.stop': ['Replied STOP', 'پاسخ «لغو»'],
  'reason.complaint': ['Reported as spam', 'گزارش هرزنامه'],
  'reason.bounce': ['Bounced for good', 'برگشت دائمی'],
  'reason.invalid-address': ['Does not exist', 'وجود ندارد'],
  'reason.manual': ['Added by staff', 'افزودهٔ همکاران'],
  filters: ['Filters', 'پالایش'],
  clear: ['Show all', 'نمایش همه'],
  'empty.title': ['Nobody has said no', 'کسی «نه» نگفته است'],
  'empty.text': [
    'Who unsubscribes, replies STOP or cannot be reached for good will stand here by itself.',
    'هر که عضویتش را لغو کند، «لغو» بفرستد یا برای همیشه در دسترس نباشد، خودبه‌خود اینجا می‌آید.',
  ],
  'none.title': ['Nothing fits these filters', 'چیزی با این پالایش جور نیست'],
  add: ['Add a suppression', 'افزودن منع ارسال'],
  'add.do': ['Add', 'افزودن'],
  'add.done': ['The address will not be written to any more', 'دیگر به این نشانی پیامی نمی‌رود'],
  'add.note': ['Where the no came from', 'این «نه» از کجا آمد'],
  'add.note.hint': ['Phone call of this morning, say', 'مثلاً «تماس تلفنی امروز صبح»'],
  'add.note.about': [
    'Write no name or address here: this note stays when the contact is deleted.',
    'نام یا نشانی اینجا ننویسید: این یادداشت پس از حذف مخاطب می‌ماند.',
  ],
  check: ['Check an address', 'بررسی یک نشانی'],
  'check.do': ['Check', 'بررسی'],
  'check.yes': ['This address is suppressed', 'به این نشانی پیام فرستاده نمی‌شود'],
  'check.no': ['This address is not suppressed', 'این نشانی در فهرست منع ارسال نیست'],
  'check.no.text': [
    'A message may go there, as far as the contact’s consent allows.',
    'تا جایی که رضایت مخاطب اجازه دهد، می‌توان به آن پیام داد.',
  ],
  number: ['Mobile number', 'شمارهٔ موبایل'],
  mailbox: ['Email address', 'نشانی ایمیل'],
  'wrong.sms': [
    'This is not a mobile number, such as 0912 123 4567 or +989121234567.',
    'این شمارهٔ موبایل نیست؛ مانند ۰۹۱۲۱۲۳۴۵۶۷ بنویسید.',
  ],
  'wrong.email': [
    'This is not an email address, such as sara@example.com.',
    'این نشانی ایمیل نیست؛ مانند sara@example.com بنویسید.',
  ],
  lift: ['Lift', 'برداشتن منع'],
  'lift.label': ['Lift the suppression of {{address}}', 'برداشتن منع ارسال به {{address}}'],
  'lift.title': ['Lift this suppression?', 'این منع ارسال برداشته شود؟'],
  'lift.text': [
    'Messages may go to {{address}} again, in campaigns that are under way, too.',
    'دوباره به {{address}} پیام می‌رود، حتی در کمپین‌های در حال ارسال.',
  ],
  'lift.own': [
    'This person said no themselves. Only their own yes takes that back; writing to them without it may break the law, and costs the trust of others.',
    'این شخص خودش «نه» گفته است. تنها «بله»ی خودش آن را پس می‌گیرد؛ پیام دادن بدون آن می‌تواند خلاف قانون باشد و اعتماد را از میان می‌برد.',
  ],
  'lift.dead': [
    'Messages to this address came back. If it is still dead, the next one will come back, too, and harm the name of your sender.',
    'پیام‌های این نشانی برگشت خورده‌اند. اگر هنوز در دسترس نباشد، پیام بعدی هم برمی‌گردد و به اعتبار فرستنده آسیب می‌زند.',
  ],
  'lift.sworn': [
    'They have told me that they want messages again',
    'خودش به من گفته که دوباره پیام می‌خواهد',
  ],
  'lift.do': ['Lift it', 'برداشتن منع'],
  'lift.done': ['The suppression was lifted', 'منع ارسال برداشته شد'],
});

export const isKnownSource = (source: string): source is 'staff' => `source.${source}` in SOURCES;
