import type { Connection } from 'mongoose';
import type { Channel } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import { toDelivery, type DeliveryRecord } from './delivery.store.ts';
import type { Asked, Delivery } from './delivery.ts';
import { REACH_MS } from './sightings.ts';

/** A message whose answer has just been lost may not be on any list yet. */
const FIRST_ASK_MS = 60_000;
/** Who took doubts in hand to ask about them has answers, or is gone, by then. */
const CLAIM_MS = 120_000;
/** When nobody is to be asked any more: behind every moment, where null would be before them. */
const NEVER = new Date('9999-12-31T00:00:00Z');

const DUE = 'doubts_to_ask';

/** What asking about one doubt has brought. */
export type Note = { id: string; asked: Asked };

/** Doubts to ask providers about, and what came of it. A row is written only while it is in doubt. */
export function createReconcileStore(connection: Connection) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  return {
    async ready(): Promise<void> {
      await rows.createIndexes([
        {
          key: { channel: 1, askAt: 1, markedAt: 1 },
          name: DUE,
          partialFilterExpression: { state: 'uncertain' },
        },
      ]);
    },

    /**
     * Takes doubts in hand that are due to be asked about, the longest due first, and with them what else of the same
     * people came into doubt about then: one answer tells of both. Another process gets others.
     */
    async claim(
      channel: Channel,
      token: string,
      { now, limit }: { now: Date; limit: number },
    ): Promise<Delivery[]> {
      const due = {
        state: 'uncertain' as const,
        channel,
        askAt: { $not: { $gt: now } },
        markedAt: { $lte: after(now, -FIRST_ASK_MS) },
      };
      const found = await rows
        .find(due, { projection: { contact: 1, markedAt: 1 } })
        .hint(DUE)
        .sort({ askAt: 1, markedAt: 1 })
        .limit(limit)
        .toArray();
      if (found.length === 0) return [];
      const mine = { $set: { askedBy: token, askAt: after(now, CLAIM_MS) } };
      await rows.updateMany({ ...due, _id: { $in: found.map(({ _id }) => _id) } }, mine);
      // Of those found, another process may have taken some meanwhile: they stay its own.
      const own = await rows
        .find({ _id: { $in: found.map(({ _id }) => _id) }, state: 'uncertain', askedBy: token })
        .project<Pick<DeliveryRecord, 'contact' | 'markedAt'>>({ contact: 1, markedAt: 1 })
        .toArray();
      if (own.length === 0) return [];
      const marks = own.map(({ markedAt }) => markedAt?.getTime() ?? 0);
      const alongside = {
        contact: { $in: [...new Set(own.map(({ contact }) => contact))] },
        channel,
        state: 'uncertain' as const,
        markedAt: {
          $gte: new Date(Math.min(...marks) - REACH_MS),
          $lte: new Date(Math.min(Math.max(...marks) + REACH_MS, due.markedAt.$lte.getTime())),
        },
      };
      await rows.updateMany(alongside, mine);
      const claimed = await rows
        .find({ ...alongside, askedBy: token })
        .sort({ markedAt: 1 })
        .toArray();
      return claimed.map(toDelivery);
    },

    /** Messages to a contact since a moment that may have left, and of which no provider's number is known. */
    async unnumbered(contact: string, channel: Channel, since: Date): Promise<Delivery[]> {
      const found = await rows
        .find({
          contact,
          channel,
          state: { $in: ['submitting', 'uncertain', 'submitted', 'delivered'] },
          providerMessageId: null,
          markedAt: { $gte: since },
        })
        .toArray();
      return found.map(toDelivery);
    },

    /** Of these numbers of a provider, those that deliveries to this contact bear, with the delivery. */
    async numbered(contact: string, providerMessageIds: string[]): Promise<Map<string, string>> {
      const filter = { contact, providerMessageId: { $in: providerMessageIds } };
      const found = await rows.find(filter, { projection: { providerMessageId: 1 } }).toArray();
      return new Map(found.map((row) => [row.providerMessageId ?? '', row._id]));
    },

    /** Keeps with doubts what asking has brought, unless another process, or a person, has taken them in hand since. */
    async note(token: string, notes: Note[]): Promise<void> {
      if (notes.length === 0) return;
      await rows.bulkWrite(
        notes.map(({ id, asked }) => ({
          updateOne: {
            filter: { _id: id, state: 'uncertain', askedBy: token },
            update: { $set: { asked, askAt: asked.nextAt ?? NEVER } },
          },
        })),
        { ordered: false },
      );
    },

    /** Gives back what was taken in hand and not asked about. */
    async putOff(token: string, ids: string[], until: Date): Promise<void> {
      if (ids.length === 0) return;
      const mine = { _id: { $in: ids }, state: 'uncertain' as const, askedBy: token };
      await rows.updateMany(mine, { $set: { askAt: until } });
    },

    /**
     * The write-ahead mark of a message that its provider knows by a key: what is still in doubt, as it was, is
     * in hand again, under a lot of its own. Who read a page before that sees a newer doubt, if it ends in one.
     * @returns the ids that now carry the mark
     */
    async markAgain(
      lot: string,
      token: string,
      { ids, now }: { ids: string[]; now: Date },
    ): Promise<string[]> {
      await rows.updateMany(
        { _id: { $in: ids }, state: 'uncertain', askedBy: token },
        { $set: { state: 'submitting', lot, markedAt: now }, $inc: { attempt: 1 } },
      );
      const marked = { _id: { $in: ids }, lot, state: 'submitting' as const };
      return (await rows.find(marked, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id);
    },
  };
}
export type ReconcileStore = ReturnType<typeof createReconcileStore>;
