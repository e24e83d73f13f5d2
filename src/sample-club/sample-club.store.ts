import { mongo, type Connection } from 'mongoose';
import { marked, type HeldClub } from './held.ts';

/** One that was loaded before its campaigns were noted has no list of them. */
type HeldRecord = Omit<HeldClub, 'campaigns'> & { _id: string; campaigns?: string[] };

/** There is one at the most. */
const ID = 'sample-club';
const DUPLICATE_KEY = 11000;

/** By which field each collection tells what the club brought. */
const BROUGHT = {
  contacts: '_id',
  orders: 'contact',
  appointments: 'contact',
  groups: '_id',
  segments: '_id',
  templates: '_id',
  campaigns: '_id',
} as const;
type Brought = keyof typeof BROUGHT;

export type SampleClubStore = ReturnType<typeof createSampleClubStore>;

export function createSampleClubStore(connection: Connection) {
  const clubs = connection.collection<HeldRecord>('sampleClub');

  return {
    async read(): Promise<HeldClub | null> {
      const record = await clubs.findOne({ _id: ID });
      if (record === null) return null;
      const { _id, campaigns = [], ...held } = record;
      return { ...held, campaigns };
    },

    /** False when there is one already. */
    async insert(held: HeldClub): Promise<boolean> {
      try {
        await clubs.insertOne({ _id: ID, ...held });
        return true;
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    /** Changes the club as it was read; false when it is another or at another stage by now. */
    async take(held: HeldClub, change: Partial<HeldClub>): Promise<boolean> {
      const { mark, state, aliveAt } = held;
      const { matchedCount } = await clubs.updateOne({ _id: ID, mark, state, aliveAt }, { $set: change });
      return matchedCount === 1;
    },

    /** What its own work writes down; false when the club was taken from it. */
    async note(
      { mark, state }: Pick<HeldClub, 'mark' | 'state'>,
      change: Partial<HeldClub>,
    ): Promise<boolean> {
      const { matchedCount } = await clubs.updateOne({ _id: ID, mark, state }, { $set: change });
      return matchedCount === 1;
    },

    async drop(mark: string): Promise<void> {
      await clubs.deleteOne({ _id: ID, mark });
    },

    async countsOf(mark: string): Promise<Record<Brought, number>> {
      const counted = Object.entries(BROUGHT).map(async ([name, key]) => {
        const count = await connection.collection(name).countDocuments({ [key]: marked(mark) });
        return [name, count] as const;
      });
      return Object.fromEntries(await Promise.all(counted)) as Record<Brought, number>;
    },

    /** Ids of its segments, templates or groups that are left. */
    async idsOf(mark: string, of: 'segments' | 'templates' | 'groups'): Promise<string[]> {
      const found = await connection
        .collection<{ _id: string }>(of)
        .find({ _id: marked(mark) }, { projection: { _id: 1 } })
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
}
