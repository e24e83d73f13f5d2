import type { DeliveryState } from '../contract/words.ts';
import { after, type Clock } from '../lib/clock.ts';

export type Pace = { submitted: number; failed: number; uncertain: number };
export type LinePace = { line: string; lastLotAt: Date | null; lastMinute: Pace };

type Lot = { at: Date; pace: Pace };

const MINUTE_MS = 60_000;
const NOTHING: Pace = { submitted: 0, failed: 0, uncertain: 0 };

/** How fast this process hands over, line by line: what its lots came to in the last minute. */
export function createPace(lines: string[], clock: Clock) {
  const byLine = new Map(lines.map((line) => [line, { lastLotAt: null as Date | null, lots: [] as Lot[] }]));

  return {
    /** A lot of a line was written down; `states` is where its rows went. */
    note(line: string, states: DeliveryState[]): void {
      const known = byLine.get(line);
      if (known === undefined) return;
      const at = clock();
      known.lastLotAt = at;
      known.lots = recent(known.lots, at);
      known.lots.push({ at, pace: paceOf(states) });
    },

    now(): LinePace[] {
      const now = clock();
      return [...byLine].map(([line, { lastLotAt, lots }]) => ({
        line,
        lastLotAt,
        lastMinute: sumOf(recent(lots, now).map(({ pace }) => pace)),
      }));
    },
  };
}
export type PaceMeter = ReturnType<typeof createPace>;

/** A clock that was set back makes lots of the future, which are no part of this minute. */
function recent(lots: Lot[], now: Date): Lot[] {
  const from = after(now, -MINUTE_MS);
  return lots.filter(({ at }) => at > from && at <= now);
}

export function paceOf(states: DeliveryState[]): Pace {
  const pace = { ...NOTHING };
  for (const state of states) {
    if (state === 'submitted' || state === 'failed' || state === 'uncertain') pace[state] += 1;
  }
  return pace;
}

export function sumOf(paces: Pace[]): Pace {
  return paces.reduce(
    (sum, one) => ({
      submitted: sum.submitted + one.submitted,
      failed: sum.failed + one.failed,
      uncertain: sum.uncertain + one.uncertain,
    }),
    NOTHING,
  );
}
