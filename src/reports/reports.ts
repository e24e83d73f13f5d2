import { toPage, type PageOf } from '../contract/page.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { Run } from '../deliveries/run.ts';
import type { HitCounts } from '../deliveries/signal.store.ts';
import { conflict } from '../lib/errors.ts';
import type { Figures } from './figures.ts';
import type { RecipientFilter, RecipientStore } from './recipient.store.ts';
import { reportOf, type Report } from './report.ts';

export type Recipient = Omit<Delivery, 'lot' | 'fence' | 'code' | 'addressKey' | 'own'> & {
  name: string | null;
  address: string | null;
};

export type ReportDeps = {
  /** the run behind a campaign; null while it has none. Refuses an unknown campaign. */
  runOf(campaign: string): Promise<Run | null>;
  figuresOf(run: string): Promise<Figures>;
  hitsOf(run: string): Promise<HitCounts>;
  recipients: RecipientStore;
  /** names and addresses of contacts, by id; those that were deleted are absent */
  peopleOf(
    ids: string[],
  ): Promise<Map<string, { name: string; mobile: string | null; email: string | null }>>;
};

const EXPORT_PAGE = 1_000;

export function createReports(deps: ReportDeps) {
  return {
    async report(campaign: string): Promise<Report> {
      const run = await startedRun(campaign);
      const [figures, hits] = await Promise.all([deps.figuresOf(run.id), deps.hitsOf(run.id)]);
      return reportOf(run, figures, hits);
    },

    /** The people behind a number, a page at a time. */
    async recipients(
      campaign: string,
      filter: RecipientFilter,
      page: { after: string | null; limit: number },
    ): Promise<PageOf<Recipient>> {
      const run = await startedRun(campaign);
      return pageOf(run, filter, page);
    },

    /** All of them, as a stream of pages. */
    async *everyone(campaign: string, filter: RecipientFilter): AsyncGenerator<Recipient[]> {
      const run = await startedRun(campaign);
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
    { after, limit }: { after: string | null; limit: number },
  ): Promise<PageOf<Recipient>> {
    const page = toPage(await deps.recipients.page(run, filter, after, limit + 1), limit);
    const people = await deps.peopleOf(page.items.map((delivery) => delivery.contact));
    const items = page.items.map(
      ({ lot: _lot, fence: _fence, code: _code, addressKey: _key, own: _own, ...delivery }) => {
        const person = people.get(delivery.contact);
        const address = (delivery.channel === 'sms' ? person?.mobile : person?.email) ?? null;
        return { ...delivery, name: person?.name ?? null, address };
      },
    );
    return { items, next: page.next };
  }

  async function startedRun(campaign: string): Promise<Run> {
    const run = await deps.runOf(campaign);
    if (run === null)
      throw conflict('not-started', 'The campaign has not started, so there is nothing to report yet.');
    return run;
  }
}
export type ReportActions = ReturnType<typeof createReports>;
