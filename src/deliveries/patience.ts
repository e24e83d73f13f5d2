import type { HandOver } from './settle.ts';

/** So often a receiver may put one message off, before that is taken for a no. With the waits between, most of a day. */
export const MOST_DEFERRALS = 24;
const LONGEST_WAIT_MS = 3_600_000;

/** Whether an answer counts against the one message: that a provider is busy is not the message's doing. */
export function countsAsDeferral(result: HandOver): boolean {
  return result.outcome === 'deferred' && (result.by === 'domain' || result.by === 'mailbox');
}

/**
 * What an answer means for a message that its receiver has put off before: each wait is twice as long as the last, up
 * to an hour, and in the end it is a no, with the receiver's own words.
 */
export function withPatience(result: HandOver, before: number): HandOver {
  if (result.outcome !== 'deferred' || !countsAsDeferral(result)) return result;
  if (before + 1 < MOST_DEFERRALS) {
    const wait = Math.max(result.retryAfterMs, Math.min(LONGEST_WAIT_MS, result.retryAfterMs * 2 ** before));
    return { ...result, retryAfterMs: wait };
  }
  const detail = `put off ${MOST_DEFERRALS} times; at last: ${result.detail}`;
  return { outcome: 'rejected', reason: 'unreachable', providerCode: null, detail };
}
