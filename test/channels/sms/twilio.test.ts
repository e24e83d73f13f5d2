import { createServer as createHttpServer, type IncomingHttpHeaders } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import type { SubmitResult } from '../../../src/channels/channel.ts';
import { outcomeOf } from '../../../src/channels/sms/twilio-errors.ts';
import { createTwilioSms, type TwilioOptions } from '../../../src/channels/sms/twilio.ts';
import { anSms } from '../../support/builders/sms.ts';

const SID = 'AC0123456789abcdef0123456789abcdef';
const PATH = `/2010-04-01/Accounts/${SID}/Messages.json`;
const CREATED = { sid: 'SM1', status: 'queued' };

const options = (parts: Partial<TwilioOptions> = {}): TwilioOptions => ({
  accountSid: SID,
  authToken: 'secret',
  sender: { from: '+15005550006' },
  publicUrl: 'https://shop.example',
  baseUrl: null,
  connections: 1,
  validitySeconds: null,
  timeouts: { connect: 300, total: 600 },
  ...parts,
});

type Asked = { path: string; headers: IncomingHttpHeaders; form: URLSearchParams };
type Said = { status?: number; body?: object | string; headers?: Record<string, string> };

describe('channels/sms/twilio', () => {
  /** What becomes of one text when Twilio answers so, and what Twilio was asked. */
  async function submit(said: Said, parts: Partial<TwilioOptions> = {}) {
    const asked: Asked[] = [];
    const server = createHttpServer((request, response) => {
      let form = '';
      request.on('data', (chunk: Buffer) => (form += chunk.toString()));
      request.on('end', () => {
        asked.push({ path: request.url ?? '', headers: request.headers, form: new URLSearchParams(form) });
        const body = said.body ?? CREATED;
        response.writeHead(said.status ?? 201, said.headers);
        response.end(typeof body === 'string' ? body : JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sms = createTwilioSms(options({ baseUrl, ...parts }));
    const result = await sms.submit(anSms());
    await sms.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return { result, asked };
  }

  it('hands over number, text, sender and the callback that names the delivery', async () => {
    const { asked } = await submit({});
    expect(asked.map(({ path }) => path)).to.deep.equal([PATH]);
    expect(asked[0]?.headers).to.include({
      authorization: `Basic ${Buffer.from(`${SID}:secret`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(Object.fromEntries(asked[0]?.form ?? [])).to.deep.equal({
      To: '+989121234567',
      Body: 'سلام سارا',
      From: '+15005550006',
      StatusCallback:
        'https://shop.example/hooks/twilio/status?delivery=plan1.contact1.sms.0#rc=5&rp=ct,rt,5xx',
    });
  });

  it('may use a messaging service and a validity, and no callback without a public address', async () => {
    const parts = { sender: { messagingServiceSid: 'MG1' }, validitySeconds: 3600, publicUrl: null };
    const form = (await submit({}, parts)).asked[0]?.form;
    expect([...(form?.keys() ?? [])].sort()).to.deep.equal([
      'Body',
      'MessagingServiceSid',
      'To',
      'ValidityPeriod',
    ]);
    expect(form?.get('ValidityPeriod')).to.equal('3600');
  });

  it('is accepted under its sid', async () => {
    expect((await submit({})).result).to.deep.equal({ outcome: 'accepted', providerMessageId: 'SM1' });
  });

  const rejected = (reason: string, code: string) => ({ outcome: 'rejected', reason, providerCode: code });
  const unavailable = (scope: string, reason: string) => ({ outcome: 'unavailable', scope, reason });
  const cases: [string, number, number, object][] = [
    ['a number that is none', 400, 21211, rejected('invalid-address', '21211')],
    ['a landline', 400, 21614, rejected('invalid-address', '21614')],
    ['another landline', 400, 21635, rejected('invalid-address', '21635')],
    ['someone who replied STOP', 400, 21610, rejected('opted-out', '21610')],
    ['a text over Twilio’s limit', 400, 21617, rejected('too-large', '21617')],
    ['an unknown refusal', 400, 29999, rejected('refused', '29999')],
    ['wrong credentials', 401, 20003, unavailable('provider', 'credentials')],
    ['an account that is not there', 404, 20404, unavailable('provider', 'account')],
    ['a suspended account', 400, 30002, unavailable('provider', 'account')],
    ['a country that is not enabled', 400, 21408, unavailable('route', 'region-not-enabled')],
    ['a number the sender cannot reach', 400, 21612, unavailable('route', 'unreachable-route')],
    ['a sender that is not ours', 400, 21606, unavailable('sender', 'bad-sender')],
    ['a trial account', 400, 21608, unavailable('route', 'unverified-number')],
    ['a sender not registered', 400, 30034, unavailable('sender', 'registration')],
    ['too many requests', 429, 20429, { outcome: 'deferred', retryAfterMs: 5_000 }],
    ['a full queue at the sender', 400, 21611, { outcome: 'deferred', retryAfterMs: 5_000 }],
    ['a full queue at the account', 400, 30001, { outcome: 'deferred', retryAfterMs: 5_000 }],
    ['a server error', 500, 20500, { outcome: 'uncertain' }],
    ['a gateway that gave up', 504, 0, { outcome: 'uncertain' }],
    ['a request that timed out over there', 408, 0, { outcome: 'uncertain' }],
    ['a redirect', 302, 0, unavailable('provider', 'protocol')],
  ];
  for (const [name, status, code, expected] of cases) {
    it(`${name} (${code}, HTTP ${status})`, async () => {
      const body = code === 0 ? '<html>' : { code, message: 'About +98 912 123 4567', status };
      const { result } = await submit({ status, body });
      expect(result).to.include(expected);
      expect(JSON.stringify(result)).not.to.match(/912/);
    });
  }

  const lost: [string, string, object][] = [
    ['no such host', 'ENOTFOUND', unavailable('provider', 'dns')],
    ['nobody listens', 'ECONNREFUSED', unavailable('provider', 'connection')],
    ['a certificate for another name', 'ERR_TLS_CERT_ALTNAME_INVALID', unavailable('provider', 'tls')],
    ['a connection reset', 'ECONNRESET', { outcome: 'uncertain' }],
    ['a time-out', 'ECONNABORTED', { outcome: 'uncertain' }],
  ];
  for (const [name, code, expected] of lost) {
    it(`${name} (${code})`, () => {
      expect(outcomeOf(Object.assign(new Error(name), { code }))).to.include(expected);
    });
  }

  it('an answer that is no JSON is a doubt', async () => {
    expect((await submit({ body: 'welcome' })).result).to.include({ outcome: 'uncertain' });
  });

  it('an answer without a sid is a doubt', async () => {
    for (const body of [{ status: 'queued' }, { sid: '' }, { sid: 7 }, 'null', '[]', '"SM1"']) {
      expect((await submit({ body })).result).to.include({ outcome: 'uncertain' });
    }
  });

  it('honours Retry-After in seconds, as a date, and within an hour', async () => {
    const limited = async (headers: Record<string, string>) =>
      (await submit({ status: 429, body: { code: 20429, message: 'slow', status: 429 }, headers })).result;
    const dates = { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:00:42 GMT' };
    expect(await limited({ 'retry-after': '7' })).to.include({ outcome: 'deferred', retryAfterMs: 7_000 });
    expect(await limited(dates)).to.include({ outcome: 'deferred', retryAfterMs: 42_000 });
    expect(await limited({ 'retry-after': '999999' })).to.include({ retryAfterMs: 3_600_000 });
    expect(await limited({ 'retry-after': 'soon' })).to.include({ retryAfterMs: 5_000 });
    expect(await limited({})).to.include({ retryAfterMs: 5_000 });
  });

  it('a public host with an underscore is refused at once', () => {
    const make = () => createTwilioSms(options({ publicUrl: 'https://my_shop.example' }));
    expect(make).to.throw('PUBLIC_URL');
  });
});

describe('channels/sms/twilio on a real connection', () => {
  /** A raw TCP server: what it does once the request's body has come, and at the connection itself. */
  async function play(behave: (socket: Socket) => void, base = 'http', total = 600): Promise<SubmitResult> {
    const sockets = new Set<Socket>();
    const server: Server = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.once('data', () => behave(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `${base}://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sms = createTwilioSms(options({ baseUrl, timeouts: { connect: 300, total } }));
    const result = await sms.submit(anSms());
    for (const socket of sockets) socket.destroy();
    await sms.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    return result;
  }
  const answer = `HTTP/1.1 201 Created\r\ncontent-length: ${JSON.stringify(CREATED).length}\r\n\r\n${JSON.stringify(CREATED)}`;

  it('is accepted when the whole answer came', async () => {
    expect(await play((socket) => socket.write(answer))).to.deep.equal({
      outcome: 'accepted',
      providerMessageId: 'SM1',
    });
  });

  it('is uncertain when the connection is cut without an answer', async () => {
    expect(await play((socket) => socket.destroy())).to.include({ outcome: 'uncertain' });
  });

  it('is uncertain when no answer comes in time', async () => {
    expect(await play(() => undefined)).to.include({ outcome: 'uncertain' });
  });

  it('is deferred when its turn did not come before the deadline', async () => {
    const server = createServer((socket) => socket.on('error', () => socket.destroy()).resume());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const sms = createTwilioSms(options({ baseUrl, timeouts: { connect: 300, total: 400 } }));
    const [first, second] = await Promise.all([sms.submit(anSms()), sms.submit(anSms())]);
    expect(first).to.include({ outcome: 'uncertain' });
    expect(second).to.include({ outcome: 'deferred', retryAfterMs: 2_000 });
    await sms.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('is uncertain when the answer is cut in the middle', async () => {
    expect(await play((socket) => socket.end(answer.slice(0, -5)))).to.include({ outcome: 'uncertain' });
    expect(await play((socket) => socket.end(answer.slice(0, 20)))).to.include({ outcome: 'uncertain' });
  });

  it('is unavailable when TLS fails, as nothing was written', async () => {
    expect(await play((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'), 'https')).to.include({
      outcome: 'unavailable',
      reason: 'tls',
    });
  });

  it('is unavailable when TLS stalls', async () => {
    expect(await play(() => undefined, 'https', 5_000)).to.include({
      outcome: 'unavailable',
      reason: 'timeout',
    });
  });

  it('is unavailable when nobody listens or the host has no address', async () => {
    for (const [baseUrl, reason] of [
      ['http://127.0.0.1:1', 'connection'],
      ['https://no-such-host.invalid', 'dns'],
    ] as const) {
      const sms = createTwilioSms(options({ baseUrl }));
      expect(await sms.submit(anSms())).to.include({ outcome: 'unavailable', scope: 'provider', reason });
      await sms.close();
    }
  });
});
