import type { Chapter } from '../chapter.ts';

export const segments: Chapter = {
  id: 'segments',
  title: ['Segments', 'بخش‌ها'],
  about: ['Rules that say whom you write to.', 'قاعده‌هایی که می‌گویند برای چه کسانی می‌نویسید.'],
  sections: [
    {
      id: 'rule',
      title: ['A rule, not a list', 'قاعده، نه فهرست'],
      blocks: [
        {
          p: [
            'A segment is asked anew each time: who turned gold yesterday is in it today. A campaign that has begun keeps the people it began with.',
            'بخش هر بار از نو پرسیده می‌شود: کسی که دیروز طلایی شده امروز در آن است. کمپینی که آغاز شده، افراد همان آغاز را نگه می‌دارد.',
          ],
        },
        {
          p: [
            'Rules are put together with all, any and not. While you write, the segment is counted and shows a sample, and the rule is said in a plain sentence. For one contact you see each condition with its verdict, which tells why somebody is in or out.',
            'قاعده‌ها با «همه»، «یکی از» و «نه» به هم می‌پیوندند. هم‌زمان با نوشتن، افراد شمرده و چند نمونه دیده می‌شود و قاعده به جمله‌ای ساده درمی‌آید. برای یک مخاطب، نتیجهٔ هر شرط را می‌بینید تا معلوم شود چرا هست یا نیست.',
          ],
        },
        { to: '/segments/new', say: ['Make a segment', 'ساختن بخش'] },
      ],
    },
    {
      id: 'what',
      title: ['What you can ask', 'چه می‌توان پرسید'],
      blocks: [
        {
          list: [
            [
              'Fields, your own too; city, language, tags, groups; when somebody joined.',
              'فیلدها، از جمله فیلدهای خودتان؛ شهر، زبان، برچسب، گروه؛ زمان پیوستن.',
            ],
            [
              'Occasions: a birthday within 7 days, in either calendar.',
              'مناسبت‌ها: تولد تا ۷ روز دیگر، در هر دو تقویم.',
            ],
            [
              'Orders: how many, how much, the last, a product or a category, in a span of days.',
              'سفارش‌ها: شمار، جمع، آخرین، کالا یا دسته، در بازه‌ای از روزها.',
            ],
            [
              'Campaigns received, opened or clicked; who was not written to in so many days.',
              'کمپین‌های دریافت‌شده، بازشده یا کلیک‌شده؛ کسانی که چند روز است پیامی نگرفته‌اند.',
            ],
            ['Other segments, but never in a circle.', 'بخش‌های دیگر، ولی نه به‌صورت دور.'],
          ],
        },
        {
          note: [
            'Days are whole days of the office’s calendar, and today counts. “Is not” and “has not” are also true of people of whom nothing is known; add “is known” where you do not mean them.',
            'روزها روزهای کامل به وقت سازمان‌اند و امروز هم شمرده می‌شود. «نیست» و «ندارد» برای کسانی هم که چیزی از آن‌ها نمی‌دانیم درست است؛ اگر منظورتان آن‌ها نیست، شرط «ثبت شده» را بیفزایید.',
          ],
        },
      ],
    },
    {
      id: 'reach',
      title: ['Reach', 'دسترسی'],
      blocks: [
        {
          p: [
            'How many match is not how many will get a message. Reach takes off who has no address, who is on the suppression list, who has not consented and who has had enough by the caps; what is left is what you can count on now.',
            'شمار افراد بخش با شمار گیرندگان پیام یکی نیست. کسانی که نشانی ندارند، در فهرست منع ارسال‌اند، رضایت نداده‌اند یا به سقف پیام رسیده‌اند کم می‌شوند؛ آنچه می‌ماند عددی است که اکنون می‌توانید رویش حساب کنید.',
          ],
        },
      ],
    },
  ],
};
