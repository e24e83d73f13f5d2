import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { anApplication, freePort, type Application } from '../../../test/e2e/application.ts';
import { allDay } from '../../../test/e2e/club.ts';
import { personAt } from '../line/content.ts';
import { startSink, type SinkTools } from '../line/sinks.ts';
import { cpuOf, peakOf, resetPeak } from '../line/process.ts';

const NODE = [process.execPath, '--enable-source-maps', 'dist/main.js'];
/** So far above what the line does that it never waits for its rate. */
const NO_LIMIT = 1_000_000;
const PATIENCE_MS = 3_600_000;
const FIELDS = Object.entries(personAt(0).fields).map(([name, value]) => ({
  name,
  type: typeof value === 'number' ? 'number' : 'text',
}));

/** The built application as two processes, one for pages and one that works, and a receiver of texts. */
export async function aStage(mongodbUri: string, folder: string, sinkTools: SinkTools) {
  const database = `bench_scale_${String(process.pid)}_${Date.now().toString(36)}`;
  const connection = await mongoose.createConnection(mongodbUri, { dbName: database }).asPromise();
  const sink = await startSink('sms', 0, sinkTools);
  const dataDir = await mkdtemp(path.join(folder, 'data-'));
  const env = {
    DATA_DIR: dataDir,
    MONGODB_URI: mongodbUri.replace('/?', `/${database}?`),
    SECRET_KEY: 'benchmark secret of thirty-two characters',
    PUBLIC_URL: 'http://127.0.0.1:3000',
    LINK_URL: 'https://clb.example',
    TIME_ZONE: 'Etc/UTC',
    UNDO_MS: '0',
    LOG_LEVEL: 'error',
    TICK_MS: '1000',
    TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
    TWILIO_AUTH_TOKEN: 'token',
    TWILIO_FROM: '+12025550100',
    TWILIO_BASE_URL: sink.url,
    TWILIO_CONNECTIONS: '50',
    NODE_EXTRA_CA_CERTS: sinkTools.certificate,
  };
  const [webPort, workerPort] = [await freePort(), await freePort()];
  const web = anApplication(webPort, env, [...NODE, '--roles=web']);
  const watched = { ...env, WORKER_PORT: String(workerPort) };
  const worker = anApplication(workerPort, watched, [...NODE, '--roles=worker,scheduler']);
  await web.start();
  await web.api('PATCH', '/settings', { hours: allDay, brand: { fa: 'Club', en: 'Club' }, fields: FIELDS });
  const rates = { sms: NO_LIMIT, email: NO_LIMIT };
  await connection.collection('settings').updateOne({}, { $set: { rates } });
  await worker.start();

  return {
    connection,
    sink,
    web,
    worker,
    async stop(): Promise<void> {
      const ends = await Promise.all([web.end('SIGTERM'), worker.end('SIGTERM')]);
      await sink.stop();
      await connection.dropDatabase();
      await connection.close();
      if (ends.some((code) => code !== 0)) throw new Error(`The processes ended with ${ends.join(' and ')}.`);
    },
  };
}
export type Stage = Awaited<ReturnType<typeof aStage>>;

/** Milliseconds by the clock, seconds of one process's CPU, and the most memory that it used meanwhile, in MB. */
export type Cost = { ms: number; cpu: number; peak: number };

export async function costOf<T>(
  application: Application,
  work: () => Promise<T>,
): Promise<Cost & { result: T }> {
  const pid = application.pid() ?? 0;
  resetPeak(pid);
  const [begun, used] = [performance.now(), cpuOf(pid)];
  const result = await work();
  return { ms: performance.now() - begun, cpu: cpuOf(pid) - used, peak: peakOf(pid), result };
}

/** Waits until something holds. @returns how many milliseconds that took */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  everyMs = 50,
): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`Waited in vain until ${what}.`);
    await sleep(everyMs);
  }
  return performance.now() - begun;
}
