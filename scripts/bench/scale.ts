/**
 * What work costs as it grows: `npm run bench:scale -- [sizes] [--share N] [--only campaign|import]`, as in
 * `npm run bench:scale -- 10000,100000`. For each size: people made by the driver, then by the built application a
 * preflight, planning, a pause and a resume in the midst, sending to `share` of them (30,000 when left out; the rest is
 * stopped), what a person reads meanwhile and at the end, and an import of a file with as many rows. Ends with 1 when
 * the ledger's counts do not add up or are not what was received.
 * Uses the MongoDB of MONGODB_URI (databases of its own, dropped afterwards), or the embedded one for the while.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded } from '../../src/database/embedded.ts';
import { build } from '../../test/e2e/application.ts';
import { makeSinkTools, type SinkTools } from './line/sinks.ts';
import { campaignOf } from './scale/campaign.ts';
import { seed } from './scale/club.ts';
import { importOf } from './scale/import.ts';
import { aStage } from './scale/stage.ts';
import { aColumn, print } from './scale/table.ts';

const CACHE_GB = 1;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '30000' }, only: { type: 'string' } },
});
const SIZES = (positionals[0] ?? '10000,100000,1000000').split(',').map(Number);
const wanted = (part: 'campaign' | 'import'): boolean => (values.only ?? part) === part;

type Place = { mongodbUri: string; folder: string; sinkTools: SinkTools };

async function measured(size: number, { mongodbUri, folder, sinkTools }: Place) {
  const column = aColumn(size);
  const stage = await aStage(mongodbUri, folder, sinkTools);
  try {
    await seed(stage.connection, size);
    if (wanted('campaign')) await campaignOf(size, Number(values.share), stage, column);
    if (wanted('import')) await importOf(size, stage, column);
  } catch (error) {
    const said = `${stage.web.output()}\n${stage.worker.output()}`.slice(-3_000);
    throw new Error(`The application said:\n${said}`, { cause: error });
  } finally {
    await stage.stop();
  }
  return column;
}

async function main(): Promise<void> {
  build();
  const folder = await mkdtemp(path.join(tmpdir(), 'chapar-bench-'));
  const log = { info: () => undefined, warn: (message: string) => process.stderr.write(`${message}\n`) };
  const given = process.env['MONGODB_URI'] ?? '';
  const mongodPath = process.env['MONGOD_PATH'] ?? null;
  const embedded =
    given === '' ? await startEmbedded({ dataDir: folder, mongodPath, cacheSizeGb: CACHE_GB, log }) : null;
  const place = { mongodbUri: embedded?.uri ?? given, folder, sinkTools: makeSinkTools(folder) };
  const columns = new Map<number, ReturnType<typeof aColumn>>();
  try {
    for (const size of SIZES) {
      columns.set(size, await measured(size, place));
      process.stderr.write(`${String(size)} done (load ${loadavg()[0]?.toFixed(1) ?? '?'})\n`);
    }
  } finally {
    print(columns);
    await embedded?.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const wrong = [...columns.values()].flatMap((column) => column.wrong);
  for (const one of wrong) process.stdout.write(`DOES NOT ADD UP: ${one}\n`);
  if (wrong.length > 0) process.exitCode = 1;
}

await main();
