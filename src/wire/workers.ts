import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { Counter, Gauge } from 'prom-client';
import type { Channel, DeliveryState } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { createHeartbeat } from '../workers/heartbeat.ts';
import { createWorkersLook, type WorkersLook } from '../workers/look.ts';
import { createPace } from '../workers/pace.ts';
import type { Base } from './base.ts';

type Parts = { lines: Record<Channel, Line>; version: string };

/** Who works on one database: what this process says of itself, what all of them come to, and the metrics of both. */
export function createWorking(base: Base, { lines, version }: Parts) {
  const { stores, clock, config, log, worker } = base;
  const keys = Object.values(lines).map(({ key }) => key);
  const pace = createPace(keys, clock);
  const settled = new Counter({
    name: 'chapar_settled_total',
    help: 'Messages that this process handed over or tried to, by line and by what the ledger says of them then',
    labelNames: ['line', 'state'],
    registers: [base.metrics],
  });
  const look = createWorkersLook({
    ...stores,
    uncertain: () => stores.doubts.count({ campaign: null, accepted: false }),
    lines: keys,
    clock,
  });
  registerGauges(base, look);
  return {
    look,
    heartbeat: createHeartbeat({
      store: stores.presences,
      me: { id: worker, host: hostname(), pid: process.pid, version, roles: config.roles, since: clock() },
      pace,
      onFailure: (error) => log.warn({ err: error }, 'This process could not say that it is there.'),
    }),
    /** A lot was written down; `states` is where its rows went. */
    onSettled(line: string, states: DeliveryState[]): void {
      pace.note(line, states);
      for (const state of states) settled.inc({ line, state });
    },
  };
}
export type Working = ReturnType<typeof createWorking>;

/** All gauges of one scrape come from one look. */
const SAME_SCRAPE_MS = 1_000;
/** A scrape does not wait longer for the database; it then tells the process's own figures only. */
const PATIENCE_MS = 2_000;

type State = Awaited<ReturnType<WorkersLook>>;

function registerGauges({ metrics, log, clock }: Base, look: WorkersLook): void {
  let last: { at: number; state: Promise<State | null> } | null = null;

  /** Null when the database does not answer: what is not known is left out of the metrics, and the rest is told. */
  async function stateOrNull(): Promise<State | null> {
    const late = sleep(PATIENCE_MS, null, { ref: false });
    return Promise.race([look(), late]).catch((error: unknown) => {
      log.warn({ err: error }, 'The metrics of the queue could not be read.');
      return null;
    });
  }
  function state(): Promise<State | null> {
    if (last === null || performance.now() - last.at > SAME_SCRAPE_MS)
      last = { at: performance.now(), state: stateOrNull() };
    return last.state;
  }
  function gauge<Label extends string>(
    name: string,
    help: string,
    labels: Label[],
    fill: (gauge: Gauge<Label>, state: State) => void,
  ): void {
    new Gauge<Label>({
      name,
      help: `${help}; of the whole installation, the same from every process`,
      labelNames: labels,
      registers: [metrics],
      async collect() {
        this.reset();
        const now = await state();
        if (now !== null) fill(this, now);
      },
    });
  }

  gauge('chapar_processes', 'Processes by role and state', ['role', 'state'], (it, { processes }) => {
    for (const { roles, state: of } of processes) for (const role of roles) it.inc({ role, state: of });
  });
  gauge('chapar_leases', 'Batches in a worker’s hands', ['line'], (it, { lines }) => {
    for (const { line, leases } of lines) it.set({ line }, leases);
  });
  gauge(
    'chapar_backlog_batches',
    'Batches that are due and that nobody has in hand',
    ['line'],
    (it, { lines }) => {
      for (const { line, waiting } of lines) it.set({ line }, waiting);
    },
  );
  gauge(
    'chapar_backlog_rows',
    'Due messages that no provider was given yet, counted in 200 batches at most',
    ['line'],
    (it, { lines }) => {
      for (const { line, rows } of lines) it.set({ line }, rows);
    },
  );
  gauge(
    'chapar_backlog_age_seconds',
    'How long the first waiting batch could have been taken',
    ['line'],
    (it, { lines }) => {
      for (const { line, oldestDueAt } of lines) it.set({ line }, ageOf(oldestDueAt, clock()));
    },
  );
}

function ageOf(oldest: Date | null, now: Date): number {
  return oldest === null ? 0 : Math.max(0, now.getTime() - oldest.getTime()) / 1000;
}
