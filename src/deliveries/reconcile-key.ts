import type { Channel } from '../contract/words.ts';
import { after, type Clock } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { BatchStore } from './batch.store.ts';
import { composerOf, type Compose, type ComposeTools } from './compose.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryStore } from './delivery.store.ts';
import { createLane } from './lane.ts';
import type { Line } from './line.ts';
import { prepareLot, type PrepareDeps, type PreparedLot } from './prepare.ts';
import type { Answer, Claimed } from './reconcile.ts';
import type { ReconcileStore } from './reconcile.store.ts';
import type { Run } from './run.ts';
import type { RunStore } from './run.store.ts';
import { settlementOf, type HandOver } from './settle.ts';
import type { Settlement } from './settlement.ts';
import { submitLot, type Marked } from './submit.ts';

const AT_ONCE = 4;
/** Nothing is handed over later than this after its run was found sending, as on the line. */
const LOT_MS = 500;
const HOUR_MS = 3_600_000;

export type KeyDeps = PrepareDeps & {
  store: Pick<ReconcileStore, 'markAgain'>;
  runs: Pick<RunStore, 'read'>;
  deliveries: Pick<DeliveryStore, 'settle'>;
  batches: Pick<BatchStore, 'touch'>;
  tools(run: Run): ComposeTools;
  /** takes room under the line's rate; @returns for how many there is some now */
  takeRoom(line: Line, wanted: number): Promise<number>;
  /** gives back the places under caps of what has not left */
  release(run: Run, ids: string[]): Promise<void>;
  /** a provider said that this address wants nothing, or does not exist */
  refuseAddress(channel: Channel, address: string, reason: 'opted-out' | 'invalid-address'): Promise<void>;
  clock: Clock;
  newId: NewId;
};

type Answers = Map<string, Answer>;

/**
 * Asks a provider that knows messages by our delivery's id, by handing them over once more: what it has it answers
 * for, and what it never had leaves now. So everything that holds a message back holds back the question too; a doubt
 * that may not be sent stays one, and is never skipped by it.
 */
export async function askByKey(claimed: Claimed, deps: KeyDeps): Promise<Answers> {
  const answers: Answers = new Map();
  for (const id of claimed.runs.keys()) {
    const rows = claimed.rows.filter((row) => row.run === id);
    const run = rows.length === 0 ? null : await deps.runs.read(id);
    if (run === null) continue;
    const told = await offerAgain(run, { ...claimed, rows }, deps);
    for (const [row, answer] of told) answers.set(row, answer);
  }
  return answers;
}

async function offerAgain(run: Run, { rows, line, token }: Claimed, deps: KeyDeps): Promise<Answers> {
  const until = after(deps.clock(), LOT_MS);
  const closed = run.test ? 'test' : run.state;
  if (closed !== 'sending' && closed !== 'finished') {
    return allHeld(rows, closed, closed === 'paused' ? HOUR_MS : null);
  }
  let compose: Compose;
  try {
    compose = composerOf(run, deps.tools(run));
  } catch (error) {
    return allHeld(rows, messageOf(error), HOUR_MS); // a text that does not compile any more is mended by a person
  }
  const lot = await prepareLot(run, rows, { deps, compose, now: deps.clock() });
  const answers = heldBack(lot, deps.clock());
  const wanted = lot.ready.slice(0, await deps.takeRoom(line, lot.ready.length));
  const ids = wanted.map(({ id }) => id);
  const name = deps.newId();
  const marked = new Set(await deps.store.markAgain(name, token, { ids, now: deps.clock() }));
  const mine = wanted.filter(({ id }) => marked.has(id));
  const lane = createLane(AT_ONCE);
  const results = await submitLot(line, mine, { lane, held: () => deps.clock() <= until });
  await writeDown(name, { run, rows, mine, results }, deps);
  for (const [id, result] of results) {
    const answer = answerOf(result);
    if (answer !== null) answers.set(id, answer);
  }
  return answers;
}

function allHeld(rows: Delivery[], detail: string, waitMs: number | null): Answers {
  return new Map(rows.map(({ id }) => [id, { outcome: 'held', detail, waitMs }]));
}

/** What is not to leave now, and until when. */
function heldBack({ skips, postponed }: PreparedLot, now: Date): Answers {
  const answers: Answers = new Map();
  for (const { id, reason } of skips) {
    answers.set(id, { outcome: 'held', detail: reason, waitMs: reason === 'expired' ? null : HOUR_MS });
  }
  for (const { id, until } of postponed) {
    answers.set(id, { outcome: 'held', detail: 'hours', waitMs: until.getTime() - now.getTime() });
  }
  return answers;
}

type Handed = { run: Run; rows: Delivery[]; mine: Marked[]; results: Map<string, HandOver> };

/** What was no answer leaves the row the doubt that it was: the former try may have left all the same. */
async function writeDown(lot: string, { run, rows, mine, results }: Handed, deps: KeyDeps): Promise<void> {
  const now = deps.clock();
  const settlements = mine.map(({ id, composed }): Settlement => {
    const settled = settlementOf(id, results.get(id) ?? { outcome: 'withheld' }, composed.facts, now);
    return settled.to === 'planned' ? { id, to: 'uncertain', set: {}, free: true } : settled;
  });
  const failed = settlements.filter(({ to }) => to === 'failed').map(({ id }) => id);
  await deps.release(run, failed);
  await deps.deliveries.settle(lot, settlements);
  await deps.batches.touch([...new Set(rows.map(({ batch }) => batch))]);
  for (const { id, composed } of mine) {
    const result = results.get(id);
    if (result?.outcome !== 'rejected') continue;
    if (result.reason !== 'opted-out' && result.reason !== 'invalid-address') continue;
    const { to } = composed.envelope;
    await deps.refuseAddress(composed.channel, typeof to === 'string' ? to : to.address, result.reason);
  }
}

function answerOf(result: HandOver): Answer | null {
  switch (result.outcome) {
    case 'accepted':
      return { outcome: 'submitted', detail: null };
    case 'rejected':
      return { outcome: 'failed', detail: result.detail };
    case 'deferred':
      return { outcome: 'no-answer', detail: result.detail, waitMs: result.retryAfterMs };
    case 'unavailable':
    case 'uncertain':
      return { outcome: 'no-answer', detail: result.detail };
    case 'withheld':
      return null;
  }
}
