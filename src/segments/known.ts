import { RULE_LIMITS } from '../contract/rule-words.ts';
import type { Rule } from '../contract/segments.ts';
import type { Fault } from '../lib/errors.ts';
import type { Currency } from '../settings/settings.ts';
import { builtInKind } from './fields.ts';
import type { SegmentRule, Segments } from './inline.ts';
import { clausesOf, idsIn, named } from './references.ts';

/** What rules name by id, and the unit of amounts: to put segments in their place, and for words. */
export type Known = { segments: Segments; names: ReadonlyMap<string, string>; currency: Currency };

/** Names by id; those that are not there are left out. */
export type NamesOf = (ids: string[]) => Promise<ReadonlyMap<string, string>>;

export type Sources = {
  segments(ids: string[]): Promise<SegmentRule[]>;
  names: { groups: NamesOf; campaigns: NamesOf };
};

export const NOTHING_KNOWN: Omit<Known, 'currency'> = { segments: new Map(), names: new Map() };

/** Reads what some rules name, and what the segments in them name in their turn: a query for each level. */
export async function gather(rules: Rule[], sources: Sources): Promise<Omit<Known, 'currency'>> {
  const segments = await gatherSegments(rules, sources);
  const all = [...rules, ...[...segments.values()].map(({ rule }) => rule)];
  const ids = (kind: 'groups' | 'campaign') => [...new Set(all.flatMap((rule) => named(rule, kind)))];
  const read = (kind: 'groups' | 'campaign', namesOf: NamesOf) =>
    ids(kind).length === 0 ? new Map<string, string>() : namesOf(ids(kind));
  const [groups, campaigns] = await Promise.all([
    read('groups', sources.names.groups),
    read('campaign', sources.names.campaigns),
  ]);
  return { segments, names: new Map([...groups, ...campaigns]) };
}

async function gatherSegments(rules: Rule[], sources: Sources): Promise<Segments> {
  const segments = new Map<string, SegmentRule>();
  let wanted = rules;
  // What lies deeper than the limit is refused, and need not be known for that.
  for (let level = 0; level <= RULE_LIMITS.depth; level++) {
    const ids = wanted.flatMap((rule) => named(rule, 'segment')).filter((id) => !segments.has(id));
    if (ids.length === 0) break;
    const found = await sources.segments([...new Set(ids)]);
    for (const segment of found) segments.set(segment.id, segment);
    wanted = found.map(({ rule }) => rule);
  }
  return segments;
}

/** Groups and campaigns that a rule names and nobody knows. */
export function unknownNames(rule: Rule, { names }: Pick<Known, 'names'>, path: string): Fault[] {
  return clausesOf(rule, path).flatMap(({ clause, path: place }) => {
    const kind = builtInKind(clause.field);
    if (kind !== 'groups' && kind !== 'campaign') return [];
    const what = kind === 'groups' ? 'group' : 'campaign';
    return idsIn(clause)
      .map((id, at) => ({
        id,
        path: Array.isArray(clause.value) ? `${place}.value.${at}` : `${place}.value`,
      }))
      .filter(({ id }) => !names.has(id))
      .map(({ id, path: where }) => ({
        path: where,
        message: `needs the id of a ${what}, and there is none with ${id}`,
      }));
  });
}
