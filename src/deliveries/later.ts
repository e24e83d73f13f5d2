import type { DeliverDeps, Work } from './deliver.ts';
import { batchId, dueOf, sequenceOf } from './batch.ts';
import { refPart } from './delivery.ts';

/**
 * Moves rows to the batch of a later time. Its id follows from this batch, and it is made first; opened again last,
 * should it have been found empty in between. A wait that outlasts the message ends with it, as `expired`.
 */
export async function moveLater(
  { batch, run }: Pick<Work, 'batch' | 'run'>,
  rows: { id: string; until: Date }[],
  deps: Pick<DeliverDeps, 'batches' | 'deliveries' | 'clock'>,
): Promise<void> {
  const sequence = sequenceOf(batch.id);
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

/**
 * Moves rows whose receiving domain can take no more now to the batch of that domain beside this one. Such a batch
 * knows whom it is for, so all of it waits in one step, and its rows are not judged again in vain.
 */
export async function setAside(
  { batch, run }: Pick<Work, 'batch' | 'run'>,
  { domain, ids, until }: { domain: string; ids: string[]; until: Date },
  deps: Pick<DeliverDeps, 'batches' | 'deliveries' | 'clock'>,
): Promise<void> {
  const [sequence] = sequenceOf(batch.id).split('~');
  const aside = batchId(run.id, dueOf(batch.id), `${sequence ?? ''}~${refPart(domain)}`);
  const { line, priority, turn } = batch;
  const claimableAt = until < run.expiresAt ? until : run.expiresAt;
  await deps.batches.ensure(
    [{ id: aside, run: run.id, line, priority, turn, claimableAt }],
    'ready',
    deps.clock(),
  );
  await deps.deliveries.moveTo(aside, ids);
  await deps.batches.reopen([aside]);
}
