import type { Language } from '../contract/words.ts';
import { afterDot } from './fields.ts';

/** Persian has no "whose": the label carries the possessive, as in «شهرشان». */
const LABELS: Record<Language, Record<string, string>> = {
  en: {
    firstName: 'first name',
    lastName: 'last name',
    title: 'title',
    city: 'city',
    province: 'province',
    ref: 'customer number',
    mobile: 'mobile number',
    email: 'email address',
    language: 'language',
    zone: 'time zone',
    createdAt: 'day of entry',
    tags: 'tags',
    'consent.sms': 'consent to SMS',
    'consent.email': 'consent to email',
    'occasion.birthday': 'birthday',
    'occasion.wedding': 'wedding anniversary',
    'occasion.spouse-birthday': 'spouse’s birthday',
    'occasion.membership': 'membership anniversary',
    'orders.count': 'number of orders',
    'orders.sum': 'total of purchases',
    'orders.first': 'first purchase',
    'orders.last': 'last purchase',
  },
  fa: {
    firstName: 'نامشان',
    lastName: 'نام خانوادگی‌شان',
    title: 'عنوانشان',
    city: 'شهرشان',
    province: 'استانشان',
    ref: 'شمارهٔ مشتری‌شان',
    mobile: 'شمارهٔ موبایلشان',
    email: 'نشانی ایمیلشان',
    language: 'زبانشان',
    zone: 'منطقهٔ زمانی‌شان',
    createdAt: 'روز ثبتشان',
    tags: 'برچسب‌هایشان',
    'consent.sms': 'رضایتشان به پیامک',
    'consent.email': 'رضایتشان به ایمیل',
    'occasion.birthday': 'زادروزشان',
    'occasion.wedding': 'سالگرد ازدواجشان',
    'occasion.spouse-birthday': 'زادروز همسرشان',
    'occasion.membership': 'سالگرد عضویتشان',
    'orders.count': 'شمار خریدهایشان',
    'orders.sum': 'جمع خریدهایشان',
    'orders.first': 'نخستین خریدشان',
    'orders.last': 'آخرین خریدشان',
  },
};

export function labelOf(field: string, language: Language): string {
  const label = LABELS[language][field];
  if (label !== undefined) return label;
  return language === 'fa' ? `فیلد «${afterDot(field)}»` : `field “${afterDot(field)}”`;
}
