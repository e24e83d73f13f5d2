import { messageOf } from '../lib/errors.ts';
import type { Composed } from './compose.ts';
import type { Lane } from './lane.ts';
import type { Line } from './line.ts';
import type { HandOver } from './settle.ts';

/** Adapters answer within 15 s; one that has not by then has a fault of its own, and must not hold the batch. */
const HANGS_MS = 30_000;
const SILENT: HandOver = { outcome: 'uncertain', detail: 'the adapter did not answer' };

/** One composed delivery that carries its write-ahead mark. */
export type Marked = { id: string; composed: Composed };

type Options = { lane: Lane; held: () => boolean; hangsMs?: number };

/**
 * Hands a lot over, as fast as its lane has room. Before each message it asks whether the batch is still held;
 * from the first "no" on, and after an answer that says others would fare the same, the rest is withheld.
 */
export async function submitLot(
  line: Line,
  lot: Marked[],
  { lane, held, hangsMs = HANGS_MS }: Options,
): Promise<Map<string, HandOver>> {
  const results = new Map<string, HandOver>();
  /** What is in the provider's hands, and since when; the oldest first. */
  const out = new Map<string, number>();
  let open = true;
  let begun = 0;
  let onAnswered = (): void => undefined;

  function answered(id: string, result: HandOver): void {
    if (!out.delete(id)) return; // it came after we had given it up
    results.set(id, result);
    if (endsLot(result)) open = false;
    lane.give();
    if (out.size === 0) onAnswered();
  }

  /** What has been silent for too long may be on its way: it is a doubt. */
  function giveUp(): void {
    const before = performance.now() - hangsMs;
    for (const [id, since] of out) if (since <= before) answered(id, SILENT);
  }

  const watch = setInterval(giveUp, hangsMs / 2);
  try {
    await lane.inTurn(async () => {
      begun = performance.now();
      for (const { id, composed } of lot) {
        if (lane.isFull()) await lane.room();
        if (!open || !held()) {
          results.set(id, { outcome: 'withheld' });
          continue;
        }
        lane.take();
        out.set(id, performance.now());
        void handOver(line, composed).then((result) => answered(id, result));
      }
    });
    if (out.size > 0) await new Promise<void>((resolve) => (onAnswered = resolve));
  } finally {
    clearInterval(watch);
  }
  lane.note(handedOver(results), performance.now() - begun);
  return results;
}

/** The rest of the lot would fare the same: nothing can be accepted now, or we were asked to slow down. */
function endsLot(result: HandOver): boolean {
  if (result.outcome === 'unavailable') return result.scope !== 'route';
  return result.outcome === 'deferred' && (result.by === 'provider' || result.by === 'sender');
}

function handedOver(results: Map<string, HandOver>): number {
  let count = 0;
  for (const { outcome } of results.values()) if (outcome !== 'withheld') count += 1;
  return count;
}

/** An adapter that throws has a fault of its own; whether the message left is then unknown. */
async function handOver(line: Line, composed: Composed): Promise<HandOver> {
  try {
    if (line.channel === 'sms' && composed.channel === 'sms')
      return await line.provider.submit(composed.envelope);
    if (line.channel === 'email' && composed.channel === 'email')
      return await line.provider.submit(composed.envelope);
  } catch (error) {
    return { outcome: 'uncertain', detail: `the adapter failed: ${messageOf(error)}` };
  }
  return { outcome: 'withheld' };
}
