import { Op, RULE_LIMITS, type Kind, type Wants } from '../contract/rule-words.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import { Channel, OccasionKind } from '../contract/words.ts';
import type { CustomField } from '../settings/settings.ts';

export const WANTS: Record<Op, Wants> = {
  is: 'one',
  isNot: 'one',
  in: 'many',
  contains: 'one',
  startsWith: 'one',
  gt: 'one',
  gte: 'one',
  lt: 'one',
  lte: 'one',
  on: 'one',
  before: 'one',
  after: 'one',
  has: 'one',
  hasNot: 'one',
  hasAny: 'many',
  hasAll: 'many',
  isToday: 'nothing',
  within: 'ahead',
  inJalaliMonth: 'month',
  inGregorianMonth: 'month',
  withinDays: 'back',
  notWithinDays: 'back',
  inNextDays: 'ahead',
  exists: 'nothing',
  missing: 'nothing',
};

const LIST: Op[] = ['has', 'hasNot', 'hasAny', 'hasAll', 'exists', 'missing'];
const NUMBER: Op[] = ['is', 'isNot', 'in', 'gt', 'gte', 'lt', 'lte'];
const MOMENT: Op[] = ['on', 'before', 'after', 'withinDays', 'notWithinDays', 'exists', 'missing'];

export const OPS: Record<Kind, Op[]> = {
  text: ['is', 'isNot', 'in', 'contains', 'startsWith', 'exists', 'missing'],
  word: ['is', 'isNot', 'in', 'exists', 'missing'],
  number: [...NUMBER, 'exists', 'missing'],
  boolean: ['is', 'isNot', 'exists', 'missing'],
  date: [...MOMENT, 'inNextDays'],
  moment: MOMENT,
  tags: LIST,
  groups: LIST,
  occasion: ['isToday', 'within', 'inJalaliMonth', 'inGregorianMonth', 'exists', 'missing'],
  reach: ['is'],
  figure: NUMBER,
  bought: LIST,
  campaign: LIST,
  contacted: ['withinDays', 'notWithinDays', 'exists', 'missing'],
  segment: ['is', 'isNot'],
};

/** The kinds that a window may follow. */
export const WINDOWED: readonly Kind[] = ['figure', 'bought', 'campaign'];

function named(prefix: string, names: readonly string[], kind: Kind): [string, Kind][] {
  return names.map((name) => [`${prefix}.${name}`, kind]);
}

const FIELDS = new Map<string, Kind>([
  ...['firstName', 'lastName', 'title', 'city', 'province', 'ref', 'mobile', 'email'].map(
    (name): [string, Kind] => [name, 'text'],
  ),
  ['language', 'word'],
  ['zone', 'word'],
  ['createdAt', 'moment'],
  ['tags', 'tags'],
  ['groups', 'groups'],
  ['segment', 'segment'],
  ...named('consent', Channel.options, 'boolean'),
  ...named('reachable', Channel.options, 'reach'),
  ...named('occasion', OccasionKind.options, 'occasion'),
  ...named('orders', ['count', 'sum'], 'figure'),
  ...named('orders', ['first', 'last'], 'moment'),
  ...named('orders', ['product', 'category'], 'bought'),
  ...named('campaign', ['received', 'opened', 'clicked', 'notOpened'], 'campaign'),
  ...named('contacted', [...Channel.options, 'any'], 'contacted'),
]);

/** The kind of a field; null when there is no such field. */
export function kindOf(field: string, customFields: CustomField[]): Kind | null {
  const custom = customFields.find(({ name }) => field === `fields.${name}`);
  return custom?.type ?? FIELDS.get(field) ?? null;
}

/** The kind of a field of a checked clause; of a custom field, the operator says what it is taken for. */
export function builtInKind(field: string): Kind | 'custom' {
  return FIELDS.get(field) ?? 'custom';
}

/** All that may stand in a rule of this organisation, for whoever builds one. */
export function vocabularyOf(customFields: CustomField[]): Vocabulary {
  const own = customFields.map(({ name, type }): [string, Kind] => [`fields.${name}`, type]);
  return {
    fields: [...FIELDS, ...own].map(([name, kind]) => ({
      name,
      kind,
      ops: OPS[kind],
      windowed: WINDOWED.includes(kind),
    })),
    ops: Op.options.map((op) => ({ op, wants: WANTS[op] })),
    limits: RULE_LIMITS,
  };
}

/** Every field that a rule may name, for an error's cure. */
export function fieldNames(customFields: CustomField[]): string[] {
  return [...FIELDS.keys(), ...customFields.map(({ name }) => `fields.${name}`)];
}

/** `occasion.birthday` → `birthday`: what follows the first dot. */
export function afterDot(field: string): string {
  return field.slice(field.indexOf('.') + 1);
}
