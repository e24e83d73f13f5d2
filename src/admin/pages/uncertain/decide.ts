import { api, dataOf, onceKey } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';

type Operation = operations['postUncertainDecide'];
export type Decision = NonNullable<Operation['requestBody']>['content']['application/json']['decision'];
export type Outcome = Operation['responses'][200]['content']['application/json'];
export type LeftWhy = Outcome['why'][number]['why'];

/** Which doubts are decided: some by id, or all open ones of a campaign. */
export type Which = { ids: string[] } | { campaign: string };

/** The most that one request decides by id. */
const MOST = 500;

/** Says what became of doubts. `asOf`: when they were read, so that none is decided that nobody has seen. */
export async function decide(decision: Decision, which: Which, asOf: string): Promise<Outcome> {
  const lots = 'ids' in which ? inLots(which.ids).map((ids) => ({ ids })) : [which];
  const outcomes: Outcome[] = [];
  for (const lot of lots) {
    const body = { decision, asOf, ...lot };
    outcomes.push(await dataOf(api.POST('/uncertain/decide', { body, headers: onceKey() })));
  }
  return sumOf(outcomes);
}

function inLots(ids: string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / MOST) }, (_, lot) =>
    ids.slice(lot * MOST, (lot + 1) * MOST),
  );
}

export function sumOf(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, { decided, left, why }) => ({
      decided: sum.decided + decided,
      left: sum.left + left,
      why: [...sum.why, ...why],
    }),
    { decided: 0, left: 0, why: [] },
  );
}

/** How many were left for which reason, the commonest first. */
export function reasonsOf({ why }: Outcome): [LeftWhy, number][] {
  const counts = new Map<LeftWhy, number>();
  for (const one of why) counts.set(one.why, (counts.get(one.why) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
