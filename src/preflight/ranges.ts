import { mergeFound, type Found } from './found.ts';
import type { OnPage, Survey } from './scan.ts';

/** More pages of verdicts than any range has, so that their numbers follow the order of the ranges. */
const PAGES_APART = 1_000_000;

export type WalkOne = (survey: Survey, onPage: OnPage) => Promise<Found | null>;

/** A survey of contacts in parts: up to and with the first bound, from there to the next, and from the last one on. */
export function rangesOf(survey: Survey, bounds: string[]): Survey[] {
  const { run } = survey;
  return [...bounds, null].map((upTo, place) => {
    const from = place === 0 ? null : bounds[place - 1];
    const ids = { ...(from == null ? {} : { $gt: from }), ...(upTo === null ? {} : { $lte: upTo }) };
    const filter = { $and: [run.filter, { _id: ids }] };
    return { ...survey, firstPage: place * PAGES_APART, run: { ...run, filter } };
  });
}

/**
 * Walks ranges, some at once, and puts together what they come to. When one fails the others end at their next page,
 * and none writes any more when this rejects. Null when it was cancelled.
 */
export async function walkRanges(
  ranges: Survey[],
  walkOne: WalkOne,
  atOnce: number,
  onPage: OnPage,
): Promise<Found | null> {
  const found: (Found | null)[] = [];
  const scanned = ranges.map(() => 0);
  let [next, wanted] = [0, true];

  async function walkSome(): Promise<void> {
    for (let place = next++; wanted && place < ranges.length; place = next++) {
      const range = ranges[place];
      if (range === undefined) return;
      found[place] = await walkOne(range, async (count) => {
        scanned[place] = Math.max(scanned[place] ?? 0, count); // pages kept at once may be told out of order
        wanted = wanted && (await onPage(scanned.reduce((sum, one) => sum + one, 0)));
        return wanted;
      });
    }
  }
  const walks = Array.from({ length: atOnce }, () =>
    walkSome().catch((error: unknown) => {
      wanted = false;
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(walks)).find((walk) => walk.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const parts = found.filter((part) => part !== null);
  return wanted && parts.length === ranges.length ? parts.reduce(mergeFound) : null;
}
