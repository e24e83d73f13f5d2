import { defineWords } from '../../../words/i18n.ts';

export const useImageWords = defineWords('images', {
  add: ['Add an image', 'افزودن تصویر'],
  adding: ['{{share}} of {{name}} sent', '{{share}} از {{name}} فرستاده شد'],
  added: ['The image was added', 'تصویر افزوده شد'],
  about: [
    'PNG, JPEG, GIF or WebP, at most 1 MB. An image stays for good: mails in inboxes go on loading it.',
    'PNG، JPEG، GIF یا WebP تا ۱ مگابایت. تصویر برای همیشه می‌ماند، زیرا ایمیل‌های رسیده آن را بار می‌کنند.',
  ],
  'not.type': ['Choose a PNG, JPEG, GIF or WebP image.', 'تصویری از نوع PNG، JPEG، GIF یا WebP برگزینید.'],
  'not.size': [
    'The image is larger than 1 MB: make it smaller first.',
    'تصویر بزرگ‌تر از ۱ مگابایت است؛ نخست کوچکش کنید.',
  ],
  'not.image': [
    'This file is no PNG, JPEG, GIF or WebP, is damaged, or has more than 4000 pixels a side. Save it again, or smaller.',
    'این فایل PNG، JPEG، GIF یا WebP نیست، آسیب دیده، یا یک ضلعش بیش از ۴۰۰۰ پیکسل است. دوباره یا کوچک‌تر ذخیره‌اش کنید.',
  ],
  'none.title': ['No images yet', 'هنوز تصویری نیست'],
  'none.text': [
    'Images that you add can be put into every mail.',
    'تصویرهایی که می‌افزایید در هر ایمیلی به کار می‌آیند.',
  ],
  size: [
    '{{width, number}} × {{height, number}} · {{kb, number}} kB',
    '{{width, number}} × {{height, number}} · {{kb, number}} کیلوبایت',
  ],
  'warn.wide': ['Wider than mails show', 'پهن‌تر از آنچه ایمیل نشان می‌دهد'],
  'warn.heavy': ['Heavy: slow on a phone', 'سنگین: روی گوشی کند می‌آید'],
  copy: ['Copy the address', 'رونوشت نشانی'],
  copyOf: ['Copy the address of {{name}}', 'رونوشت نشانی {{name}}'],
  usedIn: ['Used in: {{names}}', 'به‌کاررفته در: {{names}}'],
  unused: ['In no template now', 'اکنون در قالبی نیست'],
  unnamed: ['Image', 'تصویر'],
  pick: ['Put in an image', 'گذاشتن تصویر'],
  alt: ['In words, for those who do not see it', 'شرح تصویر برای کسی که آن را نمی‌بیند'],
  altHelp: ['Left empty, it is taken as decoration.', 'اگر خالی باشد، تزئینی شمرده می‌شود.'],
  put: ['Put it in', 'گذاشتن در متن'],
  choose: ['Choose {{name}}', 'برگزیدن {{name}}'],
});
