import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import twilio from 'twilio';
import { createSmtpMail } from '../../../src/channels/email/smtp.ts';
import { createTwilioSms } from '../../../src/channels/sms/twilio.ts';
import {
  parseTwilioStatus,
  verifyTwilio,
  type TwilioParams,
} from '../../../src/channels/sms/twilio-signals.ts';
import { aMail } from '../../support/builders/mail.ts';
import { anSms } from '../../support/builders/sms.ts';
import {
  FAKE_ACCOUNT,
  startFakeTwilio,
  startSmtpSink,
  type FakeTwilioOptions,
} from '../../support/receivers.ts';

/** An application that hears callbacks, refuses the first few, and keeps what was signed for its address. */
async function anEar(refuseFirst = 0) {
  const heard: TwilioParams[] = [];
  let calls = 0;
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const params = Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString()));
      const signed = {
        authTokens: [FAKE_ACCOUNT.authToken],
        url: `${origin}${req.url ?? ''}`,
        params,
        signature: String(req.headers['x-twilio-signature']),
      };
      const accept = ++calls > refuseFirst && verifyTwilio(signed);
      if (accept) heard.push(params);
      res.writeHead(accept ? 200 : 503).end('<Response/>');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, heard, stop: () => new Promise((resolve) => server.close(resolve)) };
}

async function until(met: () => boolean): Promise<void> {
  const end = performance.now() + 5_000;
  while (!met() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(met()).to.equal(true);
}

async function withTwilio(options: FakeTwilioOptions, publicUrl: string | null) {
  const fake = await startFakeTwilio(options);
  const sender = { from: '+15005550006' };
  const more = { baseUrl: fake.url, connections: 4, validitySeconds: null };
  const sms = createTwilioSms({ ...FAKE_ACCOUNT, sender, publicUrl, ...more });
  const stop = async () => {
    await sms.close();
    await fake.stop();
  };
  return { fake, sms, stop };
}

describe('e2e/receivers', function () {
  this.timeout(20_000);

  it('the fake Twilio takes a message of the official client, logs it, and reports what became of it', async () => {
    const ear = await anEar(2);
    const { fake, sms, stop } = await withTwilio({ double: 1, shuffle: true }, ear.origin);
    const result = await sms.submit(anSms());
    const [line] = fake.log();
    expect(result).to.deep.equal({ outcome: 'accepted', providerMessageId: line?.id });
    expect(line).to.include({ deliveryId: 'plan1.contact1.sms.0', to: '+989121234567', body: 'سلام سارا' });
    await until(() => ear.heard.length === 4); // both callbacks twice, although the first calls were refused
    const ids = ear.heard.map((params) => parseTwilioStatus(params, 'x', new Date(0))?.id);
    expect(new Set(ids)).to.deep.equal(
      new Set([`${String(line?.id)}:sent`, `${String(line?.id)}:delivered`]),
    );
    await stop();
    await ear.stop();
  });

  it('it refuses by Twilio’s magic numbers, by rule and for wrong credentials', async () => {
    const { fake, sms, stop } = await withTwilio(
      { reject: { '+98935': 21610, '+15005550001': 21211 } },
      null,
    );
    expect(await sms.submit(anSms({ to: '+15005550001' }))).to.include({ reason: 'invalid-address' });
    expect(await sms.submit(anSms({ to: '+989351234567' }))).to.include({ reason: 'opted-out' });
    expect(await sms.submit(anSms({ text: '' }))).to.include({ outcome: 'rejected', providerCode: '21602' });
    const stranger = createTwilioSms({
      ...FAKE_ACCOUNT,
      authToken: 'wrong',
      sender: { from: '+15005550006' },
      publicUrl: null,
      baseUrl: fake.url,
      connections: 1,
      validitySeconds: null,
    });
    expect(await stranger.submit(anSms())).to.include({ outcome: 'unavailable', reason: 'credentials' });
    expect(fake.log()).to.deep.equal([]);
    await stranger.close();
    await stop();
  });

  it('what it took before a 500 or a cut is a doubt; what it put off, it did not take', async () => {
    for (const [options, outcome, taken] of [
      [{ errorAfter: 1 }, 'uncertain', 1],
      [{ cutAfter: 1 }, 'uncertain', 1],
      [{ limit: 1 }, 'deferred', 0],
    ] as const) {
      const { fake, sms, stop } = await withTwilio(options, null);
      expect(await sms.submit(anSms())).to.include({ outcome });
      expect(fake.log()).to.have.length(taken);
      await stop();
    }
  });

  it('its messages can be listed by recipient and day, and fetched, for reconciling', async () => {
    const { fake, sms, stop } = await withTwilio({}, null);
    for (const to of ['+989121234567', '+989121234568', '+989121234567']) await sms.submit(anSms({ to }));
    const httpClient = new twilio.RequestClient({ keepAlive: false });
    const client = twilio(FAKE_ACCOUNT.accountSid, FAKE_ACCOUNT.authToken, { httpClient });
    client.api.baseUrl = fake.url;
    const today = await client.messages.list({ to: '+989121234567', dateSent: new Date(), pageSize: 1 });
    expect(today.map(({ sid }) => sid)).to.have.members(
      fake
        .log()
        .filter(({ to }) => to === '+989121234567')
        .map(({ id }) => id),
    );
    expect(await client.messages.list({ dateSent: new Date('2020-01-01') })).to.deep.equal([]);
    expect(await client.messages(today[0]!.sid).fetch()).to.include({
      to: '+989121234567',
      status: 'delivered',
    });
    await stop();
  });

  it('it lets a person write to a line', async () => {
    const ear = await anEar();
    const fake = await startFakeTwilio();
    const body = {
      url: `${ear.origin}/hooks/twilio/inbound`,
      from: '+989121234567',
      to: '+15005550006',
      body: 'لغو',
    };
    const answer = await fetch(`${fake.url}/__inbound`, { method: 'POST', body: JSON.stringify(body) });
    expect(await answer.json()).to.include({ status: 200, text: '<Response/>' });
    expect(ear.heard[0]).to.include({ From: '+989121234567', Body: 'لغو' });
    await fake.stop();
    await ear.stop();
  });

  it('the mail sink parses and logs what it takes before it answers, and refuses by rule', async () => {
    const sink = await startSmtpSink({ reject: { '^gone@': '550 5.1.1 no such user' } });
    const options = {
      url: sink.url,
      bounceAddress: null,
      dkim: null,
      maxConnections: 2,
      hostname: 'mail.shop.example',
      clock: () => new Date('2026-11-22T10:00:00Z'),
    };
    const smtp = createSmtpMail(options);
    expect(await smtp.submit(aMail({ subject: 'هدیه' }))).to.include({ outcome: 'accepted' });
    const [line] = sink.log();
    expect(line).to.include({
      deliveryId: 'plan1.contact1.email.0',
      subject: 'هدیه',
      from: 'club@shop.example',
    });
    expect(line?.['listUnsubscribe']).to.equal('List-Unsubscribe: <https://shop.example/u/token123>');
    const gone = aMail({ to: { name: '', address: 'gone@customer.example' } });
    expect(await smtp.submit(gone)).to.include({ outcome: 'rejected', reason: 'invalid-address' });
    expect(sink.log()).to.have.length(1);
    await smtp.close();
    await sink.stop();
  });
});
