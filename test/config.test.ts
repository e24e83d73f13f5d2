import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { loadConfig } from '../src/config.ts';
import type { Env } from '../src/lib/env.ts';

const SECRET = 'q8Jw2nX5vB7mK1pL9sD3fG6hT4yR0zAc';
const TWILIO = {
  TWILIO_ACCOUNT_SID: 'ACtest01',
  TWILIO_AUTH_TOKEN: 'token-one',
  TWILIO_FROM: '+15550001111',
};
const SMTP = { SMTP_URL: 'smtp://mina:s3cret@127.0.0.1:2525', MAIL_FROM: 'باشگاه <news@club.example>' };

/** The lines of the refusal, one for each fault; empty when the settings are accepted. */
function faultsOf(env: Env): string[] {
  try {
    loadConfig(env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
}

describe('config', () => {
  it('needs nothing to be set: loopback, its own database, both channels in the sandbox', () => {
    expect(loadConfig({})).to.deep.include({
      host: '127.0.0.1',
      port: 3000,
      mongodbUri: null,
      publicUrl: 'http://localhost:3000',
      publicUrlGiven: false,
      zone: 'Asia/Tehran',
      language: 'fa',
      smtp: null,
      twilio: null,
      admin: null,
      timings: { leaseMs: 10_000, graceMs: 30_000, undoMs: 30_000, tickMs: 1_000 },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ PORT: '', SMTP_URL: ' ', MONGODB_URI: '' })).to.deep.equal(loadConfig({}));
  });

  it('reads a full set', () => {
    const config = loadConfig({
      ...TWILIO,
      ...SMTP,
      PORT: '8080',
      MONGODB_URI: 'mongodb://db1,db2/club?replicaSet=rs0',
      SECRET_KEY: SECRET,
      PUBLIC_URL: 'https://club.example/',
      TWILIO_AUTH_TOKEN: 'token-new, token-old',
      ADMIN_EMAIL: 'Admin@Club.example',
      ADMIN_PASSWORD: 'a horse and a battery',
      BOUNCE_ADDRESS: 'bounces@club.example',
    });
    expect(config.publicUrl).to.equal('https://club.example');
    expect(config.publicUrlGiven).to.equal(true);
    expect(config.twilio).to.deep.equal({
      accountSid: 'ACtest01',
      authTokens: ['token-new', 'token-old'],
      sender: { from: '+15550001111' },
      baseUrl: null,
    });
    expect(config.smtp).to.deep.equal({
      url: SMTP.SMTP_URL,
      from: { name: 'باشگاه', address: 'news@club.example' },
      bounceAddress: 'bounces@club.example',
      dkim: null,
    });
    expect(config.admin).to.deep.equal({ email: 'admin@club.example', password: 'a horse and a battery' });
  });

  it('does everything in one process, unless it is told to do a part of it', () => {
    const shared = {
      MONGODB_URI: 'mongodb://db/club',
      SECRET_KEY: SECRET,
      PORT: '3001',
      WORKER_PORT: '9100',
    };
    expect(loadConfig(shared)).to.deep.include({ roles: ['web', 'worker', 'scheduler'], port: 3001 });
    const worker = loadConfig({ ...shared, ROLES: 'scheduler, worker' });
    expect(worker).to.deep.include({ roles: ['worker', 'scheduler'], port: 9100 });
    expect(worker.publicUrl, 'links lead to the pages').to.equal('http://localhost:3001');
    expect(loadConfig({ ...shared, ROLES: 'worker', WORKER_PORT: '' }).port).to.equal(null);
  });

  const refused: [string, Env, RegExp][] = [
    [
      'a role that does not exist',
      { ROLES: 'web,sender' },
      /ROLES must be one or more of web, worker, scheduler/,
    ],
    ['no role at all', { ROLES: ',' }, /ROLES must be/],
    [
      'a part of the work without a database that is shared',
      { ROLES: 'worker' },
      /MONGODB_URI is needed by a process that is worker alone/,
    ],
    ['a port that is no number', { PORT: 'http' }, /PORT must be a whole number from 0 to 65535/],
    ['a negative time', { LEASE_MS: '-1' }, /LEASE_MS/],
    ['a rate of nothing', { RATE_SMS: '0' }, /RATE_SMS must be a whole number from 1/],
    ['an unknown zone', { TIME_ZONE: 'Tehran/Asia' }, /TIME_ZONE .*Asia\/Tehran/],
    ['an offset in place of a zone', { TIME_ZONE: '+03:30' }, /TIME_ZONE/],
    ['an unknown language', { LOCALE: 'de' }, /LOCALE must be one of fa, en/],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of fatal/],
    ['a host with a port', { HOST: 'localhost:80' }, /HOST/],
    [
      'another kind of database',
      { MONGODB_URI: 'postgres://db', SECRET_KEY: SECRET },
      /MONGODB_URI must start/,
    ],
    [
      'a shared database without the shared key',
      { MONGODB_URI: 'mongodb://db' },
      /SECRET_KEY is needed with MONGODB_URI/,
    ],
    ['a short key', { SECRET_KEY: 'short' }, /SECRET_KEY must be a random text of 32/],
    [
      'a long key that repeats itself',
      { SECRET_KEY: 'changeme'.repeat(8) },
      /SECRET_KEY must be a random text/,
    ],
    ['a weak API key', { API_KEY: 'secret' }, /API_KEY must be a random text of 16/],
    [
      'an admin without a password',
      { ADMIN_EMAIL: 'a@b.example' },
      /ADMIN_PASSWORD is needed with ADMIN_EMAIL/,
    ],
    [
      'a short password',
      { ADMIN_EMAIL: 'a@b.example', ADMIN_PASSWORD: 'short' },
      /ADMIN_PASSWORD must have 10/,
    ],
    ['an address with a path', { PUBLIC_URL: 'https://club.example/app' }, /PUBLIC_URL must be an address/],
    ['a link address of another kind', { LINK_URL: 'ftp://club.example' }, /LINK_URL must be an address/],
    ['mail without a sender', { SMTP_URL: SMTP.SMTP_URL }, /MAIL_FROM is needed with SMTP_URL/],
    ['a sender that is no address', { ...SMTP, MAIL_FROM: 'Club' }, /MAIL_FROM must be an address/],
    ['a mail server of another kind', { ...SMTP, SMTP_URL: 'imap://host' }, /SMTP_URL must be smtp:\/\//],
    [
      'a signature without a key',
      { ...SMTP, DKIM_DOMAIN: 'club.example', DKIM_SELECTOR: 's1' },
      /DKIM_KEY_PATH is needed/,
    ],
    [
      'a Twilio account without a token',
      { ...TWILIO, TWILIO_AUTH_TOKEN: '' },
      /TWILIO_AUTH_TOKEN is needed with TWILIO_ACCOUNT_SID/,
    ],
    [
      'a Twilio sender without an account',
      { TWILIO_FROM: '+15550001111' },
      /TWILIO_ACCOUNT_SID is needed with TWILIO_FROM/,
    ],
    [
      'Twilio without a sender',
      { ...TWILIO, TWILIO_FROM: '' },
      /TWILIO_FROM or TWILIO_MESSAGING_SERVICE_SID is needed/,
    ],
    [
      'Twilio with two senders',
      { ...TWILIO, TWILIO_MESSAGING_SERVICE_SID: 'MGtest01' },
      /set one of the two/,
    ],
    [
      'Twilio credentials in the clear',
      { ...TWILIO, TWILIO_BASE_URL: 'http://twilio.example' },
      /TWILIO_BASE_URL must be https/,
    ],
    [
      'real mail with links in the clear',
      { ...SMTP, PUBLIC_URL: 'http://club.example' },
      /PUBLIC_URL must be https/,
    ],
    [
      'real SMS with links in the clear',
      { ...TWILIO, PUBLIC_URL: 'http://club.example' },
      /PUBLIC_URL must be https/,
    ],
  ];
  for (const [what, env, message] of refused) {
    it(`refuses ${what}, with the name and the cure`, () => {
      const faults = faultsOf(env);
      expect(faults).to.have.length(1);
      expect(faults[0]).to.match(message);
    });
  }

  it('lets providers on loopback be tried without https', () => {
    const local = { PUBLIC_URL: 'http://127.0.0.1:3000', TWILIO_BASE_URL: 'http://localhost:4010' };
    expect(faultsOf({ ...TWILIO, ...SMTP, ...local })).to.deep.equal([]);
  });

  it('lets a trial without providers be open in the clear', () => {
    expect(faultsOf({ PUBLIC_URL: 'http://club.local' })).to.deep.equal([]);
  });

  it('reports all faults together and quotes no value', () => {
    const secrets = {
      SMTP_URL: 'mina:hush-1@host',
      API_KEY: 'hush-2',
      ADMIN_PASSWORD: 'hush-3',
      SECRET_KEY: 'hush-4',
    };
    const faults = faultsOf({
      ...secrets,
      PORT: 'hush-5',
      ADMIN_EMAIL: 'hush-6',
      TWILIO_AUTH_TOKEN: 'hush-7',
    });
    expect(faults).to.have.length(7);
    expect(faults.join('\n')).not.to.include('hush');
  });

  describe('with a signing key', () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'chapar-dkim-'));
    });
    after(() => rm(folder, { recursive: true }));

    async function dkimWith(pem: string): Promise<Env> {
      const file = path.join(folder, 'dkim.pem');
      await writeFile(file, pem);
      return { ...SMTP, DKIM_DOMAIN: 'club.example', DKIM_SELECTOR: 's1', DKIM_KEY_PATH: file };
    }

    it('reads an RSA key of 2048 bits', async () => {
      const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
        type: 'pkcs8',
        format: 'pem',
      });
      const dkim = loadConfig(await dkimWith(String(pem))).smtp?.dkim;
      expect(dkim).to.deep.equal({ domain: 'club.example', selector: 's1', privateKey: pem });
    });

    it('refuses a key that would leave mail unsigned', async () => {
      const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
      expect(faultsOf(await dkimWith(String(pem)))[0]).to.match(/DKIM_KEY_PATH cannot be used: .*RSA/);
    });

    it('refuses a file that is not there', () => {
      const env = {
        ...SMTP,
        DKIM_DOMAIN: 'd',
        DKIM_SELECTOR: 's',
        DKIM_KEY_PATH: path.join(folder, 'none.pem'),
      };
      expect(faultsOf(env)[0]).to.match(/DKIM_KEY_PATH cannot be used: .*no such file/);
    });
  });
});
