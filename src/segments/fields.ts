import { Channel, OccasionKind } from '../contract/words.ts';
import type { Op } from '../contract/rule-words.ts';
import type { CustomField } from '../settings/settings.ts';

/** What sort of thing a field holds; it alone decides which operators may follow. */
export type Kind = 'text' | 'word' | 'number' | 'boolean' | 'date' | 'tags' | 'occasion' | 'reach';

/** What an operator wants after it. */
export type Wants = 'nothing' | 'one' | 'many';

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
  exists: 'nothing',
  missing: 'nothing',
};

export const OPS: Record<Kind, Op[]> = {
  text: ['is', 'isNot', 'in', 'contains', 'startsWith', 'exists', 'missing'],
  word: ['is', 'isNot', 'in', 'exists', 'missing'],
  number: ['is', 'isNot', 'in', 'gt', 'gte', 'lt', 'lte', 'exists', 'missing'],
  boolean: ['is', 'isNot', 'exists', 'missing'],
  date: ['on', 'before', 'after', 'exists', 'missing'],
  tags: ['has', 'hasNot', 'hasAny', 'hasAll', 'exists', 'missing'],
  occasion: ['isToday', 'exists', 'missing'],
  reach: ['is'],
};

function named(prefix: string, names: readonly string[], kind: Kind): [string, Kind][] {
  return names.map((name) => [`${prefix}.${name}`, kind]);
}

const FIELDS = new Map<string, Kind>([
  ['firstName', 'text'],
  ['lastName', 'text'],
  ['title', 'text'],
  ['city', 'text'],
  ['ref', 'text'],
  ['mobile', 'text'],
  ['email', 'text'],
  ['language', 'word'],
  ['zone', 'word'],
  ['createdAt', 'date'],
  ['tags', 'tags'],
  ...named('consent', Channel.options, 'boolean'),
  ...named('reachable', Channel.options, 'reach'),
  ...named('occasion', OccasionKind.options, 'occasion'),
]);

/** The kind of a field; null when there is no such field. */
export function kindOf(field: string, customFields: CustomField[]): Kind | null {
  const custom = customFields.find(({ name }) => field === `fields.${name}`);
  return custom?.type ?? FIELDS.get(field) ?? null;
}

/** Every field that a rule may name, for an error's cure. */
export function fieldNames(customFields: CustomField[]): string[] {
  return [...FIELDS.keys(), ...customFields.map(({ name }) => `fields.${name}`)];
}

/** `occasion.birthday` → `birthday`: what follows the first dot. */
export function afterDot(field: string): string {
  return field.slice(field.indexOf('.') + 1);
}
