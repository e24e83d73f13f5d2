import type mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import type { Decision } from '../contract/uncertain.ts';
import type { DeliveryState } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import { toDelivery, type DeliveryRecord } from './delivery.store.ts';
import type { Decided, Delivery } from './delivery.ts';
import { mayMove } from './moves.ts';
import { busy, marksOf, PATIENCE_MS, type ChangeRecord } from './signal.store.ts';

/** Which doubts: those that want a decision, or those that somebody accepted; of all campaigns, or of one. */
export type DoubtFilter = { campaign: string | null; accepted: boolean };

/** Doubts that want a decision. `oldest`: when the first of them was taken in hand. */
export type OpenDoubts = { count: number; oldest: Date };

/** How long doubts have lasted: less than an hour, less than a day, longer. */
export type DoubtAge = 'hour' | 'day' | 'older';

export type OpenOnLine = OpenDoubts & { line: string; age: DoubtAge };

const DOUBTS = 'doubts';

/** Deliveries of which nobody knows whether they left, and what people say of them. */
export function createDoubtStore(connection: Connection, writer: string) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const changes = connection.collection<ChangeRecord>('batchChanges');
  return {
    async ready(): Promise<void> {
      await rows.createIndexes([
        { key: { campaign: 1, _id: 1 }, name: DOUBTS, partialFilterExpression: { state: 'uncertain' } },
      ]);
    },

    /** Those of the newest campaigns first. */
    async page(filter: DoubtFilter, after: string | null, limit: number): Promise<Delivery[]> {
      const behind = after === null ? {} : { _id: { $lt: after } };
      const found = await rows
        .find({ ...queryOf(filter), ...behind })
        .hint(DOUBTS)
        .sort({ campaign: -1, _id: -1 })
        .limit(limit)
        .toArray();
      return found.map(toDelivery);
    },

    async count(filter: DoubtFilter): Promise<number> {
      return rows.countDocuments(queryOf(filter), { hint: DOUBTS });
    },

    /** How many want a decision, and since when the oldest has, by campaign. */
    async openByCampaign(): Promise<Map<string, OpenDoubts>> {
      const found = await rows
        .aggregate<OpenDoubts & { _id: string }>(
          [{ $match: OPEN }, { $group: { _id: '$campaign', ...OPEN_FIGURES } }, { $sort: { _id: -1 } }],
          { hint: DOUBTS },
        )
        .toArray();
      return new Map(found.map(({ _id, ...open }) => [_id, open]));
    },

    /** How many want a decision, by line and by how long they have. */
    async openByLine(now: Date): Promise<OpenOnLine[]> {
      const found = await rows
        .aggregate<{ _id: Pick<OpenOnLine, 'line' | 'age'> } & OpenDoubts>(
          [
            { $match: OPEN },
            { $group: { _id: { run: '$run', age: ageAt(now) }, ...OPEN_FIGURES } },
            {
              $lookup: {
                from: 'runs',
                localField: '_id.run',
                foreignField: '_id',
                pipeline: [{ $project: { line: 1 } }],
                as: 'of',
              },
            },
            {
              $group: {
                _id: { line: { $first: '$of.line' }, age: '$_id.age' },
                count: { $sum: '$count' },
                oldest: { $min: '$oldest' },
              },
            },
          ],
          { hint: DOUBTS },
        )
        .toArray();
      return found.map(({ _id, count, oldest }) => ({ ..._id, count, oldest }));
    },

    async findMany(ids: string[]): Promise<Map<string, Delivery>> {
      const found = await rows.find({ _id: { $in: ids } }).toArray();
      return new Map(found.map((row) => [row._id, toDelivery(row)]));
    },

    /**
     * Writes a decision down on those of these that are still in doubt, as they were when it was made; their batches
     * are counted again and histories told, in the same step.
     * @returns the ids that were decided
     */
    async decide(ids: string[], { decided, asOf }: { decided: Decided; asOf: Date }): Promise<string[]> {
      const begun = performance.now();
      return connection.transaction(async (session) => {
        if (performance.now() - begun > PATIENCE_MS) throw busy();
        const open = { _id: { $in: ids }, state: 'uncertain' as const, markedAt: { $lte: asOf } };
        const found = await rows.find(open, { projection: { batch: 1, run: 1 }, session }).toArray();
        if (found.length === 0) return [];
        const decidable = found.map((row) => row._id);
        await rows.updateMany({ ...open, _id: { $in: decidable } }, changeFor(decided), { session });
        const touched = new Map(found.map(({ batch, run }) => [batch, { run, engaged: true }]));
        await changes.bulkWrite(marksOf(touched, writer), { ordered: false, session });
        return decidable;
      });
    },
  };
}
export type DoubtStore = ReturnType<typeof createDoubtStore>;

/** Of the next try its provider has not been asked yet. */
const NOT_ASKED = { asked: null, askAt: null, askedBy: null };

const BECOMES: Record<Decision, DeliveryState> = {
  arrived: 'submitted',
  failed: 'failed',
  resend: 'planned',
  accept: 'uncertain',
};

/** The state that a decision leads to, and what it says of the message. The words of the doubt stay with it. */
function changeFor(decided: Decided): mongoose.mongo.Document[] {
  const to = BECOMES[decided.as];
  if (to !== 'uncertain' && !mayMove('uncertain', to)) throw new Error(`A doubt cannot become ${to}.`);
  const $set = { state: to, decided: { $literal: decided } };
  switch (decided.as) {
    case 'arrived': // If it went, it went when it was taken in hand; what the provider says of it later still counts.
      return [{ $set: { ...$set, submittedAt: { $ifNull: ['$submittedAt', '$markedAt'] } } }];
    case 'failed':
      return [{ $set: { ...$set, reason: 'decided' } }];
    case 'resend': // Without its lot, so that a late answer to the former try does not speak for the next one.
      return [{ $set: { ...$set, lot: null, reason: null, detail: null, ...NOT_ASKED } }];
    case 'accept':
      return [{ $set }];
  }
}

const OPEN = queryOf({ campaign: null, accepted: false });
const OPEN_FIGURES = { count: { $sum: 1 }, oldest: { $min: '$markedAt' } };

const HOUR_MS = 3_600_000;

function ageAt(now: Date) {
  const since = (ms: number) => ({ $gt: ['$markedAt', after(now, -ms)] });
  const branches = [
    { case: since(HOUR_MS), then: 'hour' },
    { case: since(24 * HOUR_MS), then: 'day' },
  ];
  return { $switch: { branches, default: 'older' } };
}

function queryOf({ campaign, accepted }: DoubtFilter): mongoose.mongo.Filter<DeliveryRecord> {
  return {
    state: 'uncertain',
    'decided.as': accepted ? 'accept' : { $ne: 'accept' },
    ...(campaign === null ? {} : { campaign }),
  };
}
