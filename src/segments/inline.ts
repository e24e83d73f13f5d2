import { RULE_LIMITS } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import type { Fault } from '../lib/errors.ts';
import type { Segment } from './segment.ts';

export type SegmentRule = Pick<Segment, 'id' | 'name' | 'rule'>;
export type Segments = ReadonlyMap<string, SegmentRule>;

/** A rule with the rules of other segments in the place of their names, or why that cannot be. */
export type Inlined = { rule: Rule; fault: null } | { rule: null; fault: Fault };

/** `path` is a place in the outermost rule, which is the one that its author can change. */
type Place = { path: string; depth: number; chain: SegmentRule[] };
type Walk = { segments: Segments; outermost: number; clauses: number; fault: Fault | null };

/**
 * Puts the rules of other segments in the place of their names; each counts as one level of nesting.
 * Refuses circles with the way round, segments that are not there, and what is too deep or too large as a whole.
 *
 * @param self the segment whose rule this is, when it is one
 */
export function inline(rule: Rule, segments: Segments, self: SegmentRule | null, path = 'rule'): Inlined {
  const chain = self === null ? [] : [self];
  const walk: Walk = { segments, outermost: chain.length, clauses: 0, fault: null };
  const whole = part(rule, { path, depth: 1, chain }, walk);
  return walk.fault === null ? { rule: whole, fault: null } : { rule: null, fault: walk.fault };
}

function part(rule: Rule, place: Place, walk: Walk): Rule {
  if (walk.fault !== null) return rule; // it may have been met on an endless way
  if (place.depth > RULE_LIMITS.depth) {
    return refuse(walk, place, `is nested deeper than ${RULE_LIMITS.depth} levels with the segments in it`);
  }
  const below = (step: string): Place => ({
    ...place,
    path: place.chain.length > walk.outermost ? place.path : `${place.path}.${step}`,
    depth: place.depth + 1,
  });
  if ('all' in rule) return { all: rule.all.map((one, at) => part(one, below(`all.${at}`), walk)) };
  if ('any' in rule) return { any: rule.any.map((one, at) => part(one, below(`any.${at}`), walk)) };
  if ('not' in rule) return { not: part(rule.not, below('not'), walk) };
  return clausePart(rule, place, walk);
}

function clausePart(clause: Clause, place: Place, walk: Walk): Rule {
  walk.clauses += 1;
  if (walk.clauses > RULE_LIMITS.clauses) {
    return refuse(walk, place, `comes to more than ${RULE_LIMITS.clauses} clauses with the segments in it`);
  }
  if (clause.field !== 'segment') return clause;
  const { chain, path, depth } = place;
  const at = { ...place, path: chain.length > walk.outermost ? path : `${path}.value` };
  const id = String(clause.value);
  const segment = walk.segments.get(id);
  if (segment === undefined) return refuse(walk, at, `needs a segment, and there is none with the id ${id}`);
  const way = [...chain, segment];
  if (chain.some((one) => one.id === id)) return refuse(walk, at, `leads in a circle: ${circle(way)}`);
  const inner = part(segment.rule, { ...at, depth: depth + 1, chain: way }, walk);
  return clause.op === 'isNot' ? { not: inner } : inner;
}

/** “A” → “B” → “A”: from the first time that the last one was met. */
function circle(way: SegmentRule[]): string {
  const start = way.findIndex(({ id }) => id === way.at(-1)?.id);
  return way
    .slice(start)
    .map(({ name }) => `“${name}”`)
    .join(' → ');
}

function refuse(walk: Walk, { path, chain }: Place, message: string): Rule {
  const within = chain.slice(walk.outermost).map(({ name }) => `“${name}”`);
  const where = within.length === 0 || message.includes('circle') ? '' : ` (through ${within.join(' → ')})`;
  walk.fault ??= { path, message: `${message}${where}` };
  return { all: [] };
}
