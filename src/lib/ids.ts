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

/** The text that follows `text` in the order of base58; after the last one comes the first. */
function following(text: string): string {
  const kept = text.replace(/z+$/, '');
  if (kept === '') return BASE58.charAt(0).repeat(text.length);
  const next = BASE58.charAt(BASE58.indexOf(kept.charAt(kept.length - 1)) + 1);
  return (kept.slice(0, -1) + next).padEnd(text.length, BASE58.charAt(0));
}

/**
 * Ids of 20 base58 characters: 8 of time in milliseconds (enough until the year 6000), then 70 random bits;
 * within one millisecond each follows the one before it. So they sort by age, and a page "after id X" is also
 * a page by time. They hold no dot, so they can be joined with dots into a delivery's id. They are no secrets.
 */
export function createIds(clock: Clock): NewId {
  let last = { at: Number.NaN, tail: '' };
  return () => {
    const at = clock().getTime();
    last = { at, tail: at === last.at ? following(last.tail) : randomBase58(RANDOM_CHARS) };
    let rest = at;
    let time = '';
    for (let i = 0; i < TIME_CHARS; i++) {
      time = BASE58.charAt(rest % 58) + time;
      rest = Math.floor(rest / 58);
    }
    return time + last.tail;
  };
}
