import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createDkimSigner, type DkimOptions } from './channels/email/signature.ts';
import type { Mailbox } from './channels/channel.ts';
import { SetUp } from './contract/auth.ts';
import type { Language } from './contract/words.ts';
import { ProcessRole } from './contract/workers.ts';
import { createEnvReader, type Env, type EnvReader } from './lib/env.ts';
import {
  isLoopback,
  parseHost,
  parseList,
  parseMailbox,
  parseMongodbUri,
  parseOrigin,
  parseSecret,
  parseSid,
  parseSmsSender,
  parseSmtpUrl,
  parseTokens,
} from './lib/env-values.ts';
import { messageOf } from './lib/errors.ts';
import { normaliseEmail } from './lib/phone.ts';
import { parseZone } from './lib/zone.ts';

export type SmtpConfig = {
  url: string;
  from: Mailbox;
  bounceAddress: string | null;
  dkim: DkimOptions | null;
};

export type TwilioConfig = {
  accountSid: string;
  /** the one to send with first; several while a token is being rotated */
  authTokens: [string, ...string[]];
  sender: { from: string } | { messagingServiceSid: string };
  /** null = Twilio's own */
  baseUrl: string | null;
};

/** What the environment decides. `loadConfig` has checked it; nobody else reads the environment. */
export type Config = Readonly<{
  host: string;
  /** what this process does */
  roles: readonly ProcessRole[];
  /** 0 = any free one; null = this process has no pages and API, and does not listen */
  port: number | null;
  dataDir: string;
  /** null = Chapar runs a server of its own */
  mongodbUri: string | null;
  mongodPath: string | null;
  /** origins, without a slash at the end */
  publicUrl: string;
  /** false: `publicUrl` is a guess that only this machine can open, and real messages must not carry it */
  publicUrlGiven: boolean;
  linkUrl: string | null;
  zone: string;
  language: Language;
  /** null = the one kept in `dataDir` */
  secretKey: string | null;
  admin: { email: string; password: string } | null;
  apiKey: string | null;
  /** null = the channel is the sandbox */
  smtp: SmtpConfig | null;
  twilio: TwilioConfig | null;
  /** milliseconds */
  timings: Readonly<{ leaseMs: number; graceMs: number; undoMs: number; tickMs: number }>;
  /** messages a second; the seed of the settings */
  rates: Readonly<{ sms: number; email: number }>;
  /** messages in a provider's hands at once, by this process: requests to the SMS API, connections to the mail server */
  connections: Readonly<{ sms: number; email: number }>;
  logLevel: (typeof LOG_LEVELS)[number];
}>;

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const AN_ORIGIN = 'must be an address such as https://club.example, without a path';
const AN_EMAIL = 'must be an email address such as news@club.example';
const DAY_MS = 86_400_000;

/**
 * Reads and checks the environment.
 * Throws one error that names every bad variable with its cure, and never a value, for some are secrets.
 */
export function loadConfig(environment: Env): Config {
  const env = createEnvReader(environment);
  const roles = readRoles(env);
  const webPort = env.whole('PORT', 3000, [0, 65_535]);
  const watchPort = env.text('WORKER_PORT') === null ? null : env.whole('WORKER_PORT', 0, [0, 65_535]);
  const publicUrl = env.parsed('PUBLIC_URL', parseOrigin, AN_ORIGIN);
  const config: Config = {
    host:
      env.parsed('HOST', parseHost, 'must be a host name or address (0.0.0.0 = every interface)') ??
      '127.0.0.1',
    roles,
    port: roles.includes('web') ? webPort : watchPort,
    dataDir: path.resolve(env.text('DATA_DIR') ?? 'data'),
    mongodbUri: env.parsed('MONGODB_URI', parseMongodbUri, 'must start with mongodb:// or mongodb+srv://'),
    mongodPath: env.text('MONGOD_PATH'),
    publicUrl: publicUrl ?? `http://localhost:${webPort}`,
    publicUrlGiven: publicUrl !== null,
    linkUrl: env.parsed('LINK_URL', parseOrigin, AN_ORIGIN),
    zone: env.parsed('TIME_ZONE', parseZone, 'must be a time zone such as Asia/Tehran') ?? 'Asia/Tehran',
    language: env.oneOf('LOCALE', ['fa', 'en'], 'fa'),
    secretKey: readSecretKey(env),
    admin: readAdmin(env),
    apiKey: env.parsed(
      'API_KEY',
      (key) => parseSecret(key, 16),
      'must be a random text of 16 characters or more',
    ),
    smtp: readSmtp(env),
    twilio: readTwilio(env),
    timings: readTimings(env),
    rates: { sms: env.whole('RATE_SMS', 100, [1, 10_000]), email: env.whole('RATE_EMAIL', 100, [1, 10_000]) },
    connections: {
      sms: env.whole('TWILIO_CONNECTIONS', 50, [1, 256]),
      email: env.whole('SMTP_CONNECTIONS', 20, [1, 256]),
    },
    logLevel: env.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  };
  refuseOpenRoad(env, config);
  if (env.faults.length === 0) return config;
  const lines = env.faults.map(({ path: name, message }) => `  ${name} ${message}`);
  throw new Error(['Chapar cannot start with these settings:', ...lines].join('\n'));
}

/** Customers' links and Twilio's callbacks may not cross the network in the clear. */
function refuseOpenRoad(env: EnvReader, { publicUrl, smtp, twilio }: Config): void {
  const real = smtp !== null || twilio !== null;
  if (real && publicUrl.startsWith('http:') && !isLoopback(publicUrl)) {
    env.fault(
      'PUBLIC_URL',
      'must be https:// when messages really go out (SMTP_URL or TWILIO_ACCOUNT_SID is set)',
    );
  }
}

function readRoles(env: EnvReader): ProcessRole[] {
  const every = ProcessRole.options;
  const cure = `must be one or more of ${every.join(', ')}, with commas between`;
  const roles = env.parsed('ROLES', (text) => parseList(text, every), cure) ?? every;
  if (roles.length < every.length && env.text('MONGODB_URI') === null) {
    env.fault(
      'MONGODB_URI',
      `is needed by a process that is ${roles.join(' and ')} alone: the built-in database serves one process, so set a replica set that all of them share`,
    );
  }
  return roles;
}

function readSecretKey(env: EnvReader): string | null {
  const cure = 'must be a random text of 32 characters or more (openssl rand -base64 32)';
  const key = env.parsed('SECRET_KEY', (value) => parseSecret(value, 32), cure);
  if (env.text('SECRET_KEY') === null && env.text('MONGODB_URI') !== null) {
    env.fault(
      'SECRET_KEY',
      'is needed with MONGODB_URI, the same for every process (openssl rand -base64 32)',
    );
  }
  return key;
}

function readAdmin(env: EnvReader): Config['admin'] {
  if (!env.group(['ADMIN_EMAIL', 'ADMIN_PASSWORD'])) return null;
  const email = env.parsed('ADMIN_EMAIL', normaliseEmail, AN_EMAIL);
  const allowed = (value: string) => (SetUp.shape.password.safeParse(value).success ? value : null);
  const password = env.parsed('ADMIN_PASSWORD', allowed, 'must have 10 to 128 characters');
  return email === null || password === null ? null : { email, password };
}

function readSmtp(env: EnvReader): SmtpConfig | null {
  const bounceAddress = env.parsed('BOUNCE_ADDRESS', normaliseEmail, AN_EMAIL);
  const from = env.parsed('MAIL_FROM', parseMailbox, 'must be an address such as Club <news@club.example>');
  const dkim = readDkim(env);
  const cure = 'must be smtp://user:password@host:587 or smtps://…, special characters percent-encoded';
  const url = env.parsed('SMTP_URL', parseSmtpUrl, cure);
  if (url === null) return null;
  if (env.text('MAIL_FROM') === null) env.fault('MAIL_FROM', 'is needed with SMTP_URL');
  return from === null ? null : { url, from, bounceAddress, dkim };
}

function readDkim(env: EnvReader): DkimOptions | null {
  if (!env.group(['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_PATH'])) return null;
  if (env.text('SMTP_URL') === null) return env.fault('SMTP_URL', 'is needed with DKIM_DOMAIN');
  try {
    const privateKey = readFileSync(env.text('DKIM_KEY_PATH') ?? '', 'utf8');
    const dkim = {
      domain: env.text('DKIM_DOMAIN') ?? '',
      selector: env.text('DKIM_SELECTOR') ?? '',
      privateKey,
    };
    createDkimSigner(dkim);
    return dkim;
  } catch (error) {
    return env.fault('DKIM_KEY_PATH', `cannot be used: ${messageOf(error)}`);
  }
}

function readTwilio(env: EnvReader): TwilioConfig | null {
  const from = env.parsed(
    'TWILIO_FROM',
    parseSmsSender,
    'must be a number such as +15551234567 or a sender name',
  );
  const service = env.parsed('TWILIO_MESSAGING_SERVICE_SID', parseSid('MG'), 'must start with MG');
  const baseUrl = env.parsed('TWILIO_BASE_URL', parseOrigin, AN_ORIGIN);
  if (baseUrl?.startsWith('http:') === true && !isLoopback(baseUrl)) {
    env.fault('TWILIO_BASE_URL', 'must be https://: the credentials go there');
  }
  const accountSid = env.parsed('TWILIO_ACCOUNT_SID', parseSid('AC'), 'must start with AC');
  const authTokens = env.parsed(
    'TWILIO_AUTH_TOKEN',
    parseTokens,
    'must be a token, or several with commas between',
  );
  if (!env.group(['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN'])) {
    const other = ['TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID'].find((name) => env.text(name) !== null);
    const alone = env.text('TWILIO_ACCOUNT_SID') === null && env.text('TWILIO_AUTH_TOKEN') === null;
    return other === undefined || !alone ? null : env.fault('TWILIO_ACCOUNT_SID', `is needed with ${other}`);
  }
  const sender = twilioSender(env, from, service);
  return accountSid && authTokens && sender ? { accountSid, authTokens, sender, baseUrl } : null;
}

function twilioSender(
  env: EnvReader,
  from: string | null,
  service: string | null,
): TwilioConfig['sender'] | null {
  const given = ['TWILIO_FROM', 'TWILIO_MESSAGING_SERVICE_SID'].filter((name) => env.text(name) !== null);
  if (given.length === 0)
    env.fault('TWILIO_FROM', 'or TWILIO_MESSAGING_SERVICE_SID is needed with TWILIO_ACCOUNT_SID');
  if (given.length === 2)
    return env.fault('TWILIO_FROM', 'and TWILIO_MESSAGING_SERVICE_SID: set one of the two');
  if (service !== null) return { messagingServiceSid: service };
  return from === null ? null : { from };
}

function readTimings(env: EnvReader): Config['timings'] {
  return {
    leaseMs: env.whole('LEASE_MS', 10_000, [100, DAY_MS]),
    graceMs: env.whole('GRACE_MS', 30_000, [0, DAY_MS]),
    undoMs: env.whole('UNDO_MS', 30_000, [0, DAY_MS]),
    tickMs: env.whole('TICK_MS', 1_000, [10, 60_000]),
  };
}
