import type { DeliveryState } from '../contract/words.ts';

/**
 * Every move that a delivery may make; all others are refused, by the stores' filters.
 * `planned` comes back only on a definite non-acceptance. A provider's word may overtake our own record
 * of its answer, so `delivered` and `bounced` are reachable from `submitting` too; and that a message arrived is so
 * also while it waits to be sent again, which is then not done. From `uncertain` a row goes back to `submitting` only
 * where its provider knows it by a key, and so cannot take it twice (reconcile-key.ts).
 */
const MOVES: Record<DeliveryState, readonly DeliveryState[]> = {
  planned: ['submitting', 'skipped', 'delivered'],
  submitting: ['submitted', 'delivered', 'bounced', 'failed', 'uncertain', 'planned'],
  submitted: ['delivered', 'bounced'],
  delivered: ['bounced'],
  uncertain: ['submitted', 'delivered', 'bounced', 'failed', 'planned', 'submitting'],
  skipped: [],
  failed: [],
  bounced: [],
};

const STATES = Object.keys(MOVES) as DeliveryState[];

export function mayMove(from: DeliveryState, to: DeliveryState): boolean {
  return MOVES[from].includes(to);
}

/** The states from which `to` can be reached: the guard of the update that writes it. */
export function sourcesOf(to: DeliveryState): DeliveryState[] {
  return STATES.filter((from) => mayMove(from, to));
}
