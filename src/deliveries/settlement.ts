import type { DeliveryState } from '../contract/words.ts';
import type { Delivery } from './delivery.ts';
import { inParts, perRow } from './per-row.ts';

/** One row's end for `settle`: the state it moves to, and what else is now known of it. */
export type Settlement = {
  id: string;
  to: DeliveryState;
  set: Partial<Omit<Delivery, 'id' | 'state' | 'attempt'>>;
  /** true: the hand-over did not count (deferred, unavailable, never tried) */
  free?: boolean;
};

/** Rows that come to the same end with the same things known of them, as many as one statement writes well. */
export function alike(settlements: Settlement[]): [Settlement, ...Settlement[]][] {
  const groups = new Map<string, [Settlement, ...Settlement[]]>();
  for (const one of settlements) {
    const key = [one.to, one.free, ...Object.keys(one.set)].join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap(inParts);
}

/** What one statement sets in all of such rows, as a stage of an update pipeline. */
export function settingOf({ to, set, free }: Settlement, group: Settlement[]): Record<string, unknown> {
  const ids = idsOf(group);
  const fields = Object.keys(set) as (keyof Settlement['set'])[];
  return {
    ...Object.fromEntries(
      fields.map((name) => [
        name,
        perRow(
          ids,
          group.map((one) => one.set[name]),
        ),
      ]),
    ),
    ...(free === true ? { attempt: { $subtract: ['$attempt', 1] } } : {}),
    state: to,
  };
}

export function idsOf(rows: { id: string }[]): string[] {
  return rows.map((row) => row.id);
}
