import { defineWords } from '../../../words/i18n.ts';

export const useBlockWords = defineWords('blocks', {
  about: [
    'Pieces that several messages share: a footer, an address, opening hours. A template takes one in when it is saved.',
    'تکه‌هایی که چند پیام با هم دارند: پانویس، نشانی، ساعت کار. قالب هنگام ذخیره آن را در خود می‌گیرد.',
  ],
  new: ['New block', 'قطعهٔ تازه'],
  'none.title': ['No blocks yet', 'هنوز قطعه‌ای نیست'],
  'none.text': [
    'Write once what many messages end with, and change it in one place.',
    'آنچه پیام‌های بسیاری با آن پایان می‌گیرند یک بار نوشته و یک جا عوض می‌شود.',
  ],
  for: ['For', 'برای'],
  both: ['SMS and email', 'پیامک و ایمیل'],
  version: ['Version', 'نسخه'],
  updated: ['Changed', 'تغییر'],
  name: ['Name', 'نام'],
  nameHelp: [
    'Letters, digits and -; a template writes {{as}}',
    'حرف، رقم و -؛ در قالب چنین نوشته می‌شود: {{as}}',
  ],
  text: ['Words in {{language}}', 'متن {{language}}'],
  html: ['HTML for mails in {{language}}', 'HTML ایمیل {{language}}'],
  edit: ['Block “{{name}}”', 'قطعهٔ «{{name}}»'],
  saved: [
    'The block was saved. Templates keep the one they have until they are brought up to date.',
    'قطعه ذخیره شد. قالب‌ها تا به‌روز نشوند همان پیشین را دارند.',
  ],
  clash: [
    'Somebody has changed this block meanwhile. Close and open it again to see the newest.',
    'کسی در این میان این قطعه را تغییر داده است. برای دیدن تازه‌ترین، ببندید و دوباره باز کنید.',
  ],
  usage: ['Where it is used', 'کجا به کار رفته'],
  'usage.none': ['No template holds it.', 'در هیچ قالبی نیست.'],
  'usage.newest': ['up to date', 'به‌روز'],
  'usage.old': ['holds version {{versions}}', 'نسخهٔ {{versions}} را دارد'],
  'usage.blocks': ['Blocks that hold it: {{names}}', 'قطعه‌هایی که آن را دارند: {{names}}'],
  refresh: ['Bring all up to date', 'به‌روز کردن همه'],
  'refresh.text': [
    'Each of these templates is saved anew with the newest block. What is scheduled keeps its text.',
    'هر یک از این قالب‌ها با تازه‌ترین قطعه از نو ذخیره می‌شود. آنچه زمان‌بندی شده متن خود را نگه می‌دارد.',
  ],
  'refresh.done': [
    '{{saved, number}} saved, {{unchanged, number}} as before, {{refused, number}} refused',
    '{{saved, number}} ذخیره شد، {{unchanged, number}} بی‌تغییر، {{refused, number}} پذیرفته نشد',
  ],
  refused: ['{{name}} was not saved: {{problem}}', '{{name}} ذخیره نشد: {{problem}}'],
  delete: ['Delete “{{name}}”?', '«{{name}}» حذف شود؟'],
  deleteText: ['A block that templates hold is not deleted.', 'قطعه‌ای که در قالبی باشد حذف نمی‌شود.'],
  inUse: [
    'Templates or blocks hold it: take it out there first.',
    'در قالب یا قطعه‌ای هست؛ نخست از آنجا برش دارید.',
  ],
  deleted: ['The block was deleted', 'قطعه حذف شد'],
  actionsOf: ['Actions for {{name}}', 'کارهای {{name}}'],
});
