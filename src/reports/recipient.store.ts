import type { Connection } from 'mongoose';
import type { DeliveryState } from '../contract/words.ts';
import { toDelivery, type DeliveryRecord } from '../deliveries/delivery.store.ts';
import type { Delivery } from '../deliveries/delivery.ts';

export type Deed = 'opened' | 'opened-by-human' | 'clicked' | 'clicked-by-human' | 'replied' | 'unsubscribed';

/** The people behind one number of a report. */
export type RecipientFilter = {
  states: DeliveryState[] | null;
  reason: string | null;
  did: Deed | null;
  link: number | null;
};

const STAMP: Record<Deed, keyof Delivery> = {
  opened: 'openedAt',
  'opened-by-human': 'openedByHumanAt',
  clicked: 'clickedAt',
  'clicked-by-human': 'clickedByHumanAt',
  replied: 'repliedAt',
  unsubscribed: 'unsubscribedAt',
};

export function createRecipientStore(connection: Connection) {
  const rows = connection.collection<DeliveryRecord & { links?: number[] }>('deliveries');
  return {
    async page(
      run: string,
      filter: RecipientFilter,
      after: string | null,
      limit: number,
    ): Promise<Delivery[]> {
      // A delivery's id begins with its campaign's, as its run's does: the walk goes along the ids, without sorting.
      const campaign = run.slice(0, run.indexOf('.'));
      const query: Record<string, unknown> = {
        run,
        _id: { $gt: after ?? `${campaign}.`, $lt: `${campaign}/` },
      };
      if (filter.states !== null) query.state = { $in: filter.states };
      if (filter.reason !== null) query.reason = filter.reason;
      if (filter.did !== null) query[STAMP[filter.did]] = { $ne: null };
      if (filter.link !== null) query.links = filter.link;
      const found = await rows.find(query).sort({ _id: 1 }).limit(limit).toArray();
      return found.map(toDelivery);
    },
  };
}
export type RecipientStore = ReturnType<typeof createRecipientStore>;
