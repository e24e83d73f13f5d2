import type { Connection } from 'mongoose';
import type { RecipientState } from '../contract/reports.ts';
import type { DeliveryState } from '../contract/words.ts';
import { toDelivery, type DeliveryRecord } from '../deliveries/delivery.store.ts';
import { batchesOf } from '../deliveries/batch.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { Run } from '../deliveries/run.ts';

export type Deed = 'opened' | 'opened-by-human' | 'clicked' | 'clicked-by-human' | 'replied' | 'unsubscribed';

/** The people behind one number of a report. */
export type RecipientFilter = {
  states: DeliveryState[] | null;
  reason: string | null;
  did: Deed | null;
  link: number | null;
};

const WAITING: DeliveryState[] = ['planned', 'submitting'];

/** The states whose people a number of the report counts. */
export function statesOf(state: RecipientState): DeliveryState[] {
  if (state === 'waiting') return WAITING;
  return state === 'handed-over' ? ['submitted', 'delivered', 'bounced'] : [state];
}

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
      run: Pick<Run, 'id' | 'campaign' | 'state'>,
      filter: RecipientFilter,
      after: string | null,
      limit: number,
    ): Promise<Delivery[]> {
      // A delivery's id begins with its campaign's: the walk goes along the ids, without sorting.
      const behind = { $gt: after ?? `${run.campaign}.`, $lt: `${run.campaign}/` };
      const query: Record<string, unknown> = { run: run.id, _id: behind, ...stateQuery(run, filter) };
      // Few may still wait of many: then they are found by their batches.
      if (filter.states?.every((state) => WAITING.includes(state)) === true) query.batch = batchesOf(run.id);
      if (filter.did !== null) query[STAMP[filter.did]] = { $ne: null };
      if (filter.link !== null) query.links = filter.link;
      const found = await rows.find(query).sort({ _id: 1 }).limit(limit).toArray();
      return found
        .map(toDelivery)
        .map((delivery) => (isRest(run, delivery) ? asStopped(delivery) : delivery));
    },
  };
}
/** What is left of a stopped run counts as skipped, before the sweeper has written it, as in the report. */
function isRest(run: Pick<Run, 'state'>, delivery: Pick<Delivery, 'state'>): boolean {
  return run.state === 'stopped' && delivery.state === 'planned';
}

function asStopped(delivery: Delivery): Delivery {
  return { ...delivery, state: 'skipped', reason: 'stopped' };
}

function stateQuery(run: Pick<Run, 'state'>, { states, reason }: RecipientFilter): Record<string, unknown> {
  const stored = {
    ...(states === null ? {} : { state: { $in: states } }),
    ...(reason === null ? {} : { reason }),
  };
  if (run.state !== 'stopped') return stored;
  const withRest = (states?.includes('skipped') ?? true) && (reason ?? 'stopped') === 'stopped';
  const ended = { $and: [stored, { state: { $ne: 'planned' } }] };
  return withRest ? { $or: [ended, { state: 'planned' }] } : ended;
}

export type RecipientStore = ReturnType<typeof createRecipientStore>;
