/**
 * Lets callers that come within a few milliseconds share one write; each waits until its batch is durable.
 * One batch is written at a time, so a slow store makes bigger batches instead of more of them.
 *
 * @param write stores a batch; its failure is every caller's failure
 * @param limits `waitMs`: how long the first caller waits for company; `items`: the most in one batch;
 *   `alone`: a batch that fails is written again item by item, so that what one cannot do fails no other
 *   (for a `write` that may be repeated)
 */
export function createGroupCommit<T>(
  write: (items: T[]) => Promise<void>,
  limits: { waitMs?: number; items?: number; alone?: boolean } = {},
): (item: T) => Promise<void> {
  const { waitMs = 4, items: most = 500, alone = false } = limits;
  type Waiting = { item: T; resolve(): void; reject(error: unknown): void };
  let waiting: Waiting[] = [];
  let writing = false;

  const store = async (batch: Waiting[]): Promise<void> => {
    try {
      await write(batch.map((one) => one.item));
      for (const one of batch) one.resolve();
    } catch (error) {
      if (alone && batch.length > 1) await Promise.all(batch.map((one) => store([one])));
      else for (const one of batch) one.reject(error);
    }
  };

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await store(batch);
    }
    writing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (writing) return;
      writing = true;
      setTimeout(() => void writeAll(), waitMs);
    });
}
