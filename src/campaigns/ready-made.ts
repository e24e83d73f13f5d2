import type { Repeat } from '../contract/repeat.ts';
import type { Rule } from '../contract/segments.ts';
import type { Channel, Language } from '../contract/words.ts';

type Words = Record<Language, string>;

/** A campaign that comes with Chapar: when it writes to whom, and with which message of the library. */
export type ReadyMade = {
  /** never changes */
  id: string;
  name: Words;
  description: Words;
  /** ids of library messages; their purpose is the campaign's */
  messages: Partial<Record<Channel, string>>;
  repeat: Repeat;
  /** null: everyone */
  rule: Rule | null;
};

const HOUR = 60;
const SATURDAY = 6;

type Occasion = Extract<Repeat, { kind: 'occasion' }>['occasion'];
const onDay = (occasion: Occasion): Repeat => ({
  kind: 'occasion',
  occasion,
  offsetDays: 0,
  time: '10:00',
  closedDay: 'keep',
  catchUp: false,
});

/** A reminder or a thank-you that comes some minutes late still serves; one of yesterday does not. */
const before = (beforeMinutes: number): Repeat => ({ kind: 'appointment', beforeMinutes, catchUp: false });

/** Customers who have bought, but not within the last 90 days. */
const GONE_QUIET: Rule = {
  all: [
    { field: 'orders.last', op: 'exists' },
    { field: 'orders.last', op: 'notWithinDays', value: 90 },
  ],
};

export const READY_MADE: readonly ReadyMade[] = [
  {
    id: 'birthday',
    name: { fa: 'تبریک تولد', en: 'Birthday' },
    description: {
      fa: 'هر سال یک بار، روز تولد، با کد هدیه؛ در تقویمی که تولد در آن ثبت شده است.',
      en: 'Once a year on the birthday, in the calendar in which it is kept, with a gift code.',
    },
    messages: { sms: 'sms_birthday', email: 'email_birthday' },
    repeat: onDay('birthday'),
    rule: null,
  },
  {
    id: 'wedding',
    name: { fa: 'سالگرد ازدواج', en: 'Wedding anniversary' },
    description: {
      fa: 'هر سال یک بار، روز سالگرد ازدواج، با هدیه‌ای برای هر دو نفر.',
      en: 'Once a year on the wedding anniversary, with a gift for both.',
    },
    messages: { sms: 'sms_wedding', email: 'email_wedding' },
    repeat: onDay('wedding'),
    rule: null,
  },
  {
    id: 'spouse-birthday',
    name: { fa: 'تولد همسر', en: 'Spouse’s birthday' },
    description: {
      fa: 'هر سال یک بار، روز تولد همسر؛ تنها برای کسانی که خود این یادآوری را خواسته‌اند.',
      en: 'Once a year on a spouse’s birthday, only for those who asked to be reminded.',
    },
    messages: { sms: 'sms_spouse_bday' },
    repeat: onDay('spouse-birthday'),
    rule: null,
  },
  {
    id: 'membership',
    name: { fa: 'سالگرد عضویت', en: 'Membership anniversary' },
    description: {
      fa: 'هر سال یک بار، روز پیوستن به باشگاه، با کد هدیه.',
      en: 'Once a year on the day of joining the club, with a gift code.',
    },
    messages: { sms: 'sms_membership' },
    repeat: onDay('membership'),
    rule: null,
  },
  {
    id: 'thank-you',
    name: { fa: 'سپاس از خرید', en: 'Thank you for a purchase' },
    description: {
      fa: 'یک ساعت پس از هر سفارش، با شمارهٔ چندمین خرید و هدیه‌ای در پیوند؛ در ایمیل با کالاهای مرتبط.',
      en: 'An hour after each order: which purchase it was and a gift behind the link; by email with related goods.',
    },
    messages: { sms: 'sms_nth_purchase', email: 'email_purchase_thanks' },
    repeat: { kind: 'order', afterMinutes: HOUR, catchUp: true },
    rule: null,
  },
  {
    id: 'appointment-day-before',
    name: { fa: 'یادآوری نوبت، یک روز پیش', en: 'Appointment reminder, the day before' },
    description: {
      fa: 'یک روز پیش از هر نوبت؛ با جابه‌جایی نوبت جابه‌جا و با لغو آن حذف می‌شود.',
      en: 'A day before each appointment; it follows a change and vanishes with a cancellation.',
    },
    messages: { sms: 'sms_appointment', email: 'email_appointment' },
    repeat: before(24 * HOUR),
    rule: null,
  },
  {
    id: 'appointment-two-hours-before',
    name: { fa: 'یادآوری نوبت، دو ساعت پیش', en: 'Appointment reminder, two hours before' },
    description: {
      fa: 'دو ساعت پیش از هر نوبت؛ با جابه‌جایی نوبت جابه‌جا و با لغو آن حذف می‌شود.',
      en: 'Two hours before each appointment; it follows a change and vanishes with a cancellation.',
    },
    messages: { sms: 'sms_appointment' },
    repeat: before(2 * HOUR),
    rule: null,
  },
  {
    id: 'weekly-brand',
    name: { fa: 'پیام هفتگی برند', en: 'Weekly brand message' },
    description: {
      fa: 'هر شنبه ساعت ۱۱، یک خبر یا پیشنهاد کوتاه؛ هر هفته متن آن را تازه کنید.',
      en: 'Every Saturday at 11:00, one short piece of news or advice; write a new one each week.',
    },
    messages: { sms: 'sms_weekly_brand', email: 'email_newsletter' },
    repeat: { kind: 'weekly', weekdays: [SATURDAY], time: '11:00' },
    rule: null,
  },
  {
    id: 'winback',
    name: { fa: 'جایتان خالی است', en: 'We miss you' },
    description: {
      fa: 'یک بار، برای کسانی که خرید کرده‌اند و ۹۰ روز است خریدی نداشته‌اند.',
      en: 'Once, to customers who have bought, and not within the last 90 days.',
    },
    messages: { sms: 'sms_winback' },
    repeat: { kind: 'once' },
    rule: GONE_QUIET,
  },
];
