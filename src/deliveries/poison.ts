import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery.store.ts';

/** Processes that may end with a batch in hand, one after another, before its rows are taken one by one. */
const ENDS = 2;
/** A process that is there says so every 5 s; one that has said nothing for so long has ended. */
const SILENT_MS = 12_000;
const LOOK_MS = 1_000;
const DETAIL = 'three processes ended while they wrote this message';

export type InnocenceDeps = {
  batches: Pick<BatchStore, 'acquit'>;
  worker: string;
  /** when a process last said that it is there, and how long ago that is; null: it has left, or long been silent */
  heardOf(process: string): Promise<{ seenAt: Date; silentMs: number } | null>;
  sleep(ms: number): Promise<void>;
};

type PoisonDeps = {
  batches: Pick<BatchStore, 'suspect'>;
  deliveries: Pick<DeliveryStore, 'skip'>;
};

/**
 * A batch as it may be judged by who had it: only a process that has ended can have ended at a row of it. One that lost
 * it by being slow, or by a slow database, is there still.
 *
 * @param keep renews the lease; whether a process has ended may take some seconds to know
 */
export async function withoutInnocent(
  batch: Batch,
  deps: InnocenceDeps & { keep: () => Promise<unknown> },
): Promise<Batch> {
  const { claims, suspect, former } = batch;
  if ((claims <= ENDS && suspect === null) || former === null) return batch;
  if (former !== deps.worker && (await hasEnded(former, deps))) return batch;
  await deps.batches.acquit(batch);
  return { ...batch, claims: 1, suspect: null };
}

async function hasEnded(
  former: string,
  { heardOf, sleep, keep }: Pick<InnocenceDeps, 'heardOf' | 'sleep'> & { keep: () => Promise<unknown> },
): Promise<boolean> {
  const before = await heardOf(former);
  for (let now = before; now !== null && now.silentMs <= SILENT_MS; now = await heardOf(former)) {
    if (before !== null && now.seenAt > before.seenAt) return false;
    await sleep(LOOK_MS);
    await keep();
  }
  return true;
}

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
