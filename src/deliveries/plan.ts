import { nextOpening } from '../calendar/opening.ts';
import type { OfficeHours } from '../calendar/hours.ts';
import type { Channel } from '../contract/words.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { Addressee, AddresseePage } from './addressees.ts';
import { batchId, type NewBatch } from './batch.ts';
import type { BatchStore } from './batch.store.ts';
import { deliveryId, type PlannedDelivery } from './delivery.ts';
import { placeOf } from './place.ts';
import type { DeliveryStore } from './delivery.store.ts';
import { hoursOf, type Hold, type Run } from './run.ts';
import type { RunStore } from './run.store.ts';

const PAGE = 5_000;
const BATCH = 500;
const PARALLEL_INSERTS = 4;
const MINT_TRIES = 10;

export type PlanDeps = {
  runs: RunStore;
  batches: BatchStore;
  deliveries: Pick<DeliveryStore, 'insertPlanned' | 'plannedBy' | 'countOf'>;
  /** the next page of a run's audience */
  addresseesAfter(run: Run, place: { after: string | null; limit: number }): Promise<AddresseePage>;
  /** the organisation's hours and zone as they are now */
  office(): Promise<{ hours: OfficeHours; zone: string }>;
  mintCode(channel: Channel): string;
  clock: Clock;
  /** a planner that is silent for so long is replaced; two at once would only waste work */
  leaseMs: number;
  /** true once this process is to end: the run is left after the page in hand, for another planner to go on */
  stopping(): boolean;
};

/**
 * Plans one run that needs it; false when none does. A planner that died is taken over after its lease.
 *
 * @param upTo only what is at least so urgent: it does not wait until a large run is planned
 */
export async function planNextRun(deps: PlanDeps, upTo: number | null = null): Promise<boolean> {
  const run = await deps.runs.claimPlanning(deps.clock(), deps.leaseMs, upTo);
  if (run === null) return false;
  if (run.state === 'stopped') await finish(run, run.planning, deps);
  else await planDeliveries(run, deps);
  return true;
}

/**
 * Turns the audience into planned deliveries, page by page, each page checkpointed: killed anywhere, it goes
 * on behind the last checkpoint, and ids make sure that nobody is planned twice. Its batches stay held until all
 * of them are there, so that pausing, stopping and the order of service see the whole run.
 */
export async function planDeliveries(run: Run, deps: PlanDeps): Promise<void> {
  const { hours, zone } = await deps.office();
  const dueIn = dueTimes(run, hoursOf(run, hours), zone);
  let planning = run.planning;
  for (;;) {
    const page = await deps.addresseesAfter(run, { after: planning.after, limit: PAGE });
    const step = await planPage(run, page, { sequence: planning.sequence, dueIn, deps });
    const next = {
      after: page.after,
      sequence: step.sequence,
      matched: planning.matched + step.planned + step.refused,
      planned: planning.planned + step.planned,
      refused: planning.refused + step.refused,
      done: false,
    };
    await deps.runs.setFirstDue(run.id, step.firstDueAt);
    if (page.after === null) return finish(run, { ...next, after: planning.after }, deps);
    const leaving = deps.stopping();
    const until = after(deps.clock(), leaving ? 0 : deps.leaseMs);
    if (!(await deps.runs.checkpoint(run.id, planning.after, { planning: next, until })) || leaving) return;
    planning = next;
  }
}

/**
 * Holds the figures against the ledger and lets the run go; one that was halted meanwhile stays halted. The ledger
 * may hold more than was counted: people whom a planner that died had planned, and who have left the audience since.
 */
async function finish(run: Run, counted: Run['planning'], deps: PlanDeps): Promise<void> {
  const planned = await deps.deliveries.countOf(run.id);
  if (planned < counted.planned) {
    throw new Error(`Run ${run.id}: ${counted.planned} were planned, but the ledger holds ${planned}.`);
  }
  const planning = { ...counted, planned, matched: planned + counted.refused };
  const hold = growthOf(run, planning.matched);
  if (!(await deps.runs.finishPlanning(run.id, counted.after, { planning, hold }))) return;
  const now = await deps.runs.read(run.id);
  if (now?.state === 'sending') await deps.batches.release(run.id, deps.clock());
}

/** An audience that has grown by more than was allowed since somebody looked at it: that person is asked again. */
function growthOf({ expected }: Run, found: number): Hold | null {
  if (expected === null || found <= expected.matched * (1 + expected.growthPercent / 100)) return null;
  return { reason: 'growth', expected: expected.matched, found };
}

type DueIn = (zone: string | null) => Date;

/** When each zone's deliveries are due; computed once per zone. Without an opening in time: at once, to be skipped as expired. */
function dueTimes(run: Run, hours: OfficeHours, officeZone: string): DueIn {
  const known = new Map<string | null, Date>();
  return (zone) => {
    const cached = known.get(zone);
    if (cached !== undefined) return cached;
    const opening = nextOpening(run.startsAt, hours, placeOf(run, zone, officeZone));
    const due = opening === null || opening >= run.expiresAt ? run.startsAt : opening;
    known.set(zone, due);
    return due;
  };
}

type PageContext = { sequence: number; dueIn: DueIn; deps: PlanDeps };
type PageResult = { sequence: number; planned: number; refused: number; firstDueAt: Date | null };

async function planPage(run: Run, { items, last }: AddresseePage, context: PageContext): Promise<PageResult> {
  const { deps } = context;
  const taken = await plannedBefore(run, items, deps);
  const planned: PlannedDelivery[] = [];
  const batches: NewBatch[] = [];
  const open = new Map<number, { batch: string; size: number }>();
  for (const addressee of items) {
    if (taken.has(addressee)) continue;
    const dueAt = context.dueIn(addressee.contact.zone);
    let current = open.get(dueAt.getTime());
    if (current === undefined || current.size === BATCH) {
      const sequence = context.sequence + batches.length;
      current = { batch: batchId(run.id, dueAt, sequence), size: 0 };
      open.set(dueAt.getTime(), current);
      const { line, priority } = run;
      batches.push({ id: current.batch, run: run.id, line, priority, turn: sequence, claimableAt: dueAt });
    }
    current.size += 1;
    planned.push(toPlan(run, addressee, current.batch, deps.mintCode(run.channel)));
  }
  await deps.batches.ensure(batches, 'held', deps.clock());
  await insertAll(planned, deps);
  const firstDue = Math.min(...batches.map((batch) => batch.claimableAt.getTime()));
  return {
    sequence: context.sequence + batches.length,
    planned: planned.length,
    // Whoever is met in a band is met again at the end, and counted there.
    refused: last ? [...taken.values()].filter((by) => by !== run.id).length : 0,
    firstDueAt: batches.length === 0 ? null : new Date(firstDue),
  };
}

function idFor(run: Run, contact: string, occurrence: string): string {
  return deliveryId(run.campaign, contact, run.channel, occurrence);
}

function toPlan(
  run: Run,
  { contact, occurrence, own }: Addressee,
  batch: string,
  code: string,
): PlannedDelivery {
  const { campaign, channel } = run;
  const id = idFor(run, contact.id, occurrence);
  return { id, run: run.id, campaign, contact: contact.id, channel, batch, code, own };
}

/**
 * Those of the page who have this message planned already, with the run that did it: under their former self (before
 * a merge), by an earlier run of a recurring campaign, or in an earlier band of this run.
 */
async function plannedBefore(run: Run, page: Addressee[], deps: PlanDeps): Promise<Map<Addressee, string>> {
  const owner = new Map<string, Addressee>();
  const onlyOnce = run.source.kind === 'contacts' && run.source.bands.length === 0;
  for (const addressee of page) {
    const { contact, occurrence } = addressee;
    for (const alias of contact.aliases) owner.set(idFor(run, alias, occurrence), addressee);
    if (!onlyOnce) owner.set(idFor(run, contact.id, occurrence), addressee);
  }
  if (owner.size === 0) return new Map();
  const found = new Map<Addressee, string>();
  for (const [id, by] of await deps.deliveries.plannedBy([...owner.keys()])) {
    const addressee = owner.get(id);
    if (addressee === undefined) continue;
    const isAlias = id !== idFor(run, addressee.contact.id, addressee.occurrence);
    found.set(addressee, isAlias ? 'a former self' : by);
  }
  return found;
}

async function insertAll(planned: PlannedDelivery[], deps: PlanDeps): Promise<void> {
  const size = Math.ceil(planned.length / PARALLEL_INSERTS);
  const chunks = Array.from({ length: PARALLEL_INSERTS }, (_, i) => planned.slice(i * size, (i + 1) * size));
  await Promise.all(chunks.map((chunk) => insertMinting(chunk, deps)));
}

/** Inserts rows, minting again where a code was taken: among ten million, one eight-character clash is expected. */
export async function insertMinting(
  chunk: PlannedDelivery[],
  deps: { deliveries: Pick<DeliveryStore, 'insertPlanned'>; mintCode(channel: Channel): string },
): Promise<void> {
  let rest = chunk;
  for (let tries = 0; rest.length > 0; tries++) {
    if (tries === MINT_TRIES)
      throw new Error(`${rest.length} codes clashed ${MINT_TRIES} times; is the code space full?`);
    const { clashes } = await deps.deliveries.insertPlanned(rest);
    rest = clashes.map((row) => ({ ...row, code: deps.mintCode(row.channel) }));
  }
}
