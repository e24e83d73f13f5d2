import { start, until } from '../club.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { FAKE_ACCOUNT, hasCalledBack, startFakeTwilio, startSmtpSink } from '../../support/receivers.ts';
import { anApplication, freePort, type Application } from '../application.ts';
import { compare, idsInLog, readLedger, type Comparison } from './compare.ts';
import { createDice, type Dice } from './dice.ts';
import { markedIn } from './marked.ts';

export type CrashPlan = {
  recipients: number;
  kills: number;
  seed: number;
  /** messages a second on each channel: slow enough that the kills fall into the sending */
  rate: number;
  /** without a database */
  mongodbUri: string;
  say(line: string): void;
};

export type CrashResult = Comparison & { planned: number; invalid: number; marked: number; kills: number };

const LEASE_MS = 1_500;
const GRACE_MS = 1_500;
const PATIENCE_MS = 600_000;
const ALL_DAY = [{ from: '00:00', to: '24:00' }];

/**
 * Two campaigns, SMS to a fake of Twilio's API and mail to an SMTP server, over an imported audience; the
 * application is killed with -9 at random moments and started again. What the receivers wrote down is the truth.
 */
export async function crashTest(plan: CrashPlan): Promise<CrashResult> {
  const dice = createDice(plan.seed);
  const database = `crash_${plan.seed}_${Date.now().toString(36)}`;
  const minutes = 30;
  const twilio = await startFakeTwilio({
    ...FAKE_ACCOUNT,
    minutes,
    latency: 5,
    retryFor: 60_000,
    callbackDelay: 200,
  });
  const sink = await startSmtpSink({ minutes, latency: 5 });
  const port = await freePort();
  const application = anApplication(port, {
    MONGODB_URI: withDatabase(plan.mongodbUri, database),
    SECRET_KEY: 'crash test secret of thirty-two characters',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    TIME_ZONE: 'Etc/UTC',
    SMTP_URL: sink.url,
    MAIL_FROM: 'Club <club@club.example>',
    TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
    TWILIO_FROM: '+12025550100',
    TWILIO_BASE_URL: twilio.url,
    LEASE_MS: String(LEASE_MS),
    GRACE_MS: String(GRACE_MS),
    UNDO_MS: '0',
    TICK_MS: '1000',
    RATE_SMS: String(plan.rate),
    RATE_EMAIL: String(plan.rate),
  });
  const connection = await mongoose.createConnection(plan.mongodbUri, { dbName: database }).asPromise();
  try {
    await application.start();
    const audience = await importAudience(application, plan.recipients, dice);
    const campaigns = await launch(application);
    plan.say('audience imported, campaigns scheduled');
    const marked = await killAndRestart(application, connection, { plan, dice });
    await untilFinished(application, campaigns);
    plan.say('both campaigns finished');
    await until('all callbacks have come', () => hasCalledBack(twilio));
    plan.say('callbacks have come');
    const comparison = compare({
      ledger: await readLedger(plan.mongodbUri, database, campaigns),
      received: { sms: idsInLog(twilio.logFile), email: idsInLog(sink.logFile) },
      planned: audience.created * 2,
      marked,
      drained: true,
    });
    await application.end('SIGTERM');
    return {
      ...comparison,
      planned: audience.created * 2,
      invalid: audience.invalid,
      marked,
      kills: plan.kills,
    };
  } finally {
    await application.end('SIGKILL');
    await Promise.all([twilio.stop(), sink.stop()]);
    await connection.dropDatabase();
    await connection.close();
  }
}

function withDatabase(uri: string, database: string): string {
  const url = new URL(uri);
  url.pathname = `/${database}`;
  return url.toString();
}

/** A generated CSV with one bad row in a hundred, through the import. */
async function importAudience(
  application: Application,
  recipients: number,
  dice: Dice,
): Promise<{ created: number; invalid: number }> {
  const lines = ['mobile,email,first name,last name,language,consent sms,consent email'];
  for (let i = 0; i < recipients; i++) {
    const bad = i % 100 === 99;
    const mobile = bad ? '12345' : `0912${String(1_000_000 + i)}`;
    const language = dice.below(2) === 0 ? 'fa' : 'en';
    const [first, last] = language === 'fa' ? ['سارا', 'رضایی'] : ['Sara', "O'Brien"];
    lines.push(`${mobile},person${i}@example.com,${first},${last},${language},yes,yes`);
  }
  const mapping = encodeURIComponent(
    JSON.stringify({ 'consent sms': 'consent.sms', 'consent email': 'consent.email' }),
  );
  const path = `/imports?consentSource=generated&mapping=${mapping}`;
  const job = await application.api<{ counts: { created: number; invalid: number } }>(
    'POST',
    path,
    lines.join('\n'),
    'text/csv',
  );
  return job.counts;
}

async function launch(application: Application): Promise<string[]> {
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ALL_DAY]));
  await application.api('PATCH', '/settings', { hours: { weekly, holidays: [] } });
  const sms = await application.api<{ template: { id: string } }>('POST', '/templates', {
    name: 'sms',
    channel: 'sms',
    variants: {
      fa: { text: '{{name}}، حراج {{brand}}: {{link}}' },
      en: { text: 'Dear {{name}}, sale: {{link}}' },
    },
  });
  const email = await application.api<{ template: { id: string } }>('POST', '/templates', {
    name: 'email',
    channel: 'email',
    variants: {
      fa: {
        subject: 'حراج برای {{name}}',
        html: '<p>{{name}}، <a href="https://shop.example/sale">حراج</a></p>',
        text: null,
      },
      en: {
        subject: 'A sale for {{name}}',
        html: '<p>{{name}}, <a href="https://shop.example/sale">the sale</a></p>',
        text: null,
      },
    },
  });
  const ids: string[] = [];
  for (const [name, template] of [
    ['sms', sms.template.id],
    ['email', email.template.id],
  ] as const) {
    const campaign = await application.api<{ id: string }>('POST', '/campaigns', {
      name,
      template,
      audience: { everyone: true },
      link: 'https://shop.example/sale',
    });
    await start(application, campaign.id);
    ids.push(campaign.id);
  }
  return ids;
}

/**
 * Each kill comes at a random moment after sending has begun again.
 * @returns how many deliveries were marked at the kills: the most that may end in doubt
 */
async function killAndRestart(
  application: Application,
  connection: mongoose.Connection,
  { plan, dice }: { plan: CrashPlan; dice: Dice },
): Promise<number> {
  const deliveries = connection.collection('deliveries');
  const handedOver = (): Promise<number> => deliveries.countDocuments({ submittedAt: { $ne: null } });
  let marked = 0;
  for (let kill = 1; kill <= plan.kills; kill++) {
    const before = await handedOver();
    for (let tries = 0; tries < 600 && (await handedOver()) === before; tries++) await sleep(20);
    await sleep(dice.below(1_200));
    await application.end('SIGKILL');
    const now = await markedIn(connection.getClient().db(connection.name));
    plan.say(`kill ${kill}: ${await handedOver()} handed over, ${now} marked`);
    marked += now;
    await application.start();
    plan.say('ready again');
  }
  return marked;
}

async function untilFinished(application: Application, campaigns: string[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (const id of campaigns) {
    for (;;) {
      const { state } = await application.api<{ state: string }>('GET', `/campaigns/${id}`);
      if (state === 'finished') break;
      if (performance.now() > deadline)
        throw new Error(`Campaign ${id} is still ${state}.\n${application.output()}`);
      await sleep(200);
    }
  }
}
