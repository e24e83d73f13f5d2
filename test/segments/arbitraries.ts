import fc from 'fast-check';
import { aRandomHistory, CAMPAIGNS, CATEGORIES, PRODUCTS } from './histories.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import type { Clause, Rule } from '../../src/contract/segments.ts';
import type { Kind } from '../../src/contract/rule-words.ts';
import { OPS, WANTS, WINDOWED } from '../../src/segments/fields.ts';
import type { Segments } from '../../src/segments/inline.ts';
import type { CustomField } from '../../src/settings/settings.ts';

export const customFields: CustomField[] = [
  { name: 'note', type: 'text' },
  { name: 'points', type: 'number' },
  { name: 'vip', type: 'boolean' },
  { name: 'joined', type: 'date' },
];

/** Few values, so that rules and contacts meet; among them what breaks naive patterns and queries. */
const TEXTS = [
  'تهران',
  'طهران',
  'علی‌رضا',
  'علیرضا',
  'عَلي رضا',
  'آرش',
  'ارش',
  'مؤمن',
  '۱۲۳',
  '123',
  'Ali',
  'ALI',
  'ali.*',
  '(a+)+$',
  '$where',
  '{"$ne":1}',
  'K',
  'straße',
  'İ',
  '😀',
  '^',
  '\\d',
  "'",
  'a b',
  'a\u00A0b',
  'null',
];
const WORDS = ['fa', 'en'];
const ZONES = ['Asia/Tehran', 'Europe/Paris'];
const MOBILES = ['+989121234567', '+989351112233', '+14155552671'];
const EMAILS = ['ali@example.com', 'k.s@example.org'];
const TAGS = ['vip', 'طلایی', 'a|b'];
const GROUPS = ['g1', 'g2', 'g3'];
const DAYS = [
  '2026-03-20',
  '2026-03-21',
  '2026-03-13',
  '2026-04-01',
  '2025-06-01',
  '2026-08-05',
  '1999-12-31',
];
const NUMBERS = [0, -1, 3, 2.5, 1000];
const MOMENTS = [
  '2026-03-19T20:29:59.999Z',
  '2026-03-19T20:30:00.000Z',
  '2026-03-20T20:30:00.000Z',
  '2026-08-05T12:00:00.000Z',
];

/**
 * 20 March 2026 is 29 Esfand of 1404, a common year; 28 February 2026 is the eve of no 29th; 20 March 2025 is 30 Esfand
 * of a leap year, and 28 February 2028 the eve of a 29th. Half past eight in the evening is midnight in Tehran.
 */
export const NOWS = [
  '2026-03-20T08:00:00.000Z',
  '2026-03-20T20:30:00.000Z',
  '2026-02-28T08:00:00.000Z',
  '2026-08-05T08:00:00.000Z',
  '2025-03-20T08:00:00.000Z',
  '2028-02-28T08:00:00.000Z',
];
const MONTH_DAYS = [
  '12-29',
  '12-30',
  '01-01',
  '01-02',
  '03-20',
  '03-27',
  '02-28',
  '02-29',
  '12-09',
  '08-05',
  '05-14',
];

const orNull = <T>(values: T[]) => fc.option(fc.constantFrom(...values), { nil: null });

const anOccasion = fc
  .record({
    kind: fc.constantFrom('birthday' as const, 'wedding' as const),
    calendar: fc.constantFrom('jalali' as const, 'gregorian' as const),
    monthDay: fc.constantFrom(...MONTH_DAYS),
  })
  .map(({ monthDay, ...rest }) => {
    const [month = 0, day = 0] = monthDay.split('-').map(Number);
    return { ...rest, month, day, year: null, raw: null };
  });

const aConsent = fc.boolean().map((granted) => ({ granted, source: 'form', at: new Date(0) }));

export const aRandomContact: fc.Arbitrary<Omit<Contact, 'id'>> = fc.record({
  ref: orNull(['1', 'a.b', '']),
  title: orNull(['خانم', 'Ms']),
  firstName: orNull([...TEXTS, '']),
  lastName: orNull(TEXTS),
  mobile: orNull(MOBILES),
  email: orNull(EMAILS),
  language: fc.constantFrom('fa' as const, 'en' as const),
  zone: orNull(ZONES),
  city: orNull(TEXTS),
  province: orNull(TEXTS),
  groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }),
  history: aRandomHistory,
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
  fields: fc.record(
    {
      note: fc.constantFrom(...TEXTS, ''),
      points: fc.constantFrom<string | number>(...NUMBERS, '3'),
      vip: fc.boolean(),
      joined: fc.constantFrom(...DAYS, ''),
    },
    { requiredKeys: [] },
  ),
  occasions: fc.array(anOccasion, { maxLength: 3 }),
  consents: fc.record({ sms: aConsent, email: aConsent }, { requiredKeys: [] }),
  aliases: fc.constant([]),
  createdAt: fc.constantFrom(...MOMENTS).map((moment) => new Date(moment)),
  updatedAt: fc.constant(new Date(0)),
});

const FIELDS: [string, Kind, unknown[]][] = [
  ['firstName', 'text', TEXTS],
  ['city', 'text', TEXTS],
  ['province', 'text', TEXTS],
  ['ref', 'text', ['1', 'a.b']],
  ['mobile', 'text', MOBILES],
  ['email', 'text', EMAILS],
  ['language', 'word', WORDS],
  ['zone', 'word', ZONES],
  ['createdAt', 'moment', DAYS],
  ['tags', 'tags', TAGS],
  ['groups', 'groups', GROUPS],
  ['segment', 'segment', ['s1', 's2', 's3', 's4']],
  ['fields.note', 'text', TEXTS],
  ['fields.points', 'number', NUMBERS],
  ['fields.vip', 'boolean', [true, false]],
  ['fields.joined', 'date', DAYS],
  ['consent.sms', 'boolean', [true, false]],
  ['consent.email', 'boolean', [true, false]],
  ['reachable.sms', 'reach', [true, false]],
  ['reachable.email', 'reach', [true, false]],
  ['occasion.birthday', 'occasion', []],
  ['occasion.wedding', 'occasion', []],
  ['orders.count', 'figure', [0, 1, 2, 5]],
  ['orders.sum', 'figure', [0, 0.3, 120, 1000]],
  ['orders.first', 'moment', DAYS],
  ['orders.last', 'moment', DAYS],
  ['orders.product', 'bought', PRODUCTS],
  ['orders.category', 'bought', CATEGORIES],
  ['campaign.received', 'campaign', CAMPAIGNS],
  ['campaign.opened', 'campaign', CAMPAIGNS],
  ['campaign.clicked', 'campaign', CAMPAIGNS],
  ['campaign.notOpened', 'campaign', CAMPAIGNS],
  ['contacted.sms', 'contacted', []],
  ['contacted.email', 'contacted', []],
  ['contacted.any', 'contacted', []],
];

const aWindow = fc.constantFrom(1, 7, 30, 365);
const SPANS = { back: [0, 1, 7, 30, 400], ahead: [0, 1, 2, 7, 40, 366], month: [1, 2, 3, 5, 12] };

function aValue(wants: (typeof WANTS)[keyof typeof WANTS], values: unknown[]): fc.Arbitrary<Partial<Clause>> {
  if (wants === 'nothing') return fc.constant({});
  if (wants === 'back' || wants === 'ahead' || wants === 'month') {
    return fc.constantFrom(...SPANS[wants]).map((value) => ({ value }));
  }
  const one = fc.constantFrom(...(values as string[]));
  if (wants === 'one') return one.map((value) => ({ value }));
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((value) => ({ value }));
}

const aClause = ([field, kind, values]: (typeof FIELDS)[number], op: Clause['op']): fc.Arbitrary<Clause> => {
  const window = WINDOWED.includes(kind) ? fc.option(aWindow, { nil: null }) : fc.constant(null);
  return fc
    .tuple(aValue(WANTS[op], values), window)
    .map(([value, days]) => ({ field, op, ...value, ...(days === null ? {} : { days }) }));
};

const aRandomClause = fc
  .constantFrom(...FIELDS)
  .chain((field) => fc.constantFrom(...OPS[field[1]]).chain((op) => aClause(field, op)));

/** So many clauses of each field with each of its operators; but for segments, which stand for rules. */
export function everyClause(numRuns: number): Clause[] {
  return FIELDS.filter(([field]) => field !== 'segment').flatMap((field) =>
    OPS[field[1]].flatMap((op) => fc.sample(aClause(field, op), { numRuns, seed: 14050901 })),
  );
}

export const aRandomRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule; group: Rule[] }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: aRandomClause, weight: 3 },
    { arbitrary: tie('group').map((all) => ({ all })), weight: 1 },
    { arbitrary: tie('group').map((any) => ({ any })), weight: 1 },
    { arbitrary: tie('rule').map((not) => ({ not })), weight: 1 },
  ),
  group: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }),
})).rule;

/** Segments that are built on one another: s1 is everyone, s4 stands on all of them. */
export const ALL_SEGMENTS: Segments = new Map(
  Object.entries<Rule>({
    s1: { all: [] },
    s2: {
      any: [
        { field: 'tags', op: 'has', value: 'vip' },
        { field: 'occasion.birthday', op: 'within', value: 7 },
      ],
    },
    s3: {
      all: [
        { field: 'segment', op: 'is', value: 's2' },
        { field: 'orders.count', op: 'gte', value: 1, days: 30 },
      ],
    },
    s4: {
      not: {
        any: [
          { field: 'segment', op: 'isNot', value: 's1' },
          { field: 'segment', op: 'is', value: 's3' },
        ],
      },
    },
  }).map(([id, rule]) => [id, { id, name: id, rule }]),
);
