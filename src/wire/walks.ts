import { setImmediate as turn } from 'node:timers/promises';
import { availableParallelism } from 'node:os';
import { nextOpening } from '../calendar/opening.ts';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../database/connect.ts';
import { addresseesAfter, type AddresseePage } from '../deliveries/addressees.ts';
import type { ComposeTools } from '../deliveries/compose.ts';
import { hoursOf, type Run } from '../deliveries/run.ts';
import { namesTouches, withTouch } from '../deliveries/touches.ts';
import type { Found } from '../preflight/found.ts';
import { namesNeeded } from '../preflight/needs.ts';
import { rangesOf, walkRanges } from '../preflight/ranges.ts';
import { scan, type OnPage, type ScanDeps, type Survey } from '../preflight/scan.ts';
import { createWalkThreads } from '../preflight/threads.ts';
import { startThread } from '../templates/worker-start.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import type { People } from './people.ts';

/** What a thread needs to wire itself, before its first task. */
export type ThreadOpening = { config: Config; secretKey: string; database: DatabaseAddress };

type Parts = {
  people: People;
  addressees: Addressees;
  toolsOf(run: Run): ComposeTools;
  pageSize?: number;
};

/** A process that judges holds the others of it up for so long at most. */
const BREATH_MS = 8;
/** Audiences up to this are walked in the process itself. */
const SMALL = 5_000;
/** People of a part, about: enough that its beginning and end weigh little, few enough that no thread waits long. */
const RANGE = 10_000;
const MOST_RANGES = 64;
const MOST_THREADS = 4;
/** Contacts read at once: in the process a few milliseconds of decoding, in a thread as many as pay. */
const PAGE = 1_000;
export const THREAD_PAGE = 4_000;
/** A wide nursery: what is written lives as long as its page, and is not to be carried about. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 192 };
const THREAD = new URL(`./preflight-thread${import.meta.url.slice(-3)}`, import.meta.url);

/** Whether caps leave room for a message at a moment, by contact; reserves nothing. */
export function capPeek({ stores }: Pick<Base, 'stores'>, people: People) {
  return async (run: Pick<Run, 'purpose' | 'channel' | 'priority'>, ids: string[], at: Date) => {
    const { caps } = await people.settings.read();
    if (caps.length === 0 || ids.length === 0) return new Set<string>();
    return people.reservations.peek(run, await stores.contacts.findMany(ids), at);
  };
}

/** What a walk over an audience asks for; the same in the process and in its threads. */
export function createScanDeps(
  base: Pick<Base, 'stores'>,
  { people, addressees, toolsOf, pageSize = PAGE }: Parts,
): ScanDeps {
  const { stores } = base;
  const full = capPeek(base, people);

  /** Plain audiences are read with only what is needed of each contact. */
  async function walk(run: Run, place: { after: string | null; limit: number }) {
    if (run.source.kind !== 'contacts') return addressees.after(run, place);
    const needs = { channel: run.channel, names: namesNeeded(run) };
    const contactsAfter: Parameters<typeof addresseesAfter>[1]['contactsAfter'] = (filter, last, limit) =>
      stores.contactPages.pageAfter(needs, filter, { after: last, limit });
    return addresseesAfter(run, { ...addressees.sources, contactsAfter }, place);
  }

  return {
    /** The walk, with each one's touch where the text says it. */
    async addresseesAfter(run, after, limit): Promise<AddresseePage> {
      const page = await walk(run, { after, limit });
      if (!namesTouches(run.content)) return page;
      const whole = await stores.contacts.findMany(page.items.map(({ contact }) => contact.id)); // with their aliases
      const touches = await people.touches.touchesOf(run.content, whole);
      return { ...page, items: page.items.map((one) => withTouch(one, touches.get(one.contact.id))) };
    },
    pageSize,
    tools: toolsOf,
    verdicts: stores.verdicts,
    suppressedAmong: people.suppressions.reasonsAmong,
    async cappedAmong(run, contacts) {
      const { caps, hours, zone } = await people.settings.read();
      if (caps.length === 0) return new Set();
      return full(run, contacts, nextOpening(run.startsAt, hoursOf(run, hours), zone) ?? run.startsAt);
    },
    breathe: breaths(),
  };
}

function breaths(): ScanDeps['breathe'] {
  let last = performance.now();
  return () =>
    performance.now() - last < BREATH_MS ? null : turn().then(() => void (last = performance.now()));
}

type WalksBase = Pick<Base, 'stores' | 'config' | 'secretKey' | 'database' | 'log'>;

/** Walks small audiences in the process, and big ones of contacts in threads, part by part. */
export function createWalks(base: WalksBase, deps: ScanDeps) {
  const { config, secretKey, database, log } = base;
  const { isLongerThan, boundsFor } = base.stores.contactPages;
  const most = Math.min(availableParallelism(), MOST_THREADS);
  const threads = createWalkThreads({
    start() {
      const thread = startThread(THREAD, MEMORY);
      thread.postMessage({ config, secretKey, database } satisfies ThreadOpening);
      return thread;
    },
    most,
    onFault: (error) => log.error({ err: error }, 'A thread of a preflight died.'),
  });

  async function bounds({ filter, source }: Run): Promise<string[]> {
    if (source.kind !== 'contacts' || most === 1 || !(await isLongerThan(SMALL, filter))) return [];
    return boundsFor({ size: RANGE, most: MOST_RANGES, least: most });
  }

  return {
    async walk(survey: Survey, onPage: OnPage): Promise<Found | null> {
      const between = await bounds(survey.run);
      if (between.length === 0) return scan(survey, deps, onPage);
      return walkRanges(rangesOf(survey, between), threads.walk, most, onPage);
    },
    close: threads.close,
  };
}
