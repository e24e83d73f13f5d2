import type { Channel } from '../contract/words.ts';
import { createHmac256 } from '../lib/hmac.ts';

const MIN_KEY_BYTES = 16;
/** What the line hands over is asked for twice, when its lot is screened and when it is written. */
const RECENT = 4_000;

/** The name of a normalised address on a channel that nobody can turn back into the address without the key. */
export type AddressKey = (channel: Channel, address: string) => string;

/**
 * HMAC-SHA256, as 43 characters of base64url. A bare hash would not do: all mobile numbers of a country are hashed in minutes.
 *
 * @param key never rotates: with another key every suppression is forgotten
 */
export function createAddressKey(key: string | Uint8Array): AddressKey {
  if (Buffer.byteLength(key) < MIN_KEY_BYTES)
    throw new RangeError(`The suppression key needs ${MIN_KEY_BYTES} bytes.`);
  const hmac = createHmac256(key);
  const recent = new Map<string, string>();
  return (channel, address) => {
    const named = `${channel}:${address}`;
    const known = recent.get(named);
    if (known !== undefined) return known;
    if (recent.size >= RECENT) recent.clear();
    const made = hmac(named, 'base64url');
    recent.set(named, made);
    return made;
  };
}

/** Names a key without telling anything of it. */
export function printOf(keyOf: AddressKey): string {
  return keyOf('email', 'fingerprint of the key');
}
