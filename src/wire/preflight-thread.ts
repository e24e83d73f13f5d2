import { parentPort, type MessagePort } from 'node:worker_threads';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { connect } from '../database/connect.ts';
import { systemClock } from '../lib/clock.ts';
import { createIds } from '../lib/ids.ts';
import type { ScanDeps } from '../preflight/scan.ts';
import { serveWalks } from '../preflight/thread-desk.ts';
import { createAddressees } from './addressees.ts';
import type { Base } from './base.ts';
import { createPeople } from './people.ts';
import { createStores } from './stores.ts';
import { createTools } from './tools.ts';
import { createScanDeps, THREAD_PAGE, type ThreadOpening } from './walks.ts';

/** A thread that walks parts of audiences, on a connection of its own. */
async function open({ config, secretKey, database }: ThreadOpening): Promise<ScanDeps> {
  const connection = await connect(database.uri, { database: database.name, indexes: false, poolSize: 8 });
  const clock = systemClock;
  const base: Base = {
    config,
    secretKey,
    database,
    stores: createStores(connection, 'preflight'),
    clock,
    newId: createIds(clock),
    log: pino({ level: config.logLevel }),
    metrics: new Registry(),
    worker: 'preflight',
  };
  const people = createPeople(base);
  const { toolsOf } = createTools(base, people);
  const addressees = createAddressees(base, people);
  return createScanDeps(base, { people, addressees, toolsOf, pageSize: THREAD_PAGE });
}

function serve(port: MessagePort): void {
  port.once('message', (opening: ThreadOpening) => serveWalks(port, open(opening)));
}

if (parentPort !== null) serve(parentPort);
