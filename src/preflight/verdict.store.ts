import type { Connection } from 'mongoose';
import type { KeptVerdict } from './changes.ts';
import { verdictAt, type Note, type VerdictPage } from './verdicts.ts';

type PageRecord = { _id: string; keys: string } & Omit<VerdictPage, 'keys'>;

/** Keys hold no line breaks. */
const SEPARATOR = '\n';
/** Bytes come back as the buffers they were. */
const AS_BUFFERS = { promoteBuffers: true };

export type VerdictStore = ReturnType<typeof createVerdictStore>;

/** The verdicts of preflights, in pages. Written for speed, so through the driver and without a schema. */
export function createVerdictStore(connection: Connection) {
  const pages = connection.collection<PageRecord>('preflightVerdicts');
  return {
    async ready(): Promise<void> {
      await pages.createIndexes([
        { key: { set: 1, first: 1 } },
        { key: { set: 1, groups: 1, page: 1 } },
        { key: { set: 1, page: 1 } },
      ]);
    },

    /** Kept for good once they are secured. */
    async add(added: VerdictPage[]): Promise<void> {
      if (added.length === 0) return;
      const records = added.map(({ keys, ...page }) => ({
        _id: `${page.set}.${page.page}`,
        ...page,
        keys: keys.join(SEPARATOR),
      }));
      await pages.insertMany(records, { ordered: false, writeConcern: { w: 1, journal: false } });
    },

    /**
     * Waits until what was added will survive: writes are in one order, so what is acknowledged here is behind all.
     * @throws Error when some of the pages are lost: a server died before they were safe
     */
    async secure(set: string, count: number): Promise<void> {
      await pages.updateOne({ set }, { $set: { set } }, { writeConcern: { w: 'majority', journal: true } });
      const kept = await pages.countDocuments({ set });
      if (kept !== count) throw new Error(`Of ${count} pages of verdicts ${kept} were kept: try again.`);
    },

    /** The verdicts on these people; who was not in the audience is left out. */
    async of(set: string, keys: string[]): Promise<Map<string, KeptVerdict>> {
      const wanted = new Set(keys);
      const found = new Map<string, KeptVerdict>();
      const [least, greatest] = [...keys].sort().filter((_, at, all) => at === 0 || at === all.length - 1);
      if (least === undefined) return found;
      const filter = { set, first: { $lte: greatest ?? least }, last: { $gte: least } };
      for await (const record of pages.find(filter, AS_BUFFERS)) {
        const page = toPage(record);
        page.keys.forEach((key, at) => {
          if (wanted.has(key)) found.set(key, verdictAt(page, at));
        });
      }
      return found;
    },

    /** Pages with somebody of a group, from one on, in order. */
    async withGroup(
      set: string,
      group: string,
      place: { from: number; limit: number },
    ): Promise<VerdictPage[]> {
      const filter = { set, groups: group, page: { $gte: place.from } };
      return (await pages.find(filter, AS_BUFFERS).sort({ page: 1 }).limit(place.limit).toArray()).map(
        toPage,
      );
    },

    /** Whether they are still kept. */
    async has(set: string): Promise<boolean> {
      return (await pages.findOne({ set }, { projection: { _id: 1 } })) !== null;
    },

    async *all(set: string): AsyncGenerator<VerdictPage> {
      for await (const record of pages.find({ set }, AS_BUFFERS).sort({ page: 1 }).batchSize(50))
        yield toPage(record);
    },

    /** The pages that hold some of these people. */
    async around(set: string, keys: string[]): Promise<VerdictPage[]> {
      const [least, greatest] = [...keys].sort().filter((_, at, all) => at === 0 || at === all.length - 1);
      if (least === undefined) return [];
      const filter = { set, first: { $lte: greatest ?? least }, last: { $gte: least } };
      return (await pages.find(filter, AS_BUFFERS).toArray()).map(toPage);
    },

    /** Adds people of a page to groups that only the whole walk could tell. */
    async note({ set, page }: VerdictPage, notes: Note[]): Promise<void> {
      const groups = [...new Set(notes.map(({ group }) => group))];
      await pages.updateOne(
        { _id: `${set}.${page}` },
        { $push: { notes: { $each: notes } }, $addToSet: { groups: { $each: groups } } },
      );
    },

    /** All that was ever found for these preflights; between a point and a slash stand the sets of one. */
    async forget(preflights: string[]): Promise<void> {
      if (preflights.length === 0) return;
      await pages.deleteMany({ $or: preflights.map((id) => ({ set: { $gt: `${id}.`, $lt: `${id}/` } })) });
    },
  };
}

function toPage({ _id: _, keys, ...page }: PageRecord): VerdictPage {
  return { ...page, keys: keys.split(SEPARATOR) };
}
