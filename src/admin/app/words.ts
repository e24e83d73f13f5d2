import { defineWords } from '../words/i18n.ts';

export const useShell = defineWords('shell', {
  skip: ['Skip to the content', 'رفتن به محتوا'],
  menu: ['Menu', 'منو'],
  ways: ['Main menu', 'منوی اصلی'],
  account: ['Your account', 'حساب شما'],
  language: ['Language', 'زبان'],
  calendar: ['Days are written in', 'تاریخ‌ها به'],
  look: ['Look', 'ظاهر'],
  light: ['Light', 'روشن'],
  dark: ['Dark', 'تیره'],
  auto: ['As the device', 'مانند دستگاه'],
  signOut: ['Sign out', 'خروج'],
  find: ['Go to …', 'برو به …'],
  findHint: ['Pages, campaigns and contacts', 'صفحه‌ها، کمپین‌ها و مخاطبان'],
  nothingFound: ['Nothing found', 'چیزی پیدا نشد'],
  'lost.title': ['There is no such page', 'چنین صفحه‌ای نیست'],
  'lost.text': [
    'The address may be mistyped, or what it showed was removed.',
    'شاید نشانی نادرست باشد، یا آنچه نشان می‌داد حذف شده باشد.',
  ],
  'lost.home': ['To the home page', 'به صفحهٔ خانه'],
});
