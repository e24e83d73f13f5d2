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

/** One row of the aggregate: deliveries of one batch that share state, reason, links that were clicked, and fits. */
type Group = {
  _id: {
    batch: string;
    state: keyof Figures['states'];
    reason: string | null;
    links: number[];
    fits: string[];
  };
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
    const figures = new Map(ids.map((id) => [id, noFigures()]));
    for (const group of await groupsOf(ids)) {
      const sum = figures.get(group._id.batch);
      if (sum !== undefined) addFigures(sum, figuresOf(group));
    }
    return figures;
  }

  /** One walk over the rows: what few of them have (links, fits) only parts a batch's rows into some groups more. */
  async function groupsOf(ids: string[]): Promise<Group[]> {
    const { batch, state } = { batch: '$batch', state: '$state' };
    const reason = { $ifNull: ['$reason', null] };
    const [links, fits] = [{ $ifNull: ['$links', []] }, { $ifNull: ['$fits', []] }];
    return deliveries
      .aggregate<Group>([
        { $match: { batch: { $in: ids } } },
        {
          $group: {
            _id: { batch, state, reason, links, fits },
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
}
export type FiguresStore = ReturnType<typeof createFiguresStore>;

function figuresOf({ _id, count, parts, ...sums }: Group): Figures {
  const { state, reason, links, fits } = _id;
  const each = (values: (string | number)[]): Record<string, number> =>
    Object.fromEntries(values.map((value) => [String(value), count]));
  return {
    ...sums,
    states: { [state]: count },
    reasons: reason === null ? {} : { [`${state}.${reason}`]: count },
    parts: LEFT.includes(state) ? parts : 0, // written, and not sent: it costs nothing
    links: each(links),
    fits: each(fits),
  };
}

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
