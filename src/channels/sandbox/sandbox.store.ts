import { Schema, trusted, type Connection } from 'mongoose';
import type { Channel } from '../../contract/words.ts';
import type { Measure } from '../../templates/measure.ts';
import type { SandboxMessage } from './sandbox.ts';

type SandboxRecord = Omit<SandboxMessage, 'id'> & { _id: string };

export type SandboxFilter = { to: string | null; channel: Channel | null };

/** The inbox is for looking at: it forgets what is older, or further back, than this. */
const KEEP_DAYS = 30;
const KEEP_MESSAGES = 200_000;
/** Messages written between two looks at how many there are. */
const TRIM_EVERY = 10_000;

const cost = new Schema<Measure>({ encoding: String, units: Number, parts: Number }, { _id: false });
const text = { type: String, default: null };
const schema = new Schema<SandboxRecord>(
  {
    _id: { type: String, required: true },
    channel: { type: String, required: true },
    at: { type: Date, required: true, expires: KEEP_DAYS * 86_400 },
    deliveryId: { type: String, required: true },
    to: { type: String, required: true },
    toName: text,
    from: text,
    replyTo: text,
    subject: text,
    text: { type: String, default: '' },
    html: text,
    unsubscribeUrl: text,
    sms: { type: cost, default: null },
  },
  { collection: 'sandbox', versionKey: false },
);
schema.index({ to: 1, _id: -1 });

export type SandboxStore = ReturnType<typeof createSandboxStore>;

/** What the sandbox took. Ids sort by age, so newest first is the last id first. */
export function createSandboxStore(connection: Connection, keep: number = KEEP_MESSAGES) {
  const messages = connection.model<SandboxRecord>('SandboxMessage', schema);
  const trimEvery = Math.min(TRIM_EVERY, keep);
  let sinceTrim = 0;

  async function trim(): Promise<void> {
    const [last] = await messages.find({}, { _id: 1 }).sort({ _id: -1 }).skip(keep).limit(1).lean();
    if (last !== undefined) await messages.deleteMany({ _id: trusted({ $lte: last._id }) });
  }

  return {
    async ready(): Promise<void> {
      await messages.init();
    },

    async save(batch: SandboxMessage[]): Promise<void> {
      await messages.insertMany(batch.map(({ id, ...message }) => ({ _id: id, ...message })));
      sinceTrim += batch.length;
      if (sinceTrim < trimEvery) return;
      sinceTrim = 0;
      await trim();
    },

    /** Newest first, `limit + 1` rows at the most, so that the caller knows whether there are more. */
    async page(
      { to, channel }: SandboxFilter,
      limit: number,
      after: string | null,
    ): Promise<SandboxMessage[]> {
      const filter = {
        ...(to === null ? {} : { to }),
        ...(channel === null ? {} : { channel }),
        ...(after === null ? {} : { _id: trusted({ $lt: after }) }),
      };
      const found = await messages
        .find(filter)
        .sort({ _id: -1 })
        .limit(limit + 1)
        .lean();
      return found.map(toNoun);
    },

    /** What was kept of these deliveries to these addresses, by delivery. */
    async ofDeliveries(
      ids: string[],
      addresses: string[],
    ): Promise<Map<string, Pick<SandboxMessage, 'subject' | 'text'>>> {
      const found = await messages
        .find({ to: trusted({ $in: addresses }), deliveryId: trusted({ $in: ids }) }, { html: 0 })
        .lean();
      return new Map(
        found.map(({ deliveryId, subject, text: written }) => [deliveryId, { subject, text: written }]),
      );
    },

    async get(id: string): Promise<SandboxMessage | null> {
      const record = await messages.findById(id).lean();
      return record === null ? null : toNoun(record);
    },

    async clear(): Promise<void> {
      await messages.deleteMany({});
    },
  };
}

function toNoun({ _id, ...message }: SandboxRecord): SandboxMessage {
  return { id: _id, ...message };
}
