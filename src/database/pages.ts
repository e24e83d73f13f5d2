import type { Connection, mongo } from 'mongoose';

/** A document as a former version may have left it. */
export type OldDocument = { _id: string } & Record<string, unknown>;
type Old = mongo.Filter<OldDocument>;

const PAGE = 2_000;

/**
 * Changes all documents that lack something, in pages that each end well within the time a request may take.
 * @returns how many were changed; killed in the midst, the next call finds those that are left
 */
export async function changeLacking(
  connection: Connection,
  { collection: name, lacking }: { collection: string; lacking: Old },
  change: mongo.UpdateFilter<OldDocument> | Record<string, unknown>[],
): Promise<number> {
  const collection = connection.collection<OldDocument>(name);
  let changed = 0;
  for await (const ids of idsLacking(connection, { collection: name, lacking }, PAGE)) {
    const result = await collection.updateMany({ $and: [{ _id: { $in: ids } }, lacking] }, change);
    changed += result.modifiedCount;
  }
  return changed;
}

/** Documents that lack something, a few at a time and in the form that the caller knows them to have. */
export async function* eachLacking<T extends OldDocument>(
  connection: Connection,
  of: { collection: string; lacking: Old },
): AsyncGenerator<T> {
  const collection = connection.collection<OldDocument>(of.collection);
  for await (const ids of idsLacking(connection, of, 20))
    for (const document of await collection.find({ _id: { $in: ids } }).toArray()) yield document as T;
}

async function* idsLacking(
  connection: Connection,
  { collection: name, lacking }: { collection: string; lacking: Old },
  limit: number,
): AsyncGenerator<string[]> {
  const collection = connection.collection<OldDocument>(name);
  let ids: string[] = [];
  do {
    const behind = { $and: [{ _id: { $gt: ids.at(-1) ?? '' } }, lacking] };
    const found = await collection
      .find(behind, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    ids = found.map(({ _id }) => _id);
    if (ids.length > 0) yield ids;
  } while (ids.length === limit);
}

/** Index or collection not there. */
const NOT_THERE = new Set([26, 27]);

/** Takes indexes away that nothing asks for any more; those that are gone are gone. */
export async function dropIndexes(
  connection: Connection,
  { collection, names }: { collection: string; names: string[] },
): Promise<void> {
  for (const name of names) {
    await connection
      .collection(collection)
      .dropIndex(name)
      .catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && NOT_THERE.has(Number(error.code)))) throw error;
      });
  }
}
