import { defineWords } from '../../../words/i18n.ts';

export const useLiveWords = defineWords('campaign-live', {
  state: ['How it stands', 'وضعیت'],
  progress: ['Progress', 'پیشرفت'],
  notYet: [
    'It has not started; its progress will be shown here.',
    'هنوز آغاز نشده؛ پیشرفت آن اینجا دیده می‌شود.',
  ],
  'at.scheduled': ['Starts {{at}} ({{in}}).', 'آغاز: {{at}} ({{in}}).'],
  'at.waits': [
    'Waits for what it is about; looked for every minute.',
    'منتظر موعد است؛ هر دقیقه نگاه می‌شود.',
  ],
  'at.planning': [
    'Its messages are being prepared; the first leave meanwhile.',
    'پیام‌ها در حال آماده‌سازی‌اند؛ نخستین‌ها در همین میان می‌روند.',
  ],
  'at.sending': ['Messages are leaving.', 'پیام‌ها در حال رفتن‌اند.'],
  'at.paused': ['Nothing leaves until somebody resumes it.', 'تا کسی ادامه ندهد چیزی نمی‌رود.'],
  'at.finished': ['All of it is done.', 'همه چیز انجام شده است.'],
  'at.stopped': [
    'It was stopped; what had not left was left out.',
    'متوقف شد؛ آنچه نرفته بود کنار گذاشته شد.',
  ],
  waiting: ['Nothing leaves at the moment', 'اکنون چیزی نمی‌رود'],
  'waiting.text': [
    'The provider takes no messages. It is asked again and again; it goes on by itself.',
    'سرویس‌دهنده پیامی نمی‌پذیرد. پی‌درپی دوباره پرسیده می‌شود و خودبه‌خود ادامه می‌یابد.',
  ],
  closed: [
    'The office is closed: the next messages leave {{at}}.',
    'سازمان بسته است: پیام‌های بعدی در {{at}} می‌روند.',
  ],
  pause: ['Pause', 'مکث'],
  paused: ['Paused; nothing more is handed over', 'مکث شد؛ دیگر چیزی تحویل نمی‌شود'],
  resume: ['Resume', 'ادامه'],
  'resume.title': ['Resume the campaign?', 'کمپین ادامه یابد؟'],
  'resume.rest_one': [
    'It continues with the remaining {{count, number}} message. Nobody gets it twice.',
    'با {{count, number}} پیام باقی‌مانده ادامه می‌یابد. هیچ‌کس آن را دو بار نمی‌گیرد.',
  ],
  'resume.rest_other': [
    'It continues with the remaining {{count, number}} messages. Nobody gets it twice.',
    'با {{count, number}} پیام باقی‌مانده ادامه می‌یابد. هیچ‌کس آن را دو بار نمی‌گیرد.',
  ],
  'resume.unknown': [
    'It continues with those who have not been served. Nobody gets it twice.',
    'با کسانی که هنوز نگرفته‌اند ادامه می‌یابد. هیچ‌کس آن را دو بار نمی‌گیرد.',
  ],
  resumed: ['It goes on', 'ادامه یافت'],
  stop: ['Stop', 'توقف'],
  'stop.title': ['Stop the campaign for good?', 'کمپین برای همیشه متوقف شود؟'],
  'stop.sent_one': [
    '{{count, number}} message was already handed over; the rest is left out for good.',
    '{{count, number}} پیام تحویل شده است؛ بقیه برای همیشه کنار گذاشته می‌شود.',
  ],
  'stop.sent_other': [
    '{{count, number}} messages were already handed over; the rest is left out for good.',
    '{{count, number}} پیام تحویل شده است؛ بقیه برای همیشه کنار گذاشته می‌شود.',
  ],
  'stop.none': [
    'Nothing was handed over yet; nothing will be.',
    'هنوز چیزی تحویل نشده است؛ از این پس هم نمی‌شود.',
  ],
  'stop.yes': ['Stop it for good', 'توقف برای همیشه'],
  stopped: ['The campaign was stopped', 'کمپین متوقف شد'],
  'missed.title': ['Its hour passed while Chapar was not running', 'هنگام موعد آن، چاپار روشن نبود'],
  'missed.text': [
    'It was to start {{at}}. It never sends late by itself: say what shall become of it.',
    'قرار بود در {{at}} آغاز شود. خودش هرگز دیر نمی‌فرستد: شما بگویید چه شود.',
  ],
  'missed.run': [
    'It was interrupted for too long. Say what shall become of the rest.',
    'بیش از اندازه متوقف ماند. بگویید باقی آن چه شود.',
  ],
  'missed.now': ['Send it now', 'اکنون ارسال شود'],
  'missed.sent': ['It starts as soon as the time to undo has passed', 'با گذشت مهلت واگرد آغاز می‌شود'],
  'missed.draft': ['Make it a draft again', 'دوباره پیش‌نویس شود'],
  'missed.drafted': ['It is a draft again; nothing was sent', 'دوباره پیش‌نویس شد؛ چیزی ارسال نشد'],
  'hold.title': ['The audience has grown since the check', 'گیرندگان پس از بررسی بیشتر شده‌اند'],
  'hold.text': [
    'The check found {{expected}} people; now there are {{found}}. Nothing leaves before you decide.',
    'بررسی {{expected}} نفر یافته بود؛ اکنون {{found}} نفرند. تا شما تصمیم نگیرید چیزی نمی‌رود.',
  ],
  'hold.all': ['Send to all {{found}}', 'ارسال به هر {{found}} نفر'],
  'hold.stop': ['Stop it', 'متوقف شود'],
  'hold.none': [
    'No message has been prepared yet: it waits for your decision.',
    'هنوز پیامی آماده نشده است: منتظر تصمیم شماست.',
  ],
  'refused.title': [
    'It paused by itself: {{refused}} of the last {{of}} messages were refused',
    'خودبه‌خود متوقف شد: از {{of}} پیامِ آخر، {{refused}} پیام پذیرفته نشد',
  ],
  'refused.bounced': [
    'It paused by itself: {{refused}} of its {{of}} messages came back',
    'خودبه‌خود متوقف شد: از {{of}} پیامش، {{refused}} پیام برگشت خورد',
  ],
  'refused.text': [
    'So many refusals harm your sender’s name. Look at who was refused and why in the report: often a list is old or a text is filtered. Whoever has had the message does not get it again.',
    'این همه پذیرفته‌نشدن به اعتبار فرستندهٔ شما آسیب می‌زند. در گزارش ببینید چه کسانی و چرا: بیشتر وقت‌ها فهرست کهنه است یا متن فیلتر می‌شود. هر کس پیام را گرفته باشد دوباره نمی‌گیرد.',
  ],
  'refused.why': ['The last refusal: {{why}}', 'آخرین دلیل: {{why}}'],
  'refused.go': ['Let it go on', 'ادامه یابد'],
  'restored.title': ['It comes from a backup of {{at}}', 'از پشتیبانِ {{at}} بازگردانده شده است'],
  'restored.text': [
    'What was sent after that moment is not known here: people may have got this message already. Look at your provider’s own log from {{at}} on. Nothing leaves before you decide.',
    'اینجا معلوم نیست پس از آن لحظه چه ارسال شده است: شاید این پیام پیش‌تر به دست افراد رسیده باشد. گزارش سرویس‌دهنده را از {{at}} به بعد ببینید. تا شما تصمیم نگیرید چیزی نمی‌رود.',
  ],
  'restored.go': ['Let it go on', 'ادامه یابد'],
  'restored.sure': ['Have you looked at the provider’s log?', 'گزارش سرویس‌دهنده را دیده‌اید؟'],
  'restored.risk': [
    'Whoever had this message by {{at}} does not get it again. Whoever got it after that gets it a second time.',
    'هر کس این پیام را تا {{at}} گرفته باشد دوباره نمی‌گیرد؛ هر کس پس از آن گرفته باشد بار دوم هم می‌گیرد.',
  ],
  'restored.stop': [
    'Nothing more of it leaves from here; what left after the backup stays unknown.',
    'دیگر چیزی از آن از اینجا نمی‌رود؛ آنچه پس از پشتیبان‌گیری رفته نامعلوم می‌ماند.',
  ],
  planned: ['Planned', 'برنامه‌ریزی‌شده'],
  'planned.more': ['still counting', 'شمارش ادامه دارد'],
  submitted: ['Handed over', 'تحویل سرویس‌دهنده'],
  delivered: ['Delivered', 'رسیده'],
  waitingFor: ['Waiting', 'در صف'],
  submitting: ['Being handed over', 'در حال تحویل'],
  skipped: ['Left out', 'کنار گذاشته'],
  failed: ['Failed', 'ناموفق'],
  uncertain: ['Uncertain', 'نامعلوم'],
  of: ['{{n}} of {{whole}}', '{{n}} از {{whole}}'],
  'uncertain.look': ['See what is uncertain', 'دیدن نامعلوم‌ها'],
  toReport: ['To the report', 'رفتن به گزارش'],
  done: ['{{share}} done', '{{share}} انجام شده'],
});
