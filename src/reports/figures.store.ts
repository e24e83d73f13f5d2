import type { Connection } from 'mongoose';
import { addFigures, noFigures, type Figures } from './figures.ts';

const DIRTY = 200;

type CountedBatch = { _id: string; run: string; changes: number; counted: number; figures?: Figures };

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
  const deliveries = connection.collection('deliveries');

  return {
    /** Counts the changed batches of a run again, then sums them all. */
    async ofRun(run: string): Promise<Figures> {
      for (;;) {
        const dirty = await batches
          .find({ run, $expr: { $gt: ['$changes', '$counted'] } }, { projection: { changes: 1 } })
          .limit(DIRTY)
          .toArray();
        if (dirty.length === 0) break;
        await recount(dirty);
        if (dirty.length < DIRTY) break;
      }
      const sum = noFigures();
      for await (const batch of batches.find({ run }, { projection: { figures: 1 } })) {
        if (batch.figures !== undefined) addFigures(sum, batch.figures);
      }
      return sum;
    },
  };

  /** `changes` is read before the rows: a change that comes in between makes the batch dirty again. */
  async function recount(dirty: Pick<CountedBatch, '_id' | 'changes'>[]): Promise<void> {
    const figures = await countBatches(dirty.map((batch) => batch._id));
    await batches.bulkWrite(
      dirty.map(({ _id, changes }) => ({
        updateOne: {
          filter: { _id, counted: { $lt: changes } },
          update: { $set: { counted: changes, figures: figures.get(_id) ?? noFigures() } },
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
