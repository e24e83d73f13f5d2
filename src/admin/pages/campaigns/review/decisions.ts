import type { Preflight, ProblemGroup } from '../api.ts';

/** Groups that are of the campaign itself: their count is of messages, and there are no people to show. */
const OF_CAMPAIGN = ['no-public-address', 'brand-missing', 'brand-unset', 'no-price'];

export function hasPeople({ code }: Pick<ProblemGroup, 'code'>): boolean {
  return !OF_CAMPAIGN.includes(code);
}

/** How a person may settle a group, if at all: by leaving its people out, or by accepting the matter. */
export function settlingOf({ cures }: Pick<ProblemGroup, 'cures'>): 'exclude' | 'accept' | null {
  const actions = cures.map(({ action }) => action);
  if (actions.includes('exclude')) return 'exclude';
  return actions.includes('accept') ? 'accept' : null;
}

/** Groups that still want a person's word. */
export function undecided(
  { groups }: Pick<Preflight, 'groups'>,
  decided: ReadonlySet<string>,
): ProblemGroup[] {
  return groups.filter(
    ({ severity, settled, key }) => severity === 'decide' && !settled && !decided.has(key),
  );
}
