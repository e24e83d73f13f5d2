import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { peakOf, resetPeak } from '../../scripts/bench/line/process.ts';
import { sendFile } from '../../scripts/bench/scale/import.ts';
import { anApplication, freePort, type Application } from '../e2e/application.ts';
import { createDice } from '../e2e/crash/dice.ts';
import type { Fault, Plan } from './fault.ts';
import { halfContacts, heldAgainstFile, importsOf, missingErrors, unprovenConsents } from './imported.ts';
import { inDatabase, waitFor } from './stage.ts';

const KILLS = 3;
/** Kills fall before this share of the file, so that most of it is read in one go at the end. */
const KILLED_WITHIN = 0.3;
const MOST_MB = 300;

type Place = { application: Application; db: mongoose.mongo.Db; plan: Plan };

/**
 * A file of which one row in a hundred is bad is being imported when the application is killed with -9; the same file
 * is sent again, as a person would, until it is through.
 */
export const killedImport: Fault = {
  name: 'killed-import',
  points: '19',
  sizes: { long: 1_000_000, short: 10_000 },
  lacks: () => null,
  async run(plan) {
    const database = `fault_import_${Date.now().toString(36)}`;
    const connection = await mongoose.createConnection(plan.mongodbUri, { dbName: database }).asPromise();
    const port = await freePort();
    const application = anApplication(port, {
      MONGODB_URI: inDatabase(plan.mongodbUri, database),
      SECRET_KEY: 'fault suite secret of thirty-two characters',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    });
    const last = (): void => void application.end('SIGKILL');
    process.once('exit', last); // a suite that is ended leaves nothing running
    try {
      await application.start();
      return await play({ application, db: connection.getClient().db(database), plan });
    } finally {
      process.removeListener('exit', last);
      await application.end('SIGKILL');
      await connection.dropDatabase();
      await connection.close();
    }
  },
};

async function play(place: Place) {
  const { application, db, plan } = place;
  const { size, seed, short } = plan;
  const dice = createDice(seed);
  const kills = short ? 1 : KILLS;
  for (let kill = 0; kill < kills; kill++) {
    const share = KILLED_WITHIN * ((kill + dice.below(1_000) / 1_000) / kills);
    await killedAt(size * share, dice.below(300), place);
  }
  const killedAtMs = performance.now();
  const stood = (await importsOf(db)).reduce((most, { counts }) => Math.max(most, counts.rows), 0);
  await application.start();
  resetPeak(application.pid() ?? 0);
  const begun = performance.now();
  const sent = sendFile(application.url, size);
  const further = waitFor('rows come in that had not', async () => (await newest(db)) > stood);
  const [{ id, counts }] = await Promise.all([sent, further]);
  const seconds = (performance.now() - begun) / 1_000;
  const peak = peakOf(application.pid() ?? 0);
  const { good, comparison } = await heldAgainstFile(db, size);
  const found = {
    'rows that are not counted': size - counts.created - counts.unchanged - counts.invalid,
    'rows that were updated or taken for doubles': counts.updated + counts.duplicates,
    'bad rows too many or too few': Math.abs(counts.invalid - (size - good)),
    'bad rows that the errors file does not show': await missingErrors(application, id, size),
    'half contacts': await halfContacts(db),
    'contacts whose consent has no proof': await unprovenConsents(db),
  };
  return {
    comparison,
    planned: good,
    marked: 0,
    recoveryMs: begun - killedAtMs + (await further),
    notes: {
      kills,
      'found done': counts.unchanged,
      'rows a second': Math.round(size / seconds),
      'peak MB': Math.round(peak),
    },
    unmet: [
      ...Object.entries(found).flatMap(([what, count]) => (count === 0 ? [] : [`${count} ${what}`])),
      ...(counts.unchanged > 0 ? [] : ['nothing had come in before the kills']),
      ...(peak <= MOST_MB ? [] : [`it took more than ${MOST_MB} MB`]),
    ],
  };
}

/** Sends the file and kills the application some time after so many rows; only the last kill is not followed by a start. */
async function killedAt(rows: number, laterMs: number, { application, db, plan }: Place): Promise<void> {
  if (application.pid() === null) await application.start();
  const known = (await importsOf(db)).length;
  const cut = sendFile(application.url, plan.size).then(
    () => false,
    () => true,
  );
  await waitFor(`${Math.ceil(rows)} rows are in`, async () => {
    const begun = (await importsOf(db)).length > known;
    return begun && (await newest(db)) > rows;
  });
  await sleep(laterMs);
  await application.end('SIGKILL');
  if (!(await cut)) throw new Error('The import was through before the kill.');
}

/** How many rows the import that began last has read. */
async function newest(db: mongoose.mongo.Db): Promise<number> {
  return (await importsOf(db)).at(-1)?.counts.rows ?? 0;
}
