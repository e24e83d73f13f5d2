import { after, type Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { Channel } from '../contract/words.ts';
import type { Batch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import type { Breaker, Refusals } from './breaker.ts';
import type { BucketStore } from './bucket.store.ts';
import type { Compose } from './compose.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery.store.ts';
import type { GateStore } from './gate.store.ts';
import { handOverLot } from './hand-over.ts';
import type { Lane } from './lane.ts';
import { moveLater } from './later.ts';
import { keepLease, type LeaseKeeper } from './lease.ts';
import type { Line } from './line.ts';
import { lotOf, withoutInnocent, withoutPoison, type InnocenceDeps } from './poison.ts';
import { prepareLot, type PrepareDeps, type PreparedLot } from './prepare.ts';
import { bookNext, nextDay, passGates } from './pass.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';
import { roomFor, waysOf, type Limits, type Ways } from './ways.ts';

/** A slow line gives its batch back after this long, so that what is more urgent gets its turn. */
const HELD_FOR_MS = 10_000;
/** Shorter waits for the rate are slept through with the batch in hand; longer ones give it back. */
const SHORT_WAIT_MS = 1_000;

export type DeliverDeps = PrepareDeps & {
  worker: string;
  heardOf: InnocenceDeps['heardOf'];
  clock: Clock;
  newId: NewId;
  sleep(ms: number): Promise<void>;
  leaseMs: number;
  graceMs: number;
  lane: Lane;
  batches: BatchStore;
  runs: Pick<RunStore, 'read' | 'noteBegun' | 'noteStarted' | 'move' | 'hold'>;
  deliveries: DeliveryStore;
  buckets: BucketStore;
  gates: GateStore;
  /** rates, as settings have them now */
  limits(): Promise<Limits>;
  /** compiles a run's message */
  composeOf(run: Run): Compose;
  /** holds a judged lot against the run's preflight, and writes down what is otherwise */
  againstPreflight(run: Run, rows: Delivery[], lot: PreparedLot): Promise<PreparedLot>;
  /** gives back the places under caps of what has not left */
  release(run: Run, ids: string[]): Promise<void>;
  /** a provider said that this address wants nothing, or does not exist */
  refuseAddress(channel: Channel, address: string, reason: 'opted-out' | 'invalid-address'): Promise<void>;
  breaker: Breaker;
  /** told when a line stops, so that somebody is */
  onPause(line: string, until: Date, reason: string): void;
  /** told when a run is held because too much of it is refused */
  onHold(run: string, refusals: Refusals): void;
};

/** A batch in hand. */
export type Work = { line: Line; batch: Batch; run: Run; compose: Compose; ways: Ways; lease: LeaseKeeper };

export type Next = 'more' | 'done';

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
  const claimedAt = deps.clock();
  const batch = await deps.batches.claim(line.key, { worker, now: claimedAt, leaseMs });
  if (batch === null) return false;
  try {
    const mine = batch.former === null ? batch : await takenOver(batch, deps);
    const lease = keepLease(mine, mine === batch ? claimedAt : deps.clock(), deps);
    const carrying = deps.lane.carrying(() => carry({ line, batch: mine, lease }, deps, stopping));
    await carrying.finally(lease.stop);
  } catch (error) {
    await deps.batches.acquit(batch).catch(() => undefined); // the fault is told; with the database away, this is too
    throw error;
  }
  // Rows may have been settled after the lease was lost, behind the last count of the batch.
  await deps.batches.touch([batch.id]);
  return true;
}

/** Whether the former owner has ended at a row of it must be known; that may take longer than a lease. */
async function takenOver(batch: Batch, deps: DeliverDeps): Promise<Batch> {
  const keep = (): Promise<boolean> =>
    deps.batches.extend(batch, { now: deps.clock(), leaseMs: deps.leaseMs });
  const judged = await withoutInnocent(batch, { ...deps, keep });
  await keep();
  return judged;
}

async function carry(
  { line, batch, lease }: Pick<Work, 'line' | 'batch' | 'lease'>,
  deps: DeliverDeps,
  stopping: () => boolean,
): Promise<void> {
  const { clock } = deps;
  const until = after(clock(), HELD_FOR_MS);
  let compose: Compose | null = null;
  let renewing = Promise.resolve(true);
  for (;;) {
    const [run, limits, look, outranked, held] = await Promise.all([
      deps.runs.read(batch.run),
      deps.limits(),
      deps.gates.look(line.key),
      deps.batches.isOutranked(batch, clock()),
      renewing,
    ]);
    if (run?.state !== 'sending') return letGo(batch, run, deps);
    const over = stopping() || outranked || clock() >= until;
    if (over) return deps.batches.giveBack(batch, clock(), clock());
    if (!held) return;
    compose ??= await compiled(run, deps);
    const ways = waysOf(run, limits, look, clock());
    const next = await deliverLot({ line, batch, run, compose, ways, lease }, deps);
    if (next === 'done') return;
    renewing = lease.renew();
  }
}

/** A message that cannot be compiled is nobody's fault among its recipients: the run waits for a person. */
async function compiled(run: Run, deps: DeliverDeps): Promise<Compose> {
  try {
    return deps.composeOf(run);
  } catch (error) {
    await deps.runs.move(run.id, ['sending'], 'paused');
    await deps.batches.halt(run.id, 'paused', deps.clock());
    throw error;
  }
}

async function deliverLot(work: Work, deps: DeliverDeps): Promise<Next> {
  const { batch, line } = work;
  const { rate } = work.ways;
  const { room, retryAt, tomorrow, at } = roomFor(batch, work.run, work.ways);
  if (tomorrow) return comeAgain(await nextDay(work, deps), batch, deps);
  if (room === 0 && at?.startsWith('to:')) return comeAgain(await bookNext(work, at, deps), batch, deps);
  if (retryAt !== null) return waitUntil(retryAt, batch, deps);
  const wanted = Math.min(room, lotOf(batch, deps.lane.lotSize(rate)));
  const found = await deps.deliveries.nextPlanned(batch.id, wanted);
  if (found.length === 0) return finish(batch, deps);
  const next = await withoutPoison(batch, found, { deps, now: deps.clock() });
  if (next.length === 0) return 'more';
  const ask = { wanted: next.length, rate, priority: batch.priority };
  const grant = await deps.buckets.take(line.key, ask, deps.clock());
  if ('retryAt' in grant) return waitUntil(grant.retryAt, batch, deps);
  const outcome = await judgeAndHandOver(work, next.slice(0, grant.granted), deps);
  const wasLast = found.length < wanted && grant.granted === next.length;
  return outcome === 'more' && wasLast ? finish(batch, deps) : outcome;
}

/** @param rows for each of which there is a token */
async function judgeAndHandOver(work: Work, rows: Delivery[], deps: DeliverDeps): Promise<Next> {
  const { run, line, compose } = work;
  const now = deps.clock();
  const judged = await prepareLot(run, rows, { deps, compose, now });
  const prepared = await deps.againstPreflight(run, rows, judged);
  const ready = await passGates(work, prepared.ready, deps);
  await deps.buckets.giveBack(line.key, rows.length - ready.length);
  if (run.begunAt === null && prepared.ready.length + prepared.skips.length > 0) {
    await deps.runs.noteBegun(run.id, now);
  }
  await deps.deliveries.skip(prepared.skips, now);
  await moveLater(work, prepared.postponed, deps);
  if (ready.length === 0) return 'more';
  if (run.startedAt === null) await deps.runs.noteStarted(run.id, now);
  return handOverLot(work, { rows, ready, judgedAt: now }, deps);
}

async function waitUntil(retryAt: Date, batch: Batch, deps: DeliverDeps): Promise<Next> {
  const now = deps.clock();
  const wait = retryAt.getTime() - now.getTime();
  if (wait <= SHORT_WAIT_MS) {
    await deps.sleep(Math.max(1, wait));
    return 'more';
  }
  return comeAgain(retryAt, batch, deps);
}

async function comeAgain(at: Date, batch: Batch, deps: DeliverDeps): Promise<Next> {
  await deps.batches.giveBack(batch, at, deps.clock());
  return 'done';
}

/** A batch is done when nothing of it is planned or in a provider's hands. */
async function finish(batch: Batch, deps: DeliverDeps): Promise<Next> {
  const open = await deps.deliveries.openIn(batch.id);
  if (open.planned > 0) return 'more';
  const now = deps.clock();
  if (open.submitting > 0) await deps.batches.giveBack(batch, after(now, deps.leaseMs + deps.graceMs), now);
  else await deps.batches.finish(batch);
  return 'done';
}

/** The run is not sending: this batch follows it. */
async function letGo(batch: Batch, run: Run | null, deps: DeliverDeps): Promise<void> {
  const now = deps.clock();
  if (run === null || run.state === 'stopped') return deps.batches.setAside(batch, 'stopped', now);
  if (run.state === 'paused' || run.state === 'missed') return deps.batches.setAside(batch, 'paused', now);
  if (run.state === 'finished') await deps.runs.move(run.id, ['finished'], 'sending'); // a row came back to it late
  // In `planning`, it is just being let go. Either way it is asked again in a moment.
  return deps.batches.giveBack(batch, after(now, SHORT_WAIT_MS), now);
}
