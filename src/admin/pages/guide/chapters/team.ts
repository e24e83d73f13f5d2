import type { Chapter } from '../chapter.ts';

export const team: Chapter = {
  id: 'team',
  title: ['Team, keys, audit', 'همکاران، کلیدها، گزارش کارها'],
  about: ['Who may do what, and who did.', 'چه کسی چه می‌تواند، و چه کرده است.'],
  sections: [
    {
      id: 'roles',
      title: ['Roles', 'نقش‌ها'],
      blocks: [
        {
          list: [
            [
              'Admin: everything, with settings, team, keys and audit.',
              'مدیر سامانه: همه‌چیز، از جمله تنظیمات، همکاران، کلیدها و گزارش کارها.',
            ],
            [
              'Marketer: contacts, segments, templates, campaigns, from draft to sending; sees the settings.',
              'بازاریاب: مخاطبان، بخش‌ها، قالب‌ها و کمپین‌ها از پیش‌نویس تا ارسال؛ تنظیمات را می‌بیند.',
            ],
            [
              'Manager: sees all of that, changes nothing, and takes no addresses out of the house.',
              'مدیر: همهٔ این‌ها را می‌بیند، چیزی را تغییر نمی‌دهد و نشانی‌ها را بیرون نمی‌برد.',
            ],
          ],
        },
        { to: '/settings/team', say: ['To the team', 'رفتن به همکاران'] },
      ],
    },
    {
      id: 'sessions',
      title: ['Signing in', 'ورود'],
      blocks: [
        {
          p: [
            'Passwords have 10 to 128 characters. A session ends after 12 idle hours and after 7 days; signing out ends it on all devices. After too many wrong tries an account rests for a while. There is always one admin left.',
            'گذرواژه ۱۰ تا ۱۲۸ نویسه دارد. نشست پس از ۱۲ ساعت بیکاری و پس از ۷ روز پایان می‌یابد؛ خروج، همهٔ دستگاه‌ها را خارج می‌کند. پس از چند تلاش نادرست، ورود به آن حساب مدتی بسته می‌شود. همیشه دست‌کم یک مدیر سامانه می‌ماند.',
          ],
        },
      ],
    },
    {
      id: 'keys',
      title: ['API keys', 'کلیدهای API'],
      blocks: [
        {
          p: [
            'A shop or a booking system speaks to Chapar with a key, which has a role like a person and is shown once, when it is made. The whole API is described, to read and to try, at `/docs` of this server.',
            'فروشگاه یا سامانهٔ نوبت‌دهی با یک کلید با چاپار حرف می‌زند؛ کلید مانند افراد نقش دارد و تنها یک بار، هنگام ساختن، دیده می‌شود. همهٔ API در نشانی `/docs` همین سرور شرح داده شده و همان‌جا آزمودنی است.',
          ],
        },
        { to: '/settings/keys', say: ['To the keys', 'رفتن به کلیدها'] },
      ],
    },
    {
      id: 'audit',
      title: ['Audit', 'گزارش کارها'],
      blocks: [
        {
          p: [
            'The audit shows to admins who did what and when: each change, each export, each sign-in and refused try. It names what was touched and never what was typed, and keeps it for 400 days. It is a help to memory, not evidence.',
            'گزارش کارها به مدیر سامانه نشان می‌دهد چه کسی چه کرد و کی: هر تغییر، هر خروجی، هر ورود و تلاش ناکام. می‌گوید به چه دست زده شد، نه اینکه چه نوشته شد، و ۴۰۰ روز می‌ماند. یاری حافظه است، نه سند.',
          ],
        },
        { to: '/settings/audit', say: ['Open the audit', 'باز کردن گزارش کارها'] },
      ],
    },
  ],
};
