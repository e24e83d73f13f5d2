import { after, type Clock } from '../lib/clock.ts';
import type { DeliverDeps, Next, Work } from './deliver.ts';
import type { Delivery } from './delivery.ts';
import type { Settlement } from './settlement.ts';
import { moveLater } from './later.ts';
import { giveDayBack, slowDown } from './pass.ts';
import { countsAsDeferral, withPatience } from './patience.ts';
import { settlementOf, type HandOver } from './settle.ts';
import { submitLot, type Marked } from './submit.ts';

/** What was read for a lot is believed for so long; then it takes no more in hand, and all is read again. */
const FRESH_MS = 800;
/** However slow the database is, a lot has so long when its turn has come: else nothing would ever leave. */
const LEAST_MS = 200;
/** After so long a message that no route can take is tried again, until it expires. */
const ROUTE_MS = 900_000;
/** How long answers are kept and written again while the database is away, and how often. */
const RECORD_FOR_MS = 120_000;
const RECORD_AGAIN_MS = 1_000;

type Outcome = { mine: Marked[]; results: Map<string, HandOver>; held: boolean; judgedAt: Date };

/** A lot that may leave, by what was read at `judgedAt`. */
type Judged = { rows: Pick<Delivery, 'id' | 'deferrals'>[]; ready: Marked[]; judgedAt: Date };

/** Marks a lot, gives it to the provider and writes down what that said. */
export async function handOverLot(work: Work, judged: Judged, deps: DeliverDeps): Promise<Next> {
  const { ready, judgedAt } = judged;
  const { batch, line, lease } = work;
  const lot = deps.newId();
  const mine = await mark(lot, batch.fence, ready, deps);
  const fresh = stopwatch(judgedAt, deps.clock);
  const held = (): boolean => lease.held() && fresh();
  const deferrals = deferralsIn(judged.rows);
  const results = patient(await submitLot(line, mine, { lane: deps.lane, held }), deferrals);
  const now = deps.clock();
  const unsent = mine.filter(({ id }) => !mayHaveLeft(resultOf(results, id))).map(({ id }) => id);
  // Before the ledger says so: from then on another process may take these rows in hand, and places for them.
  await insist(() => deps.release(work.run, unsent), deps);
  await insist(() => giveDayBack(work, unsent.length, deps), deps);
  await record(
    lot,
    mine.map((one) => settled(one, resultOf(results, one.id), { deferrals, now })),
    deps,
  );
  return afterwards(work, { mine, results, held: lease.held(), judgedAt }, deps);
}

/** True until a lot is too old to take more in hand; asked for the first time when its turn has come. */
function stopwatch(judgedAt: Date, clock: Clock): () => boolean {
  let until: Date | null = null;
  return () => {
    const now = clock();
    until ??= new Date(Math.max(after(judgedAt, FRESH_MS).getTime(), after(now, LEAST_MS).getTime()));
    return now <= until;
  };
}

/** The write-ahead mark. What was marked in vain, because the database then failed, is given back: nothing has left. */
async function mark(lot: string, fence: number, ready: Marked[], deps: DeliverDeps): Promise<Marked[]> {
  const ids = ready.map((one) => one.id);
  try {
    const marked = await deps.deliveries.markSubmitting(lot, ids, { fence, now: deps.clock() });
    return ready.filter((one) => marked.has(one.id));
  } catch (error) {
    const withheld = ready.map(({ id, composed }) =>
      settlementOf(id, { outcome: 'withheld' }, composed.facts, deps.clock()),
    );
    await record(lot, withheld, deps);
    throw error;
  }
}

/** Only this process knows the answers; while the database is away, they are kept and written again. */
async function record(lot: string, settlements: Settlement[], deps: DeliverDeps): Promise<void> {
  await insist(() => deps.deliveries.settle(lot, settlements), deps);
}

async function insist(write: () => Promise<void>, deps: DeliverDeps): Promise<void> {
  const until = after(deps.clock(), RECORD_FOR_MS);
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if (deps.clock() >= until) throw error;
      await deps.sleep(RECORD_AGAIN_MS);
    }
  }
}

type Deferrals = Map<string, number>;

function deferralsIn(rows: Judged['rows']): Deferrals {
  return new Map(rows.filter(({ deferrals }) => deferrals > 0).map(({ id, deferrals }) => [id, deferrals]));
}

function patient(results: Map<string, HandOver>, before: Deferrals): Map<string, HandOver> {
  for (const [id, result] of results) {
    if (countsAsDeferral(result)) results.set(id, withPatience(result, before.get(id) ?? 0));
  }
  return results;
}

function settled(
  { id, composed }: Marked,
  result: HandOver,
  { deferrals, now }: { deferrals: Deferrals; now: Date },
): Settlement {
  const settlement = settlementOf(id, result, composed.facts, now);
  if (!countsAsDeferral(result)) return settlement;
  return { ...settlement, set: { ...settlement.set, deferrals: (deferrals.get(id) ?? 0) + 1 } };
}

/** What the answers mean beyond their own rows: rows to try later, addresses to leave alone, a line to rest. */
async function afterwards(work: Work, outcome: Outcome, deps: DeliverDeps): Promise<Next> {
  const now = deps.clock();
  const later: { id: string; until: Date }[] = [];
  let failure: string | null = null;
  let answered = false;
  for (const { id } of outcome.mine) {
    const result = resultOf(outcome.results, id);
    if (result.outcome === 'accepted' || result.outcome === 'rejected') answered = true;
    const wait = waitOf(result);
    if (wait !== null) later.push({ id, until: wholeSecond(after(now, wait)) });
    else if (result.outcome === 'unavailable') failure = `${result.reason}: ${result.detail}`;
  }
  await moveLater(work, later, deps);
  await slowDown(work, { ...outcome, begun: outcome.judgedAt }, deps);
  await refuseAddresses(work, outcome, deps);
  // First: a line that takes some of its messages rests shortly, and not longer each time.
  if (answered) await deps.buckets.recover(work.line.key);
  if (await isHeldNow(work, outcome, deps)) return 'done';
  if (failure !== null) return rest(work, { begun: outcome.judgedAt, reason: failure }, deps);
  return outcome.held ? 'more' : 'done';
}

/** Too many refusals hold the run for a person: a wrong list, a wrong text or a bad name must not go to everybody. */
async function isHeldNow(
  { run, ways }: Work,
  { mine, results }: Outcome,
  deps: DeliverDeps,
): Promise<boolean> {
  let taken = 0;
  let refused = 0;
  let why: string | null = null;
  for (const { id } of mine) {
    const result = resultOf(results, id);
    if (result.outcome === 'accepted') taken += 1;
    if (result.outcome !== 'rejected') continue;
    refused += 1;
    why = result.detail;
  }
  const since = `${run.id} ${run.resumedAt?.getTime() ?? ''}`;
  const found = deps.breaker.note(since, { taken, refused, why }, ways.limits.refusedPercent);
  if (found === null || !(await deps.runs.hold(run.id, { reason: 'refused', ...found }))) return false;
  await deps.batches.halt(run.id, 'paused', deps.clock());
  deps.onHold(run.id, found);
  return true;
}

/** How long one message waits by itself, in ms; null: it does not. What one country's route cannot take keeps no other back. */
function waitOf(result: HandOver): number | null {
  if (result.outcome === 'deferred') return result.retryAfterMs;
  return result.outcome === 'unavailable' && result.scope === 'route' ? ROUTE_MS : null;
}

async function refuseAddresses({ line }: Work, { mine, results }: Outcome, deps: DeliverDeps): Promise<void> {
  for (const { id, composed } of mine) {
    const result = resultOf(results, id);
    if (result.outcome !== 'rejected') continue;
    if (result.reason !== 'opted-out' && result.reason !== 'invalid-address') continue;
    const { to } = composed.envelope;
    await deps.refuseAddress(line.channel, typeof to === 'string' ? to : to.address, result.reason);
  }
}

/** A doubt keeps its place. */
function mayHaveLeft({ outcome }: HandOver): boolean {
  return outcome === 'accepted' || outcome === 'uncertain';
}

function resultOf(results: Map<string, HandOver>, id: string): HandOver {
  return results.get(id) ?? { outcome: 'withheld' };
}

/** Nothing was accepted and others would fare the same. */
async function rest(
  { line, batch }: Work,
  failure: { begun: Date; reason: string },
  deps: DeliverDeps,
): Promise<Next> {
  const now = deps.clock();
  const until = await deps.buckets.rest(line.key, failure, now);
  deps.onPause(line.key, until, failure.reason);
  await deps.batches.giveBack(batch, until, now);
  return 'done';
}

function wholeSecond(moment: Date): Date {
  return new Date(Math.ceil(moment.getTime() / 1000) * 1000);
}
