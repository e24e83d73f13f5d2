import { messageOf } from '../lib/errors.ts';
import type { Composed } from './compose.ts';
import type { Line } from './line.ts';
import type { HandOver } from './settle.ts';

/** Adapters answer within 15 s; one that has not by then has a fault of its own, and must not hold the batch. */
const HANGS_MS = 30_000;

/** One composed delivery that carries its write-ahead mark. */
export type Marked = { id: string; composed: Composed };

/**
 * Hands a lot over, `atOnce` messages at a time. Before each one it asks whether the batch is still held;
 * from the first "no" on, and after an answer that says others would fare the same, the rest is withheld.
 */
export async function submitLot(
  line: Line,
  lot: Marked[],
  options: { atOnce: number; held: () => boolean; hangsMs?: number },
): Promise<Map<string, HandOver>> {
  const results = new Map<string, HandOver>();
  const queue = [...lot];
  let open = true;
  const runner = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (!open || !options.held()) {
        results.set(next.id, { outcome: 'withheld' });
        continue;
      }
      const result = await withinTime(handOver(line, next.composed), options.hangsMs ?? HANGS_MS);
      if (result.outcome === 'unavailable') open = false;
      results.set(next.id, result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.atOnce, lot.length) }, runner));
  return results;
}

/** The answer, or a doubt when none comes: the message may be on its way. */
async function withinTime(answer: Promise<HandOver>, ms: number): Promise<HandOver> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<HandOver>((resolve) => {
    timer = setTimeout(() => resolve({ outcome: 'uncertain', detail: 'the adapter did not answer' }), ms);
  });
  const first = await Promise.race([answer, silence]);
  clearTimeout(timer);
  return first;
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
