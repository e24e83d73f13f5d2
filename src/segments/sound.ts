import { RULE_LIMITS } from '../contract/rule-words.ts';
import type { Rule } from '../contract/segments.ts';
import { conflict, invalid } from '../lib/errors.ts';
import { inline, type SegmentRule } from './inline.ts';
import { gather, unknownNames, type Known, type Sources } from './known.ts';
import type { Segment } from './segment.ts';

type Names = Omit<Known, 'currency'>;

/**
 * Refuses a rule that names what is not there, leads in a circle, or is too large with the segments in it.
 *
 * @param self the segment that is to have this rule, when there is one already
 * @throws AppError 422 naming the place
 */
export async function refuseUnsound(
  rule: Rule,
  { sources, self, path }: { sources: Sources; self: SegmentRule | null; path: string },
): Promise<Names> {
  const names = await gather([rule], sources);
  const unknown = unknownNames(rule, names, path);
  if (unknown.length > 0) throw invalid(unknown);
  const { fault } = inline(rule, names.segments, self, path);
  if (fault !== null) throw invalid([fault]);
  return names;
}

/** The rule as it is asked, with other segments in their place. @throws AppError 409 when it cannot be any more */
export function wholeRule(rule: Rule, { segments }: Pick<Known, 'segments'>, self: SegmentRule | null): Rule {
  const whole = inline(rule, segments, self);
  if (whole.fault === null) return whole.rule;
  const { path, message } = whole.fault;
  const named = self === null ? 'The rule' : `The rule of the segment “${self.name}”`;
  throw conflict('segment-broken', `${named} cannot be asked any more: ${path} ${message}. Change it first.`);
}

type Users = Sources & { usersOf(ids: string[]): Promise<Segment[]> };

/** Refuses a change of a segment by which another that is built on it would become too large. */
export async function refuseForUsers(changed: SegmentRule, sources: Users): Promise<void> {
  let found = await sources.usersOf([changed.id]);
  for (let level = 0; level < RULE_LIMITS.depth && found.length > 0; level++) {
    const { segments } = await gather([changed.rule, ...found.map(({ rule }) => rule)], sources);
    const after = new Map([...segments, [changed.id, changed]]);
    for (const user of found) {
      const { fault } = inline(user.rule, after, user);
      if (fault === null) continue;
      const message = `would break the segment “${user.name}”, which is built on this one: ${fault.path} ${fault.message}`;
      throw invalid([{ path: 'rule', message }]);
    }
    found = await sources.usersOf(found.map(({ id }) => id));
  }
}
