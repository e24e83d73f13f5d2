import { mergeMet, type Met } from './changes.ts';
import { mergeCounts, type Counts } from './counts.ts';
import { mergeOdd, type Odd } from './mailboxes.ts';
import { mergeSums, type Sums } from './tally.ts';

/** What a walk over an audience, or a part of it, leaves behind besides its verdict pages; plain, to cross threads. */
export type Found = {
  sums: Sums;
  /** recipients by zone */
  zones: Counts<string>;
  odd: Odd;
  met: Met;
  /** how many verdict pages were written */
  pages: number;
};

/** What two parts of an audience come to, the first one before the other: as if they had been walked as one. */
export function mergeFound(one: Found, other: Found): Found {
  return {
    sums: mergeSums(one.sums, other.sums),
    zones: mergeCounts(one.zones, other.zones),
    odd: mergeOdd(one.odd, other.odd),
    met: mergeMet(one.met, other.met),
    pages: one.pages + other.pages,
  };
}
