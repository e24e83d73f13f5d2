/** A lot is sized so that its provider has answered for all of it in about this long. */
const LOT_MS = 200;
/** A lot has at most so many rows: all that is marked is in doubt after a kill. */
const MOST = 500;
/** The first lot of a line, whose pace nobody knows yet: so many rounds of what the provider takes at once. */
const FIRST_ROUNDS = 2;

/**
 * The way from one process to one provider, which the batches in hand share: lots go one behind another, so that one is
 * being marked and another written down while a third is on its way.
 *
 * @param atOnce messages in the provider's hands at once, of all lots together
 */
export function createLane(atOnce: number) {
  let free = atOnce;
  let onFree: (() => void) | null = null;
  let former: Promise<void> = Promise.resolve();
  /** messages a millisecond */
  let pace: number | null = null;
  /** batches in hand, each of which has one lot under way */
  let batches = 0;

  return {
    /** Carries a batch over the lane; how many do so at once decides how large their lots are. */
    async carrying<T>(carry: () => Promise<T>): Promise<T> {
      batches += 1;
      try {
        return await carry();
      } finally {
        batches -= 1;
      }
    },

    /** How many rows the next lot may have, at a rate of messages a second: all lots together, half a second of it. */
    lotSize(rate: number): number {
      const lots = Math.max(1, batches);
      /** However slow the provider is, the lots in hand fill its places. */
      const fewest = Math.min(atOnce, Math.ceil((2 * atOnce) / lots));
      const byPace = pace === null ? FIRST_ROUNDS * atOnce : Math.max(fewest, Math.round(pace * LOT_MS));
      const byRate = Math.max(1, Math.ceil(rate / 2 / lots));
      return Math.min(MOST, byPace, byRate);
    },

    /** A lot was answered for: how many of it were handed over, and in what time. */
    note(handedOver: number, ms: number): void {
      if (handedOver === 0) return;
      const seen = handedOver / Math.max(1, ms);
      pace = pace === null ? seen : (pace + seen) / 2;
    },

    /** Runs `handOver` when the lots before it have handed over their last message. */
    async inTurn(handOver: () => Promise<void>): Promise<void> {
      const before = former;
      let leave = (): void => undefined;
      former = new Promise((resolve) => (leave = resolve));
      await before;
      try {
        await handOver();
      } finally {
        leave();
      }
    },

    isFull: (): boolean => free <= 0,

    /** Resolves when a place is free; only the lot whose turn it is asks. */
    room(): Promise<void> {
      if (free > 0) return Promise.resolve();
      return new Promise((resolve) => (onFree = resolve));
    },

    take(): void {
      free -= 1;
    },

    give(): void {
      free += 1;
      onFree?.();
      onFree = null;
    },
  };
}
export type Lane = ReturnType<typeof createLane>;
