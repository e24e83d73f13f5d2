import type { Recall, StatusSignal } from '../channels/channel.ts';
import { Finding } from '../contract/uncertain.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { Delivery } from './delivery.ts';
import type { Line } from './line.ts';
import type { Note, ReconcileStore } from './reconcile.store.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';

/** Doubts asked about at one look. */
const STEP = 40;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Waits between one answer and the next asking, of which the first is a minute after the mark; then it is left. */
const WAITS_MS = [4, 10, 45].map((minutes) => minutes * MINUTE_MS).concat(Array<number>(6).fill(DAY_MS));
/** How long a provider that could not be asked is left alone when it names no time. */
const LATER_MS = 5 * MINUTE_MS;

/** What asking told of one doubt: the state that the provider's word gives it, or why it stays a doubt. */
export type Answer = {
  outcome: StatusSignal['status'] | Finding;
  /** in the provider's words */
  detail: string | null;
  /** of what was no answer: after how long to ask again; null: never; absent: it is not said */
  waitMs?: number | null;
};

/** Doubts of one line that were taken in hand, with the runs of all of them. */
export type Claimed = { line: Line; rows: Delivery[]; runs: Map<string, Run>; token: string };

export type ReconcileDeps = {
  store: ReconcileStore;
  runs: Pick<RunStore, 'readMany'>;
  lines: Line[];
  /** Each asks in its way; what was not come to is absent. Whatever was found out is recorded already. */
  ask: {
    list(recall: Extract<Recall, { by: 'list' }>, claimed: Claimed): Promise<Map<string, Answer>>;
    key(claimed: Claimed): Promise<Map<string, Answer>>;
  };
  onOutcome(line: string, outcome: Answer['outcome']): void;
  clock: Clock;
  newId: NewId;
};

/**
 * Asks providers what became of doubts, some at each call, the longest due first. It ends a doubt only by what a
 * provider knows of that very message; that it knows nothing is kept with the row, for a person to see, and no more.
 */
export function createReconciler(deps: ReconcileDeps) {
  return async function reconcile(): Promise<void> {
    for (const line of deps.lines) {
      const { recall } = line.provider;
      if (recall !== undefined) await lookAfter(line, recall);
    }
  };

  async function lookAfter(line: Line, recall: Recall): Promise<void> {
    const token = deps.newId();
    const claimed = await deps.store.claim(line.channel, token, { now: deps.clock(), limit: STEP });
    if (claimed.length === 0) return;
    const found = await deps.runs.readMany([...new Set(claimed.map(({ run }) => run))]);
    const runs = new Map(found.map((run) => [run.id, run]));
    const isOfLine = ({ run }: Delivery) => runs.get(run)?.line === line.key;
    const rows = claimed.filter(isOfLine);
    // Their provider is not configured; it may be another day.
    const others = claimed.filter((row) => !isOfLine(row)).map(({ id }) => id);
    await deps.store.putOff(token, others, after(deps.clock(), DAY_MS));

    const task = { line, rows, runs, token };
    const answers = recall.by === 'list' ? await deps.ask.list(recall, task) : await deps.ask.key(task);
    const now = deps.clock();
    const unasked = rows.filter(({ id }) => !answers.has(id)).map(({ id }) => id);
    await deps.store.putOff(token, unasked, now);
    await deps.store.note(
      token,
      rows.flatMap((row) => noteOf(row, answers.get(row.id), now)),
    );
    for (const { outcome } of answers.values()) deps.onOutcome(line.key, outcome);
  }
}

/** Of a doubt that was ended it is written in vain. */
function noteOf({ id, asked }: Delivery, answer: Answer | undefined, now: Date): Note[] {
  if (answer === undefined) return [];
  const { outcome, detail } = answer;
  const before = asked?.times ?? 0;
  const found = Finding.safeParse(outcome).data ?? 'unsure';
  const answered = found !== 'no-answer' && found !== 'held';
  const waitMs = answered ? (WAITS_MS[before] ?? null) : laterBy(answer);
  const nextAt = waitMs === null ? null : after(now, waitMs);
  return [{ id, asked: { times: before + (answered ? 1 : 0), at: now, found, detail, nextAt } }];
}

function laterBy({ waitMs = LATER_MS }: Answer): number | null {
  return waitMs === null ? null : Math.min(Math.max(waitMs, MINUTE_MS), DAY_MS);
}
