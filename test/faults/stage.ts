import { setTimeout as sleep } from 'node:timers/promises';
import mongoose, { mongo } from 'mongoose';
import {
  callbacksOf,
  FAKE_ACCOUNT,
  hasCalledBack,
  readLog,
  startFakeTwilio,
  startSmtpSink,
  type FakeTwilioOptions,
  type SmtpSinkOptions,
} from '../support/receivers.ts';
import { anApplication, COMMANDS, freePort } from '../e2e/application.ts';
import { allDay, aTemplate, importPeople, launched } from '../e2e/club.ts';
import { compare, idsInLog, readLedger, type Comparison } from '../e2e/crash/compare.ts';
import { markedIn } from '../e2e/crash/marked.ts';
import { aFaultProxy } from './proxy.ts';

const PATIENCE_MS = 300_000;
const MINUTES = 20;

export type StageOptions = {
  /** of a replica set; the database is this stage's own */
  mongodbUri: string;
  /** people; each gets a text and a mail */
  size: number;
  /** messages a second on each channel */
  rate: number;
  /** the application reaches the database through `doors.database` alone; it is then no set of several */
  databaseDoor?: boolean;
  /** processes that only send, beside the application */
  workers?: number;
  env?: Record<string, string>;
  /** how the application is run; as it was built when left out */
  command?: string[];
  twilio?: FakeTwilioOptions;
  sink?: SmtpSinkOptions;
  /** see proxy.ts */
  countedFrom?: { sms: string | null; email: string | null };
};

/**
 * The application as a process, a fake of Twilio's API and an SMTP server as two more, a fault proxy before
 * each of them, and an audience that gets one campaign by SMS and one by mail.
 */
export async function aStage(options: StageOptions) {
  const database = `fault_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;
  const [twilio, sink] = await Promise.all([
    startFakeTwilio({ ...FAKE_ACCOUNT, minutes: MINUTES, ...options.twilio }),
    startSmtpSink({ minutes: MINUTES, ...options.sink }),
  ]);
  const { sms = null, email = null } = options.countedFrom ?? {};
  const doors = {
    sms: await aFaultProxy(twilio.port, { countedFrom: sms }),
    email: await aFaultProxy(sink.port, { countedFrom: email }),
    database: await aFaultProxy(portOf(options.mongodbUri), { keeps: false }),
  };
  const port = await freePort();
  const throughDoor = `mongodb://127.0.0.1:${doors.database.port}/${database}?directConnection=true`;
  const env = {
    MONGODB_URI: options.databaseDoor === true ? throughDoor : inDatabase(options.mongodbUri, database),
    SECRET_KEY: 'fault suite secret of thirty-two characters',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TIME_ZONE: 'Etc/UTC',
    SMTP_URL: `smtp://127.0.0.1:${doors.email.port}`,
    MAIL_FROM: 'Club <club@club.example>',
    TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
    TWILIO_FROM: '+12025550100',
    TWILIO_BASE_URL: `http://127.0.0.1:${doors.sms.port}`,
    LEASE_MS: '1500',
    GRACE_MS: '1500',
    UNDO_MS: '0',
    RATE_SMS: String(options.rate),
    RATE_EMAIL: String(options.rate),
    ...options.env,
  };
  const application = anApplication(port, env, options.command ?? COMMANDS.built);
  const all = [application];
  for (let more = 0; more < (options.workers ?? 0); more++) {
    const watched = await freePort();
    const command = [...COMMANDS.built, '--roles=worker'];
    all.push(anApplication(watched, { ...env, WORKER_PORT: String(watched) }, command));
  }
  const last = (): void => all.forEach((one) => void one.end('SIGKILL'));
  process.once('exit', last); // a suite that is ended leaves nothing running
  const campaigns: string[] = [];

  /** Starts the application, takes the audience in and starts both campaigns. */
  async function begin(): Promise<void> {
    for (const one of all) await one.start();
    await application.api('PATCH', '/settings', { hours: allDay });
    await importPeople(application, options.size);
    for (const channel of ['sms', 'email'] as const)
      campaigns.push(await launched(application, { template: await aTemplate(application, channel) }));
  }

  const logs = { sms: twilio.logFile, email: sink.logFile };
  const received = () => ({ sms: readLog(logs.sms).length, email: readLog(logs.email).length });

  /** Waits until a share of what was planned has come in on both channels. */
  async function untilReceived(share: number): Promise<void> {
    const wanted = Math.ceil(options.size * share);
    await waitFor(`${wanted} of each have come in`, () => {
      const { sms, email } = received();
      return sms >= wanted && email >= wanted;
    });
  }

  /** Waits until the campaigns have ended and Twilio has nothing left to call back about. */
  async function untilOver(): Promise<void> {
    for (const id of campaigns) {
      await waitFor(`campaign ${id} is finished`, async () => {
        const answer = application.api<{ state: string }>('GET', `/campaigns/${id}`);
        return (await answer.catch(() => null))?.state === 'finished';
      });
    }
    await waitFor('all callbacks have come', () => hasCalledBack(twilio));
  }

  async function judge(marked: number): Promise<Comparison> {
    return compare({
      ledger: await readLedger(options.mongodbUri, database, campaigns),
      received: { sms: idsInLog(logs.sms), email: idsInLog(logs.email) },
      planned: options.size * 2,
      marked,
      drained: true,
    });
  }

  /** Asks the database itself, past whatever is done to the application's way to it. */
  async function ask<T>(question: (db: mongo.Db) => Promise<T>): Promise<T> {
    const client = await mongo.MongoClient.connect(options.mongodbUri);
    try {
      return await question(client.db(database));
    } finally {
      await client.close();
    }
  }

  /** Deliveries in the ledger of which something holds. */
  const count = (filter: object): Promise<number> =>
    ask((db) => db.collection('deliveries').countDocuments(filter, { readPreference: 'secondaryPreferred' }));

  async function stop(): Promise<void> {
    process.removeListener('exit', last);
    await Promise.all(all.map((one) => one.end('SIGKILL')));
    await Promise.all([...Object.values(doors), twilio, sink].map((one) => one.stop()));
    const connection = await mongoose
      .createConnection(options.mongodbUri, { dbName: database, serverSelectionTimeoutMS: 2_000 })
      .asPromise()
      .catch(() => null); // the fault was the database's, and it is gone
    await connection?.dropDatabase();
    await connection?.close();
  }

  return {
    application,
    doors,
    logs,
    begin,
    received,
    untilReceived,
    untilOver,
    callbacks: () => callbacksOf(twilio),
    judge,
    count,
    marked: () => ask(markedIn),
    /** why rows were skipped, each reason once */
    skippedAs: () => ask((db) => db.collection('deliveries').distinct('reason', { state: 'skipped' })),
    stop,
  };
}
export type Stage = Awaited<ReturnType<typeof aStage>>;

/** A stage for as long as `play` lasts. @param set done before the application starts */
export async function onStage<T>(
  options: StageOptions,
  play: (stage: Stage) => Promise<T>,
  set: (stage: Stage) => void = () => undefined,
): Promise<T> {
  const stage = await aStage(options);
  try {
    set(stage);
    await stage.begin();
    return await play(stage);
  } catch (error) {
    throw new Error(`The application said:\n${stage.application.output().slice(-3_000)}`, { cause: error });
  } finally {
    await stage.stop();
  }
}

/** Waits until something holds. @returns how many milliseconds that took */
export async function waitFor(what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > PATIENCE_MS) throw new Error(`Waited in vain until ${what}.`);
    await sleep(50);
  }
  return performance.now() - begun;
}

function portOf(uri: string): number {
  return Number(/^mongodb:\/\/[^:/]+:(\d+)/.exec(uri)?.[1] ?? 27_017);
}

export function inDatabase(uri: string, database: string): string {
  return uri.replace(/^(mongodb:\/\/[^/?]+)(\/[^?]*)?/, `$1/${database}`);
}
