import { defineWords, type Pair } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Kind, Op } from './vocabulary.ts';
import { FIELDS, OP_WORDS, OPS_OF_KIND, type FieldGroup } from './names.ts';

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

export const useRuleWords = defineWords('rules', { ...GROUPS, ...OP_WORDS, ...REST });

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
