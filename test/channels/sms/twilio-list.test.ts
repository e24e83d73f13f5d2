import { expect } from 'chai';
import nock from 'nock';
import twilio from 'twilio';
import { MockAgent } from 'undici';
import type { Listing } from '../../../src/channels/channel.ts';
import { createTwilioSms } from '../../../src/channels/sms/twilio.ts';
import { PoolClient } from '../../../src/channels/sms/twilio-http.ts';

const SID = 'AC0123456789abcdef0123456789abcdef';
const PATH = `/2010-04-01/Accounts/${SID}/Messages.json`;
const HOST = 'https://api.twilio.com';
const TO = '+989121234567';
const SPAN = { from: new Date('2026-11-22T08:29:00Z'), until: new Date('2026-11-23T08:30:00Z') };

/** A message as Twilio lists it. */
function listed(sid: string, over: Record<string, unknown> = {}) {
  return {
    sid,
    body: 'سلام',
    to: TO,
    from: '+12025550100',
    messaging_service_sid: null,
    direction: 'outbound-api',
    status: 'delivered',
    error_code: null,
    date_created: 'Sun, 22 Nov 2026 08:30:01 +0000',
    date_updated: 'Sun, 22 Nov 2026 08:30:05 +0000',
    ...over,
  };
}
const page = (messages: object[], next: string | null = null) => ({
  messages,
  next_page_uri: next,
  page_size: 100,
});

async function ask(transport: InstanceType<typeof twilio.RequestClient>): Promise<Listing> {
  const sms = createTwilioSms(
    {
      accountSid: SID,
      authToken: 'secret',
      sender: { from: '+12025550100' },
      publicUrl: null,
      baseUrl: null,
      connections: 1,
      validitySeconds: null,
    },
    transport,
  );
  if (sms.recall?.by !== 'list') throw new Error('Twilio can be asked by its list.');
  const listing = await sms.recall.list(TO, SPAN);
  await sms.close();
  return listing;
}

describe('channels/sms/twilio-list', () => {
  afterEach(() => nock.cleanAll());
  const byDefault = () => ask(new twilio.RequestClient({ keepAlive: false, timeout: 500 }));

  it('reads all pages of one number’s days, and of them what we sent, in the words of callbacks', async () => {
    const days = { To: TO, 'DateSent>': '2026-11-22T00:00:00Z', 'DateSent<': '2026-11-24T00:00:00Z' };
    const api = nock(HOST);
    const bad = listed('SM2', {
      status: 'undelivered',
      error_code: 30003,
      from: null,
      messaging_service_sid: 'MG1',
    });
    api
      .get(PATH)
      .query((asked) => Object.entries(days).every(([name, value]) => asked[name] === value))
      .reply(200, page([listed('SM1'), bad], `${PATH}?PageToken=PA1`));
    const waiting = listed('SM3', { status: 'queued' });
    const answer = listed('SM4', { direction: 'inbound', status: 'received' });
    api
      .get(PATH)
      .query({ PageToken: 'PA1' })
      .reply(200, page([waiting, answer]));
    const listing = await byDefault();
    if (listing.outcome !== 'listed') throw new Error(listing.detail);
    expect(listing.complete).to.equal(true);
    const seen = listing.sightings.map(({ senders, text, word: { id, status, reason } }) => [
      senders,
      text,
      id,
      status,
      reason,
    ]);
    expect(seen).to.deep.equal([
      [['+12025550100'], 'سلام', 'SM1:delivered', 'delivered', null],
      [['MG1'], 'سلام', 'SM2:undelivered', 'bounced', 'unreachable'],
      [['+12025550100'], 'سلام', 'SM3:sent', 'submitted', null],
    ]);
    expect(listing.sightings[0]).to.deep.include({ takenAt: new Date('2026-11-22T08:30:01Z') });
  });

  it('says when there is more than it read', async () => {
    const messages = Array.from({ length: 501 }, (_, i) => listed(`SM${i}`));
    nock(HOST).get(PATH).query(true).reply(200, page(messages));
    expect(await byDefault()).to.include({ outcome: 'listed', complete: false });
  });

  it('could not be asked: a server error, credentials, a silence', async () => {
    for (const status of [500, 401]) {
      nock(HOST)
        .get(PATH)
        .query(true)
        .reply(status, { code: 20003, message: `About ${TO}`, status });
      const listing = await byDefault();
      expect(listing).to.include({ outcome: 'deferred', retryAfterMs: null });
      expect(JSON.stringify(listing)).not.to.include('9121234567');
    }
    nock(HOST).get(PATH).query(true).delay(800).reply(200, page([]));
    expect(await byDefault()).to.include({ outcome: 'deferred' });
  });

  it('waits as long as it is told to', async () => {
    const agent = new MockAgent();
    agent.disableNetConnect();
    const pool = agent.get(HOST);
    pool
      .intercept({ path: (path) => path.startsWith(PATH), method: 'GET' })
      .reply(429, { code: 20429 }, { headers: { 'retry-after': '7' } });
    const timeouts = { connect: 300, total: 600 };
    const listing = await ask(new PoolClient({ baseUrl: HOST, connections: 1, timeouts }, pool));
    expect(listing).to.include({ outcome: 'deferred', retryAfterMs: 7_000 });
    await agent.close();
  });
});
