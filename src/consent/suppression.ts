import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';

/** A standing no to one address on one channel. The address itself is not kept, only its keyed hash (the id). */
export type Suppression = {
  id: string;
  channel: Channel;
  /** every reason that was ever given, the first one first */
  reasons: SuppressionReason[];
  /** where the first no came from: a reply, a delivery, a member of staff */
  source: string;
  /** the last two digits of a number, so that staff can tell rows apart; null for email */
  hint: string | null;
  /** when the first no came */
  at: Date;
};
