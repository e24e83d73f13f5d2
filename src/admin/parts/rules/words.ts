import { defineWords, type Pair } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
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

const GROUPS = {
  'group.occasions': ['Occasions', 'مناسبت‌ها'],
  'group.person': ['The person', 'شخص'],
  'group.place': ['Place', 'مکان'],
  'group.reach': ['Consent and reach', 'رضایت و دسترسی'],
  'group.orders': ['Orders', 'خریدها'],
  'group.campaigns': ['Campaigns', 'کمپین‌ها'],
  'group.contacted': ['Last contact', 'آخرین پیام'],
  'group.segments': ['Other segments', 'بخش‌های دیگر'],
  'group.custom': ['Your own fields', 'فیلدهای خودتان'],
} as const satisfies Record<`group.${FieldGroup}`, Pair>;

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
const OPS = {
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

const REST = {
  condition: ['Condition {{at, number}}', 'شرط {{at, number}}'],
  field: ['Choose a field', 'انتخاب فیلد'],
  'field.label': ['Field of condition {{at, number}}', 'فیلدِ شرط {{at, number}}'],
  'op.label': ['Comparison of condition {{at, number}}', 'مقایسهٔ شرط {{at, number}}'],
  'value.label': ['Value of condition {{at, number}}', 'مقدارِ شرط {{at, number}}'],
  'days.label': ['Days of condition {{at, number}}', 'روزهای شرط {{at, number}}'],
  'window.label': ['Time of condition {{at, number}}', 'زمانِ شرط {{at, number}}'],
  'more.label': ['More for condition {{at, number}}', 'کارهای دیگر شرط {{at, number}}'],
  'remove.label': ['Remove condition {{at, number}}', 'برداشتن شرط {{at, number}}'],
  'group.remove': ['Remove this group', 'برداشتن این گروه'],
  'window.any': ['at any time', 'در هر زمان'],
  'window.last': ['in the last', 'در گذشتهٔ'],
  days: ['days', 'روز'],
  turn: ['Turn it round (not)', 'وارونه کردن (نه)'],
  not: ['not', 'نه'],
  wrap: ['Put it into a group', 'گذاشتن در یک گروه'],
  duplicate: ['Duplicate', 'تکثیر'],
  addClause: ['Add a condition', 'افزودن شرط'],
  addGroup: ['Add a group', 'افزودن گروه'],
  'join.label': ['How these conditions are joined', 'پیوند این شرط‌ها'],
  'join.all': ['All of these hold', 'همهٔ این‌ها برقرار باشد'],
  'join.any': ['At least one of these holds', 'دست‌کم یکی برقرار باشد'],
  'join.none': ['None of these holds', 'هیچ‌یک برقرار نباشد'],
  'join.notAll': ['Not all of these hold', 'همه با هم برقرار نباشد'],
  'between.all': ['and', 'و'],
  'between.any': ['or', 'یا'],
  everyone: ['Without a condition, everyone is in it.', 'تا شرطی نگذارید، همهٔ مخاطبان در آن هستند.'],
  yes: ['yes', 'بله'],
  no: ['no', 'خیر'],
  given: ['given', 'داده‌شده'],
  refused: ['refused', 'رد‌شده'],
  pick: ['Choose', 'انتخاب کنید'],
  'pick.many': ['Choose one or more', 'یک یا چند مورد'],
  type: ['Type a value', 'مقدار را بنویسید'],
  'type.many': ['Type and press Enter', 'بنویسید و Enter بزنید'],
  removed: ['(removed)', '(حذف‌شده)'],
  nothing: ['Nothing found', 'چیزی پیدا نشد'],
  month: ['Month', 'ماه'],
  'lack.field': ['Choose a field', 'فیلد را انتخاب کنید'],
  'lack.gone': ['“{{field}}” is no field any more', 'فیلد «{{field}}» دیگر وجود ندارد'],
  'lack.op': ['Choose a comparison', 'مقایسه را انتخاب کنید'],
  'lack.value': ['A value is missing', 'مقدار را بنویسید'],
  'lack.days': ['From 1 to {{most, number}} days', 'از ۱ تا {{most, number}} روز'],
  'lack.back': ['From 0 to {{most, number}} days', 'از ۰ تا {{most, number}} روز'],
  'fault.unfinished': [
    'Complete the marked conditions to see who is in it.',
    'برای دیدن افراد، شرط‌های مشخص‌شده را کامل کنید.',
  ],
  'fault.too-deep': [
    'Groups are nested deeper than {{depth, number}} levels. Take one level away.',
    'گروه‌ها بیش از {{depth, number}} لایه تو در تو هستند. یک لایه را بردارید.',
  ],
  'fault.too-many': [
    'There are more than {{clauses, number}} conditions. Use “is one of” for lists.',
    'بیش از {{clauses, number}} شرط گذاشته‌اید. برای فهرست‌ها «یکی از این‌هاست» را به کار ببرید.',
  ],
  'refused.mobile': [
    'Write the number with its country, such as +989121234567.',
    'شماره را با کد کشور بنویسید، مانند ‎+989121234567.',
  ],
  'refused.email': [
    'Write an email address, such as sara@example.com.',
    'نشانی ایمیل بنویسید، مانند sara@example.com.',
  ],
  'refused.segment': [
    'This segment cannot stand here: it is gone, or is built on this one.',
    'این بخش را نمی‌توان اینجا گذاشت: حذف شده یا خودش بر پایهٔ همین بخش است.',
  ],
  'refused.other': ['This value is not accepted', 'این مقدار پذیرفته نشد'],
} as const satisfies Record<string, Pair>;

export const useRuleWords = defineWords('rules', { ...GROUPS, ...OPS, ...REST });

/** What fields and operators are called. */
export function useNames(): { field(name: string): string; op(kind: Kind, op: Op): string } {
  const say = useRuleWords();
  const { language } = usePrefs();
  const side = (pair: Pair): string => pair[language === 'fa' ? 1 : 0];
  return {
    field(name) {
      const pair = FIELDS[name];
      return pair === undefined ? name.replace(/^fields\./, '') : side(pair);
    },
    op(kind, op) {
      const pair = OPS_OF_KIND[kind]?.[op];
      return pair === undefined ? say(`op.${op}`) : side(pair);
    },
  };
}
