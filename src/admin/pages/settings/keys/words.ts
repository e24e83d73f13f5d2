import { defineWords } from '../../../words/i18n.ts';

export const useKeyWords = defineWords('settings-keys', {
  title: ['API keys', 'کلیدهای API'],
  help: [
    'With a key, your shop or another program uses Chapar’s API: orders, contacts, campaigns. A key may do what its role may.',
    'فروشگاه یا برنامهٔ دیگری با کلید از API چاپار استفاده می‌کند: سفارش‌ها، مخاطبان، کمپین‌ها. هر کلید به اندازهٔ نقشش اجازه دارد.',
  ],
  docs: ['How the API is used', 'راهنمای API'],
  none: ['There are no keys yet', 'هنوز کلیدی نیست'],
  name: ['Name', 'نام'],
  nameHelp: [
    'The program that uses it, such as “Web shop”.',
    'برنامه‌ای که از آن استفاده می‌کند، مانند «فروشگاه اینترنتی».',
  ],
  role: ['Role', 'نقش'],
  start: ['Begins with', 'آغاز کلید'],
  environment: ['set by API_KEY at the start', 'با API_KEY هنگام اجرا'],
  created: ['Made on', 'ساخته‌شده در'],
  used: ['Last used', 'آخرین استفاده'],
  never: ['never', 'هرگز'],
  add: ['Make a key', 'ساختن کلید'],
  made: ['Copy the key now', 'کلید را اکنون رونوشت کنید'],
  madeText: [
    'It is shown this once; Chapar keeps only a fingerprint of it.',
    'فقط همین یک بار نشان داده می‌شود؛ چاپار تنها اثر آن را نگه می‌دارد.',
  ],
  key: ['The key', 'کلید'],
  revoke: ['Revoke', 'باطل کردن'],
  revokeOf: ['Revoke {{name}}', 'باطل کردن {{name}}'],
  sure: ['Revoke {{name}}?', '{{name}} باطل شود؟'],
  sureText: [
    'The program that uses it is refused at once. This cannot be undone.',
    'برنامه‌ای که از آن استفاده می‌کند بی‌درنگ پذیرفته نمی‌شود. برگشت‌پذیر نیست.',
  ],
});
