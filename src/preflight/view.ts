import { ruleOf, type CureAction, type Words } from './outcome.ts';
import { undecided, type Group, type Preflight } from './preflight.ts';
import { cureWords, groupWords } from './words.ts';

export type GroupView = Group & { words: Words; cures: { action: CureAction; words: Words }[] };
export type PreflightRead = Omit<Preflight, 'fingerprint' | 'verdicts' | 'groups'> & {
  groups: GroupView[];
  blocked: boolean;
};

/** A preflight as people read it: each group with its name and its cures, what must be decided first. */
export function toView({
  fingerprint: _fingerprint,
  verdicts: _verdicts,
  ...preflight
}: Preflight): PreflightRead {
  const groups = preflight.groups.map((group) => ({
    ...group,
    words: groupWords(group.code, group.field),
    cures: ruleOf(group.code).cures.map((action) => ({
      action,
      words: cureWords(group.code, action, group.field),
    })),
  }));
  const rank = (group: Group): number => (group.severity === 'decide' ? (group.settled ? 1 : 0) : 2);
  groups.sort((a, b) => rank(a) - rank(b) || b.count - a.count);
  const blocked = preflight.state !== 'done' || undecided(preflight).length > 0;
  return { ...preflight, groups, blocked };
}
