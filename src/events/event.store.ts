import type { ClientSession, Connection } from 'mongoose';
import type { Event, EventKind } from './event.ts';

type EventRecord = { _id: string } & Omit<Event, 'id'>;

export function createEventStore(connection: Connection) {
  const events = connection.collection<EventRecord>('events');
  return {
    async ready(): Promise<void> {
      await events.createIndexes([{ key: { contact: 1, at: -1 } }, { key: { run: 1, kind: 1, at: 1 } }]);
    },

    /** Appends, in the caller's transaction, what was not known yet. @returns the ids that are new */
    async append(facts: Event[], session: ClientSession): Promise<Set<string>> {
      if (facts.length === 0) return new Set();
      const result = await events.bulkWrite(
        facts.map(({ id, ...event }) => ({
          updateOne: { filter: { _id: id }, update: { $setOnInsert: event }, upsert: true },
        })),
        { ordered: false, session },
      );
      return new Set(Object.values(result.upsertedIds).map(String));
    },

    /** What happened to a contact, newest first. */
    async ofContact(contact: string, limit: number): Promise<Event[]> {
      const found = await events.find({ contact }).sort({ at: -1, _id: -1 }).limit(limit).toArray();
      return found.map(({ _id, ...event }) => ({ id: _id, ...event }));
    },

    /** Those of some kinds before a place (a moment, and at it an id), newest first. */
    async before(
      contacts: string[],
      { kinds, at, id }: { kinds: EventKind[]; at: Date; id: string },
      limit: number,
    ): Promise<Event[]> {
      const earlier = { $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] };
      const found = await events
        .find({ contact: { $in: contacts }, kind: { $in: kinds }, at: { $lte: at }, ...earlier })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id, ...event }) => ({ id: _id, ...event }));
    },
  };
}
export type EventStore = ReturnType<typeof createEventStore>;
