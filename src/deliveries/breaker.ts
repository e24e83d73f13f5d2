/** Of so many answers, the last, the share of refusals is taken; of fewer than `LEAST` none. */
const WINDOW = 200;
const LEAST = 50;
/** Runs that are watched: more than are sent at once. */
const MOST_RUNS = 64;

/** What one lot was told; `why`: its last refusal, in the provider's words. */
export type Answers = { taken: number; refused: number; why: string | null };
export type Refusals = { refused: number; of: number };

/**
 * Watches what providers say to the messages of each run, lot by lot, in this process. It costs the database nothing;
 * a worker that starts anew needs 50 answers until it can judge.
 */
export function createBreaker() {
  const runs = new Map<string, Answers[]>();
  return {
    /**
     * @param key the run and when a person last let it go on: what was answered before is decided
     * @returns how many of the last answers were refusals, when these are more than `percent`
     */
    note(key: string, answers: Answers, percent: number): (Refusals & { why: string | null }) | null {
      const kept = [...(runs.get(key) ?? []), answers];
      while (sumOf(kept.slice(1)) >= WINDOW) kept.shift();
      runs.delete(key); // the one that was heard of last is forgotten last
      runs.set(key, kept);
      const [oldest] = runs.keys();
      if (runs.size > MOST_RUNS && oldest !== undefined) runs.delete(oldest);
      const refused = kept.reduce((sum, one) => sum + one.refused, 0);
      const found = tooMany(sumOf(kept), refused, percent);
      return found === null ? null : { ...found, why: kept.findLast((one) => one.why !== null)?.why ?? null };
    },
  };
}
export type Breaker = ReturnType<typeof createBreaker>;

function sumOf(answers: Answers[]): number {
  return answers.reduce((sum, { taken, refused }) => sum + taken + refused, 0);
}

/** Null while there are too few answers to judge, or not too many refusals among them. */
export function tooMany(of: number, refused: number, percent: number): Refusals | null {
  return of >= LEAST && refused * 100 > percent * of ? { refused, of } : null;
}
