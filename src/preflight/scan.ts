import type { Addressee, AddresseePage } from '../deliveries/addressees.ts';
import { composerOf, type ComposeTools } from '../deliveries/compose.ts';
import { placeOf } from '../deliveries/place.ts';
import { addressOf } from '../deliveries/prepare.ts';
import type { Run } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import type { Comparison } from './changes.ts';
import { factsOf, judgeOf, placeholderTools, type FactSources, type Judge, type PageFacts } from './judge.ts';
import { createMailboxes, type Mailboxes } from './mailboxes.ts';
import { createTally, type Tally } from './tally.ts';
import type { VerdictStore } from './verdict.store.ts';
import { createPageWriter, verdictAt, verdictKey, type PageWriter, type VerdictPage } from './verdicts.ts';

/** Addressees read at once: decoding them is a few milliseconds. */
const READ_PAGE = 1_000;
/** Messages written before others of this process get their turn: a few milliseconds of mails. */
const SLICE = 100;
/** Pages whose verdicts are being written at once: a write waits for the majority and the journal. */
const WRITES_AT_ONCE = 4;
/** Zones told apart; a run with more counts the rest by the office's clock. */
const MOST_ZONES = 255;

export type ScanDeps = FactSources & {
  /** the next page of the run's audience; a contact may lack what neither the template nor screening needs */
  addresseesAfter(run: Run, after: string | null, limit: number): Promise<AddresseePage>;
  tools(run: Run): ComposeTools;
  verdicts: Pick<VerdictStore, 'add' | 'of'>;
  /** lets others of this process have their turn */
  breathe(): Promise<void>;
};

export type Scan = {
  /** where its verdicts go */
  set: string;
  run: Run;
  settings: Settings;
  /** the campaign's last preflight, and what is compared with it */
  comparison: { with: string; comparison: Comparison } | null;
  /** told after each page. @returns false when the work is no longer wanted */
  onPage(scanned: number): Promise<boolean>;
};

/** What a walk leaves behind, besides its verdict pages. `zones`: recipients by zone, in the order of the pages' bytes. */
export type Scanned = { tally: Tally; mailboxes: Mailboxes; zones: Map<string, number> };

type Loaded = { page: AddresseePage; facts: PageFacts };

/**
 * Judges a run's whole audience, page by page: the next page is on its way, and the last ones' verdicts are being
 * written, while this one is composed. Null when it was cancelled.
 */
export async function scan(work: Scan, deps: ScanDeps): Promise<Scanned | null> {
  const { run } = work;
  const desk = deskOf(work, deps);
  const load = async (after: string | null): Promise<Loaded> => {
    const page = await deps.addresseesAfter(inOneBand(run), after, READ_PAGE);
    return { page, facts: await factsOf(run, page.items, deps) };
  };
  let next: Promise<Loaded> | null = load(null);
  const keeping: Promise<boolean>[] = [];
  let scanned = 0;
  while (next !== null) {
    const { page, facts }: Loaded = await next;
    next = page.after === null ? null : awaitedLater(load(page.after));
    await judgePage(page.items, facts, desk, deps);
    scanned += page.items.length;
    keeping.push(awaitedLater(keep(desk.writer.take(), scanned, work, deps)));
    if (keeping.length === WRITES_AT_ONCE && (await keeping.shift()) === false) return null;
  }
  if ((await Promise.all(keeping)).includes(false)) return null;
  return { tally: desk.tally, mailboxes: desk.mailboxes, zones: desk.zones };
}

/** The order of service changes nothing in what is found, and in one band everybody is met once. */
function inOneBand(run: Run): Run {
  return run.source.kind === 'contacts' ? { ...run, source: { kind: 'contacts', bands: [] } } : run;
}

/** A promise that is looked at later; should another fail before, this one's failure is of no more use. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

type Desk = {
  run: Run;
  judge: Judge;
  tally: Tally;
  mailboxes: Mailboxes;
  writer: PageWriter;
  zones: Map<string, number>;
  zoneOf: ZoneOf;
};
type ZoneOf = (zone: string | null) => { name: string; byte: number };

function deskOf({ set, run, settings }: Scan, deps: ScanDeps): Desk {
  const office = { hours: settings.hours, zone: settings.zone };
  const judge = judgeOf(run, office, composerOf(run, placeholderTools(deps.tools(run))));
  const zones = new Map<string, number>();
  const known = new Map<string | null, ReturnType<ZoneOf>>();
  const zoneOf: ZoneOf = (zone) => {
    const cached = known.get(zone);
    if (cached !== undefined) return cached;
    const place = placeOf(run, zone, settings.zone);
    const name = zones.has(place) || zones.size < MOST_ZONES ? place : settings.zone;
    if (!zones.has(name)) zones.set(name, 0);
    const found = { name, byte: [...zones.keys()].indexOf(name) };
    known.set(zone, found);
    return found;
  };
  zoneOf(null);
  const writer = createPageWriter(set);
  return {
    run,
    judge,
    tally: createTally(run, settings),
    mailboxes: createMailboxes(),
    writer,
    zones,
    zoneOf,
  };
}

async function judgePage(
  items: Addressee[],
  facts: PageFacts,
  desk: Desk,
  { breathe }: Pick<ScanDeps, 'breathe'>,
): Promise<void> {
  for (let from = 0; from < items.length; from += SLICE) {
    for (const addressee of items.slice(from, from + SLICE)) judgeOne(addressee, facts, desk);
    await breathe();
  }
}

function judgeOne(addressee: Addressee, facts: PageFacts, desk: Desk): void {
  const { contact, occurrence } = addressee;
  const judged = desk.judge(addressee, facts);
  desk.tally.add(contact.id, judged);
  const zone = desk.zoneOf(contact.zone);
  desk.writer.add(verdictKey(contact.id, occurrence, desk.run), zone.byte, judged);
  if (judged.outcome !== 'send') return;
  desk.zones.set(zone.name, (desk.zones.get(zone.name) ?? 0) + 1);
  if (desk.run.channel === 'email') desk.mailboxes.note(contact.id, addressOf(contact, 'email') ?? '');
}

async function keep(pages: VerdictPage[], scanned: number, work: Scan, deps: ScanDeps): Promise<boolean> {
  const { comparison } = work;
  await Promise.all([
    deps.verdicts.add(pages),
    ...(comparison === null ? [] : pages.map((page) => compare(page, comparison, deps))),
  ]);
  return work.onPage(scanned);
}

async function compare(
  page: VerdictPage,
  { with: before, comparison }: NonNullable<Scan['comparison']>,
  deps: ScanDeps,
): Promise<void> {
  const was = await deps.verdicts.of(before, page.keys);
  page.keys.forEach((key, at) => {
    comparison.meet(was.get(key), verdictAt(page, at));
  });
}
