import type { Chapter } from '../chapter.ts';

export const reports: Chapter = {
  id: 'reports',
  title: ['Reports', 'گزارش‌ها'],
  about: ['What the figures mean, and what an open is worth.', 'معنای ارقام، و ارزش یک «بازشدن».'],
  sections: [
    {
      id: 'figures',
      title: ['From matched to delivered', 'از گیرندگان تا رسیده‌ها'],
      blocks: [
        {
          list: [
            [
              'Left out: not written to, each with a reason (no consent, too long, capped …).',
              'کنار گذاشته: پیامی نرفت، هر کدام با دلیل (بی‌رضایت، بلند، سقف …).',
            ],
            [
              'Handed over: a provider has taken it. That is not an arrival.',
              'تحویل سرویس‌دهنده: سرویس‌دهنده پذیرفته است. این به معنای رسیدن نیست.',
            ],
            [
              'Delivered, bounced: what the provider reported later. Mail servers do not report arrivals.',
              'رسیده و برگشتی: آنچه سرویس‌دهنده بعداً گزارش کرد. سرورهای ایمیل رسیدن را گزارش نمی‌کنند.',
            ],
            [
              'Failed: refused for good. Uncertain: nobody knows.',
              'ناموفق: برای همیشه رد شد. نامعلوم: کسی نمی‌داند.',
            ],
          ],
        },
        {
          p: [
            'Every number leads to the people behind it, and the report can be taken as CSV. Differences from the preflight are listed with their reasons.',
            'هر عدد به افراد پشت آن می‌رسد و گزارش به‌صورت CSV دریافت‌شدنی است. تفاوت با بررسی پیش از ارسال، با دلیل، فهرست می‌شود.',
          ],
        },
      ],
    },
    {
      id: 'opens',
      title: ['What an open is worth', 'یک «بازشدن» چه می‌ارزد'],
      blocks: [
        {
          p: [
            'A mail counts as opened when its pictures are loaded. Apple’s and Google’s programs load them ahead without anybody reading; others never load any. So an open is a hint, and a click is a fact. SMS cannot tell of opens at all.',
            'ایمیل وقتی بازشده شمرده می‌شود که تصویرهایش بار شود. برنامه‌های اپل و گوگل آن‌ها را پیشاپیش، بی‌آنکه کسی بخواند، بار می‌کنند و برخی هرگز بار نمی‌کنند. پس بازشدن یک نشانه است و کلیک یک واقعیت. پیامک اصلاً از بازشدن خبر نمی‌دهد.',
          ],
        },
        {
          list: [
            [
              'Opens and clicks of machines (prefetching, scanners that follow every link, previews) are kept apart from those of people, by what they say of themselves, by their haste, and by many links at once.',
              'بازشدن و کلیکِ ماشین‌ها (پیش‌بارگیری، پویشگری که همهٔ پیوندها را می‌رود، پیش‌نمایش) از کار انسان جدا شمرده می‌شود: از معرفی خودشان، از شتابشان، و از رفتن هم‌زمان به پیوندهای بسیار.',
            ],
            [
              'It is an opinion, not a proof: everything is kept, and the raw figure stands beside.',
              'این داوری است نه اثبات: همه‌چیز نگه داشته می‌شود و عدد خام کنار آن است.',
            ],
          ],
        },
      ],
    },
    {
      id: 'links',
      title: ['Links', 'پیوندها'],
      blocks: [
        {
          p: [
            'Every reader has short links of their own, so a click is known by person and link. In SMS they stand on your short domain if there is one. What a link leads to cannot be changed once the campaign has begun.',
            'هر خواننده پیوندهای کوتاه خود را دارد، پس هر کلیک با فرد و پیوندش دانسته است. در پیامک، پیوندها روی دامنهٔ کوتاه شما می‌آیند اگر دامنه‌ای باشد. مقصد پیوند پس از آغاز کمپین عوض نمی‌شود.',
          ],
        },
      ],
    },
  ],
};
