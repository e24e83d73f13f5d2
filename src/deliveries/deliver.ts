import { after, type Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { Channel } from '../contract/words.ts';
import { batchId, type Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { BucketStore } from './bucket.store.ts';
import { composerOf, type Compose, type ComposeTools } from './compose.ts';
import type { DeliveryStore } from './delivery.store.ts';
import { keepLease } from './lease.ts';
import type { Line } from './line.ts';
import { prepareLot, type PrepareDeps, type PreparedLot } from './prepare.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';
import { settlementOf, type HandOver } from './settle.ts';
import { submitLot, type Marked } from './submit.ts';

/** A lot is at most half a second of work at the line's rate, and at most this many … */
const LOT = 500;
/** … and at most so many rounds of what the provider is given at once: all that is marked is in doubt after a kill. */
const ROUNDS = 2;
/** Shorter waits for the rate are slept through with the batch in hand; longer ones give it back. */
const SHORT_WAIT_MS = 1_000;
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

export type DeliverDeps = PrepareDeps & {
  worker: string;
  clock: Clock;
  newId: NewId;
  sleep(ms: number): Promise<void>;
  leaseMs: number;
  graceMs: number;
  /** messages in a provider's hands at once */
  atOnce: number;
  batches: BatchStore;
  runs: Pick<RunStore, 'read' | 'noteStarted'>;
  deliveries: DeliveryStore;
  buckets: BucketStore;
  /** messages a second for a channel, as settings have it now */
  rateOf(channel: Channel): Promise<number>;
  tools(run: Run): ComposeTools;
  /** a provider said that this address wants nothing, or does not exist */
  refuseAddress(channel: Channel, address: string, reason: 'opted-out' | 'invalid-address'): Promise<void>;
  /** told when a line stops, so that somebody is */
  onPause(line: string, until: Date, reason: string): void;
};

/**
 * Carries one due batch of a line; false when none is due. What dies after the write-ahead mark is found by
 * the sweeper and becomes `uncertain`; what dies before it is still planned, and the next owner goes on.
 */
export async function deliverNextBatch(
  line: Line,
  deps: DeliverDeps,
  stopping: () => boolean,
): Promise<boolean> {
  const { worker, leaseMs } = deps;
  const batch = await deps.batches.claim(line.key, { worker, now: deps.clock(), leaseMs });
  if (batch === null) return false;
  let compose: Compose | null = null;
  for (;;) {
    const run = await deps.runs.read(batch.run);
    if (run?.state !== 'sending') return letGo(batch, run, deps);
    if (stopping()) return giveBack(batch, deps.clock(), deps);
    if (!(await deps.batches.renew(batch, { now: deps.clock(), leaseMs }))) return true;
    compose ??= composerOf(run, deps.tools(run));
    const next = await deliverLot(line, { batch, run, compose }, deps);
    if (next === 'done') return true;
  }
}

type Work = { batch: Batch; run: Run; compose: Compose };

async function deliverLot(line: Line, work: Work, deps: DeliverDeps): Promise<'more' | 'done'> {
  const { batch, run } = work;
  const rate = await deps.rateOf(line.channel);
  const now = deps.clock();
  const wanted = Math.min(LOT, ROUNDS * deps.atOnce, Math.max(1, Math.ceil(rate / 2)));
  const grant = await deps.buckets.take(line.key, wanted, rate, now);
  if ('retryAt' in grant) return waitUntil(grant.retryAt, batch, deps);

  const rows = await deps.deliveries.nextPlanned(batch.id, grant.granted);
  const prepared = await prepareLot(run, rows, { deps, compose: work.compose, now });
  await deps.buckets.giveBack(line.key, grant.granted - prepared.ready.length);
  if (rows.length === 0) return finish(batch, deps);

  await setAside(work, prepared, deps);
  if (prepared.ready.length === 0) return 'more';
  await deps.runs.noteStarted(run.id, now);
  return submitReady(line, work, prepared.ready, deps);
}

/** What does not leave now: skipped with its reason, or moved to the batch of its later hour. */
async function setAside(work: Work, prepared: PreparedLot, deps: DeliverDeps): Promise<void> {
  await deps.deliveries.skip(prepared.skips, deps.clock());
  await moveLater(work, prepared.postponed, deps);
}

async function submitReady(
  line: Line,
  work: Work,
  ready: Marked[],
  deps: DeliverDeps,
): Promise<'more' | 'done'> {
  const { batch } = work;
  const lot = deps.newId();
  const ids = ready.map((one) => one.id);
  const marked = await deps.deliveries.markSubmitting(lot, ids, { fence: batch.fence, now: deps.clock() });
  const keeper = keepLease(batch, deps);
  const mine = ready.filter((one) => marked.has(one.id));
  const results = await submitLot(line, mine, { atOnce: deps.atOnce, held: keeper.held });
  const now = deps.clock();
  await deps.deliveries.settle(
    lot,
    mine.map(({ id, composed }) => settlementOf(id, resultOf(results, id), composed.facts, now)),
  );
  await keeper.stop();
  return afterwards(line, work, { mine, results, held: keeper.held() }, deps);
}

type Outcome = { mine: Marked[]; results: Map<string, HandOver>; held: boolean };

/** What the answers mean beyond their own rows: addresses to leave alone, rows to try later, a line to rest. */
async function afterwards(
  line: Line,
  work: Work,
  outcome: Outcome,
  deps: DeliverDeps,
): Promise<'more' | 'done'> {
  const later: { id: string; until: Date }[] = [];
  let unavailable: string | null = null;
  let accepted = false;
  const now = deps.clock();
  for (const { id, composed } of outcome.mine) {
    const result = resultOf(outcome.results, id);
    if (result.outcome === 'accepted') accepted = true;
    if (result.outcome === 'deferred')
      later.push({ id, until: wholeSecond(after(now, result.retryAfterMs)) });
    if (result.outcome === 'unavailable') unavailable = `${result.reason}: ${result.detail}`;
    if (
      result.outcome === 'rejected' &&
      (result.reason === 'opted-out' || result.reason === 'invalid-address')
    ) {
      const { to } = composed.envelope;
      await deps.refuseAddress(line.channel, typeof to === 'string' ? to : to.address, result.reason);
    }
  }
  await moveLater(work, later, deps);
  if (unavailable !== null) return rest(line, work.batch, unavailable, deps);
  if (accepted) await deps.buckets.recover(line.key);
  return outcome.held ? 'more' : 'done';
}

function resultOf(results: Map<string, HandOver>, id: string): HandOver {
  return results.get(id) ?? { outcome: 'withheld' };
}

/** Nothing was accepted and others would fare the same: the line pauses, twice as long after each failure. */
async function rest(line: Line, batch: Batch, reason: string, deps: DeliverDeps): Promise<'done'> {
  const failures = await deps.buckets.fail(line.key);
  const until = after(
    deps.clock(),
    Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures - 1, 10)),
  );
  await deps.buckets.pause(line.key, until, reason);
  deps.onPause(line.key, until, reason);
  await deps.batches.giveBack(batch, until);
  return 'done';
}

async function waitUntil(retryAt: Date, batch: Batch, deps: DeliverDeps): Promise<'more' | 'done'> {
  const wait = retryAt.getTime() - deps.clock().getTime();
  if (wait <= SHORT_WAIT_MS) {
    await deps.sleep(Math.max(1, wait));
    return 'more';
  }
  await deps.batches.giveBack(batch, retryAt);
  return 'done';
}

/** Moves rows to the batch of a later time. Its id follows from this batch, and it is made first. */
async function moveLater(work: Work, rows: { id: string; until: Date }[], deps: DeliverDeps): Promise<void> {
  const { batch, run } = work;
  const sequence = Number(batch.id.slice(batch.id.lastIndexOf('.') + 1));
  const byTime = new Map<number, string[]>();
  for (const { id, until } of rows) byTime.set(until.getTime(), [...(byTime.get(until.getTime()) ?? []), id]);
  for (const [time, ids] of byTime) {
    const due = new Date(time);
    const later = batchId(run.id, due, sequence);
    const { line, priority, turn } = batch;
    await deps.batches.ensure([{ id: later, run: run.id, line, priority, turn, claimableAt: due }], 'ready');
    await deps.deliveries.moveTo(later, ids);
    await deps.batches.reopen([later]);
  }
}

/** A batch is done when nothing of it is planned or in a provider's hands. */
async function finish(batch: Batch, deps: DeliverDeps): Promise<'more' | 'done'> {
  const open = await deps.deliveries.openIn(batch.id);
  if (open.planned > 0) return 'more';
  if (open.submitting > 0)
    await deps.batches.giveBack(batch, after(deps.clock(), deps.leaseMs + deps.graceMs));
  else await deps.batches.finish(batch);
  return 'done';
}

async function giveBack(batch: Batch, due: Date, deps: DeliverDeps): Promise<true> {
  await deps.batches.giveBack(batch, due);
  return true;
}

/** The run is not sending: this batch follows it. A run that is just being let go is asked again in a moment. */
async function letGo(batch: Batch, run: Run | null, deps: DeliverDeps): Promise<true> {
  const now = deps.clock();
  if (run?.state === 'planning') return giveBack(batch, after(now, SHORT_WAIT_MS), deps);
  const over = run === null || run.state === 'stopped' || run.state === 'finished';
  await deps.batches.setAside(batch, over ? 'stopped' : 'paused', now);
  return true;
}

function wholeSecond(moment: Date): Date {
  return new Date(Math.ceil(moment.getTime() / 1000) * 1000);
}
