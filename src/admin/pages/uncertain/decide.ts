import { api, dataOf, onceKey } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import { sumOf, type Outcome } from './sums.ts';

type Operation = operations['postUncertainDecide'];
export type Decision = NonNullable<Operation['requestBody']>['content']['application/json']['decision'];

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
