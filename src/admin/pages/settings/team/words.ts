import { defineWords } from '../../../words/i18n.ts';

export const useTeamWords = defineWords('settings-team', {
  title: ['People who may sign in', 'کسانی که وارد می‌شوند'],
  name: ['Name', 'نام'],
  email: ['Email', 'ایمیل'],
  role: ['Role', 'نقش'],
  state: ['State', 'وضعیت'],
  since: ['Since', 'از'],
  active: ['Active', 'فعال'],
  disabled: ['Disabled', 'غیرفعال'],
  you: ['you', 'شما'],
  add: ['Add a person', 'افزودن همکار'],
  addTitle: ['A new person', 'همکار تازه'],
  addHelp: [
    'Tell them the address of this page and the password; they change it themselves under Team.',
    'نشانی این صفحه و گذرواژه را به او بگویید؛ خودش آن را در بخش «همکاران» عوض می‌کند.',
  ],
  password: ['Password', 'گذرواژه'],
  passwordHelp: [
    'At least 10 characters; a short sentence is good.',
    'دست‌کم ۱۰ نویسه؛ جمله‌ای کوتاه خوب است.',
  ],
  create: ['Add', 'افزودن'],
  edit: ['Edit {{name}}', 'ویرایش {{name}}'],
  editTitle: ['Edit a person', 'ویرایش همکار'],
  newPassword: ['New password', 'گذرواژهٔ تازه'],
  newPasswordHelp: [
    'Leave it empty to keep the old one. A new password or role ends their sessions.',
    'برای ماندن گذرواژهٔ پیشین خالی بگذارید. گذرواژه یا نقش تازه، نشست‌های او را پایان می‌دهد.',
  ],
  disable: ['Disable', 'غیرفعال کردن'],
  enable: ['Enable', 'فعال کردن'],
  disableSure: ['Disable {{name}}?', '{{name}} غیرفعال شود؟'],
  disableText: [
    'They are signed out at once and cannot sign in until enabled again. What they did stays in the audit.',
    'بی‌درنگ از سامانه خارج می‌شود و تا فعال نشود وارد نمی‌شود. کارهایش در گزارش کارها می‌ماند.',
  ],
  remove: ['Remove', 'حذف'],
  removeSure: ['Remove {{name}}?', '{{name}} حذف شود؟'],
  removeText: [
    'The account goes for good; what they made stays.',
    'حساب برای همیشه می‌رود؛ آنچه ساخته می‌ماند.',
  ],
  actionsOf: ['What can be done with {{name}}', 'کارهای {{name}}'],
  taken: ['There is already a person with this address.', 'کسی با این نشانی هست.'],
  lastAdmin: [
    'This is the last admin who can sign in: make somebody else an admin first.',
    'این آخرین مدیر سامانه است که می‌تواند وارد شود: نخست کس دیگری را مدیر سامانه کنید.',
  ],
  roles: ['What each role may do', 'هر نقش چه می‌تواند بکند'],
  'role.admin': ['Everything: settings, team and keys, too.', 'همه‌چیز، از جمله تنظیمات، همکاران و کلیدها.'],
  'role.marketer': [
    'Contacts, segments, templates and campaigns: to make, change, send and export. No settings.',
    'مخاطبان، بخش‌ها، قالب‌ها و کمپین‌ها: ساختن، تغییر، ارسال و خروجی گرفتن. بدون تغییر تنظیمات.',
  ],
  'role.manager': [
    'Looks at everything and changes nothing; no export of addresses.',
    'همه‌چیز را می‌بیند و چیزی را تغییر نمی‌دهد؛ خروجی نشانی‌ها هم نمی‌گیرد.',
  ],
  own: ['Your password', 'گذرواژهٔ شما'],
  current: ['Current password', 'گذرواژهٔ کنونی'],
  change: ['Change the password', 'تغییر گذرواژه'],
  changed: [
    'Your password was changed; other devices are signed out.',
    'گذرواژهٔ شما عوض شد؛ دستگاه‌های دیگر خارج شدند.',
  ],
  adminsSee: ['Only admins see and change the team.', 'همکاران را فقط مدیر سامانه می‌بیند و تغییر می‌دهد.'],
});
