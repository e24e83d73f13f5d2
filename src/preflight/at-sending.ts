import { deliveryId, type Delivery } from '../deliveries/delivery.ts';
import type { PreparedLot } from '../deliveries/prepare.ts';
import type { Run } from '../deliveries/run.ts';
import type { Clock } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { changeOf, type KeptVerdict } from './changes.ts';
import { DIGEST_BYTES, digestOf } from './digest.ts';
import { fingerprintOf, type Fingerprint, type World } from './fingerprint.ts';
import type { Preflight } from './preflight.ts';
import type { PersonChanged, RunChangeStore } from './run-change.store.ts';
import type { VerdictStore } from './verdict.store.ts';
import { contactOf, verdictAt, verdictKey, type VerdictPage } from './verdicts.ts';

export type AtSendingDeps = {
  verdicts: Pick<VerdictStore, 'around' | 'all' | 'has'>;
  changes: Pick<RunChangeStore, 'notePeople' | 'noteWorld' | 'takeBack'>;
  preflight(id: string): Promise<Preflight | null>;
  /** those of these deliveries that are in the ledger */
  plannedBy(ids: string[]): Promise<Map<string, string>>;
  clock: Clock;
};

/** Verdicts without a message have no digest. */
const NO_DIGEST = '00'.repeat(DIGEST_BYTES);
/** What people may decide to leave out although nothing at sending would: it must be done by what preflight found. */
const TWICE = 'duplicate-address';
/** The verdict on those whom that decision leaves out. */
const LEFT_OUT: KeptVerdict = { outcome: TWICE, digest: NO_DIGEST };

/** Sets of verdicts whose names are remembered: more runs than are ever sent at once. */
const MOST_SETS = 200;

/** Holds what is sent against what the run's preflight said: each difference is written down before anything leaves. */
export function createAtSending(deps: AtSendingDeps) {
  const sets = new Map<string, string>();

  /** Where the verdicts of a preflight that is done lie; that never changes. */
  async function setOf(preflight: string): Promise<string | null> {
    const known = sets.get(preflight);
    if (known !== undefined) return known;
    const set = (await deps.preflight(preflight))?.verdicts ?? null;
    if (sets.size >= MOST_SETS) sets.clear();
    if (set !== null) sets.set(preflight, set);
    return set;
  }

  return {
    /** A lot as it may leave: who shares a mailbox with another is left out, when a person decided so. */
    async againstPreflight(run: Run, rows: Delivery[], lot: PreparedLot): Promise<PreparedLot> {
      if (run.preflight === null || run.test) return lot;
      const set = await setOf(run.preflight);
      if (set === null) return lot;
      const looked = await lookedAt(set, run, rows, deps);
      // Of a run that waits for long, the verdicts may be gone: then nobody knows, and nobody is called new.
      if (looked.size === 0 && !(await deps.verdicts.has(set))) return lot;
      const judged = withoutTwice(lot, looked);
      const changed = changesOf(rows, judged, looked);
      await deps.changes.notePeople(run.id, changed, deps.clock());
      await deps.changes.takeBack(asBefore(rows, changed));
      return judged;
    },

    /** Notes what of the world is not as it was. @returns the parts that differ */
    async noteWorld(run: Run, world: Omit<World, 'run'> & { settings: Settings }): Promise<string[]> {
      const preflight = run.preflight === null ? null : await deps.preflight(run.preflight);
      if (preflight === null) return [];
      const parts = differing(preflight.fingerprint, fingerprintOf({ ...world, run }));
      await deps.changes.noteWorld(run.id, parts, deps.clock());
      return parts;
    },

    /** Notes those whom the preflight had met and for whom nothing was planned: they left the audience since. */
    async noteAbsent(run: Run): Promise<void> {
      const set = run.preflight === null ? null : await setOf(run.preflight);
      if (set === null) return;
      for await (const page of deps.verdicts.all(set)) {
        const ids = page.keys.map((key) => idOf(key, run));
        const [planned, twice] = [await deps.plannedBy(ids), leftOut(page, run)];
        const people = ids.flatMap((id, at): (PersonChanged & { id: string })[] => {
          if (planned.has(id)) return [];
          const { outcome: from } = foundAt(page, at, twice);
          const contact = contactOf(page.keys[at] ?? '');
          return [{ id, contact, from, to: 'absent', rewritten: false, detail: null }];
        });
        await deps.changes.notePeople(run.id, people, deps.clock());
      }
    },
  };
}
export type AtSending = ReturnType<typeof createAtSending>;

function changesOf(
  rows: Delivery[],
  { ready, skips }: PreparedLot,
  looked: Map<string, KeptVerdict>,
): (PersonChanged & { id: string })[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const sent = ready.map(({ id, composed }) => {
    const code = byId.get(id)?.code ?? null;
    const now: KeptVerdict = { outcome: 'send', digest: digestOf('send', composed, code) };
    return { id, now, detail: null };
  });
  const left = skips.map(({ id, reason, detail }) => {
    const now: KeptVerdict = { outcome: reason, digest: NO_DIGEST };
    return { id, now, detail };
  });
  return [...sent, ...left].flatMap(({ id, now, detail }) => {
    const change = changeOf(looked.get(id), now);
    const contact = byId.get(id)?.contact ?? '';
    return change === null ? [] : [{ id, contact, ...change, detail }];
  });
}

/** Those who were tried before and are as the preflight had them: what was noted at an earlier try is not so any more. */
function asBefore(rows: Delivery[], changed: { id: string }[]): string[] {
  const noted = new Set(changed.map(({ id }) => id));
  return rows.filter(({ id, markedAt }) => markedAt !== null && !noted.has(id)).map(({ id }) => id);
}

async function lookedAt(
  set: string,
  run: Run,
  rows: Delivery[],
  { verdicts }: AtSendingDeps,
): Promise<Map<string, KeptVerdict>> {
  const ids = new Map(rows.map((row) => [keyOf(row, run), row.id]));
  const looked = new Map<string, KeptVerdict>();
  for (const page of await verdicts.around(set, [...ids.keys()])) {
    const twice = leftOut(page, run);
    page.keys.forEach((key, at) => {
      const id = ids.get(key);
      if (id !== undefined) looked.set(id, foundAt(page, at, twice));
    });
  }
  return looked;
}

/** Where in a page those stand who share a mailbox, when a person decided to leave them out. */
function leftOut({ notes }: VerdictPage, run: Run): Set<number> {
  if (!run.excluded.includes(TWICE)) return new Set();
  return new Set(notes.filter(({ group }) => group === TWICE).map(({ at }) => at));
}

function foundAt(page: VerdictPage, at: number, twice: Set<number>): KeptVerdict {
  return twice.has(at) ? LEFT_OUT : verdictAt(page, at);
}

function withoutTwice(lot: PreparedLot, looked: Map<string, KeptVerdict>): PreparedLot {
  const isTwice = ({ id }: { id: string }): boolean => looked.get(id)?.outcome === TWICE;
  const skips = lot.ready.filter(isTwice).map(({ id }) => ({ id, reason: TWICE, detail: null }) as const);
  return { ...lot, ready: lot.ready.filter((one) => !isTwice(one)), skips: [...lot.skips, ...skips] };
}

/** Its key in the verdicts: the last part of a delivery's id is its occurrence. */
function keyOf({ id, contact }: Delivery, run: Run): string {
  return verdictKey(contact, id.split('.').at(-1) ?? '', run);
}

function idOf(key: string, run: Run): string {
  const contact = contactOf(key);
  const occurrence = key === contact ? run.occurrence : key.slice(contact.length + 1);
  return deliveryId(run.campaign, contact, run.channel, occurrence);
}

function differing(before: Fingerprint, now: Fingerprint): string[] {
  // A campaign's own number grows with being scheduled and opened; it cannot be changed meanwhile.
  return (Object.keys(now) as (keyof Fingerprint)[]).filter(
    (part) => part !== 'campaign' && before[part] !== now[part],
  );
}
