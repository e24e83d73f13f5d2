import type { CreateCampaign } from '../contract/campaigns.ts';
import type { Repeat } from '../contract/repeat.ts';
import type { Rule } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import type { CustomField } from '../settings/settings.ts';

type Words = Record<Language, string>;

/** A name for an organisation that has not said its own. */
export const BRAND: Words = { fa: 'باشگاه ترنج', en: 'Toranj Club' };

/** What the members' own fields are. */
export const FIELDS: readonly CustomField[] = [
  { name: 'points', type: 'number' },
  { name: 'tier', type: 'text' },
  { name: 'children', type: 'number' },
  { name: 'newsletter', type: 'boolean' },
  { name: 'lastVisit', type: 'date' },
];

/** `rule` is given the ids of the groups of the tiers, the lowest first. */
type SampleSegment = { key: string; name: Words; rule(tiers: string[]): Rule };

export const SEGMENTS: readonly SampleSegment[] = [
  {
    key: 'regulars',
    name: { fa: 'خریداران همیشگی', en: 'Regular customers' },
    rule: () => ({ field: 'orders.count', op: 'gte', value: 3, days: 180 }),
  },
  {
    key: 'recent',
    name: { fa: 'خریداران ۳۰ روز گذشته', en: 'Bought within 30 days' },
    rule: () => ({ field: 'orders.last', op: 'withinDays', value: 30 }),
  },
  {
    key: 'quiet',
    name: { fa: '۹۰ روز بدون خرید', en: 'Quiet for 90 days' },
    rule: () => ({
      all: [
        { field: 'orders.last', op: 'exists' },
        { field: 'orders.last', op: 'notWithinDays', value: 90 },
      ],
    }),
  },
  {
    key: 'new',
    name: { fa: 'بدون خرید تا امروز', en: 'Never bought' },
    rule: () => ({ field: 'orders.count', op: 'is', value: 0 }),
  },
  {
    key: 'birthdays',
    name: { fa: 'تولدهای هفت روز آینده', en: 'Birthdays within 7 days' },
    rule: () => ({ field: 'occasion.birthday', op: 'within', value: 7 }),
  },
  {
    key: 'tehran',
    name: { fa: 'تهرانی‌های در دسترس پیامک', en: 'Tehran, reachable by SMS' },
    rule: () => ({
      all: [
        { field: 'city', op: 'in', value: ['تهران', 'Tehran'] },
        { field: 'reachable.sms', op: 'is', value: true },
      ],
    }),
  },
  {
    key: 'best',
    name: { fa: 'وفادار و شریک، با رضایت ایمیل', en: 'Loyal and partner, with email consent' },
    rule: (tiers) => ({
      all: [
        { field: 'groups', op: 'hasAny', value: tiers.slice(2) },
        { field: 'consent.email', op: 'is', value: true },
      ],
    }),
  },
];

/** Ids of library messages, each of which becomes a template. */
export const TEMPLATES = [
  'sms_welcome',
  'sms_birthday',
  'sms_winback',
  'sms_threshold',
  'sms_appointment',
  'email_welcome',
  'email_birthday',
  'email_newsletter',
] as const;

type SampleCampaign = {
  key: string;
  name: Words;
  message: (typeof TEMPLATES)[number];
  /** a segment's key; null: everyone */
  segment: string | null;
  repeat: Repeat;
} & Pick<CreateCampaign, 'purpose' | 'link'>;

const once: Repeat = { kind: 'once' };
const SHOP = 'https://shop.example/';

/** Drafts, with the library's sample values. */
export const CAMPAIGNS: readonly SampleCampaign[] = [
  {
    key: 'winback',
    name: { fa: 'جایتان خالی است', en: 'We miss you' },
    message: 'sms_winback',
    segment: 'quiet',
    purpose: 'marketing',
    link: null,
    repeat: once,
  },
  {
    key: 'gift',
    name: { fa: 'هدیهٔ خریداران همیشگی', en: 'A gift for regulars' },
    message: 'sms_threshold',
    segment: 'regulars',
    purpose: 'marketing',
    link: `${SHOP}gift`,
    repeat: once,
  },
  {
    key: 'newsletter',
    name: { fa: 'خبرنامهٔ ماه', en: 'Newsletter of the month' },
    message: 'email_newsletter',
    segment: 'best',
    purpose: 'marketing',
    link: `${SHOP}news`,
    repeat: once,
  },
  {
    key: 'visits',
    name: { fa: 'یادآوری نوبت، یک روز پیش', en: 'Appointment reminder, the day before' },
    message: 'sms_appointment',
    segment: null,
    purpose: 'service',
    link: `${SHOP}visit`,
    repeat: { kind: 'appointment', beforeMinutes: 1440, catchUp: false },
  },
];
