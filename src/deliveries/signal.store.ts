import type mongoose from 'mongoose';
import type { Connection } from 'mongoose';
import type { Event } from '../events/event.ts';
import type { EventStore } from '../events/event.store.ts';
import type { Delivery } from './delivery.ts';
import type { DeliveryRecord } from './delivery.store.ts';
import { AppError } from '../lib/errors.ts';
import { sourcesOf } from './moves.ts';

/** The moments that a signal may stamp on a delivery; the earliest stays. */
export type Stamp =
  | 'deliveredAt'
  | 'openedAt'
  | 'openedByHumanAt'
  | 'clickedAt'
  | 'clickedByHumanAt'
  | 'repliedAt'
  | 'unsubscribedAt';

/** One returning signal in the ledger's terms: an event, and what it does to its delivery. */
export type Fact = {
  event: Event;
  delivery: string | null;
  moveTo: 'submitted' | 'delivered' | 'bounced' | null;
  /** kept with the delivery when the move is made or the provider's id was not known */
  set: Partial<Pick<DeliveryRecord, 'reason' | 'detail' | 'providerMessageId'>>;
  stamps: Stamp[];
};

/** Where a known delivery belongs. */
export type Place = Pick<
  Delivery,
  'id' | 'run' | 'campaign' | 'contact' | 'batch' | 'channel' | 'addressKey'
>;

/**
 * A process that is killed within a transaction leaves it open on the server, for up to a minute by default
 * (transactionLifetimeLimitSeconds), and what it touched cannot be written meanwhile. The driver would try for two.
 */
export const PATIENCE_MS = 1_500;

type Change = mongoose.mongo.AnyBulkWriteOperation<DeliveryRecord>;

type Hits = { raw: number; human: number };
type CounterRecord = { _id: string; run: string } & Partial<Record<'opened' | 'clicked', Hits>> & {
    links?: Record<string, Hits>;
  };

/**
 * How often signals changed rows of a batch, by writer. Not kept with the batch itself: workers renew that every
 * few milliseconds, and a transaction that meets them is thrown back again and again.
 */
export type ChangeRecord = {
  _id: string;
  batch: string;
  run: string;
  changes: number;
  /** people opened or clicked, and the contacts' histories do not know of it (history.store.ts) */
  unnoted?: true;
};

export type HitCounts = { opened: Hits; clicked: Hits; links: Map<number, Hits> };

/**
 * What comes back, in micro-batches: one transaction of event upserts, stamps, moves and counters, so a figure
 * counts exactly the events that are stored, also after a kill. `writer` keeps processes off each other's counters.
 */
export function createSignalStore(connection: Connection, events: EventStore, writer: string) {
  const rows = connection.collection<DeliveryRecord>('deliveries');
  const changes = connection.collection<ChangeRecord>('batchChanges');
  const counters = connection.collection<CounterRecord>('counters');
  return {
    async ready(): Promise<void> {
      await counters.createIndexes([{ key: { run: 1 } }]);
      await changes.createIndexes([{ key: { run: 1 } }, { key: { batch: 1 } }]);
    },

    async placesOf(ids: string[]): Promise<Map<string, Place>> {
      const found = await rows.find({ _id: { $in: ids } }, { projection: PLACE }).toArray();
      return new Map(found.map((row) => [row._id, toPlace(row)]));
    },

    /** The delivery that a code was minted for. */
    async byCode(
      code: string,
    ): Promise<(Place & { submittedAt: Date | null; deliveredAt: Date | null }) | null> {
      const projection = { ...PLACE, submittedAt: 1, deliveredAt: 1 };
      const row = await rows.findOne({ code }, { projection });
      if (row === null) return null;
      return { ...toPlace(row), submittedAt: row.submittedAt ?? null, deliveredAt: row.deliveredAt ?? null };
    },

    /** The newest message of a channel that a contact was given, if any: what a reply answers. */
    async latestTo(contact: string, channel: DeliveryRecord['channel']): Promise<Place | null> {
      const row = await rows.findOne(
        { contact, channel, submittedAt: { $ne: null } },
        { sort: { submittedAt: -1 } },
      );
      return row === null ? null : toPlace(row);
    },

    /** Records a micro-batch; told twice, in any order, it ends the same. */
    async record(facts: Fact[], places: Map<string, Place>): Promise<void> {
      const updates = facts.flatMap(changesOf);
      const touched = touchedBy(facts, places);
      const begun = performance.now();
      await connection.transaction(async (session) => {
        if (performance.now() - begun > PATIENCE_MS) throw busy();
        const fresh = await events.append(
          facts.map((fact) => fact.event),
          session,
        );
        if (updates.length > 0) await rows.bulkWrite(updates, { ordered: true, session });
        const counts = countsOf(facts.filter((fact) => fresh.delete(fact.event.id)));
        for (const [run, $inc] of counts) {
          await counters.updateOne(
            { _id: `${run}/${writer}` },
            { $inc, $setOnInsert: { run } },
            { upsert: true, session },
          );
        }
        if (touched.size > 0) await changes.bulkWrite(marksOf(touched, writer), { ordered: false, session });
      });
    },

    /** All hits on a run, raw and human, over all writers. */
    async hitsOf(run: string): Promise<HitCounts> {
      const sum: HitCounts = {
        opened: { raw: 0, human: 0 },
        clicked: { raw: 0, human: 0 },
        links: new Map(),
      };
      for (const record of await counters.find({ run }).toArray()) {
        addHits(sum.opened, record.opened);
        addHits(sum.clicked, record.clicked);
        for (const [link, hits] of Object.entries(record.links ?? {})) {
          const total = sum.links.get(Number(link)) ?? { raw: 0, human: 0 };
          addHits(total, hits);
          sum.links.set(Number(link), total);
        }
      }
      return sum;
    },
  };
}
export type SignalStore = ReturnType<typeof createSignalStore>;

const PLACE = { run: 1, campaign: 1, contact: 1, batch: 1, channel: 1, addressKey: 1 };

function toPlace({ _id, run, campaign, contact, batch, channel, addressKey = null }: DeliveryRecord): Place {
  return { id: _id, run, campaign, contact, batch, channel, addressKey };
}

/** The batches of which rows change, with their runs; `engaged`: by what a person did. */
type Touched = Map<string, { run: string; engaged: boolean }>;

function touchedBy(facts: Fact[], places: Map<string, Place>): Touched {
  const touched: Touched = new Map();
  for (const { delivery, stamps } of facts) {
    const place = places.get(delivery ?? '');
    if (place === undefined) continue;
    const engaged = stamps.includes('openedByHumanAt') || stamps.includes('clickedByHumanAt');
    const before = touched.get(place.batch)?.engaged ?? false;
    touched.set(place.batch, { run: place.run, engaged: engaged || before });
  }
  return touched;
}

/** Says that rows of these batches changed, so their figures are counted again, and histories told. */
export function marksOf(
  touched: Touched,
  writer: string,
): mongoose.mongo.AnyBulkWriteOperation<ChangeRecord>[] {
  return [...touched].map(([batch, { run, engaged }]) => ({
    updateOne: {
      filter: { _id: `${batch}/${writer}` },
      update: {
        $inc: { changes: 1 },
        $setOnInsert: { batch, run },
        ...(engaged ? { $set: { unnoted: true as const } } : {}),
      },
      upsert: true,
    },
  }));
}

/** A provider that is answered so comes again. */
export function busy(): AppError {
  const message =
    'The delivery is being changed by a transaction that does not end. Try again in a few seconds.';
  return new AppError(503, 'busy', message, { retryAfterSeconds: 5 });
}

/** The updates of one fact. Moves filter on their sources, stamps keep the earliest: repeating them changes nothing. */
function changesOf(fact: Fact): Change[] {
  const { delivery, event } = fact;
  if (delivery === null) return [];
  const stamps = Object.fromEntries(fact.stamps.map((stamp) => [stamp, event.at]));
  const changes: Change[] = [];
  if (fact.moveTo !== null) {
    // What was never handed over has nothing that a provider could know of.
    const handedOver = { attempt: { $gt: 0 }, ...ofThisTry(fact) };
    const filter = { _id: delivery, state: { $in: sourcesOf(fact.moveTo) }, ...handedOver };
    // What nobody recorded as submitted counts from when the provider first spoke of it.
    const update = { $set: { ...fact.set, state: fact.moveTo }, $min: { submittedAt: event.at } };
    changes.push({ updateOne: { filter, update } });
  }
  if (fact.stamps.length > 0) {
    changes.push({ updateOne: { filter: { _id: delivery }, update: { $min: stamps } } });
  }
  if (event.kind === 'clicked' && event.link !== null && event.label === 'human') {
    changes.push({ updateOne: { filter: { _id: delivery }, update: { $addToSet: { links: event.link } } } });
  }
  return changes;
}

/** A bounce of a former try says nothing of the one that the provider took since, under another id. */
function ofThisTry({ moveTo, set: { providerMessageId = null } }: Fact) {
  const isBounce = moveTo === 'bounced' && providerMessageId !== null;
  return isBounce ? { providerMessageId: { $in: [null, providerMessageId] } } : {};
}

function countsOf(facts: Fact[]): Map<string, Record<string, number>> {
  const counts = new Map<string, Record<string, number>>();
  for (const { event } of facts) {
    if (event.run === null || (event.kind !== 'opened' && event.kind !== 'clicked')) continue;
    const $inc = counts.get(event.run) ?? {};
    counts.set(event.run, $inc);
    const fields = event.link === null ? [event.kind] : [event.kind, `links.${event.link}`];
    for (const field of fields) {
      $inc[`${field}.raw`] = ($inc[`${field}.raw`] ?? 0) + 1;
      if (event.label === 'human') $inc[`${field}.human`] = ($inc[`${field}.human`] ?? 0) + 1;
    }
  }
  return counts;
}

function addHits(total: Hits, more: Hits | undefined): void {
  total.raw += more?.raw ?? 0;
  total.human += more?.human ?? 0;
}
