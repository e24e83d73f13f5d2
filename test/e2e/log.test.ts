import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { FAKE_ACCOUNT, startFakeTwilio, startSmtpSink, type Receiver } from '../support/receivers.ts';
import { anApplication, API_KEY, build, COMMANDS, freePort, type Application } from './application.ts';
import { allDay, aTemplate, finished, launched, reportOf, until } from './club.ts';

const [KEY, PASSWORD, AUTH_TOKEN] = [
  'canary-secret-key-0123456789-0123456789',
  'canary password 1',
  'canary-twilio-token',
];

/** What stands nowhere but in people's data, in messages and in secrets. */
const CANARIES = [
  ...['Zibandeh', 'Kanarifar', 'قناری', 'زیبنده', 'Canaryville'],
  ...['777123', '۷۷۷۱۲۳', 'canary.', 'canary-host'],
  ...['songbird', 'مرغ سحر', 'feathers', 'nest.example'],
  ...[KEY, PASSWORD, AUTH_TOKEN, API_KEY],
];

const CSV = `mobile,email,first name,last name,city,language,consent sms,consent email
09127771231,canary.one@canary-host.example,Zibandeh,Kanarifar,Canaryville,en,yes,yes
۰۹۳۶۷۷۷۱۲۳۲,canary.gone@canary-host.example,زیبنده,قناری‌فر,Canaryville,fa,yes,yes
0912777123,canary.bad@,Zibandeh,Kanarifar,Canaryville,en,yes,yes
`;
const ME = 'canary.admin@canary-host.example';
const GONE = '550 5.1.1 <canary.gone@canary-host.example>: no such user';
const BUSY = '421 4.7.0 <canary.one@canary-host.example>: too many of yours, songbird';

describe('e2e/log', function () {
  this.timeout(120_000);
  let folder: string;
  let chapar: Application;
  let twilio: Receiver;
  let sink: Receiver;

  before(async () => {
    build();
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-log-'));
    const account = { accountSid: FAKE_ACCOUNT.accountSid, authToken: AUTH_TOKEN };
    const receivers = [
      startFakeTwilio({ ...account, reject: { '+989367771': 21211 } }),
      startSmtpSink({ reject: { '^canary.gone@': GONE, '^canary.busy@': BUSY } }),
    ] as const;
    const [fake, mail] = await Promise.all(receivers);
    [twilio, sink] = [fake, mail];
    const port = await freePort();
    const env = {
      DATA_DIR: folder,
      LOG_LEVEL: 'trace',
      UNDO_MS: '0',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
      SECRET_KEY: KEY,
      ADMIN_EMAIL: ME,
      ADMIN_PASSWORD: PASSWORD,
      SMTP_URL: mail.url,
      MAIL_FROM: 'Club <club@shop.example>',
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_AUTH_TOKEN: AUTH_TOKEN,
      TWILIO_FROM: '+12025550100',
      TWILIO_BASE_URL: fake.url,
    };
    chapar = anApplication(port, env, COMMANDS.built);
    await chapar.start();
  });
  after(async () => {
    await chapar.end('SIGTERM');
    await Promise.all([twilio.stop(), sink.stop()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('holds nobody’s name, number, address or message, no key and no code, even at trace', async () => {
    const made = [...(await aDay()), ...(await mistakes())];
    await outages();
    await chapar.end('SIGTERM');
    const logs = {
      Chapar: chapar.output(),
      MongoDB: await readFile(path.join(folder, 'mongod.log'), 'utf8'),
    };
    expect(logs.Chapar).to.include('request completed').and.to.include('The line rests');
    for (const [whose, log] of Object.entries(logs)) {
      for (const canary of [...CANARIES, ...made]) {
        const line = log.split('\n').find((one) => one.includes(canary)) ?? '';
        expect(line, `${whose}'s log holds ${canary}`).to.equal('');
      }
    }
  });

  /** Import, campaigns, hits, a reply, a person who leaves. @returns the codes and tokens that were made */
  async function aDay(): Promise<string[]> {
    const job = await chapar.api<{ id: string }>('POST', '/imports?consentSource=songbird', CSV, 'text/csv');
    await call('GET', `/imports/${job.id}/errors.csv`);
    await chapar.api('PATCH', '/settings', { hours: allDay });
    const text = '{{name}}، songbird مرغ سحر {{link}}';
    const sms = await aTemplate(chapar, 'sms', { fa: { text }, en: { text } });
    const mail = { subject: 'مرغ سحر {{name}}', html: '<p>{{name}} <a href="{{link}}">feathers</a></p>' };
    const email = await aTemplate(chapar, 'email', { fa: mail, en: mail });
    const link = 'https://nest.example/songbird';
    for (const template of [sms, email]) {
      const { submitted, failed } = await reportOf(chapar, await finished(chapar, { template, link }));
      expect([submitted, failed.total]).to.deep.equal([1, 1]);
    }
    const short = /http\S+/.exec(String(twilio.log()[0]?.['body']))?.[0] ?? '';
    const leave = /http[^>]+/.exec(String(sink.log()[0]?.['listUnsubscribe']))?.[0] ?? '';
    expect((await fetch(short, { redirect: 'manual' })).status).to.equal(302);
    expect((await fetch(leave, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).to.equal(200);
    await reply('songbird: I am Zibandeh Kanarifar, canary.one@canary-host.example');
    await reply('STOP');
    return [short, leave].map((url) => url.slice(url.lastIndexOf('/') + 1));
  }

  async function reply(body: string): Promise<void> {
    const ask = {
      url: `${chapar.url}/hooks/twilio/inbound`,
      from: '+989127771231',
      to: '+12025550100',
      body,
    };
    const answer = await fetch(`http://127.0.0.1:${twilio.port}/__inbound`, {
      method: 'POST',
      body: JSON.stringify(ask),
    });
    expect(await answer.json()).to.include({ status: 200 });
  }

  /** Requests that are refused, each with somebody's data in it. @returns the keys and sessions that were made */
  async function mistakes(): Promise<string[]> {
    const person = { mobile: '09127771231', lastName: 'Kanarifar' };
    expect(await call('POST', '/contacts', person)).to.include({ status: 409 });
    expect(await call('POST', '/contacts', { ...person, canary: 'canary.' })).to.include({ status: 422 });
    expect(await call('POST', '/contacts', '{"lastName": "Kanarifar", ')).to.include({ status: 400 });
    expect(await call('GET', '/contacts/canary.one@canary-host.example')).to.include({ status: 404 });
    expect(await call('GET', '/contacts?search=Kanarifar&songbird=1')).to.include({ status: 422 });
    expect(await call('GET', '/songbird/09127771231?q=Kanarifar')).to.include({ status: 404 });
    expect(await call('POST', '/session', { email: ME, password: 'songbird' })).to.include({ status: 401 });
    const signedIn = await call('POST', '/session', { email: ME, password: PASSWORD });
    const made = await call('POST', '/keys', { name: 'Kanarifar', role: 'manager' });
    expect([signedIn.status, made.status]).to.deep.equal([201, 201]);
    const { csrfToken } = JSON.parse(signedIn.text) as { csrfToken: string };
    return [csrfToken, signedIn.cookie, (JSON.parse(made.text) as { key: string }).key];
  }

  /** Providers that refuse with the address in their words, and that are not there. */
  async function outages(): Promise<void> {
    const busy = { email: 'canary.busy@canary-host.example', mobile: '09127771239', lastName: 'Kanarifar' };
    const consent = { granted: true, source: 'songbird' };
    await chapar.api('POST', '/contacts', { ...busy, consents: { sms: consent, email: consent } });
    await twilio.stop();
    const text = 'songbird {{name}}';
    const sms = await aTemplate(chapar, 'sms', { en: { text }, fa: { text } });
    const mail = { subject: 'songbird', html: '<p>feathers</p>' };
    const email = await aTemplate(chapar, 'email', { fa: mail, en: mail });
    for (const template of [sms, email]) {
      const id = await launched(chapar, { template });
      await until('it was tried', async () => {
        const { items } = await chapar
          .api<{ items: { detail: string | null }[] }>('GET', `/campaigns/${id}/recipients?state=planned`)
          .catch(() => ({ items: [] }));
        return items.some(({ detail }) => detail !== null);
      });
    }
  }

  async function call(method: string, route: string, body?: unknown) {
    const answer = await fetch(`${chapar.url}/api/v1${route}`, {
      method,
      headers: { Authorization: `Bearer ${API_KEY}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const cookie = /=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';
    return { status: answer.status, text: await answer.text(), cookie };
  }
});
