import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { pino, type Logger } from 'pino';
import { loadConfig, type Config } from './config.ts';
import { connect } from './database/connect.ts';
import { startEmbedded } from './database/embedded.ts';
import { keptSecretKey } from './database/secret-key.ts';
import { errorForLog } from './http/log.ts';
import { listen } from './http/server.ts';
import { systemClock } from './lib/clock.ts';
import { messageOf } from './lib/errors.ts';
import { withFlags } from './lib/flags.ts';
import { wire } from './wire/wire.ts';

const CACHE_GB = 0.5;
/**
 * The heap may grow by so much before it is cleaned up. Left alone, V8 lets it grow by several times where the machine
 * has room: a worker then held 370 MB in which 130 were of use.
 */
const HEAP_GROWTH_PERCENT = 25;
/** After this long, a stop is no longer waited for. */
const STOP_MS = 30_000;

const version = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

type Undo = (() => Promise<void>)[];

/** config → database → wire → listen. What must be undone is noted in `undo` as soon as it is done, last first. */
async function start(config: Config, log: Logger, undo: Undo): Promise<void> {
  const embedded =
    config.mongodbUri === null
      ? await startEmbedded({
          dataDir: config.dataDir,
          mongodPath: config.mongodPath,
          cacheSizeGb: CACHE_GB,
          log,
        })
      : null;
  if (embedded !== null) undo.unshift(embedded.stop);
  const secretKey = config.secretKey ?? (await keptSecretKey(config.dataDir));
  const connection = await connect(embedded?.uri ?? config.mongodbUri ?? '');
  undo.unshift(() => connection.close());
  const wired = wire({ config, connection, secretKey, clock: systemClock, log, version });
  undo.unshift(wired.close);
  const { setupToken } = await wired.prepare();
  const { port, host } = config;
  const server = port === null ? null : await listen(wired.app, { port, host });
  if (server !== null) undo.unshift(server.close);
  undo.unshift(wired.engine.stop);
  await wired.engine.start();
  announce(log, {
    config,
    port: server?.port ?? null,
    setupToken,
    sandboxed: wired.sandboxed,
    embedded: embedded !== null,
  });
}

/** Every step is tried, the database's too, whatever became of the others. */
async function undoAll(undo: Undo): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const step of undo.splice(0)) await step().catch((error: unknown) => failures.push(error));
  return failures;
}

type Started = {
  config: Config;
  /** null = it does not listen */
  port: number | null;
  setupToken: string | null;
  sandboxed: string[];
  embedded: boolean;
};

/** What the person at the terminal needs to know. The set-up link is for their eyes and stays out of the log. */
function announce(log: Logger, { config, port, setupToken, sandboxed, embedded }: Started): void {
  const { roles, host } = config;
  const origin = config.publicUrlGiven ? config.publicUrl : `http://localhost:${port}`;
  if (roles.includes('web')) log.info(`Chapar ${version} is ready: ${origin} (API: ${origin}/docs)`);
  else {
    const watched =
      port === null ? 'set WORKER_PORT to watch it' : `watched at http://${host}:${port}/readyz`;
    log.info(`Chapar ${version} is ready as ${roles.join(' and ')}; ${watched}.`);
  }
  for (const channel of sandboxed) {
    log.info(
      `No provider for ${channel}: its messages stay in the sandbox, and nothing leaves this machine.`,
    );
  }
  if (embedded && sandboxed.length < 2) {
    log.warn(
      'Real messages with the built-in database: keep backups of the data folder, or set MONGODB_URI.',
    );
  }
  if (setupToken !== null) {
    // The token stands behind #, which browsers send to no server and write into no referrer.
    const link = `${origin}/setup#${setupToken}`;
    process.stdout.write(
      `\nMake the first account here; the link works once and for a day:\n\n  ${link}\n\n`,
    );
  }
}

/**
 * Stops once, cleanly, on the first signal, also one that comes while we start; a stop that hangs is ended.
 * @param started settles when starting has ended, well or not
 */
function stopOnSignal(started: Promise<void>, undo: Undo, log: Logger): void {
  let stopping = false;
  const end = (signal: string): void => {
    if (stopping) return;
    stopping = true;
    log.info(`${signal}: ending what is under way.`);
    setTimeout(() => process.exit(1), STOP_MS).unref();
    void started
      .catch(() => undefined) // main reports it
      .then(() => undoAll(undo))
      .then((failures) => {
        for (const error of failures) log.error({ err: error }, 'The stop was not clean.');
        process.exit(failures.length === 0 ? 0 : 1);
      });
  };
  process.on('SIGTERM', end).on('SIGINT', end);
}

async function main(): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const config = loadConfig(withFlags(process.env, process.argv.slice(2)));
  const log = pino({ level: config.logLevel, serializers: { err: errorForLog } });
  const undo: Undo = [];
  const started = start(config, log, undo);
  stopOnSignal(started, undo, log);
  try {
    await started;
  } catch (error) {
    await undoAll(undo);
    throw error;
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exit(1);
});
