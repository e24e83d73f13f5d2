import type { DeliverDeps, Work } from './deliver.ts';
import { batchId } from './batch.ts';

/**
 * Moves rows to the batch of a later time. Its id follows from this batch, and it is made first; opened again last,
 * should it have been found empty in between. A wait that outlasts the message ends with it, as `expired`.
 */
export async function moveLater(
  { batch, run }: Pick<Work, 'batch' | 'run'>,
  rows: { id: string; until: Date }[],
  deps: Pick<DeliverDeps, 'batches' | 'deliveries' | 'clock'>,
): Promise<void> {
  const sequence = Number(batch.id.slice(batch.id.lastIndexOf('.') + 1));
  const byTime = new Map<number, string[]>();
  for (const { id, until } of rows) {
    const time = Math.min(until.getTime(), run.expiresAt.getTime());
    byTime.set(time, [...(byTime.get(time) ?? []), id]);
  }
  for (const [time, ids] of byTime) {
    const due = new Date(time);
    const later = batchId(run.id, due, sequence);
    const { line, priority, turn } = batch;
    const wanted = { id: later, run: run.id, line, priority, turn, claimableAt: due };
    await deps.batches.ensure([wanted], 'ready', deps.clock());
    await deps.deliveries.moveTo(later, ids);
    await deps.batches.reopen([later]);
  }
}
