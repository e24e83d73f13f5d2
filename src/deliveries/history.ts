import type { CampaignNote } from '../contacts/campaign-notes.store.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { HistoryStore, Mark } from './history.store.ts';

const PAGE = 20;
/** A tick spends no longer than this on each kind of mark; what is left stays marked for the next. */
const BUDGET_MS = 1_000;

export type HistoryDeps = {
  history: HistoryStore;
  /** puts notes into contacts' histories; repeating one changes nothing */
  noteCampaigns(notes: CampaignNote[]): Promise<void>;
  clock: Clock;
};

/**
 * Tells the contacts' histories what became of their messages: that they left, and what people did with them.
 * Each step may be repeated and died in: first the notes, then the rows' own mark, then the batch's.
 * @returns how many rows had news
 */
export async function noteHistories(deps: HistoryDeps): Promise<number> {
  let noted = 0;
  for (const by of ['worker', 'signals'] as const) {
    const until = after(deps.clock(), BUDGET_MS);
    let place: string | null = '';
    while (place !== null && deps.clock() < until) {
      const marks: Mark[] = await deps.history.marks(by, place, PAGE);
      for (const mark of marks) noted += await noteBatch(mark, deps);
      place = marks.length < PAGE ? null : (marks.at(-1)?.id ?? null);
    }
  }
  return noted;
}

async function noteBatch(mark: Mark, { history, noteCampaigns }: HistoryDeps): Promise<number> {
  const news = await history.newsOf(mark.batch);
  await noteCampaigns(news.map(({ id: _id, ...note }) => note));
  await history.setNoted(news);
  await history.clear(mark);
  return news.length;
}
