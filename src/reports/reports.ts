import { toPage, type PageOf } from '../contract/page.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { Run } from '../deliveries/run.ts';
import type { HitCounts } from '../deliveries/signal.store.ts';
import { conflict } from '../lib/errors.ts';
import type { Figures } from './figures.ts';
import type { HoursStore } from './hours.store.ts';
import { hoursOfRun, type Hours } from './hours.ts';
import type { RecipientFilter, RecipientStore } from './recipient.store.ts';
import type { ChangeFilter, RunChangePage, RunChangeStore } from '../preflight/run-change.store.ts';
import { reportOf, type Report } from './report.ts';

export type Recipient = Omit<
  Delivery,
  'lot' | 'fence' | 'code' | 'addressKey' | 'own' | 'asked' | 'deferrals'
> & {
  name: string | null;
  address: string | null;
};

/** Somebody for whom it came otherwise; without a name when they are no contact any more. */
export type ChangedPerson = RunChangePage & { name: string | null };

type PageRef = { after: string | null; limit: number };

/** A campaign, and which of its runs; null: the last. */
export type RunRef = { campaign: string; run: string | null };

export type RunBrief = Pick<
  Run,
  'id' | 'occurrence' | 'state' | 'startsAt' | 'startedAt' | 'endedAt' | 'templateVersion' | 'preflight'
> &
  Pick<Run['planning'], 'matched' | 'planned' | 'refused'>;

export type ReportDeps = {
  /** the last run of a campaign, or the one of this id; null while it has none. Refuses an unknown campaign. */
  runOf(campaign: string, run: string | null): Promise<Run | null>;
  /** a campaign's runs, the newest first */
  runs(campaign: string, after: string | null, limit: number): Promise<Run[]>;
  changes: Pick<RunChangeStore, 'summary' | 'page'>;
  figuresOf(run: string): Promise<Figures>;
  hitsOf(run: string): Promise<HitCounts>;
  recipients: RecipientStore;
  hours: HoursStore;
  /** the organisation's */
  zone(): Promise<string>;
  /** names and addresses of contacts, by id; those that were deleted are absent */
  peopleOf(
    ids: string[],
  ): Promise<Map<string, { name: string; mobile: string | null; email: string | null }>>;
};

const EXPORT_PAGE = 1_000;

export function createReports(deps: ReportDeps) {
  return {
    async report(campaign: string, runId: string | null = null): Promise<Report> {
      const run = await startedRun({ campaign, run: runId });
      const [figures, hits, changes] = await Promise.all([
        deps.figuresOf(run.id),
        deps.hitsOf(run.id),
        deps.changes.summary(run.id),
      ]);
      return reportOf(run, { figures, hits, changes });
    },

    /** A run hour by hour of the office's clock. */
    async hours(campaign: string, runId: string | null = null): Promise<Hours> {
      const run = await startedRun({ campaign, run: runId });
      return hoursOfRun(run, deps.hours, await deps.zone());
    },

    /** The runs of a campaign, the newest first. */
    async runs(campaign: string, after: string | null, limit: number): Promise<PageOf<RunBrief>> {
      await deps.runOf(campaign, null);
      const { items, next } = toPage(await deps.runs(campaign, after, limit + 1), limit);
      return { items: items.map(briefOf), next };
    },

    /** For whom it came otherwise than the run's preflight had found. */
    async changes(
      of: RunRef,
      filter: ChangeFilter,
      { after, limit }: PageRef,
    ): Promise<PageOf<ChangedPerson>> {
      const run = await startedRun(of);
      const page = toPage(await deps.changes.page(run.id, filter, after, limit + 1), limit);
      const people = await deps.peopleOf(page.items.map(({ contact }) => contact));
      const items = page.items.map((change) => ({
        ...change,
        name: people.get(change.contact)?.name ?? null,
      }));
      return { items, next: page.next };
    },

    /** The people behind a number, a page at a time. */
    async recipients(of: RunRef, filter: RecipientFilter, page: PageRef): Promise<PageOf<Recipient>> {
      const run = await startedRun(of);
      return pageOf(run, filter, page);
    },

    /** All of them, as a stream of pages. */
    async *everyone(of: RunRef, filter: RecipientFilter): AsyncGenerator<Recipient[]> {
      const run = await startedRun(of);
      let after: string | null = null;
      do {
        const page: PageOf<Recipient> = await pageOf(run, filter, { after, limit: EXPORT_PAGE });
        yield page.items;
        after = page.next;
      } while (after !== null);
    },
  };

  async function pageOf(
    run: Run,
    filter: RecipientFilter,
    { after, limit }: PageRef,
  ): Promise<PageOf<Recipient>> {
    const page = toPage(await deps.recipients.page(run, filter, after, limit + 1), limit);
    const people = await deps.peopleOf(page.items.map((delivery) => delivery.contact));
    const items = page.items.map(
      ({
        lot: _lot,
        fence: _fence,
        code: _code,
        addressKey: _key,
        own: _own,
        asked: _asked,
        deferrals: _deferrals,
        ...delivery
      }) => {
        const person = people.get(delivery.contact);
        const address = (delivery.channel === 'sms' ? person?.mobile : person?.email) ?? null;
        return { ...delivery, name: person?.name ?? null, address };
      },
    );
    return { items, next: page.next };
  }

  async function startedRun({ campaign, run: id }: RunRef): Promise<Run> {
    const run = await deps.runOf(campaign, id);
    if (run === null)
      throw conflict('not-started', 'The campaign has not started, so there is nothing to report yet.');
    return run;
  }
}
export type ReportActions = ReturnType<typeof createReports>;

function briefOf(run: Run): RunBrief {
  const { id, occurrence, state, startsAt, startedAt, endedAt, templateVersion, preflight } = run;
  const { matched, planned, refused } = run.planning;
  const moments = { startsAt, startedAt, endedAt };
  return { id, occurrence, state, ...moments, templateVersion, preflight, matched, planned, refused };
}
