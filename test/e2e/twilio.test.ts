import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { freshDatabase } from '../support/mongo.ts';
import {
  FAKE_ACCOUNT,
  startFakeTwilio,
  type FakeTwilioOptions,
  type Receiver,
} from '../support/receivers.ts';
import { aTemplate, finished, keptOf, launched, recipients, reportOf, until, untilFinished } from './club.ts';
import { freePort } from './application.ts';
import { aGate, type Gate } from './gate.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from './in-process.ts';

const LINE = '+12025550100';
const PEOPLE = `mobile,first name,last name,language,consent sms
09120000001,سارا,رضایی,fa,yes
09120000002,Alex,Morgan,en,yes
09350000003,نیما,کریمی,fa,yes
09360000004,Leila,Amin,en,yes
`;
const UNREACHABLE = 30003;
const OPTED_OUT = 21610;

type Doubts = { asOf: string; items: { id: string; contact: { address: string | null } }[] };
type Audited = { items: { action: string; actor: { kind: string } }[] };

describe('e2e/twilio', function () {
  this.timeout(90_000);
  let connection: Connection;
  let clock: SetClock;
  let fake: Receiver;
  let gate: Gate;
  let port: number;
  let club: Club;
  let template: string;

  const withTwilio = () => ({
    PORT: String(port),
    TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
    TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
    TWILIO_FROM: LINE,
    TWILIO_BASE_URL: gate.url,
  });

  async function start(options: FakeTwilioOptions = {}): Promise<void> {
    clock = aClock(inTehran(1, '12:00'));
    fake = await startFakeTwilio({ ahead: clock.now().getTime() - Date.now(), ...options });
    gate = await aGate(fake.port);
    port = await freePort();
    connection = await freshDatabase();
    club = await startClub(connection, clock, withTwilio());
    await club.api('PATCH', '/settings', { hours: { holidays: [] }, brand: { fa: 'پارسا', en: 'Parsa' } });
    await club.api('POST', '/imports?consentSource=shop', PEOPLE, 'text/csv');
    template = await aTemplate(club, 'sms');
  }
  afterEach(async () => {
    await club.stop();
    await gate.shut();
    await fake.stop();
  });

  const read = (id: string) => club.api<{ state: string; waiting: string | null }>('GET', `/campaigns/${id}`);
  const received = (id: string) =>
    fake.log().filter(({ deliveryId }) => deliveryId?.startsWith(`${id}.`) === true);
  const later = (ms: number) => clock.set(new Date(clock.now().getTime() + ms));

  it('hears what became of each message, however often and in whatever order it is told', async () => {
    await start({
      double: 1,
      shuffle: true,
      undelivered: { '+98935': UNREACHABLE },
      reject: { '+98936': OPTED_OUT },
    });
    const id = await finished(club, { template });
    await until('all is heard', async () => (await reportOf(club, id)).delivered === 2);
    await until('the bad end too', async () => (await reportOf(club, id)).bounced.total === 1);
    const report = await reportOf(club, id);
    expect(report).to.include({ planned: 4, submitted: 3, delivered: 2, uncertain: 0 });
    expect(report.failed).to.deep.equal({ total: 1, reasons: { 'opted-out': 1 } });
    const [bounced] = await recipients(club, id, '&state=bounced');
    expect(bounced).to.include({ address: '+989350000003', detail: String(UNREACHABLE) });
    const check = { channel: 'sms', address: '+989360000004' };
    expect(await club.api('POST', '/suppressions/check', check)).to.include({ suppressed: true });
    const next = await finished(club, { template });
    expect((await reportOf(club, next)).skipped.reasons).to.include({ suppressed: 1 });
  });

  it('obeys STOP, START and HELP in both languages, and only when Twilio signs them', async () => {
    await start();
    await club.api('PATCH', '/settings', { phone: '021-9100' });
    const first = await finished(club, { template });
    expect(await says('+989120000001', 'لغو')).to.match(/^دریافت پیامک تبلیغاتی پارسا لغو شد/);
    expect(await says('+989120000002', 'Stop.')).to.match(/^You will get no more marketing texts from Parsa/);
    expect(await says('+989350000003', 'راهنما')).to.equal('پیامک‌های پارسا؛ تماس: 021-9100');
    expect(await says('+989360000004', 'HELP')).to.equal('Texts from Parsa. Call 021-9100.');
    expect(await says('+989360000004', 'When do you open?')).to.equal(null);
    expect(await says('+989190000009', 'لغو'), 'a stranger').to.match(/لغو شد/);
    expect(await reportOf(club, first)).to.include({ unsubscribed: 2, replied: 2 });

    await club.api(
      'POST',
      '/imports?consentSource=shop',
      `${PEOPLE}09190000009,New,Comer,en,yes\n`,
      'text/csv',
    );
    const second = await finished(club, { template });
    expect(received(second).map(({ to }) => to)).to.have.members(['+989350000003', '+989360000004']);
    expect((await reportOf(club, second)).skipped.reasons).to.deep.equal({ suppressed: 3 });

    expect(await says('+989120000001', 'عضویت')).to.equal('عضویت شما در پیامک‌های پارسا برقرار شد.');
    expect(await says('+989120000002', 'START')).to.equal('You are back on the list for texts from Parsa.');
    const third = await finished(club, { template });
    expect(received(third)).to.have.length(4);

    const forged = await club.call('POST', '/hooks/twilio/inbound', {
      body: new URLSearchParams({ MessageSid: 'SM1', From: '+989350000003', To: LINE, Body: 'STOP' }),
      headers: { 'X-Twilio-Signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' },
    });
    expect(forged.status).to.equal(401);
    expect(received(await finished(club, { template }))).to.have.length(4);
  });

  it('asks Twilio about messages whose answers were lost, sends none of them twice, and leaves to a person what they decided', async () => {
    await start({ cutAfter: 1, callbackDelay: 600_000, undelivered: { '+98935': UNREACHABLE } });
    const id = await finished(club, { template });
    expect(await reportOf(club, id)).to.include({ submitted: 0, uncertain: 4 });
    expect((await club.call('GET', '/metrics')).text).to.include(
      'chapar_uncertain{line="sms:twilio",age="hour"} 4',
    );
    const { items, asOf } = await club.api<Doubts>('GET', '/uncertain');
    const decided = items.find(({ contact }) => contact.address === '+989120000001')?.id ?? '';
    await club.api('POST', '/uncertain/decide', { decision: 'failed', asOf, ids: [decided] });
    later(60_000);
    await until('all is known', async () => (await reportOf(club, id)).uncertain === 0);
    const report = await reportOf(club, id);
    expect(report).to.include({ submitted: 3, delivered: 2, uncertain: 0 });
    expect(report.bounced).to.deep.equal({ total: 1, reasons: { unreachable: 1 } });
    expect(report.failed).to.deep.equal({ total: 1, reasons: { decided: 1 } });
    const { items: audited } = await club.api<Audited>('GET', '/audit?area=uncertain');
    expect(audited.map(({ action, actor }) => [action, actor.kind])).to.deep.equal([
      ['uncertain.decide', 'key'],
    ]);
    const sids = new Map(received(id).map((one) => [one.deliveryId, one.id]));
    expect(sids.size, 'none went twice').to.equal(received(id).length).and.to.equal(4);
    for (const one of await recipients(club, id)) {
      expect(one['providerMessageId']).to.equal(one['id'] === decided ? null : sids.get(String(one['id'])));
    }
    const { text } = await club.call('GET', '/metrics');
    expect(text).to.include('chapar_reconciled_total{line="sms:twilio",outcome="delivered"} 2');
    expect(text).to.include('chapar_uncertain{line="sms:twilio",age="hour"} 0');
  });

  it('says what it waits for while the provider is down, and goes on by itself', async () => {
    await start();
    await gate.shut();
    const id = await launched(club, { template });
    await until('the line rests', async () => (await read(id)).waiting !== null);
    expect((await read(id)).waiting).to.match(/^sms:twilio rests until \S+: connection/);
    expect(await reportOf(club, id)).to.include({ waiting: 4, submitted: 0, uncertain: 0 });
    later(60_000);
    await until('it has tried again', () => club.lines.filter((line) => line.includes('rests')).length > 1);
    await gate.open();
    later(60_000);
    await untilFinished(club, id);
    expect(received(id)).to.have.length(4);
    expect(await read(id)).to.include({ waiting: null });
    const tries = (await recipients(club, id)).map(({ attempt }) => attempt);
    expect(tries, 'what never left is no attempt').to.deep.equal([1, 1, 1, 1]);
  });

  it('a run whose provider is no longer configured waits, and never goes to the sandbox', async () => {
    await start();
    await gate.shut();
    const id = await launched(club, { template });
    await until('the line rests', async () => (await read(id)).waiting !== null);
    await club.stop();

    club = await startClub(connection, clock, { PORT: String(port) });
    later(30_000);
    await sleep(2_500);
    expect(await read(id)).to.deep.include({
      state: 'sending',
      waiting: 'sms:twilio is not configured any more; nothing falls back to another provider',
    });
    expect(await keptOf(club, id)).to.deep.equal([]);
    const own = await finished(club, { template }); // a new one goes where the line leads today
    expect(await keptOf(club, own)).to.have.length(4);
    await club.stop();

    await gate.open();
    club = await startClub(connection, clock, withTwilio());
    later(60_000);
    await untilFinished(club, id);
    expect(received(id)).to.have.length(4);
    expect(received(own)).to.deep.equal([]);
  });

  /** A person writes to our line. @returns what we answer, null for silence */
  async function says(from: string, body: string): Promise<string | null> {
    const ask = { url: `${club.url}/hooks/twilio/inbound`, from, to: LINE, body };
    const answer = await fetch(`http://127.0.0.1:${fake.port}/__inbound`, {
      method: 'POST',
      body: JSON.stringify(ask),
    });
    const { status, text } = (await answer.json()) as { status: number; text: string };
    expect(status).to.equal(200);
    return /<Message>(.*)<\/Message>/.exec(text)?.[1] ?? null;
  }
});
