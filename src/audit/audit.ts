import { toPage, type PageOf } from '../contract/page.ts';
import type { Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { AuditStore } from './audit.store.ts';
import type { Entry, EntryFilter, NewEntry } from './entry.ts';

export type AuditDeps = {
  store: Pick<AuditStore, 'append' | 'page'>;
  clock: Clock;
  newId: NewId;
  /** an entry could not be written: what it tells of has happened all the same */
  onLoss(error: unknown): void;
};

export function createAudit({ store, clock, newId, onLoss }: AuditDeps) {
  const writing = new Set<Promise<void>>();

  async function write(what: () => NewEntry | Promise<NewEntry>, at: Date): Promise<void> {
    try {
      await store.append({ id: newId(), at, ...(await what()) });
    } catch (error) {
      onLoss(error);
    }
  }

  return {
    /** Notes what was done, beside the answer to it: never waited for, and its loss fails nobody. */
    note(what: () => NewEntry | Promise<NewEntry>): void {
      const written = write(what, clock()).finally(() => writing.delete(written));
      writing.add(written);
    },

    /** Resolves when what was noted so far is written, or lost. */
    async settled(): Promise<void> {
      await Promise.all(writing);
    },

    async page(
      filter: EntryFilter,
      { limit, after }: { limit: number; after: string | null },
    ): Promise<PageOf<Entry>> {
      return toPage(await store.page(filter, after, limit + 1), limit);
    },
  };
}
export type Audit = ReturnType<typeof createAudit>;
