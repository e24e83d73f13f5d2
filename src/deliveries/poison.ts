import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery.store.ts';

/** Processes that may end with a batch in hand, one after another, before its rows are taken one by one. */
const ENDS = 2;
const DETAIL = 'three processes ended while they wrote this message';

type PoisonDeps = {
  batches: Pick<BatchStore, 'suspect'>;
  deliveries: Pick<DeliveryStore, 'skip'>;
};

/** How many rows the next lot of a batch may have; one, where those who held it before have ended with it in hand. */
export function lotOf({ claims }: Batch, size: number): number {
  return claims > ENDS ? 1 : size;
}

/**
 * A row at which processes end must not end all of them for ever, nor hold the others of its batch back: it is taken
 * in hand alone, which is written down, and skipped by whoever finds that its last owner has ended with it too.
 * Called before anything is made of a lot; nothing of it has left.
 * @returns the rows to go on with
 */
export async function withoutPoison(
  batch: Batch,
  rows: Delivery[],
  { deps, now }: { deps: PoisonDeps; now: Date },
): Promise<Delivery[]> {
  const poison = rows.find(({ id }) => id === batch.suspect);
  if (poison !== undefined) {
    await deps.deliveries.skip([{ id: poison.id, reason: 'cannot-render', detail: DETAIL }], now);
    return rows.filter((row) => row !== poison);
  }
  const [row] = rows;
  if (row !== undefined && batch.claims > ENDS) await deps.batches.suspect(batch, row.id);
  return rows;
}
