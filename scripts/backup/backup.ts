import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dump } from '../../src/backup/dump.store.ts';
import { rememberingFor } from '../../src/backup/moment.store.ts';
import { KEY_FILE, takeBackup, unfinishedIn, type Taken } from '../../src/backup/take.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { messageOf } from '../../src/lib/errors.ts';
import { nameOf, openToRead, readPlace, type Place } from './place.ts';

const USAGE = `npm run backup -- --to FOLDER [--with-key]
  --to FOLDER    where backups are kept; this one gets a folder of its own in it, named by its moment
  --with-key     puts DATA_DIR/secret.key beside the data: whoever has the backup then has the key too

It is taken from the database that Chapar itself would use (MONGODB_URI, else the built-in one in DATA_DIR), whether or
not Chapar runs, and holds all of it as it was at one moment.`;

/** A server of our own remembers what is overwritten meanwhile for so long. */
const REMEMBERED_S = 12 * 3_600;

const { version } = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { version: string };
const log = {
  info: (line: string) => process.stdout.write(`${line}\n`),
  warn: (line: string) => process.stderr.write(`${line}\n`),
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      'with-key': { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return void log.info(USAGE);
  if (values.to === undefined) throw new Error(`Say where the backup goes.\n\n${USAGE}`);
  const place = readPlace(process.env);
  const keyFile = values['with-key'] ? keyFileOf(place) : null;
  for (const name of await unfinishedIn(values.to))
    log.warn(
      `${path.join(values.to, name)} was cut off and is of no use, unless it is being made now: remove it.`,
    );
  tell(await backup(place, values.to, keyFile), place);
}

async function backup(place: Place, into: string, keyFile: string | null): Promise<Taken> {
  const { connection, ours, close } = await openToRead(place, log);
  try {
    const facts = { version, withKey: keyFile !== null, clock: systemClock };
    const take = () =>
      takeBackup({
        into,
        startedAt: systemClock(),
        keyFile,
        dump: (folder) => dump(connection, folder, facts),
      });
    return await (ours ? rememberingFor(connection, { seconds: REMEMBERED_S, log }, take) : take());
  } finally {
    await close();
  }
}

function keyFileOf({ dataDir, mongodbUri, secretKey }: Place): string {
  const file = path.join(dataDir, KEY_FILE);
  if (mongodbUri === null && secretKey === null && existsSync(file)) return file;
  throw new Error(
    `--with-key takes the key that the built-in database keeps in DATA_DIR (${file}), and this Chapar has its own from SECRET_KEY, or none yet: leave --with-key out, and keep SECRET_KEY where you keep your other secrets.`,
  );
}

function tell({ folder, manifest, packedBytes }: Taken, place: Place): void {
  const documents = manifest.collections.reduce((sum, { count }) => sum + count, 0);
  const bytes = manifest.collections.reduce((sum, one) => sum + one.bytes, 0);
  log.info(
    `${folder}: ${documents} documents of ${nameOf(place)}, as of ${manifest.takenAt} (${megabytes(bytes)} MB, packed ${megabytes(packedBytes)} MB).`,
  );
  for (const { from, field, count, example } of manifest.dangling)
    log.warn(`In the data: ${count} of ${from} have a ${field} that is not there, for example ${example}.`);
  if (!manifest.withKey)
    log.info(
      'The secret key is not in it: keep SECRET_KEY, or DATA_DIR/secret.key, in another place. Without it no backup can be restored.',
    );
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});
