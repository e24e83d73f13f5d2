import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge } from 'prom-client';
import type { WorkersLook } from '../workers/look.ts';
import type { Base } from './base.ts';

/** All gauges of one scrape come from one look. */
const SAME_SCRAPE_MS = 1_000;
/** A scrape does not wait longer for the database; it then tells the process's own figures only. */
const PATIENCE_MS = 2_000;

type State = Awaited<ReturnType<WorkersLook>>;
type Watch = Pick<Base, 'metrics' | 'log' | 'clock'>;

/** Who works and what waits, for Prometheus. Of the whole installation, so each process tells the same. */
export function registerGauges({ metrics, log, clock }: Watch, look: WorkersLook): void {
  const state = lookedAtOnce(look, log);

  function gauge<Label extends string>(
    { name, help, labels }: { name: string; help: string; labels: Label[] },
    fill: (gauge: Gauge<Label>, state: State) => void,
  ): void {
    const made: Gauge<Label> = new Gauge<Label>({
      name,
      help: `${help}; of the whole installation, the same from every process`,
      labelNames: labels,
      registers: [metrics],
      async collect() {
        const now = await state();
        made.reset();
        if (now !== null) fill(made, now);
      },
    });
  }
  const byLine = (name: string, help: string, value: (line: State['lines'][number]) => number) =>
    gauge({ name, help, labels: ['line'] }, (made, { lines }) => {
      for (const one of lines) made.set({ line: one.line }, value(one));
    });

  gauge(
    { name: 'chapar_processes', help: 'Processes by role and state', labels: ['role', 'state'] },
    (made, { processes }) => {
      for (const one of processes) for (const role of one.roles) made.inc({ role, state: one.state });
    },
  );
  byLine('chapar_leases', 'Batches in the hands of workers', ({ leases }) => leases);
  byLine('chapar_backlog_batches', 'Batches that are due and in nobody’s hands', ({ waiting }) => waiting);
  byLine(
    'chapar_backlog_rows',
    'Due messages that no provider was given yet, counted in 200 batches at most',
    ({ rows }) => rows,
  );
  byLine(
    'chapar_backlog_age_seconds',
    'For how long the first waiting batch could have been taken',
    ({ oldestDueAt }) => ageOf(oldestDueAt, clock()),
  );
}

/** Null when the database does not answer: what is not known is left out of the metrics, and the rest is told. */
function lookedAtOnce(look: WorkersLook, log: Watch['log']): () => Promise<State | null> {
  let last: { at: number; state: Promise<State | null> } | null = null;
  const lookNow = (): Promise<State | null> =>
    Promise.race([look(), sleep(PATIENCE_MS, null, { ref: false })]).catch((error: unknown) => {
      log.warn({ err: error }, 'The metrics of the queue could not be read.');
      return null;
    });
  return () => {
    if (last === null || performance.now() - last.at > SAME_SCRAPE_MS)
      last = { at: performance.now(), state: lookNow() };
    return last.state;
  };
}

function ageOf(oldest: Date | null, now: Date): number {
  return oldest === null ? 0 : Math.max(0, now.getTime() - oldest.getTime()) / 1000;
}
