import { defineWords } from '../../words/i18n.ts';

export const useGuideWords = defineWords('guide', {
  about: ['How to do the work, and why things are as they are.', 'چگونه کار کنید، و چرا چیزها چنین‌اند.'],
  find: ['Search the guide', 'جستجو در راهنما'],
  chapters: ['Chapters', 'فصل‌ها'],
  found_one: ['{{count, number}} section found', '{{count, number}} بخش پیدا شد'],
  found_other: ['{{count, number}} sections found', '{{count, number}} بخش پیدا شد'],
  'none.title': ['Nothing in the guide says that', 'در راهنما چنین چیزی نیست'],
  'none.text': [
    'Try another word, or look through the chapters.',
    'واژهٔ دیگری را امتحان کنید یا فصل‌ها را ببینید.',
  ],
  before: ['Before: {{chapter}}', 'پیشین: {{chapter}}'],
  after: ['Next: {{chapter}}', 'بعدی: {{chapter}}'],
  inPersian: ['For Persian readers', 'برای خوانندهٔ فارسی'],
  inEnglish: ['For English readers', 'برای خوانندهٔ انگلیسی'],
  write: ['Write', 'بنویسید'],
  note: ['Note', 'نکته'],
});
