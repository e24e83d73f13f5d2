import type { Purpose } from '../contract/words.ts';
import type { SkipReason } from './delivery.ts';

/** All that decides whether one delivery leaves now, read for its lot just before. */
export type Facts = {
  now: Date;
  known: boolean;
  /** E.164 or mail address; null when the contact has none */
  address: string | null;
  suppressed: boolean;
  consented: boolean;
  /** the next moment inside office hours; null when there is none within a year */
  opensAt: Date | null;
  /** a cap of this period is reached, or kept for what has priority; false for service messages */
  capped: boolean;
};

export type Verdict =
  { action: 'submit' } | { action: 'postpone'; until: Date } | { action: 'skip'; reason: SkipReason };

/**
 * Decides the fate of one due delivery. Pure: the caller brings the facts.
 * A permanent "no" is reported before a "not now", so reports count the real reason.
 */
export function screen(delivery: { purpose: Purpose; expiresAt: Date }, facts: Facts): Verdict {
  if (!facts.known) return skip('no-contact');
  if (facts.address === null) return skip('no-address');
  if (facts.suppressed) return skip('suppressed');
  if (delivery.purpose === 'marketing' && !facts.consented) return skip('no-consent');
  if (delivery.expiresAt <= facts.now) return skip('expired');
  if (facts.opensAt === null || facts.opensAt >= delivery.expiresAt) return skip('expired');
  if (facts.opensAt > facts.now) return { action: 'postpone', until: facts.opensAt };
  if (facts.capped) return skip('capped');
  return { action: 'submit' };
}

function skip(reason: SkipReason): Verdict {
  return { action: 'skip', reason };
}
