import { defineWords } from '../words/i18n.ts';

export const usePickerWords = defineWords('picker', {
  openDays: ['Open the calendar', 'باز کردن تقویم'],
  days: ['Choose a day', 'انتخاب روز'],
  'hint.jalali': ['such as 1405/09/01', 'مانند ۱۴۰۵/۰۹/۰۱'],
  'hint.gregorian': ['such as 2026/11/22', 'مانند ۲۰۲۶/۱۱/۲۲'],
  notADay: [
    'There is no such day. Write it as {{example}}.',
    'چنین روزی نیست. آن را مانند {{example}} بنویسید.',
  ],
  tooEarly: ['Choose {{day}} or a later day.', '{{day}} یا روزی پس از آن را انتخاب کنید.'],
  tooLate: ['Choose {{day}} or an earlier day.', '{{day}} یا روزی پیش از آن را انتخاب کنید.'],
  closed: ['closed', 'تعطیل'],
  closedDays: ['Struck through: closed days', 'خط‌خورده: روزهای تعطیل'],
  day: ['Day', 'روز'],
  time: ['Time', 'ساعت'],
  notATime: [
    'There is no such time. Write it as {{example}}.',
    'چنین ساعتی نیست. آن را مانند {{example}} بنویسید.',
  ],
  office: ['By the office’s clock: {{moment}}', 'به ساعت سازمان: {{moment}}'],
  yours: ['By your clock: {{moment}}', 'به ساعت شما: {{moment}}'],
  moved: [
    'The clocks skip this time on that day; it becomes {{time}}.',
    'ساعت در آن روز از این زمان می‌پرد؛ {{time}} می‌شود.',
  ],
});
