import { Counter } from 'prom-client';
import { mintCode } from '../links/code.ts';
import { deliverNextBatch, type DeliverDeps } from '../deliveries/deliver.ts';
import { holdBounced, type BounceDeps } from '../deliveries/bounces.ts';
import { createBreaker, type Refusals } from '../deliveries/breaker.ts';
import { createComposers } from '../deliveries/compose.ts';
import { noteHistories } from '../deliveries/history.ts';
import { createLane } from '../deliveries/lane.ts';
import type { Line } from '../deliveries/line.ts';
import { planNextRun, type PlanDeps } from '../deliveries/plan.ts';
import { createReservations } from '../deliveries/reserve.ts';
import { holdMissed, type SweepDeps, tidy } from '../deliveries/sweep.ts';
import { createWorker } from '../deliveries/worker.ts';
import type { Channel, DeliveryState } from '../contract/words.ts';
import { launchDue, type LaunchDeps } from '../campaigns/launch.ts';
import { createSchedule, type Job } from '../schedule/schedule.ts';
import type { Settings } from '../settings/settings.ts';
import type { Checking } from './preflights.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import type { Messages } from './messages.ts';
import type { SigningUp } from './forms.ts';
import type { People } from './people.ts';

/** Batches of one line carried side by side in this process. */
const BATCHES_AT_ONCE = 4;
/** Messages given to a provider for each connection: a pipelined one holds a mail and the envelope of the next. */
const PER_CONNECTION: Record<Channel, number> = { sms: 1, email: 2 };
const IDLE_MS = 200;
const FAULT_MS = 2_000;
/** How often imports whose process died are looked for. */
const IMPORTS_MS = 30_000;
/** How often orders are looked after: customers that have appeared since, sums that a crash left. */
const ORDERS_MS = 30_000;
/** How often preflights whose process died are looked for. */
const PREFLIGHTS_MS = 10_000;
/** How often runs are looked at of which too much may have bounced. */
const BOUNCES_MS = 15_000;
/** Runs of this priority are planned as soon as they are open, whatever else is being planned. */
const URGENT = 1;
const JOB_LEASE_MS = 60_000;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type Parts = {
  people: People;
  signingUp: SigningUp;
  messages: Messages;
  lines: Record<Channel, Line>;
  addressees: Addressees;
  checking: Checking;
  launch: LaunchDeps;
  /** what else runs by itself */
  duties: Job[];
  /** told where the rows of each lot went */
  onSettled(line: string, states: DeliveryState[]): void;
};

/** What runs by itself: the worker that serves the queues, and the schedule's duties. */
export function createEngine(
  base: Base,
  { people, signingUp, messages, lines, addressees, checking, launch, duties, onSettled }: Parts,
) {
  const { stores, clock, config, log } = base;
  const { leaseMs, graceMs } = config.timings;
  const pauses = new Counter({
    name: 'chapar_line_pauses_total',
    help: 'Times that a line was rested because its provider could take nothing',
    labelNames: ['line'],
    registers: [base.metrics],
  });
  const office = async () => {
    const { hours, zone } = await people.settings.read();
    return { hours, zone };
  };
  let stopping = false;
  const planDeps: PlanDeps = {
    ...stores,
    office,
    mintCode,
    addresseesAfter: addressees.after,
    clock,
    leaseMs,
    stopping: () => stopping,
  };
  const composeOf = createComposers(messages.toolsOf);
  const breaker = createBreaker();
  const onHold = (run: string, { refused, of }: Refusals): void =>
    log.warn({ run, refused, of }, 'The run waits for a person: too many of its messages are refused.');
  const bounces: BounceDeps = {
    ...stores,
    statesOf: async (run) => (await stores.figures.ofRun(run)).states,
    refusedPercent: async () => (await people.settings.read()).refusedPercent,
    clock,
    onHold,
  };
  const deliverDeps = (channel: Channel): DeliverDeps => ({
    ...stores,
    deliveries: {
      ...stores.deliveries,
      settle: async (lot, settlements) => {
        await stores.deliveries.settle(lot, settlements);
        onSettled(
          lines[channel].key,
          settlements.map(({ to }) => to),
        );
      },
    },
    ...asReadForLots(base, people),
    clock,
    leaseMs,
    graceMs,
    sleep,
    worker: base.worker,
    heardOf: stores.presences.heardOf,
    newId: base.newId,
    lane: createLane(PER_CONNECTION[channel] * config.connections[channel]),
    findContacts: stores.contacts.receivers,
    suppressedAmong: people.suppressions.among,
    composeOf,
    fallenAway: addressees.fallenAway,
    againstPreflight: checking.againstPreflight,
    ...people.touches,
    refuseAddress: people.refuseAddress,
    breaker,
    onHold,
    onPause: (line, until, reason) => {
      pauses.inc({ line });
      log.warn({ line, until, reason }, 'The line rests: its provider can take nothing.');
    },
  });
  const byChannel = { sms: deliverDeps('sms'), email: deliverDeps('email') };
  const historyDeps = { ...stores, noteCampaigns: stores.contacts.noteCampaigns, clock };
  const sweep: SweepDeps = { ...stores, clock, leaseMs, graceMs };
  const holdBack = async (): Promise<void> => {
    const { missedAfterMinutes } = await people.settings.read();
    for (const run of await holdMissed(sweep, missedAfterMinutes * 60_000)) {
      log.warn({ run: run.id }, 'The moment of this run has passed; it waits for a person.');
    }
  };
  const worker = createWorker({
    lines: Object.values(lines),
    deliver: (line, stopping) => deliverNextBatch(line, byChannel[line.channel], stopping),
    clock,
    sleep,
    onGap: holdBack,
    atOnce: BATCHES_AT_ONCE,
    idleMs: IDLE_MS,
    faultMs: FAULT_MS,
    onFault: (line, error) =>
      log.error({ line, err: error }, 'A batch could not be carried; it is tried again.'),
  });
  const { tickMs } = config.timings;
  const launchAndPlanUrgent = async (): Promise<void> => {
    await launchDue(launch);
    await planAll(planDeps, URGENT);
  };
  const jobs: Job[] = [
    { name: 'launch', everyMs: tickMs, run: launchAndPlanUrgent },
    { name: 'plan', everyMs: tickMs, run: () => planAll(planDeps) },
    { name: 'imports', everyMs: IMPORTS_MS, run: () => people.imports.closeInterrupted(clock()) },
    { name: 'confirmations', everyMs: tickMs, run: signingUp.sendConfirmations },
    { name: 'histories', everyMs: tickMs, run: () => noteHistories(historyDeps) },
    { name: 'orders', everyMs: ORDERS_MS, run: () => people.orders.sweep() },
    { name: 'preflights', everyMs: PREFLIGHTS_MS, run: () => checking.preflights.resumeInterrupted() },
    { name: 'changes', everyMs: tickMs, run: checking.noteChanges },
    { name: 'tidy', everyMs: tickMs, run: () => tidy(sweep) },
    { name: 'bounces', everyMs: BOUNCES_MS, run: () => holdBounced(bounces) },
    ...duties,
  ];
  const schedule = createSchedule({
    ticks: stores.ticks,
    jobs,
    clock,
    lookMs: tickMs,
    leaseMs: JOB_LEASE_MS,
    onGap: holdBack,
    onFailure: (job, error) =>
      log.error({ job, err: error }, 'A duty failed; it is tried again at the next tick.'),
  });

  return {
    /** Nothing is claimed before what was missed is held back. */
    async start(): Promise<void> {
      await holdBack();
      if (config.roles.includes('worker')) worker.start();
      if (config.roles.includes('scheduler')) schedule.start();
    },
    /** Lots in hand end, batches and a run that is being planned go back to the queue for the others. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all([schedule.stop(), worker.stop(), checking.preflights.stop()]);
      await Promise.all(Object.values(lines).map((line) => line.provider.close()));
    },
  };
}

/** What settings decide about a lot: they are read once for it, when its rates are asked for, before anything else. */
function asReadForLots({ stores, clock }: Base, { settings }: Pick<People, 'settings'>) {
  let read: Settings | null = null;
  const known = async (): Promise<Settings> => read ?? settings.read();
  return {
    async limits(): Promise<Settings> {
      read = await settings.read();
      return read;
    },
    office: known,
    ...createReservations({ ...stores, capSettings: known, clock }),
  };
}

export type Engine = ReturnType<typeof createEngine>;

async function planAll(deps: PlanDeps, upTo: number | null = null): Promise<void> {
  while (!deps.stopping() && (await planNextRun(deps, upTo)));
}
