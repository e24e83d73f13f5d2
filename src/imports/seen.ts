import { hash as digest } from 'node:crypto';

const FIRST_SLOTS = 1 << 16;

export type Seen = ReturnType<typeof createSeen>;

/**
 * Remembers on which line of a file a key was first seen: 20 to 40 bytes a key, whatever its length, where a Map
 * of strings takes a hundred. Two of three million keys share their 64 bits with a chance of one in four million.
 */
export function createSeen() {
  let slots = FIRST_SLOTS;
  let hashes = new BigUint64Array(slots);
  let lines = new Uint32Array(slots);
  let used = 0;

  /** Where a hash is, or the free place where it belongs (linear probing; 0 marks the free). */
  function placeOf(hash: bigint): number {
    let place = Number(hash & BigInt(slots - 1));
    while (hashes[place] !== 0n && hashes[place] !== hash) place = (place + 1) & (slots - 1);
    return place;
  }

  function grow(): void {
    const [oldHashes, oldLines] = [hashes, lines];
    slots *= 2;
    hashes = new BigUint64Array(slots);
    lines = new Uint32Array(slots);
    oldHashes.forEach((hash, at) => {
      if (hash === 0n) return;
      const place = placeOf(hash);
      hashes[place] = hash;
      lines[place] = oldLines[at] ?? 0;
    });
  }

  return {
    /** The line of the first row that had this key; null when none had. */
    lineOf(key: string): number | null {
      const place = placeOf(hashOf(key));
      return hashes[place] === 0n ? null : (lines[place] ?? null);
    },

    add(key: string, line: number): void {
      const hash = hashOf(key);
      const place = placeOf(hash);
      if (hashes[place] !== 0n) return;
      hashes[place] = hash;
      lines[place] = line;
      used++;
      if (used * 2 > slots) grow();
    },
  };
}

function hashOf(key: string): bigint {
  const hash = digest('sha1', key, 'buffer').readBigUInt64LE();
  return hash === 0n ? 1n : hash;
}
