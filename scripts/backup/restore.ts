import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkBackup } from '../../src/backup/check.store.ts';
import { refuseUnfit } from '../../src/backup/fit.ts';
import { readManifest, type Manifest } from '../../src/backup/manifest.ts';
import { refuseFull, restore } from '../../src/backup/restore.store.ts';
import { KEY_FILE } from '../../src/backup/take.ts';
import { adoptSecretKey, knownSecretKey } from '../../src/database/secret-key.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { messageOf } from '../../src/lib/errors.ts';
import { stepNames } from '../../src/wire/migrations.ts';
import { suppressionKeyPrint } from '../../src/wire/people.ts';
import { nameOf, openAlone, readPlace, type Place } from './place.ts';

const USAGE = `npm run restore -- --from FOLDER
  --from FOLDER   a backup: the folder that “npm run backup” has named

It goes into the database that Chapar would use (MONGODB_URI, else the built-in one in DATA_DIR), which must be empty,
while Chapar is stopped. What was scheduled or under way then waits until a person lets it go on.`;

const log = {
  info: (line: string) => process.stdout.write(`${line}\n`),
  warn: (line: string) => process.stderr.write(`${line}\n`),
};

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help === true) return void log.info(USAGE);
  if (values.from === undefined) throw new Error(`Say which backup.\n\n${USAGE}`);
  const folder = path.resolve(values.from);
  const manifest = await readManifest(folder);
  const place = readPlace(process.env);
  const key = await keyOf(place, folder, manifest);
  const { connection, close } = await openAlone(place, log);
  try {
    refuseUnfit(manifest, {
      migrations: stepNames(connection),
      suppressionKey: key === null ? null : suppressionKeyPrint(key),
    });
    await refuseFull(connection);
    log.info(`Reading ${folder} to its end before anything is written …`);
    await checkBackup(folder, manifest);
    if (key !== null && place.secretKey === null) await adoptSecretKey(place.dataDir, key);
    log.info(`Writing into ${nameOf(place)} …`);
    await restore(connection, { folder, manifest, clock: systemClock });
    tell(manifest);
  } finally {
    await close();
  }
}

/** The key that Chapar would start with; else the one that came with the backup. */
async function keyOf(place: Place, folder: string, { withKey }: Manifest): Promise<string | null> {
  const own = place.secretKey ?? (await knownSecretKey(place.dataDir));
  if (own !== null || !withKey) return own;
  return (await readFile(path.join(folder, KEY_FILE), 'utf8')).trim();
}

function tell({ collections, takenAt }: Manifest): void {
  const documents = collections.reduce((sum, { count }) => sum + count, 0);
  log.info(
    [
      `Restored: ${documents} documents and their indexes, as of ${takenAt}. All sessions have ended.`,
      'What was sent after that moment is not known here. So at the next start all that was scheduled or under way is held,',
      'and the home page lists it: look at your providers’ own logs from that moment on before you let anything go.',
    ].join('\n'),
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});
