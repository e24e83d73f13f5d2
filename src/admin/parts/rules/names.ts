import type { Pair } from '../../words/i18n.ts';
import type { Kind, Op } from './vocabulary.ts';

/** Groups of fields, in the order in which they are offered, and what belongs to each. */
export const FIELD_GROUPS = [
  ['occasions', ['occasion.birthday', 'occasion.wedding', 'occasion.spouse-birthday', 'occasion.membership']],
  [
    'person',
    ['firstName', 'lastName', 'title', 'language', 'tags', 'groups', 'createdAt', 'ref', 'mobile', 'email'],
  ],
  ['place', ['city', 'province', 'zone']],
  ['reach', ['reachable.sms', 'reachable.email', 'consent.sms', 'consent.email']],
  [
    'orders',
    ['orders.count', 'orders.sum', 'orders.first', 'orders.last', 'orders.product', 'orders.category'],
  ],
  ['campaigns', ['campaign.received', 'campaign.opened', 'campaign.clicked', 'campaign.notOpened']],
  ['contacted', ['contacted.any', 'contacted.sms', 'contacted.email']],
  ['segments', ['segment']],
  ['custom', []],
] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number][0];

/** What a field is called; a field of the organisation's own has its own name. */
export const FIELDS: Record<string, Pair> = {
  firstName: ['First name', 'نام'],
  lastName: ['Last name', 'نام خانوادگی'],
  title: ['Title', 'عنوان'],
  language: ['Language', 'زبان'],
  tags: ['Tags', 'برچسب‌ها'],
  groups: ['Groups', 'گروه‌ها'],
  createdAt: ['Added to Chapar', 'زمان ثبت در چاپار'],
  ref: ['Customer number', 'شمارهٔ مشتری'],
  mobile: ['Mobile number', 'شمارهٔ موبایل'],
  email: ['Email address', 'نشانی ایمیل'],
  city: ['City', 'شهر'],
  province: ['Province', 'استان'],
  zone: ['Time zone', 'منطقهٔ زمانی'],
  'reachable.sms': ['Reachable by SMS', 'در دسترس با پیامک'],
  'reachable.email': ['Reachable by email', 'در دسترس با ایمیل'],
  'consent.sms': ['Consent for SMS', 'رضایت به پیامک'],
  'consent.email': ['Consent for email', 'رضایت به ایمیل'],
  'occasion.birthday': ['Birthday', 'تولد'],
  'occasion.wedding': ['Wedding anniversary', 'سالگرد ازدواج'],
  'occasion.spouse-birthday': ['Spouse’s birthday', 'تولد همسر'],
  'occasion.membership': ['Membership anniversary', 'سالگرد عضویت'],
  'orders.count': ['Number of orders', 'شمار خریدها'],
  'orders.sum': ['Total spent', 'جمع خرید'],
  'orders.first': ['First order', 'نخستین خرید'],
  'orders.last': ['Last order', 'آخرین خرید'],
  'orders.product': ['Bought the product', 'خرید کالای'],
  'orders.category': ['Bought from the category', 'خرید از دستهٔ'],
  'campaign.received': ['Received the campaign', 'دریافت کمپین'],
  'campaign.opened': ['Opened the campaign', 'باز کردن کمپین'],
  'campaign.clicked': ['Clicked in the campaign', 'کلیک در کمپین'],
  'campaign.notOpened': ['Left the campaign unopened', 'باز نکردن کمپین'],
  'contacted.any': ['Last message, any channel', 'آخرین پیام از هر کانالی'],
  'contacted.sms': ['Last SMS', 'آخرین پیامک'],
  'contacted.email': ['Last email', 'آخرین ایمیل'],
  segment: ['Segment', 'بخش'],
};

/** Operators as they are read after a field. */
export const OP_WORDS = {
  'op.is': ['is', 'برابر است با'],
  'op.isNot': ['is not', 'برابر نیست با'],
  'op.in': ['is one of', 'یکی از این‌هاست'],
  'op.contains': ['contains', 'شامل است بر'],
  'op.startsWith': ['starts with', 'آغاز می‌شود با'],
  'op.gt': ['is more than', 'بیشتر است از'],
  'op.gte': ['is at least', 'دست‌کم'],
  'op.lt': ['is less than', 'کمتر است از'],
  'op.lte': ['is at most', 'حداکثر'],
  'op.on': ['is on', 'در روز'],
  'op.before': ['is before', 'پیش از'],
  'op.after': ['is after', 'پس از'],
  'op.has': ['include', 'دارد'],
  'op.hasNot': ['do not include', 'ندارد'],
  'op.hasAny': ['include any of', 'دست‌کم یکی را دارد'],
  'op.hasAll': ['include all of', 'همه را دارد'],
  'op.isToday': ['is today', 'امروز است'],
  'op.within': ['is within the next … days', 'از امروز تا … روز دیگر'],
  'op.inJalaliMonth': ['falls in the Jalali month', 'در ماه شمسی'],
  'op.inGregorianMonth': ['falls in the Gregorian month', 'در ماه میلادی'],
  'op.withinDays': ['was in the last … days', 'در … روز گذشته بوده'],
  'op.notWithinDays': ['was not in the last … days', 'در … روز گذشته نبوده'],
  'op.inNextDays': ['is in the next … days', 'در … روز آینده است'],
  'op.exists': ['is known', 'معلوم است'],
  'op.missing': ['is not known', 'معلوم نیست'],
} as const satisfies Record<`op.${Op}`, Pair>;

/** Where a kind of field reads better with words of its own. */
export const OPS_OF_KIND: Partial<Record<Kind, Partial<Record<Op, Pair>>>> = {
  groups: {
    has: ['include', 'عضو این گروه'],
    hasNot: ['do not include', 'نه عضو این گروه'],
    hasAny: ['include any of', 'عضو یکی از این گروه‌ها'],
    hasAll: ['include all of', 'عضو همهٔ این گروه‌ها'],
    exists: ['are at least one', 'عضو دست‌کم یک گروه'],
    missing: ['are none', 'عضو هیچ گروهی نیست'],
  },
  tags: { exists: ['are at least one', 'دست‌کم یکی دارد'], missing: ['are none', 'هیچ ندارد'] },
  bought: {
    has: ['this one', 'این یکی'],
    hasNot: ['not this one', 'نه این یکی'],
    hasAny: ['any of these', 'یکی از این‌ها'],
    hasAll: ['all of these', 'همهٔ این‌ها'],
    exists: ['any at all', 'هرکدام که باشد'],
    missing: ['none at all', 'هیچ‌کدام'],
  },
  campaign: {
    has: ['this one', 'این یکی'],
    hasNot: ['not this one', 'نه این یکی'],
    hasAny: ['any of these', 'یکی از این‌ها'],
    hasAll: ['all of these', 'همهٔ این‌ها'],
    exists: ['any at all', 'هرکدام که باشد'],
    missing: ['none at all', 'هیچ‌کدام'],
  },
  contacted: { exists: ['was at any time', 'زمانی بوده'], missing: ['never was', 'هرگز نبوده'] },
  segment: { is: ['is in', 'عضو است در'], isNot: ['is not in', 'عضو نیست در'] },
};
