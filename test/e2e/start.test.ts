import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { FAKE_ACCOUNT, startFakeTwilio } from '../support/receivers.ts';
import { anApplication, build, COMMANDS, freePort, type Application } from './application.ts';
import { allDay, importPeople, start, until, untilFinished, type Report } from './club.ts';

const STOPS_WITHIN_MS = 10_000;

describe('e2e/start', function () {
  this.timeout(120_000);
  let folder: string;
  let application: Application | null = null;

  before(() => build());
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-start-'));
  });
  afterEach(async () => {
    await application?.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  async function aChapar(env: Record<string, string> = {}): Promise<Application> {
    const all = { DATA_DIR: folder, LOG_LEVEL: 'info', ...env };
    return (application = anApplication(await freePort(), all, COMMANDS.built));
  }

  /** No server runs on the folder, and nobody holds it. The server empties its lock when it ends well. */
  async function isLetGo(): Promise<boolean> {
    const lock = path.join(folder, 'mongodb/mongod.lock');
    const server = existsSync(lock) ? await readFile(lock, 'utf8') : '';
    return server === '' && !existsSync(path.join(folder, 'chapar.lock'));
  }

  it('prints a link for the first account once, stops cleanly on either signal, the database too, and starts again on the same data', async () => {
    const chapar = await aChapar();
    await chapar.start();
    await makesFirstAccountOnce(chapar);
    const { key } = await chapar.api<{ key: string }>('POST', '/keys', { name: 'kept', role: 'manager' });
    await stopsCleanly(chapar, 'SIGTERM');
    await chapar.start();
    const keys = await chapar.api<{ items: { start: string }[] }>('GET', '/keys');
    expect(keys.items.map(({ start }) => key.startsWith(start))).to.include(true);
    await stopsCleanly(chapar, 'SIGINT');
    expect(chapar.output()).not.to.include('/setup'); // a stop comes after all that a start says
  });

  async function stopsCleanly(chapar: Application, signal: NodeJS.Signals): Promise<void> {
    const began = performance.now();
    expect(await chapar.end(signal), chapar.output()).to.equal(0);
    expect(performance.now() - began).to.be.below(STOPS_WITHIN_MS);
    expect(await isLetGo()).to.equal(true);
  }

  async function makesFirstAccountOnce(chapar: Application): Promise<void> {
    const [, token = ''] = (await chapar.setupLink()).split('#');
    const awaited = async () => (await fetch(`${chapar.url}/api/v1/setup`)).json();
    expect(await awaited()).to.deep.equal({ awaited: true });
    const ask = { token, email: 'mina@club.example', name: 'Mina', password: 'a sentence is better' };
    const setUp = (body: object) =>
      fetch(`${chapar.url}/api/v1/setup`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await setUp({ ...ask, token: 'guessed' })).status).to.equal(403);
    expect((await setUp(ask)).status).to.equal(201);
    expect(await awaited()).to.deep.equal({ awaited: false });
    expect((await setUp({ ...ask, email: 'second@club.example' })).status).to.equal(409);
  }

  it('a stop in the middle of a campaign leaves nothing in doubt, and the next start brings it to its end', async () => {
    const people = 160;
    const twilio = await startFakeTwilio({ latency: 200 });
    const chapar = await aChapar({
      TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
      TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
      TWILIO_FROM: '+12025550100',
      TWILIO_BASE_URL: twilio.url,
      PUBLIC_URL: 'http://127.0.0.1:1', // nobody listens there: what Twilio reports is not this test's business
      UNDO_MS: '0',
      RATE_SMS: '20',
    });
    await chapar.start();
    const campaign = await sms(chapar, people);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const enough = twilio.log().length + 20;
      if (signal === 'SIGINT') await chapar.start();
      await until('twenty more were handed over', () => twilio.log().length >= enough);
      await stopsCleanly(chapar, signal);
      expect(twilio.log().length, `the ${signal} fell into the sending`).to.be.below(people);
    }
    await chapar.start();
    await untilFinished(chapar, campaign);
    const report = await chapar.api<Report>('GET', `/campaigns/${campaign}/report`);
    expect(report).to.include({ planned: people, submitted: people, uncertain: 0 });
    const received = twilio.log().map(({ deliveryId }) => deliveryId);
    expect(received).to.have.length(people);
    expect(new Set(received).size).to.equal(people);
    await twilio.stop();
  });

  it('a stop that comes while it starts leaves no database server behind', async () => {
    for (const wait of [0, 300, 900]) {
      const chapar = await aChapar();
      chapar.launch();
      await until('it looks for its database server', () => chapar.output().includes('MongoDB'));
      await sleep(wait);
      await stopsCleanly(chapar, 'SIGTERM');
    }
  });

  it('names every bad setting with its cure in one message, and starts nothing', async () => {
    const chapar = await aChapar({
      PORT: 'eighty',
      TIME_ZONE: 'Tehran',
      SMTP_URL: 'mail',
      SECRET_KEY: 'short',
    });
    chapar.launch();
    expect(await chapar.ended()).to.equal(1);
    const [title, ...faults] = chapar.output().trim().split('\n');
    expect(title).to.equal('Chapar cannot start with these settings:');
    expect(faults.map((line) => line.trim().split(' ')[0])).to.have.members([
      'PORT',
      'TIME_ZONE',
      'SECRET_KEY',
      'SMTP_URL',
    ]);
    expect(existsSync(path.join(folder, 'mongodb'))).to.equal(false);
  });

  it('says so when the port is taken, and takes its database server along', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const chapar = await aChapar({ PORT: String(port) });
    chapar.launch();
    expect(await chapar.ended()).to.equal(1);
    expect(chapar.output()).to.include(String(port)).and.to.include('PORT').and.not.to.include('    at ');
    expect(await isLetGo()).to.equal(true);
    other.close();
  });

  async function sms(chapar: Application, people: number): Promise<string> {
    await importPeople(chapar, people);
    await chapar.api('PATCH', '/settings', { hours: allDay });
    const { template } = await chapar.api<{ template: { id: string } }>('POST', '/templates', {
      name: 'sms',
      channel: 'sms',
      variants: { en: { text: '{{name}}, hello' } },
    });
    const body = { name: 'sms', template: template.id, audience: { everyone: true } };
    const { id } = await chapar.api<{ id: string }>('POST', '/campaigns', body);
    await start(chapar, id);
    return id;
  }
});
