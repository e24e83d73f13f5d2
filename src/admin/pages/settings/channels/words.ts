import { defineWords } from '../../../words/i18n.ts';

export const useChannelWords = defineWords('settings-channels', {
  intro: [
    'Providers are set where Chapar is started, in its environment, so that no password stands in the database. Here you see what is in force.',
    'سرویس‌دهنده‌ها هنگام اجرای چاپار در متغیرهای محیطی تعیین می‌شوند تا رمزی در پایگاه داده نماند. اینجا می‌بینید چه برقرار است.',
  ],
  provider: ['Provider', 'سرویس‌دهنده'],
  sandboxed: ['Sandbox: nothing leaves this machine', 'آزمایشی: چیزی از این دستگاه بیرون نمی‌رود'],
  ready: ['Ready', 'آماده'],
  paused: ['Paused until {{at}}', 'در توقف تا {{at}}'],
  pausedNow: ['Paused', 'در توقف'],
  why: ['Why: {{reason}}', 'دلیل: {{reason}}'],
  state: ['State', 'وضعیت'],
  sender: ['Sender', 'فرستنده'],
  senderFrom: ['Set by {{variable}}, where Chapar is started.', 'از {{variable}} هنگام اجرای چاپار.'],
  senderMadeUp: ['Made up for the sandbox.', 'ساختگی، برای صندوق آزمایشی.'],
  senderName: ['Name beside it, by the language of the reader:', 'نام کنار آن، به زبان گیرنده:'],
  changeName: ['Change it under Brand', 'تغییر در «برند»'],
  rate: ['Speed', 'سرعت'],
  perSecond: ['{{rate}} a second at most', 'حداکثر {{rate}} در ثانیه'],
  rateFrom: [
    'Set under Limits; {{variable}} gives the first value only.',
    'از «سقف‌ها و حدود»؛ {{variable}} فقط مقدار نخست است.',
  ],
  slowed: ['Slower than set', 'کندتر از تنظیم'],
  'slowed.line': [
    'Slowed down: {{rate}} of {{of}} a second, since {{since}}. It speeds up again by itself.',
    'کند شده: {{rate}} از {{of}} در ثانیه، از {{since}}. خودش کم‌کم تندتر می‌شود.',
  ],
  'slowed.sender': [
    '{{name}} is slowed down: {{rate}} of {{of}} a second, since {{since}}. It speeds up again by itself.',
    'فرستندهٔ {{name}} کند شده: {{rate}} از {{of}} در ثانیه، از {{since}}. خودش کم‌کم تندتر می‌شود.',
  ],
  'slowed.domain': [
    'Mails to {{name}} are slowed down: {{rate}} of {{of}} a second, since {{since}}. They speed up again by themselves.',
    'ایمیل به {{name}} کند شده: {{rate}} از {{of}} در ثانیه، از {{since}}. خودش کم‌کم تندتر می‌شود.',
  ],
  changeRate: ['Change the speed', 'تغییر سرعت'],
  line: ['Line', 'خط'],
  variables: ['Environment variables', 'متغیرهای محیطی'],
  set: ['set', 'تنظیم شده'],
  unset: ['not set', 'تنظیم نشده'],
  'real.sms': [
    'For real SMS by Twilio, set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, and one of TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID; then restart Chapar.',
    'برای پیامک واقعی با Twilio، متغیرهای TWILIO_ACCOUNT_SID و TWILIO_AUTH_TOKEN و یکی از TWILIO_FROM یا TWILIO_MESSAGING_SERVICE_SID را تنظیم و چاپار را از نو اجرا کنید.',
  ],
  'real.email': [
    'For real mail, set SMTP_URL and MAIL_FROM; DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_PATH sign it. Then restart Chapar.',
    'برای ایمیل واقعی، SMTP_URL و MAIL_FROM را تنظیم کنید؛ DKIM_DOMAIN، DKIM_SELECTOR و DKIM_KEY_PATH آن را امضا می‌کنند. سپس چاپار را از نو اجرا کنید.',
  ],
  addresses: ['Addresses', 'نشانی‌ها'],
  publicUrl: ['Public address', 'نشانی عمومی'],
  publicUrlHelp: [
    'Under it customers reach unsubscribe pages, sign-up forms and links.',
    'مشتریان صفحهٔ لغو، فرم عضویت و پیوندها را زیر این نشانی می‌بینند.',
  ],
  linkUrl: ['Address of short links', 'نشانی پیوندهای کوتاه'],
  linkUrlHelp: [
    'A short domain of its own saves characters in SMS; without one, links are under the public address.',
    'دامنه‌ای کوتاه در پیامک نویسه صرفه‌جویی می‌کند؛ بی آن، پیوندها زیر نشانی عمومی‌اند.',
  ],
  guessed: [
    'Not set: only this machine can open it. Set {{variable}} to the address that customers can open.',
    'تنظیم نشده: فقط همین دستگاه آن را باز می‌کند. {{variable}} را نشانی‌ای بگذارید که مشتریان باز کنند.',
  ],
  noLinkUrl: ['Not set ({{variable}}).', 'تنظیم نشده ({{variable}}).'],
  system: ['System', 'سامانه'],
  database: ['Database', 'پایگاه داده'],
  'database.embedded': ['Built in', 'درونی'],
  'database.external': ['Your own MongoDB', 'MongoDB خودتان'],
  'backup.embedded': [
    'Its files are in Chapar’s data folder. Back it up with npm run backup, also while Chapar runs; for production, use your own MongoDB by MONGODB_URI.',
    'فایل‌هایش در پوشهٔ دادهٔ چاپار است. با npm run backup از آن پشتیبان بگیرید، حتی هنگام کار؛ برای کار واقعی، MongoDB خودتان را با MONGODB_URI به کار ببرید.',
  ],
  'backup.external': [
    'Back it up with npm run backup, or as you back up your other databases.',
    'با npm run backup یا مانند دیگر پایگاه‌های داده‌تان از آن پشتیبان بگیرید.',
  ],
  version: ['Version of Chapar', 'نسخهٔ چاپار'],
  alerts: ['Needs attention', 'نیازمند توجه'],
  'alert.not-configured': [
    '{{runs, number}} sendings wait on {{line}}, whose provider is not set any more. Set it again, or stop them.',
    '{{runs, number}} ارسال منتظر خط {{line}} است که سرویس‌دهنده‌اش دیگر تنظیم نیست. دوباره تنظیمش کنید یا آن‌ها را متوقف کنید.',
  ],
  'alert.no-public-url': [
    'Real messages leave, and their links lead nowhere: set PUBLIC_URL.',
    'پیام واقعی فرستاده می‌شود اما پیوندهایش به جایی نمی‌رسد: PUBLIC_URL را تنظیم کنید.',
  ],
  'alert.embedded-database': [
    'Real messages run on the built-in database, of which nobody else keeps a copy. Make backups, or use your own MongoDB.',
    'پیام واقعی روی پایگاه دادهٔ درونی می‌رود که کسی رونوشتی از آن ندارد. پشتیبان بگیرید یا MongoDB خودتان را به کار ببرید.',
  ],
});
