import { expect } from 'chai';
import { loadConfig } from '../../src/config.ts';
import { ChannelsView } from '../../src/contract/channels.ts';
import { createBatchStore } from '../../src/deliveries/batch.store.ts';
import { createBucketStore } from '../../src/deliveries/bucket.store.ts';
import { createGateStore } from '../../src/deliveries/gate.store.ts';
import { slowedDown } from '../../src/deliveries/gates.ts';
import { after } from '../../src/lib/clock.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { createChannelsView } from '../../src/wire/channels.ts';
import { createLines } from '../../src/wire/lines.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const SMTP = { SMTP_URL: 'smtp://club:hunter2@mail.example:587', MAIL_FROM: 'Club <news@club.example>' };
const SID = `AC${'0123456789abcdef'.repeat(2)}`;
const TWILIO = {
  TWILIO_ACCOUNT_SID: SID,
  TWILIO_AUTH_TOKEN: 'a-token-of-twilio',
  TWILIO_FROM: '+12025550177',
};

async function aHouse(env: Record<string, string>) {
  const connection = await freshDatabase();
  const stores = {
    buckets: createBucketStore(connection),
    gates: createGateStore(connection),
    batches: createBatchStore(connection),
  };
  await stores.batches.ready();
  const config = loadConfig(env);
  const clock = (): Date => NOON;
  const lines = createLines(config, { save: () => Promise.resolve(), clock, newId: () => 'id' });
  const settings = { ...defaultSettings({ ...config, rates: { sms: 7, email: 40 } }), updatedAt: NOON };
  const people = { settings: { read: () => Promise.resolve(settings) } };
  const look = createChannelsView({ config, stores, clock }, { people, lines, version: '1.2.3' });
  return {
    stores,
    close: () => Promise.all(Object.values(lines).map(({ provider }) => provider.close())),
    /** as it goes over the wire, held against what the API promises */
    look: async () => ChannelsView.parse(JSON.parse(JSON.stringify(await look()))),
  };
}

describe('wire/channels', () => {
  it('says that nothing leaves while no provider is set, and what to set', async () => {
    const view = await (await aHouse({})).look();
    expect(view).to.deep.include({ alerts: [], database: 'embedded', version: '1.2.3' });
    expect(view.publicUrl).to.deep.equal({
      variable: 'PUBLIC_URL',
      given: false,
      url: 'http://localhost:3000',
    });
    expect(view.linkUrl).to.deep.equal({ variable: 'LINK_URL', given: false, url: null });
    expect(
      view.channels.map(({ line, sandbox, state, rate }) => ({ line, sandbox, state, rate })),
    ).to.deep.equal([
      { line: 'sms:sandbox', sandbox: true, state: 'ready', rate: 7 },
      { line: 'email:sandbox', sandbox: true, state: 'ready', rate: 40 },
    ]);
    const variables = view.channels.flatMap((one) => one.variables);
    expect(variables.map(({ name }) => name)).to.include.members(['SMTP_URL', 'TWILIO_FROM']);
    expect(variables.filter(({ set }) => set)).to.deep.equal([]);
  });

  it('names what is set and never tells a secret', async () => {
    const urls = { PUBLIC_URL: 'https://club.example', LINK_URL: 'https://clb.example' };
    const secret = {
      MONGODB_URI: 'mongodb://club:hunter3@db.example',
      SECRET_KEY: 'c2VjcmV0IGtleSBvZiBhIHRlc3QgaXMgbG9uZw==',
    };
    const house = await aHouse({ ...SMTP, ...TWILIO, ...urls, ...secret });
    const view = await house.look();
    await house.close();
    expect(view).to.deep.include({ alerts: [], database: 'external' });
    expect(view.channels.map(({ sandbox, provider, sender }) => [provider, sandbox, sender])).to.deep.equal([
      ['twilio', false, '+12025550177'],
      ['smtp', false, 'news@club.example'],
    ]);
    const set = view.channels.flatMap((one) => one.variables.filter((variable) => variable.set));
    expect(set.map(({ name }) => name)).to.deep.equal([...Object.keys(TWILIO), ...Object.keys(SMTP)]);
    expect(JSON.stringify(view)).not.to.match(/hunter|a-token|c2VjcmV0|AC0123/);
  });

  it('warns of real messages without a public address, or on the built-in database', async () => {
    const house = await aHouse(SMTP);
    const { alerts } = await house.look();
    await house.close();
    expect(alerts).to.deep.equal([
      { kind: 'no-public-url', line: 'email:smtp', runs: null, batches: null },
      { kind: 'embedded-database', line: null, runs: null, batches: null },
    ]);
  });

  it('says why a line rests and until when, and that it is ready when that is over', async () => {
    const { stores, look } = await aHouse({});
    const until = after(NOON, 60_000);
    await stores.buckets.pause('sms:sandbox', until, 'no-credit: the account is empty');
    await stores.buckets.pause('email:sandbox', after(NOON, -1), 'over by now');
    const [sms, email] = (await look()).channels;
    expect(sms).to.deep.include({
      state: 'paused',
      pausedUntil: until.toISOString(),
      reason: 'no-credit: the account is empty',
    });
    expect(email).to.deep.include({ state: 'ready', pausedUntil: null, reason: null });
  });

  it('tells what was asked to slow down, by whom, since when, and how fast it is by now', async () => {
    const { stores, look } = await aHouse({});
    const why = '451 4.7.1 slow down';
    const measure = { rate: 40, perDay: null, waits: true, always: false };
    const pleas = [{ name: 'to:mail.example', measure, why, until: null }];
    await stores.gates.change('email:sandbox', (gates) => ({
      gates: slowedDown(gates, pleas, { begun: NOON, now: NOON }),
      result: null,
    }));
    await stores.buckets.take('sms:sandbox', { wanted: 1, rate: 7, priority: 5 }, NOON);
    await stores.gates.slowDown('sms:sandbox', null, { rate: 3, at: NOON, since: NOON, why: '429' });
    const [sms, email] = (await look()).channels;
    const since = NOON.toISOString();
    expect(sms).to.deep.include({
      rate: 7,
      presentRate: 3,
      slowed: [{ scope: 'line', name: null, rate: 3, of: 7, since, why: '429' }],
    });
    expect(email).to.deep.include({
      presentRate: 40,
      slowed: [{ scope: 'domain', name: 'mail.example', rate: 20, of: 40, since, why }],
    });
  });

  it('tells of what waits for a provider that is not configured any more', async () => {
    const { stores, look } = await aHouse({});
    const batch = (id: string, run: string, line: string) => ({
      id,
      run,
      line,
      priority: 5,
      turn: 0,
      claimableAt: NOON,
    });
    await stores.batches.ensure(
      [batch('a.1.0', 'a', 'sms:twilio'), batch('a.1.1', 'a', 'sms:twilio')],
      'ready',
      NOON,
    );
    await stores.batches.ensure([batch('b.1.0', 'b', 'sms:twilio')], 'paused', NOON);
    await stores.batches.ensure([batch('c.1.0', 'c', 'sms:twilio')], 'stopped', NOON);
    await stores.batches.ensure([batch('d.1.0', 'd', 'sms:sandbox')], 'ready', NOON);
    expect((await look()).alerts).to.deep.equal([
      { kind: 'not-configured', line: 'sms:twilio', runs: 2, batches: 3 },
    ]);
  });
});
