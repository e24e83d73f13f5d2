import type { ImportStore } from '../../src/imports/imports.store.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import type { HitLabel } from '../../src/events/event.ts';
import type { DeliveryRecord } from '../../src/deliveries/delivery.store.ts';
import type { Route } from '../../src/http/route.ts';
import type { Role } from '../../src/contract/words.ts';
import { startApp } from './app.ts';
import { aKey, send, type Sent } from './caller.ts';
import { aForecastRoom, type ForecastRoom } from './forecasts.ts';
import { freshDatabase } from './mongo.ts';

/** Chapar on a clock moved by hand, with some of its routes behind a server, and customers who do things. */
export async function aPageRoom(start: Date, routesOf: (room: ForecastRoom) => Route[]) {
  const room = await aForecastRoom(start);
  const app = await startApp(await freshDatabase(), { routes: routesOf(room) });
  const deliveries = room.connection.collection<DeliveryRecord>('deliveries');
  const keys = new Map<Role, string>();
  return {
    ...room,

    async call(door: string, body?: object, role: Role = 'marketer'): Promise<Sent> {
      const key = keys.get(role) ?? (await aKey(app, role));
      keys.set(role, key);
      return send(app.api, door, body, { authorization: `Bearer ${key}` });
    },

    async after(ms: number): Promise<void> {
      room.world.now = new Date(room.world.now.getTime() + ms);
      await room.turn();
    },

    /** Somebody, or a machine, opens or clicks a message now. */
    async hit(
      { id }: Pick<Delivery, 'id'>,
      kind: 'opened' | 'clicked',
      label: HitLabel = 'human',
    ): Promise<void> {
      const place = (await room.stores.signals.placesOf([id])).get(id);
      if (place === undefined) throw new Error(`There is no delivery ${id}.`);
      const link = kind === 'clicked' ? 0 : null;
      await room.signals.hit({ delivery: place, kind, label, link, at: room.world.now });
    },

    /** Nobody knows any more whether one message of a run has left. */
    async doubt(run: string): Promise<void> {
      const row = await deliveries.findOne({ run, state: 'submitted' });
      if (row === null) throw new Error(`Nothing of ${run} was submitted.`);
      await deliveries.updateOne({ _id: row._id }, { $set: { state: 'uncertain' } });
      await room.stores.batches.touch([row.batch]);
    },

    async failedImport(over: Partial<Parameters<ImportStore['insert']>[0]>): Promise<void> {
      const now = room.world.now;
      await room.stores.imports.insert({
        id: 'import',
        state: 'failed',
        fileName: 'club.csv',
        dryRun: false,
        columns: [],
        delimiter: ',',
        counts: { rows: 0, created: 0, updated: 0, unchanged: 0, duplicates: 0, invalid: 0, keptOptOut: 0 },
        sample: [],
        failure: { message: 'It broke off.', line: 7 },
        startedAt: now,
        touchedAt: now,
        finishedAt: now,
        ...over,
      });
    },

    async close(): Promise<void> {
      await app.close();
      await room.close();
    },
  };
}
export type PageRoom = Awaited<ReturnType<typeof aPageRoom>>;
