import type { Express } from 'express';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Logger } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createAuth, type Auth } from '../auth/auth.ts';
import { createFirstAdmin } from '../auth/first-admin.ts';
import { createStaff } from '../auth/staff.ts';
import type { Config } from '../config.ts';
import { openApiDocument } from '../contract/openapi.ts';
import { migrate, refuseNewer } from '../database/migrations.ts';
import { addressOf } from '../database/connect.ts';
import { createApp } from '../http/app.ts';
import { createIdempotency } from '../http/idempotency.ts';
import { LIMITS } from '../http/limits.ts';
import type { Route } from '../http/route.ts';
import { createWatchApp } from '../http/watch-app.ts';
import type { Watch } from '../http/witness.ts';
import { imageRoutes } from '../http/public/images.routes.ts';
import { messageOf } from '../lib/errors.ts';
import type { Clock } from '../lib/clock.ts';
import { createIds, randomBase58 } from '../lib/ids.ts';
import { defaultSettings } from '../settings/defaults.ts';
import { createAddressees } from './addressees.ts';
import { createAuditing } from './audit.ts';
import { createChannelsView } from './channels.ts';
import { createDoubtDesk } from './doubts.ts';
import type { Base } from './base.ts';
import { createCampaigning } from './campaigns.ts';
import { createSigningUp } from './forms.ts';
import { createEngine } from './line.ts';
import { createLines, isSandbox } from './lines.ts';
import { createMessages } from './messages.ts';
import { createMigrations } from './migrations.ts';
import { createPeople, keyFor } from './people.ts';
import { holdAllRestored } from './restored.ts';
import { createReturns } from './returns.ts';
import { createReconciling } from './reconcile.ts';
import { createRoutes } from './routes.ts';
import { createHearing } from './sandbox-replies.ts';
import { createSampleClubOf } from './sample-club.ts';
import { createStores, prepareStores } from './stores.ts';
import { createWorking } from './workers.ts';

export type Given = {
  config: Config;
  connection: Connection;
  secretKey: string;
  clock: Clock;
  log: Logger;
  version: string;
};

/** What every room is built on. */
function baseOf({ config, connection, secretKey, clock, log }: Given): Base {
  const worker = randomBase58(8);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  return {
    config,
    stores: createStores(connection, worker),
    database: addressOf(connection),
    secretKey,
    clock,
    newId: createIds(clock),
    log,
    metrics,
    worker,
  };
}

/** The rooms that messages pass through, from the lowest up. */
function roomsOf(base: Base) {
  const { config, stores, clock, newId } = base;
  const lines = createLines(config, { save: stores.sandbox.save, clock, newId });
  const people = createPeople(base);
  const messages = createMessages(base, people, lines);
  const addressees = createAddressees(base, people);
  const campaigning = createCampaigning(base, { people, messages, lines, addressees });
  const returns = createReturns(base, people, messages);
  const signingUp = createSigningUp(base, people, lines);
  return { lines, people, messages, addressees, campaigning, returns, signingUp };
}

/** Who is let in, and who did what. */
function staffingOf(base: Base) {
  const deps = { ...base.stores, clock: base.clock, newId: base.newId };
  return {
    auth: createAuth(deps),
    firstAdmin: createFirstAdmin(deps),
    staff: createStaff(deps),
    ...createAuditing(base),
  };
}

/** Builds the whole application; nothing moves before `start`. */
export function wire(given: Given) {
  const { config, connection, clock, log, version } = given;
  const base = baseOf(given);
  const { stores, worker } = base;
  const rooms = roomsOf(base);
  const { lines, people, messages, campaigning, returns, signingUp } = rooms;
  const duties = createReconciling(base, rooms);
  const working = createWorking(base, { lines, version });
  const engine = working.toldOf(createEngine(base, { ...rooms, ...campaigning, ...working, duties }));
  const staffing = staffingOf(base);
  const { auth, firstAdmin, audit, watch } = staffing;
  const routes = createRoutes({
    base,
    ...rooms,
    ...staffing,
    sampleClub: createSampleClubOf(base, rooms),
    hearReply: createHearing(base, lines.sms, returns.signals),
    doubts: createDoubtDesk(base, rooms),
    look: createChannelsView(base, { ...rooms, version }),
    working,
  });
  const routers = [...returns.routers, signingUp.router, imageRoutes(messages.images)];
  const app = appOf(base, { connection, version, routes, routers, identify: auth.identify, watch });

  return {
    app,
    routes,
    engine,
    /** Ends what runs beside the engine. */
    async close(): Promise<void> {
      await audit.settled();
      await messages.closeTemplates();
    },
    stores,
    /** The channels that stay on this machine, because no provider is configured for them. */
    sandboxed: Object.values(lines)
      .filter(isSandbox)
      .map((line) => line.channel),
    /**
     * The seed of the settings, what a former version kept brought up to date, indexes, and the way in.
     * @returns the one-time set-up token while there is no user
     */
    async prepare(): Promise<{ setupToken: string | null }> {
      await stores.restoreMarks.refuseHalf();
      const migrations = createMigrations(connection, { ...messages, log, clock });
      await refuseNewer(connection, migrations);
      await people.settings.seed(defaultSettings(config));
      await migrate(connection, migrations, { log, clock, process: worker });
      await prepareStores(stores);
      await people.suppressions.holdKey();
      await holdAllRestored(connection, { ...stores, marks: stores.restoreMarks, clock, log });
      if (!config.roles.includes('web')) return { setupToken: null }; // nobody can come in here
      await firstAdmin.seedApiKey(config.apiKey);
      return firstAdmin.ensure(config.admin);
    },
  };
}
export type Wired = ReturnType<typeof wire>;

type AppParts = Pick<Given, 'connection' | 'version'> & {
  routes: Route[];
  routers: Parameters<typeof createApp>[0]['publicRouters'];
  identify: Auth['identify'];
  watch: Watch;
};

function appOf(base: Base, { connection, version, routes, routers, identify, watch }: AppParts): Express {
  const { config, stores, secretKey, clock, newId, metrics, log } = base;
  const health = { ready: () => ready(connection) };
  const { publicUrl } = config;
  if (!config.roles.includes('web'))
    return createWatchApp({ health, metrics, identify, publicUrl, log, newId });
  return createApp({
    routes,
    publicRouters: routers,
    document: openApiDocument(routes, { version, serverUrl: config.publicUrl }),
    identify,
    watch,
    idempotency: createIdempotency({
      store: stores.idempotency,
      clock,
      secret: keyFor('answers', secretKey),
    }),
    health,
    metrics,
    log,
    newId,
    limits: LIMITS,
    publicUrl,
    linkUrl: config.linkUrl,
  });
}

const PING_MS = 2_000;

/** A server that is frozen, not gone, holds the driver for longer than any limit that it takes. */
async function late(): Promise<never> {
  await sleep(PING_MS, undefined, { ref: false });
  throw new Error(`no answer within ${PING_MS / 1000} s`);
}

async function ready(connection: Connection): Promise<{ ok: boolean; checks: Record<string, string> }> {
  try {
    await Promise.race([connection.db?.command({ ping: 1 }), late()]);
    return { ok: true, checks: { database: 'ok' } };
  } catch (error) {
    return { ok: false, checks: { database: messageOf(error) } };
  }
}
