import type { Chapter } from '../chapter.ts';

export const live: Chapter = {
  id: 'live',
  title: ['Going live', 'راه‌اندازی واقعی'],
  about: [
    'For whoever runs the server: providers, own domain, backup.',
    'برای گردانندهٔ سرور: سرویس‌دهنده، دامنه، پشتیبان.',
  ],
  sections: [
    {
      id: 'providers',
      title: ['Providers', 'سرویس‌دهنده‌ها'],
      blocks: [
        {
          p: [
            'Email goes through any SMTP server (`SMTP_URL`, `MAIL_FROM`), SMS through Twilio (`TWILIO_ACCOUNT_SID`, `TWILIO_AUTH_TOKEN` and a sender). They are set in the environment of the server, not here, so that no secret lies in the database. Each channel is real or sandboxed by itself. Other SMS providers are not there yet.',
            'ایمیل از هر سرور SMTP می‌رود (`SMTP_URL` و `MAIL_FROM`) و پیامک از Twilio (`TWILIO_ACCOUNT_SID`، `TWILIO_AUTH_TOKEN` و فرستنده). این‌ها در محیط سرور تنظیم می‌شوند نه در اینجا، تا رازی در پایگاه داده نباشد. هر کانال جداگانه واقعی یا آزمایشی است. سرویس‌دهندهٔ پیامک دیگری هنوز نیست.',
          ],
        },
        { to: '/settings/channels', say: ['See how the channels stand', 'دیدن وضعیت کانال‌ها'] },
      ],
    },
    {
      id: 'domain',
      title: ['Your own domain', 'دامنهٔ خودتان'],
      blocks: [
        {
          list: [
            [
              '`PUBLIC_URL`: the https address under which the world reaches this server. Links, pictures and the way to leave stand on it; without it nothing real is sent.',
              '`PUBLIC_URL`: نشانی https این سرور برای همه. پیوندها، تصویرها و راه لغو روی آن‌اند؛ بدون آن چیزی واقعی ارسال نمی‌شود.',
            ],
            [
              '`LINK_URL`: a short domain for links in SMS, if you have one. Every character counts.',
              '`LINK_URL`: دامنه‌ای کوتاه برای پیوندهای پیامک، اگر دارید. هر نویسه به حساب می‌آید.',
            ],
            [
              'SPF, DKIM and DMARC records for the domain of the sender, and a return address for bounces.',
              'رکوردهای SPF، DKIM و DMARC برای دامنهٔ فرستنده، و نشانی بازگشت برای ایمیل‌های برگشتی.',
            ],
          ],
        },
      ],
    },
    {
      id: 'speed',
      title: ['Speed, and new senders', 'سرعت، و فرستنده‌های تازه'],
      blocks: [
        {
          p: [
            'Messages leave no faster than you say: for each channel, each sender and each domain that receives. When a provider or a mailbox asks for less, its rate is halved and grows back by and by; the channels page says who was slowed down and why.',
            'پیام‌ها تندتر از آنچه می‌گویید نمی‌روند: برای هر کانال، هر فرستنده و هر دامنهٔ گیرنده. اگر سرویس‌دهنده یا صندوقی کمتر بخواهد، سرعتش نصف می‌شود و کم‌کم برمی‌گردد؛ صفحهٔ کانال‌ها می‌گوید کدام کند شده و چرا.',
          ],
        },
        {
          list: [
            [
              'A new address or number is trusted slowly. Give it a plan of messages a day, for example twice as many each day for two weeks; what is beyond a day’s number leaves on the next day, and the check says so.',
              'به نشانی یا شمارهٔ تازه کم‌کم اعتماد می‌شود. برایش برنامه‌ای از پیام در روز بگذارید، مثلاً دو هفته و هر روز دو برابر؛ آنچه از سهم روز بیشتر است روز بعد می‌رود و بررسی هم آن را می‌گوید.',
            ],
            [
              'A campaign pauses by itself when too many of its messages are refused or bounce, and waits for your word.',
              'کمپینی که زیاد رد یا برگشت بخورد خودش مکث می‌کند و منتظر تصمیم شما می‌ماند.',
            ],
            [
              'Service messages, such as a receipt, go before a large campaign that is under way.',
              'پیام‌های خدماتی، مانند رسید، جلوتر از کمپین بزرگی می‌روند که در حال ارسال است.',
            ],
          ],
        },
        { to: '/settings/limits', say: ['Set rates and plans', 'تعیین سرعت‌ها و برنامه‌ها'] },
      ],
    },
    {
      id: 'before',
      title: ['Before the first real message', 'پیش از نخستین پیام واقعی'],
      blocks: [
        {
          steps: [
            ['Remove the sample club, if it was loaded.', 'باشگاه نمونه را، اگر بارگذاری شده، بردارید.'],
            [
              'Set brand, hours, prices, limits and caps.',
              'برند، ساعت کاری، قیمت‌ها، حدود و سقف‌ها را تنظیم کنید.',
            ],
            [
              'Send a test over each channel to yourself, and leave by it.',
              'از هر کانال پیامی آزمایشی برای خود بفرستید و با آن لغو کنید.',
            ],
            [
              'Begin with a small audience, and read its report.',
              'با گروهی کوچک آغاز کنید و گزارشش را بخوانید.',
            ],
          ],
        },
      ],
    },
    {
      id: 'backup',
      title: ['Backup', 'پشتیبان‌گیری'],
      blocks: [
        {
          p: [
            'Back up the database and, apart from it, the secret key. Every no and every link hangs on that key: with another one they would be forgotten, so Chapar refuses to start. Small clubs may stay on the built-in database; for more, and for several machines, use a MongoDB replica set of your own. The README has the steps.',
            'از پایگاه داده و، جدا از آن، از کلید راز پشتیبان بگیرید. هر «نه» و هر پیوند به این کلید بسته است و با کلید دیگر از یاد می‌رود، پس چاپار با کلید دیگر بالا نمی‌آید. باشگاه کوچک می‌تواند با پایگاه دادهٔ درونی بماند؛ برای بیشتر، یا چند دستگاه، MongoDB خودتان را به‌صورت replica set به کار ببرید. گام‌ها در README است.',
          ],
        },
      ],
    },
  ],
};
