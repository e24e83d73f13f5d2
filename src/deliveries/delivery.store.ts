import mongoose, { type Connection } from 'mongoose';
import type { DeliveryState } from '../contract/words.ts';
import { batchesOf } from './batch.ts';
import type { Delivery, PlannedDelivery, SkipReason } from './delivery.ts';
import { sourcesOf } from './moves.ts';
import { createOrphans } from './orphan.store.ts';
import { alike, idsOf, settingOf, type Settlement } from './settlement.ts';

/** A stored delivery: absent fields stand for null, so that a planned row stays small. */
export type DeliveryRecord = { _id: string } & Omit<PlannedDelivery, 'id' | 'own'> &
  Partial<Omit<Delivery, 'id' | Exclude<keyof PlannedDelivery, 'own'>>> & {
    state: DeliveryState;
    attempt: number;
    /** what of it the contact's history knows (history.store.ts) */
    noted?: number;
    /** when its provider is to be asked about it, and who took that in hand (reconcile.store.ts) */
    askAt?: Date | null;
    askedBy?: string | null;
  };

const CODE_INDEX = 'code_unique';
/** Each index that a change of state moves a row in costs every message some microseconds: most see one change, or none. */
const OPEN: DeliveryState[] = ['planned', 'submitting'];
const ENDED: DeliveryState[] = ['submitted', 'delivered', 'skipped', 'failed', 'bounced', 'uncertain'];

/** What became of an attempt to plan: `clashes` need another code, the rest was planned before. */
export type PlanResult = { inserted: number; clashes: PlannedDelivery[] };

/**
 * The ledger's rows. It speaks to the driver through mongoose's connection, without casting row by row:
 * every filter is built here from typed values.
 */
export function createDeliveryStore(connection: Connection) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  return {
    ...createOrphans(connection),

    async ready(): Promise<void> {
      await rows.createIndexes([
        { key: { code: 1 }, name: CODE_INDEX, unique: true },
        { key: { batch: 1 } },
        { key: { contact: 1 } },
        { key: { batch: 1 }, name: 'open', partialFilterExpression: { state: { $in: OPEN } } },
        {
          key: { run: 1, state: 1, _id: 1 },
          name: 'ended',
          partialFilterExpression: { state: { $in: ENDED } },
        },
        { key: { markedAt: 1 }, partialFilterExpression: { state: 'submitting' } },
      ]);
    },

    /** Inserts planned rows; one that exists already is left as it is. */
    async insertPlanned(planned: PlannedDelivery[]): Promise<PlanResult> {
      if (planned.length === 0) return { inserted: 0, clashes: [] };
      const records = planned.map(({ id, own, ...row }): DeliveryRecord => {
        return { _id: id, ...row, ...(own === null ? {} : { own }), state: 'planned', attempt: 0 };
      });
      try {
        const result = await rows.insertMany(records, { ordered: false });
        return { inserted: result.insertedCount, clashes: [] };
      } catch (error) {
        if (!(error instanceof mongoose.mongo.MongoBulkWriteError)) throw error;
        const writeErrors = [error.writeErrors].flat();
        // Without a single refused row it is the connection or the majority that failed: nothing is known to be there.
        const certain = writeErrors.length > 0 && error.result.getWriteConcernError() === undefined;
        if (!certain || writeErrors.some((one) => one.code !== 11000)) throw error;
        const clashes = writeErrors
          .filter((one) => one.errmsg?.includes(CODE_INDEX) ?? false)
          .flatMap((one) => planned[one.index] ?? []);
        return { inserted: error.insertedCount, clashes };
      }
    },

    /** The runs that planned those of these ids that have a row already. */
    async plannedBy(ids: string[]): Promise<Map<string, string>> {
      const found = await rows.find({ _id: { $in: ids } }, { projection: { run: 1 } }).toArray();
      return new Map(found.map((row) => [row._id, row.run]));
    },

    /** The next rows of a batch that nobody has taken in hand. */
    async nextPlanned(batch: string, limit: number): Promise<Delivery[]> {
      const found = await rows.find({ batch, state: 'planned' }, { limit, batchSize: limit + 1 }).toArray();
      return found.map(toDelivery);
    },

    /**
     * The write-ahead mark: only what was still planned becomes `submitting`, under this lot.
     * @returns the ids that now carry the mark; nothing else of the lot may be handed over
     */
    async markSubmitting(
      lot: string,
      ids: string[],
      mark: { fence: number; now: Date },
    ): Promise<Set<string>> {
      const { modifiedCount } = await rows.updateMany(
        { _id: { $in: ids }, state: 'planned' },
        { $set: { state: 'submitting', lot, fence: mark.fence, markedAt: mark.now }, $inc: { attempt: 1 } },
      );
      if (modifiedCount === ids.length) return new Set(ids);
      const marked = await rows
        .find({ _id: { $in: ids }, lot, state: 'submitting' }, { projection: { _id: 1 } })
        .toArray();
      return new Set(marked.map((row) => row._id));
    },

    /**
     * Writes what the provider answered: one statement for many rows with the same end, which costs a third of one for
     * each. Filters on the lot and moves only along `moves.ts`, so a stalled worker's late but true answer still
     * resolves an `uncertain`, and a callback that came first keeps its word.
     */
    async settle(lot: string, settlements: Settlement[]): Promise<void> {
      const statements = alike(settlements).map((group) => {
        const [first] = group;
        const filter = { _id: { $in: idsOf(group) }, lot, state: { $in: sourcesOf(first.to) } };
        return { updateMany: { filter, update: [{ $set: settingOf(first, group) }] } };
      });
      if (statements.length === 0) return;
      const { matchedCount } = await rows.bulkWrite(statements, { ordered: false });
      if (matchedCount < settlements.length) await noteOvertaken(lot, settlements);
    },

    /** Skips rows that are still planned. */
    async skip(skips: { id: string; reason: SkipReason; detail: string | null }[], now: Date): Promise<void> {
      if (skips.length === 0) return;
      await rows.bulkWrite(
        skips.map(({ id, reason, detail }) => ({
          updateOne: {
            filter: { _id: id, state: 'planned' },
            update: { $set: { state: 'skipped', reason, detail, markedAt: now } },
          },
        })),
        { ordered: false },
      );
    },

    /** Skips what is still planned, of a run or in some batches: what `stop` means. @returns how many */
    async skipPlanned(
      where: { run: string } | { batches: string[] },
      reason: SkipReason,
      now: Date,
    ): Promise<number> {
      const batch = 'run' in where ? batchesOf(where.run) : { $in: where.batches };
      const result = await rows.updateMany(
        { batch, state: 'planned' },
        { $set: { state: 'skipped', reason, markedAt: now } },
      );
      return result.modifiedCount;
    },

    /** The batches in which rows of a run are still planned. */
    async batchesWithPlanned(run: string): Promise<string[]> {
      return rows.distinct('batch', { batch: batchesOf(run), state: 'planned' });
    },

    /** How many rows a run has. */
    async countOf(run: string): Promise<number> {
      return rows.countDocuments({ batch: batchesOf(run) });
    },

    /** Moves planned rows to another batch, which exists already. */
    async moveTo(batch: string, ids: string[]): Promise<void> {
      await rows.updateMany({ _id: { $in: ids }, state: 'planned' }, { $set: { batch } });
    },

    /** How many of a batch are still planned or in a provider's hands. */
    async openIn(batch: string): Promise<{ planned: number; submitting: number }> {
      const [planned, submitting] = await Promise.all([
        rows.countDocuments({ batch, state: 'planned' }, { limit: 1 }),
        rows.countDocuments({ batch, state: 'submitting' }, { limit: 1 }),
      ]);
      return { planned, submitting };
    },
  };

  /** Answers for rows that a callback had moved on already: their facts are kept, their state stays. */
  async function noteOvertaken(lot: string, settlements: Settlement[]): Promise<void> {
    const overtaken = settlements.filter(({ to }) => to === 'submitted');
    if (overtaken.length === 0) return;
    await rows.bulkWrite(
      overtaken.map(({ id, set: { reason: _reason, detail: _detail, ...facts } }) => ({
        updateOne: {
          filter: { _id: id, lot, state: { $in: ['submitted', 'delivered', 'bounced'] } },
          update: { $set: facts },
        },
      })),
      { ordered: false },
    );
  }
}
export type DeliveryStore = ReturnType<typeof createDeliveryStore>;

/** Field by field: an object that is made by spreading others costs fifty times as much, for each row of each lot. */
export function toDelivery(row: DeliveryRecord): Delivery {
  return {
    id: row._id,
    run: row.run,
    campaign: row.campaign,
    contact: row.contact,
    channel: row.channel,
    batch: row.batch,
    code: row.code,
    own: row.own ?? null,
    state: row.state,
    reason: row.reason ?? null,
    detail: row.detail ?? null,
    attempt: row.attempt,
    deferrals: row.deferrals ?? 0,
    lot: row.lot ?? null,
    fence: row.fence ?? null,
    markedAt: row.markedAt ?? null,
    providerMessageId: row.providerMessageId ?? null,
    addressKey: row.addressKey ?? null,
    language: row.language ?? null,
    parts: row.parts ?? null,
    fits: row.fits ?? [],
    submittedAt: row.submittedAt ?? null,
    deliveredAt: row.deliveredAt ?? null,
    openedAt: row.openedAt ?? null,
    openedByHumanAt: row.openedByHumanAt ?? null,
    clickedAt: row.clickedAt ?? null,
    clickedByHumanAt: row.clickedByHumanAt ?? null,
    repliedAt: row.repliedAt ?? null,
    unsubscribedAt: row.unsubscribedAt ?? null,
    decided: row.decided ?? null,
    asked: row.asked ?? null,
  };
}
