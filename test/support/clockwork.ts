import { pino } from 'pino';
import { Registry } from 'prom-client';
import { launchDue } from '../../src/campaigns/launch.ts';
import { loadConfig } from '../../src/config.ts';
import { addressOf } from '../../src/database/connect.ts';
import { createComposers } from '../../src/deliveries/compose.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createBreaker } from '../../src/deliveries/breaker.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { toDelivery, type DeliveryRecord } from '../../src/deliveries/delivery.store.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import { planNextRun } from '../../src/deliveries/plan.ts';
import { tidy } from '../../src/deliveries/sweep.ts';
import { createIds } from '../../src/lib/ids.ts';
import { mintCode } from '../../src/links/code.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { createAddressees } from '../../src/wire/addressees.ts';
import type { Base } from '../../src/wire/base.ts';
import { createCampaigning } from '../../src/wire/campaigns.ts';
import { createLines } from '../../src/wire/lines.ts';
import { createMessages } from '../../src/wire/messages.ts';
import { createPeople } from '../../src/wire/people.ts';
import { createReturns } from '../../src/wire/returns.ts';
import { createStores, prepareStores } from '../../src/wire/stores.ts';
import { freshDatabase } from './mongo.ts';

const LEASE_MS = 10_000;

/** The whole of Chapar but its server, on a clock that stands still until it is moved: what is due is done by `turn`. */
export async function aClockwork(start: Date) {
  const world = { now: start };
  const clock = (): Date => world.now;
  const connection = await freshDatabase();
  const stores = createStores(connection, 'worker');
  const config = loadConfig({ PUBLIC_URL: 'https://club.example', UNDO_MS: '0' });
  const log = pino({ level: 'silent' });
  const newId = createIds(clock);
  const secretKey = 'a secret key of a test, long enough to be one';
  const [database, metrics] = [addressOf(connection), new Registry()];
  const base: Base = { config, stores, database, secretKey, clock, newId, log, metrics, worker: 'w' };
  const lines = createLines(config, { save: stores.sandbox.save, clock, newId });
  const people = createPeople(base);
  const messages = createMessages(base, people, lines);
  const addressees = createAddressees(base, people);
  const campaigning = createCampaigning(base, { people, messages, lines, addressees });
  await prepareStores(stores);
  await people.suppressions.holdKey();
  const rates = { sms: 1_000, email: 1_000 };
  await people.settings.seed(defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates }));

  const office = people.settings.read;
  const line = { ...stores, office, clock, leaseMs: LEASE_MS };
  const planning = { ...line, mintCode, addresseesAfter: addressees.after, stopping: () => false };
  const delivering = {
    ...line,
    ...people.reservations,
    ...people.touches,
    graceMs: 30_000,
    sleep: () => Promise.resolve(),
    worker: 'w',
    heardOf: stores.presences.heardOf,
    newId,
    lane: createLane(10),
    findContacts: stores.contacts.receivers,
    suppressedAmong: people.suppressions.among,
    limits: people.settings.read,
    composeOf: createComposers(messages.toolsOf),
    fallenAway: addressees.fallenAway,
    againstPreflight: campaigning.checking.againstPreflight,
    refuseAddress: people.refuseAddress,
    breaker: createBreaker(),
    onPause: () => undefined,
    onHold: () => undefined,
  };

  return {
    world,
    connection,
    stores,
    signals: createReturns(base, people, messages).signals,
    people,
    messages,
    campaigning,
    close: messages.closeTemplates,

    async delivery(id: string): Promise<Delivery | null> {
      const row = await connection.collection<DeliveryRecord>('deliveries').findOne({ _id: id });
      return row === null ? null : toDelivery(row);
    },
    async ledger(): Promise<Delivery[]> {
      const rows = await connection.collection<DeliveryRecord>('deliveries').find().toArray();
      return rows.map(toDelivery);
    },

    /** All that is due at this moment, to its end. */
    async turn(): Promise<void> {
      await launchDue(campaigning.launch);
      await campaigning.checking.preflights.settled();
      await launchDue(campaigning.launch); // what had to be looked at first is opened now
      while (await planNextRun(planning));
      for (const one of Object.values(lines)) while (await deliverNextBatch(one, delivering, () => false));
      await tidy({ ...stores, clock, leaseMs: LEASE_MS, graceMs: 30_000 });
    },
  };
}
export type Clockwork = Awaited<ReturnType<typeof aClockwork>>;
