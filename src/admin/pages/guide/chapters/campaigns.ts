import type { Chapter } from '../chapter.ts';

export const campaigns: Chapter = {
  id: 'campaigns',
  title: ['Campaigns', 'کمپین‌ها'],
  about: [
    'Check, schedule, take back, pause, and what was missed.',
    'بررسی، زمان‌بندی، پس‌گرفتن، مکث، و آنچه از دست رفت.',
  ],
  sections: [
    {
      id: 'draft',
      title: ['From draft to sending', 'از پیش‌نویس تا ارسال'],
      blocks: [
        {
          steps: [
            [
              'Choose the template, the audience and the link it leads to.',
              'قالب، گیرندگان و پیوند مقصد را برگزینید.',
            ],
            [
              'Send a test to yourself. A test leaves at once, whatever the office hours, and is not in the figures.',
              'پیام آزمایشی برای خود بفرستید. این پیام بی‌توجه به ساعت کاری همان دم می‌رود و در آمار نمی‌آید.',
            ],
            [
              'Have it checked: preflight judges every single person as sending would.',
              'آن را بررسی کنید: بررسی پیش از ارسال تک‌تک افراد را همان‌گونه می‌سنجد که ارسال می‌سنجد.',
            ],
            ['Decide what is marked, and schedule.', 'دربارهٔ موارد مشخص‌شده تصمیم بگیرید و زمان‌بندی کنید.'],
          ],
        },
        { to: '/campaigns/new', say: ['Make a campaign', 'ساختن کمپین'] },
      ],
    },
    {
      id: 'preflight',
      title: ['Preflight', 'بررسی پیش از ارسال'],
      blocks: [
        {
          p: [
            'It says who gets the message, in how many parts, at what cost and at what hour; the longest and the shortest text; and who does not get it, and why. Some people are simply left out (no consent, left before); of others you must decide: mend the text, give a fallback, or leave them out. A campaign starts only with a preflight that is not stale, 24 hours at most unless set otherwise.',
            'می‌گوید چه کسانی پیام را می‌گیرند، با چند پارت، چه هزینه‌ای و در چه ساعتی؛ بلندترین و کوتاه‌ترین متن کدام است؛ و چه کسانی نمی‌گیرند و چرا. برخی خودبه‌خود کنار می‌روند (بی‌رضایت، لغوکرده)؛ دربارهٔ برخی شما تصمیم می‌گیرید: متن را درست کنید، جایگزین بنویسید، یا کنارشان بگذارید. کمپین فقط با بررسیِ کهنه‌نشده آغاز می‌شود؛ اگر تغییرش نداده باشید، حداکثر ۲۴ ساعت.',
          ],
        },
        {
          p: [
            'What changes between the check and the sending is judged again, person by person, and each difference is in the report. If the audience has grown by more than 5 % (a setting), a campaign that runs once waits for your word.',
            'آنچه میان بررسی و ارسال تغییر کند، نفر به نفر دوباره سنجیده می‌شود و هر تفاوت در گزارش می‌آید. اگر گیرندگان بیش از ۵٪ (قابل تنظیم) زیاد شده باشند، کمپینِ یک‌باره منتظر تصمیم شما می‌ماند.',
          ],
        },
      ],
    },
    {
      id: 'hours',
      title: ['Office hours', 'ساعت کاری'],
      blocks: [
        {
          p: [
            'Messages leave only while the office is open, by your clock or by each contact’s own, as the campaign says. What is not done when the office closes goes on at the next opening, until the message expires: after 72 hours unless set otherwise. Holidays are a table that begins with those of 1405; religious ones may move by a day, so look it over once a year.',
            'پیام‌ها فقط در ساعت کاری می‌روند؛ به وقت شما یا به وقت خود مخاطب، هر طور که در کمپین بگویید. آنچه تا بستن دفتر نرفته باشد در گشایش بعدی ادامه می‌یابد تا مهلت پیام تمام شود: اگر تغییرش نداده باشید، ۷۲ ساعت. تعطیلات جدولی است که با سال ۱۴۰۵ آغاز می‌شود؛ مناسبت‌های قمری شاید یک روز جابه‌جا شوند، پس سالی یک بار مرورش کنید.',
          ],
        },
        { to: '/settings/hours', say: ['Hours and holidays', 'ساعت کاری و تعطیلات'] },
      ],
    },
    {
      id: 'undo',
      title: ['Undo, pause, stop', 'پس‌گرفتن، مکث، توقف'],
      blocks: [
        {
          list: [
            [
              'Nothing leaves in the first 30 seconds after scheduling: undo makes it a draft again.',
              'تا ۳۰ ثانیه پس از زمان‌بندی چیزی نمی‌رود: واگرد آن را دوباره پیش‌نویس می‌کند.',
            ],
            [
              'Pause is felt within about a second. Resume goes on with those who remain; nobody gets it twice.',
              'مکث در حدود یک ثانیه اثر می‌کند. ادامه از افراد باقی‌مانده پیش می‌رود و کسی دو بار پیام نمی‌گیرد.',
            ],
            [
              'Stop is for good; who has not had it will not.',
              'توقف برگشت ندارد؛ کسی که هنوز نگرفته، دیگر نمی‌گیرد.',
            ],
          ],
        },
      ],
    },
    {
      id: 'missed',
      title: ['Missed', 'از دست رفته'],
      blocks: [
        {
          p: [
            'If Chapar was not running at the hour of a start, the campaign does not send by itself later: an offer of yesterday may be wrong today. After 60 minutes (a setting) it is “missed” and asks you: start it now, give it another time, or leave it.',
            'اگر چاپار در ساعت شروع روشن نبوده باشد، کمپین بعداً خودسرانه ارسال نمی‌کند، چون پیشنهاد دیروز شاید امروز نادرست باشد. پس از ۶۰ دقیقه (قابل تنظیم) «از دست رفته» می‌شود و از شما می‌پرسد: همین حالا آغاز شود، زمانی دیگر، یا هیچ‌گاه.',
          ],
        },
      ],
    },
    {
      id: 'uncertain',
      title: ['Uncertain', 'نامعلوم'],
      blocks: [
        {
          p: [
            'Now and then a connection breaks while a message is being handed over, and nobody knows whether it went. Chapar asks the provider where that can be asked, and does not send it again by itself. You see what is known of each, and say that it arrived, that it failed, send it again, or accept the doubt.',
            'گاهی ارتباط درست هنگام تحویل یک پیام قطع می‌شود و کسی نمی‌داند رفته است یا نه. چاپار هر جا بشود از سرویس‌دهنده می‌پرسد و خودبه‌خود آن را دوباره نمی‌فرستد. شما آنچه دانسته است می‌بینید و می‌گویید رسیده، نرسیده، دوباره برود، یا نامعلوم بماند.',
          ],
        },
        { to: '/uncertain', say: ['Open the uncertain ones', 'دیدن پیام‌های نامعلوم'] },
      ],
    },
    {
      id: 'caps',
      title: ['Not too often', 'نه بیش از اندازه'],
      blocks: [
        {
          p: [
            'Caps say how many marketing messages one contact gets in a day, week or month, by channel or over both. When two campaigns compete for the last place, the one of higher priority gets it. Who is capped is left out and listed, not put off. Service messages do not count.',
            'سقف‌ها می‌گویند هر مخاطب در روز، هفته یا ماه چند پیام تبلیغاتی بگیرد؛ برای هر کانال یا روی هم. وقتی دو کمپین بر سر آخرین جا رقابت کنند، اولویت بالاتر می‌برد. کسی که به سقف رسیده کنار گذاشته و فهرست می‌شود و پیامش به بعد نمی‌افتد. پیام خدماتی شمرده نمی‌شود.',
          ],
        },
      ],
    },
  ],
};
