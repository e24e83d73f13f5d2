import { randomFillSync } from 'node:crypto';
import type { Clock } from './clock.ts';

/** Bitcoin's alphabet: no 0, O, I or l, so a code can be read aloud and typed. */
export const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const TIME_CHARS = 8;
const RANDOM_CHARS = 12;

export type NewId = () => string;

const pool = Buffer.alloc(4096);
let used = pool.length;

function randomByte(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++] as number;
}

/** `length` random base58 characters (5.86 bits each), unbiased: bytes of 232 and above are thrown away. */
export function randomBase58(length: number): string {
  let text = '';
  while (text.length < length) {
    const byte = randomByte();
    if (byte < 232) text += BASE58.charAt(byte % 58);
  }
  return text;
}

/**
 * Ids of 20 base58 characters: 8 of time in milliseconds (enough until the year 6000), then 70 random bits.
 * They sort by age, so a page "after id X" is also a page by time, and they hold no dot,
 * so they can be joined with dots into a delivery's id.
 */
export function createIds(clock: Clock): NewId {
  return () => {
    let rest = clock().getTime();
    let time = '';
    for (let i = 0; i < TIME_CHARS; i++) {
      time = BASE58.charAt(rest % 58) + time;
      rest = Math.floor(rest / 58);
    }
    return time + randomBase58(RANDOM_CHARS);
  };
}
