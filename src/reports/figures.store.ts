import type { Connection } from 'mongoose';
import type { ChangeRecord } from '../deliveries/signal.store.ts';
import { addFigures, LEFT, noFigures, type Figures } from './figures.ts';

const DIRTY = 200;

type CountedBatch = {
  _id: string;
  run: string;
  /** by workers; grows with each step */
  changes: number;
  counted: number;
  /** the sum of the signals' changes that `figures` knows of */
  countedSignals?: number;
  figures?: Figures;
};
type StaleBatch = { _id: string; changes: number; signals: number };
type Dirty = { id: string; changes: number; signals: number };

/** One row of the aggregate: deliveries of one batch that share state and reason. */
type Group = {
  _id: { batch: string; state: keyof Figures['states']; reason: string | null };
  count: number;
  opened: number;
  openedByHuman: number;
  clicked: number;
  clickedByHuman: number;
  replied: number;
  unsubscribed: number;
  parts: number;
};

const stamped = (field: string): Record<string, unknown> => ({
  $sum: { $cond: [{ $ifNull: [`$${field}`, false] }, 1, 0] },
});

/**
 * Delivery figures, kept with each batch and counted again when a row of it changed: idempotent, equal to the
 * ledger by nature, and read in time that grows with the batches, not with the deliveries.
 */
export function createFiguresStore(connection: Connection) {
  const batches = connection.collection<CountedBatch>('batches');
  const signals = connection.collection<ChangeRecord>('batchChanges');
  const deliveries = connection.collection('deliveries');

  return {
    /** Counts the changed batches of a run again, then sums them all. */
    async ofRun(run: string): Promise<Figures> {
      const signalled = await signalsOf(run);
      const sum = noFigures();
      let dirty: Dirty[] = [];
      for await (const { _id, changes, counted, countedSignals = 0, figures } of batches.find({ run })) {
        const signals = signalled.get(_id) ?? 0;
        if (changes > counted || signals > countedSignals) dirty.push({ id: _id, changes, signals });
        else if (figures !== undefined) addFigures(sum, figures);
        if (dirty.length < DIRTY) continue;
        await recount(dirty, sum);
        dirty = [];
      }
      await recount(dirty, sum);
      return sum;
    },

    /** Counts again what changed among the batches due in [from, to). */
    async keepBetween(from: Date, to: Date): Promise<void> {
      let dirty: Dirty[] = [];
      for await (const { _id, changes, signals } of batches.aggregate<StaleBatch>(staleBetween(from, to))) {
        dirty.push({ id: _id, changes, signals });
        if (dirty.length < DIRTY) continue;
        await recount(dirty, noFigures());
        dirty = [];
      }
      await recount(dirty, noFigures());
    },
  };

  async function signalsOf(run: string): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    for await (const { batch, changes } of signals.find({ run }))
      sums.set(batch, (sums.get(batch) ?? 0) + changes);
    return sums;
  }

  /**
   * Counts batches again and adds them to a sum. What changed was read before the rows: a change that comes in
   * between makes the batch dirty again.
   */
  async function recount(dirty: Dirty[], sum: Figures): Promise<void> {
    if (dirty.length === 0) return;
    const figures = await countBatches(dirty.map((batch) => batch.id));
    for (const one of figures.values()) addFigures(sum, one);
    await batches.bulkWrite(
      dirty.map(({ id, changes, signals: countedSignals }) => ({
        updateOne: {
          filter: { _id: id, counted: { $lte: changes } },
          update: { $set: { counted: changes, countedSignals, figures: figures.get(id) ?? noFigures() } },
        },
      })),
      { ordered: false },
    );
  }

  async function countBatches(ids: string[]): Promise<Map<string, Figures>> {
    const [groups, links, fits] = await Promise.all([groupsOf(ids), tally(ids, 'links'), tally(ids, 'fits')]);
    const figures = new Map(ids.map((id) => [id, noFigures()]));
    for (const { _id, count, ...sums } of groups) {
      const one = noFigures();
      Object.assign(one, sums);
      one.states = { [_id.state]: count };
      if (!LEFT.includes(_id.state)) one.parts = 0; // written, and not sent: it costs nothing
      if (_id.reason !== null) one.reasons = { [`${_id.state}.${_id.reason}`]: count };
      addFigures(figures.get(_id.batch) ?? noFigures(), one);
    }
    for (const { _id, count } of links)
      addFigures(figures.get(_id.batch) ?? noFigures(), { ...noFigures(), links: { [_id.value]: count } });
    for (const { _id, count } of fits)
      addFigures(figures.get(_id.batch) ?? noFigures(), { ...noFigures(), fits: { [_id.value]: count } });
    return figures;
  }

  async function groupsOf(ids: string[]): Promise<Group[]> {
    return deliveries
      .aggregate<Group>([
        { $match: { batch: { $in: ids } } },
        {
          $group: {
            _id: { batch: '$batch', state: '$state', reason: { $ifNull: ['$reason', null] } },
            count: { $sum: 1 },
            opened: stamped('openedAt'),
            openedByHuman: stamped('openedByHumanAt'),
            clicked: stamped('clickedAt'),
            clickedByHuman: stamped('clickedByHumanAt'),
            replied: stamped('repliedAt'),
            unsubscribed: stamped('unsubscribedAt'),
            parts: { $sum: { $ifNull: ['$parts', 0] } },
          },
        },
      ])
      .toArray();
  }

  /** How many deliveries of each batch hold each value of a list field. */
  async function tally(
    ids: string[],
    field: 'links' | 'fits',
  ): Promise<{ _id: { batch: string; value: string }; count: number }[]> {
    return deliveries
      .aggregate<{ _id: { batch: string; value: string }; count: number }>([
        { $match: { batch: { $in: ids }, [field]: { $exists: true, $ne: [] } } },
        { $unwind: `$${field}` },
        { $group: { _id: { batch: '$batch', value: { $toString: `$${field}` } }, count: { $sum: 1 } } },
      ])
      .toArray();
  }
}
export type FiguresStore = ReturnType<typeof createFiguresStore>;

function staleBetween(from: Date, to: Date): Record<string, unknown>[] {
  const isStale = {
    $or: [{ $gt: ['$changes', '$counted'] }, { $gt: ['$signals', { $ifNull: ['$countedSignals', 0] }] }],
  };
  return [
    { $match: { dueAt: { $gte: from, $lt: to } } },
    { $project: { changes: 1, counted: 1, countedSignals: 1 } },
    { $lookup: { from: 'batchChanges', localField: '_id', foreignField: 'batch', as: 'told' } },
    { $set: { signals: { $sum: '$told.changes' } } },
    { $match: { $expr: isStale } },
    { $project: { changes: 1, signals: 1 } },
  ];
}
