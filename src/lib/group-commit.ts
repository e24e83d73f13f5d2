/**
 * Lets callers that come within a few milliseconds share one write; each waits until its batch is durable.
 * One batch is written at a time, so a slow store makes bigger batches instead of more of them.
 *
 * @param write stores a batch; its failure is every caller's failure
 * @param limits `waitMs`: how long the first caller waits for company; `items`: the most in one batch
 */
export function createGroupCommit<T>(
  write: (items: T[]) => Promise<void>,
  limits: { waitMs: number; items: number } = { waitMs: 4, items: 500 },
): (item: T) => Promise<void> {
  type Waiting = { item: T; resolve(): void; reject(error: unknown): void };
  let waiting: Waiting[] = [];
  let writing = false;

  const writeAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, limits.items);
      waiting = waiting.slice(limits.items);
      try {
        await write(batch.map((one) => one.item));
        for (const one of batch) one.resolve();
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    writing = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (writing) return;
      writing = true;
      setTimeout(() => void writeAll(), limits.waitMs);
    });
}
