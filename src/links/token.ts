import { createHmac, timingSafeEqual } from 'node:crypto';

/** 128 bits of HMAC-SHA256 (RFC 2104, section 5: at least half of the hash may be kept). */
const MAC_BYTES = 16;
const MAX_CHARS = 600;
/** Keeps these tokens apart from whatever else is made with the same key. */
const PURPOSE = 'chapar unsubscribe v1\0';

export type Tokens = {
  /** A token that lets its holder unsubscribe the receiver of one delivery, and nothing else. It does not expire. */
  of(deliveryId: string): string;
  /** The delivery a token was made for; null when any bit of it is not ours. */
  read(token: string): { deliveryId: string } | null;
};

/** Tokens are made with `key`, and stay good under `formerKeys`: mail is kept for years. */
export function createTokens({ key, formerKeys }: { key: string; formerKeys: string[] }): Tokens {
  return {
    of(deliveryId) {
      const id = Buffer.from(deliveryId, 'utf8');
      return Buffer.concat([macOf(key, id), id]).toString('base64url');
    },
    read(token) {
      if (token.length > MAX_CHARS) return null;
      const bytes = Buffer.from(token, 'base64url');
      // Decoding is lenient (padding, spare bits): only the one spelling that we print is good.
      if (bytes.length <= MAC_BYTES || bytes.toString('base64url') !== token) return null;
      const mac = bytes.subarray(0, MAC_BYTES);
      const id = bytes.subarray(MAC_BYTES);
      const known = [key, ...formerKeys].some((candidate) => timingSafeEqual(macOf(candidate, id), mac));
      return known ? { deliveryId: id.toString('utf8') } : null;
    },
  };
}

function macOf(key: string, id: Buffer): Buffer {
  return createHmac('sha256', key).update(PURPOSE).update(id).digest().subarray(0, MAC_BYTES);
}
