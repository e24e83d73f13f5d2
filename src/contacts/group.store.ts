import { mongo, type Connection } from 'mongoose';
import { searchKey } from '../lib/text.ts';
import type { Group } from './group.ts';

/** `key`: one for all spellings of the name, so that «گروه علی» and «گروه علي» are one group. */
type GroupRecord = Omit<Group, 'id'> & { _id: string; key: string };

const DUPLICATE_KEY = 11000;

export type GroupStore = ReturnType<typeof createGroupStore>;

export function createGroupStore(connection: Connection) {
  const records = connection.collection<GroupRecord>('groups');

  return {
    async ready(): Promise<void> {
      await records.createIndexes([{ key: { key: 1 }, unique: true }]);
    },

    async find(id: string): Promise<Group | null> {
      const record = await records.findOne({ _id: id });
      return record === null ? null : toGroup(record);
    },

    /** The group of this name, in whatever spelling. */
    async named(name: string): Promise<Group | null> {
      const record = await records.findOne({ key: keyOf(name) });
      return record === null ? null : toGroup(record);
    },

    /** The ids of those groups, in whatever spelling, that there are. */
    async idsOf(names: string[]): Promise<Map<string, string>> {
      const found = await records.find({ key: { $in: names.map(keyOf) } }).toArray();
      const ids = new Map(found.map(({ key, _id }) => [key, _id]));
      return new Map(names.flatMap((name) => [[name, ids.get(keyOf(name))] as const]).filter(isKnown));
    },

    /** In order of age. */
    async page(after: string | null, limit: number): Promise<Group[]> {
      const filter = after === null ? {} : { _id: { $gt: after } };
      return (await records.find(filter).sort({ _id: 1 }).limit(limit).toArray()).map(toGroup);
    },

    /** By id; those that are gone are left out. */
    async namesOf(ids: string[]): Promise<Map<string, string>> {
      const found = await records.find({ _id: { $in: ids } }, { projection: { name: 1 } }).toArray();
      return new Map(found.map(({ _id, name }) => [_id, name]));
    },

    /** Which of these ids are groups. */
    async among(ids: string[]): Promise<Set<string>> {
      const found = await records.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
      return new Set(found.map(({ _id }) => _id));
    },

    /** False when another group has this name. */
    async insert({ id, ...rest }: Group): Promise<boolean> {
      return unlessTaken(() => records.insertOne({ _id: id, ...rest, key: keyOf(rest.name) }));
    },

    /** False when another group has this name. */
    async rename(id: string, name: string, updatedAt: Date): Promise<boolean> {
      return unlessTaken(() =>
        records.updateOne({ _id: id }, { $set: { name, key: keyOf(name), updatedAt } }),
      );
    },

    /** False when there is no such group. */
    async remove(id: string): Promise<boolean> {
      return (await records.deleteOne({ _id: id })).deletedCount === 1;
    },
  };
}

function isKnown(entry: readonly [string, string | undefined]): entry is readonly [string, string] {
  return entry[1] !== undefined;
}

/** A name of marks alone has no search key: it is its own. */
function keyOf(name: string): string {
  const key = searchKey(name);
  return key === '' ? name : key;
}

async function unlessTaken(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
    throw error;
  }
}

function toGroup({ _id, key: _key, ...rest }: GroupRecord): Group {
  return { id: _id, ...rest };
}
