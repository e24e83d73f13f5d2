import { timingSafeEqual } from 'node:crypto';
import { createHmac256, type Hmac } from '../lib/hmac.ts';

/** 128 bits of HMAC-SHA256 (RFC 2104, section 5: at least half of the hash may be kept). */
const MAC_BYTES = 16;
const MAX_CHARS = 600;
/** What a token lets its holder do; one made for another purpose is not ours. */
export type TokenPurpose = 'unsubscribe' | 'sign-up' | 'confirm' | 'introduce';

export type Tokens = {
  /**
   * A token that lets its holder do one thing with one delivery or sign-up: by default see and change what the receiver
   * of a delivery gets. It does not expire.
   */
  of(deliveryId: string): string;
  /** The delivery a token was made for; null when any bit of it is not ours. */
  read(token: string): { deliveryId: string } | null;
};

export type TokenOptions = { key: string; formerKeys: string[]; purpose?: TokenPurpose };

/** Tokens are made with `key`, and stay good under `formerKeys`: mail is kept for years. */
export function createTokens({ key, formerKeys, purpose = 'unsubscribe' }: TokenOptions): Tokens {
  const current = createHmac256(key);
  const all = [current, ...formerKeys.map(createHmac256)];
  const macOf = (hmac: Hmac, id: string): Buffer =>
    Buffer.from(hmac(`chapar ${purpose} v1\0${id}`, 'binary'), 'latin1').subarray(0, MAC_BYTES);
  return {
    of(deliveryId) {
      return Buffer.concat([macOf(current, deliveryId), Buffer.from(deliveryId)]).toString('base64url');
    },
    read(token) {
      if (token.length > MAX_CHARS) return null;
      const bytes = Buffer.from(token, 'base64url');
      // Decoding is lenient (padding, spare bits): only the one spelling that we print is good.
      if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== token) return null;
      const mac = bytes.subarray(0, MAC_BYTES);
      const deliveryId = bytes.toString('utf8', MAC_BYTES);
      const known = all.some((hmac) => timingSafeEqual(macOf(hmac, deliveryId), mac));
      return known ? { deliveryId } : null;
    },
  };
}
