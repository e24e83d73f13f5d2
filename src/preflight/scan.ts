import type { Addressee, AddresseePage } from '../deliveries/addressees.ts';
import { composerOf, type ComposeTools } from '../deliveries/compose.ts';
import { placeOf } from '../deliveries/place.ts';
import { addressOf } from '../deliveries/prepare.ts';
import type { Run } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import { createComparison, type Comparison } from './changes.ts';
import { increase, type Counts } from './counts.ts';
import type { Found } from './found.ts';
import { factsOf, judgeOf, placeholderTools, type FactSources, type Judge, type PageFacts } from './judge.ts';
import { noteMailbox, type Odd } from './mailboxes.ts';
import { createTally, type Tally } from './tally.ts';
import type { VerdictStore } from './verdict.store.ts';
import { createPageWriter, verdictAt, verdictKey, type PageWriter, type VerdictPage } from './verdicts.ts';

/** Messages written before it is asked whether others of this process should get their turn. */
const SLICE = 25;
/** Pages whose verdicts are being written at once. */
const WRITES_AT_ONCE = 4;

export type ScanDeps = FactSources & {
  /** the next page of the run's audience; a contact may lack what neither the template nor screening needs */
  addresseesAfter(run: Run, after: string | null, limit: number): Promise<AddresseePage>;
  /** addressees read at once: decoding them holds others of the process up, and each page of them costs */
  pageSize: number;
  tools(run: Run): ComposeTools;
  verdicts: Pick<VerdictStore, 'add' | 'of'>;
  /** lets others of this process have their turn; null while there is no need */
  breathe(): Promise<void> | null;
};

/** What is looked at, or a part of it. */
export type Survey = {
  /** where its verdicts go, and the number of their first page */
  set: string;
  firstPage: number;
  run: Run;
  settings: Settings;
  /** the verdicts that these are compared with */
  before: string | null;
};

/** Told after each page how many were seen. @returns false when the work is no longer wanted */
export type OnPage = (scanned: number) => Promise<boolean>;

type Loaded = { page: AddresseePage; facts: PageFacts };

/**
 * Judges an audience page by page: the next page is on its way, and the last ones' verdicts are being written, while
 * this one is composed. Null when it was cancelled.
 */
export async function scan(survey: Survey, deps: ScanDeps, onPage: OnPage): Promise<Found | null> {
  const run = inOneBand(survey.run);
  const desk = deskOf(survey, deps);
  const load = async (after: string | null): Promise<Loaded> => {
    const page = await deps.addresseesAfter(run, after, deps.pageSize);
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
    keeping.push(awaitedLater(keep(desk, scanned, deps, onPage)));
    if (keeping.length === WRITES_AT_ONCE && (await keeping.shift()) === false) return null;
  }
  if ((await Promise.all(keeping)).includes(false)) return null;
  const { tally, zones, odd, comparison, writer } = desk;
  return { sums: tally.sums, zones, odd, met: comparison.met, pages: writer.count() };
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
  survey: Survey;
  judge: Judge;
  tally: Tally;
  odd: Odd;
  writer: PageWriter;
  zones: Counts<string>;
  zoneOf(zone: string | null): string;
  comparison: Comparison;
};

function deskOf(survey: Survey, deps: ScanDeps): Desk {
  const { set, firstPage, run, settings } = survey;
  const office = { hours: settings.hours, zone: settings.zone };
  const places = new Map<string | null, string>();
  return {
    survey,
    judge: judgeOf(run, office, composerOf(run, placeholderTools(deps.tools(run)))),
    tally: createTally(run, settings),
    odd: new Map(),
    writer: createPageWriter(set, firstPage),
    zones: new Map([[placeOf(run, null, settings.zone), 0]]),
    zoneOf(zone) {
      const known = places.get(zone);
      if (known !== undefined) return known;
      const place = placeOf(run, zone, settings.zone);
      places.set(zone, place);
      return place;
    },
    comparison: createComparison(),
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
    const breath = breathe();
    if (breath !== null) await breath;
  }
}

function judgeOne(addressee: Addressee, facts: PageFacts, desk: Desk): void {
  const { contact, occurrence } = addressee;
  const { run } = desk.survey;
  const judged = desk.judge(addressee, facts);
  desk.tally.add(contact.id, judged);
  const zone = desk.zoneOf(contact.zone);
  desk.writer.add(verdictKey(contact.id, occurrence, run), zone, judged);
  if (judged.outcome !== 'send') return;
  increase(desk.zones, zone);
  if (run.channel === 'email') noteMailbox(desk.odd, contact.id, addressOf(contact, 'email') ?? '');
}

async function keep(desk: Desk, scanned: number, deps: ScanDeps, onPage: OnPage): Promise<boolean> {
  const pages = desk.writer.take();
  const { before } = desk.survey;
  await Promise.all([
    deps.verdicts.add(pages),
    ...(before === null ? [] : pages.map((page) => compare(page, before, desk.comparison, deps))),
  ]);
  return onPage(scanned);
}

async function compare(
  page: VerdictPage,
  before: string,
  comparison: Comparison,
  { verdicts }: Pick<ScanDeps, 'verdicts'>,
): Promise<void> {
  const was = await verdicts.of(before, page.keys);
  page.keys.forEach((key, at) => {
    comparison.meet(was.get(key), verdictAt(page, at));
  });
}
