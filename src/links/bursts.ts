export type BurstHit = { deliveryId: string; link: number; address: string; at: Date };

/** Tells a scanner, which follows everything at once, from a person, who follows one link. */
export type BurstWatch = {
  /** Notes a click; true when it is one of too many different ones in too short a time. */
  isBurst(hit: BurstHit): boolean;
};

const WINDOW_MS = 2_000;
/** Different links of one message. */
const LINKS = 3;
/** Different people's messages from one address; many, for a mobile operator puts a whole district behind one. */
const PEOPLE = 10;

/**
 * Lives in memory and forgets the longest unseen first: after a restart, or over several processes, a label may be
 * missed; nothing else hangs on it.
 */
export function createBurstWatch(maxKeys = 10_000): BurstWatch {
  const links = createWindow(LINKS, maxKeys);
  const people = createWindow(PEOPLE, maxKeys);
  return {
    isBurst({ deliveryId, link, address, at }) {
      const allLinks = links(deliveryId, link.toString(), at.getTime());
      const manyPeople = people(address, deliveryId, at.getTime());
      return allLinks || manyPeople;
    },
  };
}

type Recent = { what: string; at: number };

/** Counts different things per key within the moving window. */
function createWindow(
  distinct: number,
  maxKeys: number,
): (key: string, what: string, now: number) => boolean {
  const keys = new Map<string, Recent[]>();
  return (key, what, now) => {
    const before = keys.get(key) ?? [];
    const recent = [
      ...before.filter((hit) => now - hit.at < WINDOW_MS && hit.what !== what),
      { what, at: now },
    ];
    keys.delete(key); // put back at the end: the map's order is that of the last hits
    keys.set(key, recent.slice(-distinct));
    const [oldest] = keys.keys();
    if (keys.size > maxKeys && oldest !== undefined) keys.delete(oldest);
    return recent.length >= distinct;
  };
}
