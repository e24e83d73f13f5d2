import { messageOf } from '../lib/errors.ts';
import type { Composed } from './compose.ts';
import type { Line } from './line.ts';
import type { HandOver } from './settle.ts';

/** One composed delivery that carries its write-ahead mark. */
export type Marked = { id: string; composed: Composed };

/**
 * Hands a lot over, `atOnce` messages at a time. Before each one it asks whether the batch is still held;
 * from the first "no" on, and after an answer that says others would fare the same, the rest is withheld.
 */
export async function submitLot(
  line: Line,
  lot: Marked[],
  options: { atOnce: number; held: () => boolean },
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
      const result = await handOver(line, next.composed);
      if (result.outcome === 'unavailable') open = false;
      results.set(next.id, result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.atOnce, lot.length) }, runner));
  return results;
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
