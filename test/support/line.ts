import type { Connection } from 'mongoose';
import type { OfficeHours } from '../../src/calendar/hours.ts';
import type { SmsEnvelope, SubmitResult } from '../../src/channels/channel.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import { addresseesAfter, type AddresseeSources } from '../../src/deliveries/addressees.ts';
import { createBatchStore } from '../../src/deliveries/batch.store.ts';
import { createCapStore } from '../../src/deliveries/cap.store.ts';
import { createBucketStore } from '../../src/deliveries/bucket.store.ts';
import { createComposers, type ComposeTools } from '../../src/deliveries/compose.ts';
import { deliverNextBatch, type DeliverDeps } from '../../src/deliveries/deliver.ts';
import { createDeliveryStore, toDelivery, type DeliveryRecord } from '../../src/deliveries/delivery.store.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import { createBreaker } from '../../src/deliveries/breaker.ts';
import { createGateStore } from '../../src/deliveries/gate.store.ts';
import type { Limits } from '../../src/deliveries/ways.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import type { SmsLine } from '../../src/deliveries/line.ts';
import { planNextRun, type PlanDeps } from '../../src/deliveries/plan.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createReservations } from '../../src/deliveries/reserve.ts';
import { createTouchStore } from '../../src/deliveries/touch.store.ts';
import { createTouches } from '../../src/deliveries/touches.ts';
import { createHistoryStore } from '../../src/deliveries/history.store.ts';
import { createRivalStore } from '../../src/deliveries/rival.store.ts';
import { createRunStore } from '../../src/deliveries/run.store.ts';
import { createIds, randomBase58 } from '../../src/lib/ids.ts';
import type { Cap } from '../../src/settings/settings.ts';
import { aRun, NOON } from './builders/run.ts';
import { freshDatabase } from './mongo.ts';

const ALL_DAY = [{ from: '00:00', to: '24:00' }];
export const ALWAYS: OfficeHours = {
  weekly: { 1: ALL_DAY, 2: ALL_DAY, 3: ALL_DAY, 4: ALL_DAY, 5: ALL_DAY, 6: ALL_DAY, 7: ALL_DAY },
  holidays: [],
};

export const TOOLS: ComposeTools = {
  urls: {
    short: (code, index) => `https://clb.example/${code}${index}`,
    pixel: (code) => `https://clb.example/o/${code}.gif`,
    unsubscribe: (id) => `https://clb.example/u/${id}`,
  },
  addressKey: (channel, address) => `hash of ${channel}:${address}`,
};

/**
 * The line on a real database, with a clock that stands still until it is moved, contacts in a list, and a
 * provider that answers as told and remembers what it was given.
 */
export async function aLine() {
  const connection: Connection = await freshDatabase();
  const stores = {
    runs: createRunStore(connection),
    batches: createBatchStore(connection),
    deliveries: createDeliveryStore(connection),
    buckets: createBucketStore(connection),
    gates: createGateStore(connection),
    caps: createCapStore(connection),
    rivals: createRivalStore(connection),
    touchCounts: createTouchStore(connection),
    history: createHistoryStore(connection),
  };
  for (const store of Object.values(stores)) {
    if ('ready' in store) await store.ready();
  }
  const world = {
    now: NOON,
    contacts: [] as Contact[],
    suppressed: new Set<string>(),
    hours: ALWAYS,
    caps: [] as Cap[],
    touches: 7,
    rate: 1_000_000,
    limits: { domainRate: null, senders: [], zone: 'Asia/Tehran', refusedPercent: 20 } as Omit<
      Limits,
      'rates'
    >,
    received: [] as SmsEnvelope[],
    answer: (_envelope: SmsEnvelope): SubmitResult | Promise<SubmitResult> => ({
      outcome: 'accepted',
      providerMessageId: null,
    }),
    pauses: [] as string[],
    holds: [] as string[],
    refused: [] as string[],
  };
  const clock = (): Date => world.now;
  const office = () => Promise.resolve({ hours: world.hours, zone: 'Asia/Tehran' });
  const reservations = createReservations({
    ...stores,
    capSettings: () => Promise.resolve({ caps: world.caps, zone: 'Asia/Tehran', language: 'fa' }),
    clock,
  });
  const line: SmsLine = {
    key: 'sms:fake',
    channel: 'sms',
    sender: '+12025550100',
    provider: {
      name: 'fake',
      submit: async (envelope) => {
        world.received.push(envelope);
        return world.answer(envelope);
      },
      close: () => Promise.resolve(),
    },
  };
  const sources: AddresseeSources = {
    contactsAfter: (_filter, after, limit) =>
      Promise.resolve(
        world.contacts.filter((contact) => after === null || contact.id > after).slice(0, limit),
      ),
    ordersDue: () => Promise.resolve({ items: [], after: null }),
    appointmentsIn: () => Promise.resolve({ items: [], after: null }),
    office,
  };
  const planDeps: PlanDeps = {
    ...stores,
    office,
    clock,
    leaseMs: 10_000,
    stopping: () => false,
    mintCode: () => randomBase58(8),
    addresseesAfter: (run, place) => addresseesAfter(run, sources, place),
  };
  const deliverDeps: DeliverDeps = {
    ...stores,
    ...reservations,
    ...createTouches({ ...stores, roundLength: () => Promise.resolve(world.touches) }),
    office,
    clock,
    worker: 'worker-1',
    heardOf: () => Promise.resolve(null),
    newId: createIds(() => new Date()),
    sleep: (ms) => {
      world.now = new Date(world.now.getTime() + ms);
      return Promise.resolve();
    },
    leaseMs: 10_000,
    graceMs: 30_000,
    lane: createLane(20),
    findContacts: (ids) => Promise.resolve(world.contacts.filter((contact) => ids.includes(contact.id))),
    suppressedAmong: (_channel, addresses) =>
      Promise.resolve(new Set(addresses.filter((address) => world.suppressed.has(address)))),
    limits: () => Promise.resolve({ ...world.limits, rates: { sms: world.rate, email: world.rate } }),
    fallenAway: () => Promise.resolve(new Map()),
    againstPreflight: (_run, _rows, lot) => Promise.resolve(lot),
    composeOf: createComposers(() => TOOLS),
    refuseAddress: (_channel, address) => {
      world.refused.push(address);
      return Promise.resolve();
    },
    breaker: createBreaker(),
    onPause: (_line, _until, reason) => world.pauses.push(reason),
    onHold: (run) => world.holds.push(run),
  };
  return {
    connection,
    world,
    line,
    stores,
    reservations,
    planDeps,
    deliverDeps,
    advance(ms: number): void {
      world.now = new Date(world.now.getTime() + ms);
    },
    /** Opens a run over the world's contacts and plans it. */
    async plan(over: Partial<Run> = {}): Promise<Run> {
      const unplanned = { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false };
      const run = aRun({ state: 'planning', planning: unplanned, firstDueAt: null, ...over });
      await stores.runs.open(run);
      while (await planNextRun(this.planDeps));
      return run;
    },
    /** Carries batches until none is due. */
    async deliver(deps: DeliverDeps = deliverDeps): Promise<void> {
      while (await deliverNextBatch(line, deps, () => false));
    },
    async ledger(): Promise<Delivery[]> {
      const rows = await connection
        .collection<DeliveryRecord>('deliveries')
        .find()
        .sort({ _id: 1 })
        .toArray();
      return rows.map(toDelivery);
    },
    /** How many deliveries are in each state, reasons behind a colon. */
    async tally(): Promise<Record<string, number>> {
      const counts: Record<string, number> = {};
      for (const { state, reason } of await this.ledger()) {
        const key = reason === null ? state : `${state}:${reason}`;
        counts[key] = (counts[key] ?? 0) + 1;
      }
      return counts;
    },
  };
}
export type LineWorld = Awaited<ReturnType<typeof aLine>>;
