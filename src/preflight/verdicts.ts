import type { KeptVerdict } from './changes.ts';
import { DIGEST_BYTES, DIGEST_WAY, writeDigest } from './digest.ts';
import type { Judged } from './judge.ts';
import { byteOf, groupKey, groupOf, outcomeOfByte, type Outcome } from './outcome.ts';

/** What is to be said of the person at a place of the page, as a member of a group. */
export type Note = { at: number; group: string; detail: string | null };

/** The verdicts on some hundred people, side by side; about 30 bytes each, so that no document grows with the audience. */
export type VerdictPage = {
  /** the making that they are of (`setOf`) */
  set: string;
  page: number;
  /** the least and the greatest key in it */
  first: string;
  last: string;
  keys: string[];
  outcomes: Buffer;
  /** place in `zoneNames` */
  zones: Buffer;
  /** the zones of this page's people */
  zoneNames: string[];
  digests: Buffer;
  /** keys of the groups that have somebody in this page */
  groups: string[];
  notes: Note[];
};

export const PAGE_PEOPLE = 500;

/**
 * Each making of a preflight has verdicts of its own, so that one that was thought dead writes into no other's. Its name
 * tells how their digests were made.
 */
export function setOf(preflight: string, maker: string): string {
  return `${preflight}.${maker}.${DIGEST_WAY}`;
}

/**
 * Who one message is for, within a run: the contact and, when one contact may get several, which of them.
 * The number of a recurring run is left out, so that its preflights can be compared.
 */
export function verdictKey(contact: string, occurrence: string, run: { occurrence: string }): string {
  return occurrence === run.occurrence ? contact : `${contact}.${occurrence}`;
}

/** The contact's id in a key. */
export function contactOf(key: string): string {
  return key.split('.', 1)[0] ?? key;
}

/** Zones told apart by a byte. */
const PAGE_ZONES = 256;

/** Puts verdicts into pages as they come. `from`: the number of the first one. */
export function createPageWriter(set: string, from = 0) {
  let sequence = from;
  let page = emptyPage(set, sequence);
  let done: VerdictPage[] = [];

  function close(): void {
    if (page.keys.length === 0) return;
    const size = page.keys.length;
    const [first, last] = bounds(page.keys);
    const { outcomes, zones, digests } = page;
    const bytes = {
      outcomes: outcomes.subarray(0, size),
      zones: zones.subarray(0, size),
      digests: digests.subarray(0, size * DIGEST_BYTES),
    };
    done.push({ ...page, ...bytes, first, last, groups: [...new Set(page.groups)] });
    sequence += 1;
    page = emptyPage(set, sequence);
  }

  return {
    add(key: string, zone: string, { outcome, detail, composed }: Judged): void {
      const at = page.keys.length;
      page.keys.push(key);
      page.outcomes[at] = byteOf(outcome);
      page.zones[at] = placeIn(page.zoneNames, zone);
      if (composed !== null) writeDigest(page.digests, at * DIGEST_BYTES, outcome, composed);
      const group = groupOf(outcome, detail);
      if (group !== null) {
        const name = groupKey(group.code, group.field);
        page.groups.push(name);
        if (detail !== null) page.notes.push({ at, group: name, detail });
      }
      if (page.keys.length === PAGE_PEOPLE || page.zoneNames.length === PAGE_ZONES) close();
    },

    /** The pages begun since the last call, the last one perhaps not full. */
    take(): VerdictPage[] {
      close();
      const taken = done;
      done = [];
      return taken;
    },

    /** how many there were so far */
    count: (): number => sequence - from,
  };
}
export type PageWriter = ReturnType<typeof createPageWriter>;

function emptyPage(set: string, page: number): VerdictPage {
  return {
    set,
    page,
    first: '',
    last: '',
    keys: [],
    outcomes: Buffer.alloc(PAGE_PEOPLE),
    zones: Buffer.alloc(PAGE_PEOPLE),
    zoneNames: [],
    digests: Buffer.alloc(PAGE_PEOPLE * DIGEST_BYTES),
    groups: [],
    notes: [],
  };
}

/** Few zones stand in a list, so it is looked through. */
function placeIn(names: string[], name: string): number {
  const place = names.indexOf(name);
  return place === -1 ? names.push(name) - 1 : place;
}

function bounds(keys: string[]): [string, string] {
  let [first = '', last = ''] = [keys[0], keys[0]];
  for (const key of keys) {
    if (key < first) first = key;
    if (key > last) last = key;
  }
  return [first, last];
}

export function verdictAt({ set, outcomes, digests }: VerdictPage, at: number): KeptVerdict {
  const outcome = outcomeOfByte(outcomes[at] ?? -1);
  if (!set.endsWith(`.${DIGEST_WAY}`)) return { outcome, digest: null };
  return { outcome, digest: digests.toString('hex', at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES) };
}

export type Member = { at: number; key: string; detail: string | null };

/** Who of a page is in a group. */
export function membersOf({ keys, outcomes, notes }: VerdictPage, group: string): Member[] {
  const noted = notes.filter((note) => note.group === group);
  if (noted.length > 0) return noted.map(({ at, detail }) => ({ at, key: keys[at] ?? '', detail }));
  return keys.flatMap((key, at) =>
    groupOf(outcomeOfByte(outcomes[at] ?? -1), null)?.code === group ? { at, key, detail: null } : [],
  );
}

/** Whether the person at a place gets the message. */
export function receives({ outcomes }: VerdictPage, at: number): boolean {
  return outcomes[at] === byteOf('send' satisfies Outcome);
}
