import { expect } from 'chai';
import type { z } from 'zod';
import { WorkersView } from '../../src/contract/workers.ts';
import { freshDatabase, mongoUri } from '../support/mongo.ts';
import { FAKE_ACCOUNT, startFakeTwilio } from '../support/receivers.ts';
import { anApplication, build, COMMANDS, freePort, type Application } from './application.ts';
import { allDay, aTemplate, importPeople, launched, reportOf, until, untilFinished } from './club.ts';

const PEOPLE = 240;
const DRAINS_WITHIN_MS = 30_000;
type View = z.output<typeof WorkersView>;

describe('e2e/workers', function () {
  this.timeout(90_000);
  const running: Application[] = [];
  let twilio: Awaited<ReturnType<typeof startFakeTwilio>>;

  before(async () => {
    build();
    twilio = await startFakeTwilio({ latency: 200 });
  });
  after(async () => {
    await Promise.all(running.map((one) => one.end('SIGTERM')));
    await twilio.stop();
  });

  /** A process that does some of the work on the database that they share. */
  async function aProcess(database: string, roles: string): Promise<Application> {
    const uri = new URL(await mongoUri());
    uri.pathname = `/${database}`;
    const port = await freePort();
    const env = {
      MONGODB_URI: uri.toString(),
      SECRET_KEY: 'a secret of the whole house, long enough for all',
      WORKER_PORT: String(port),
      TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
      TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
      TWILIO_FROM: '+12025550100',
      TWILIO_BASE_URL: twilio.url,
      PUBLIC_URL: 'http://127.0.0.1:1', // nobody listens there: what Twilio reports is not this test's business
      UNDO_MS: '0',
      RATE_SMS: '15',
      LEASE_MS: '600000', // a lease that was not given back would keep the others away for ten minutes
    };
    const one = anApplication(port, env, [...COMMANDS.built, `--roles=${roles}`]);
    running.push(one);
    return one;
  }

  it('a worker that is told to stop in the midst of a campaign leaves nothing in doubt, and another goes on at once', async () => {
    const { name } = await freshDatabase();
    const [web, ...workers] = await Promise.all(
      ['web,scheduler', 'worker', 'worker'].map((roles) => aProcess(name, roles)),
    );
    if (web === undefined) throw new Error('no web');
    await web.start(); // it seeds the settings; the workers find all in place
    await Promise.all(workers.map((one) => one.start()));
    await importPeople(web, PEOPLE);
    await web.api('PATCH', '/settings', { hours: allDay });
    const template = await aTemplate(web, 'sms', { en: { text: '{{name}}, hello' } });
    const campaign = await launched(web, { template, link: null });
    await until('some were handed over', () => twilio.log().length >= 30);

    const before = await look(web);
    expect(before.processes.map(({ roles, state }) => [roles.join(), state])).to.have.deep.members([
      ['web,scheduler', 'working'],
      ['worker', 'working'],
      ['worker', 'working'],
    ]);
    expect(before).to.deep.include({ unserved: [], uncertain: 0 });
    const holder = before.processes.find(({ leases }) => leases > 0);
    const chosen = workers.find((one) => one.pid() === holder?.pid);
    if (chosen === undefined) throw new Error(`nobody holds the batch: ${JSON.stringify(before)}`);
    const other = workers.find((one) => one !== chosen);
    expect(await metric(chosen, 'chapar_leases{line="sms:twilio"}')).to.equal(1);
    expect(await metric(chosen, 'chapar_backlog_rows{line="sms:twilio"}')).to.be.within(1, PEOPLE);
    expect(await metric(web, 'chapar_processes{role="worker",state="working"}')).to.equal(2);

    const began = performance.now();
    expect(await chosen.end('SIGTERM'), chosen.output()).to.equal(0);
    expect(performance.now() - began).to.be.below(DRAINS_WITHIN_MS);
    expect(twilio.log().length, 'the stop fell into the sending').to.be.below(PEOPLE);
    expect((await look(web)).processes.map(({ pid }) => pid)).not.to.include(holder?.pid);

    await untilFinished(web, campaign);
    expect(await reportOf(web, campaign)).to.include({ planned: PEOPLE, submitted: PEOPLE, uncertain: 0 });
    const received = twilio.log().map(({ deliveryId }) => deliveryId);
    expect([received.length, new Set(received).size]).to.deep.equal([PEOPLE, PEOPLE]);
    const byOther = await metric(other, 'chapar_settled_total{line="sms:twilio",state="submitted"}');
    expect(byOther).to.be.within(1, PEOPLE - 30);
    const { lines } = await look(web);
    expect(lines.find(({ line }) => line === 'sms:twilio')).to.include({ waiting: 0, leases: 0, rows: 0 });
  });

  it('a worker shows neither pages nor API, and without a database of its own says what to set', async () => {
    const worker = running.findLast((one) => one.pid() !== null);
    const status = async (path: string) => (await fetch(`${worker?.url}${path}`)).status;
    expect(await Promise.all(['/livez', '/', '/api/v1/workers'].map(status))).to.deep.equal([200, 404, 404]);
    const alone = anApplication(0, {}, [...COMMANDS.built, '--roles=worker,scheduler']);
    alone.launch();
    expect(await alone.ended()).to.equal(1);
    expect(alone.output()).to.match(/MONGODB_URI is needed by a process that is worker and scheduler alone/);
  });

  const look = async (web: Application): Promise<View> =>
    WorkersView.parse(await web.api<unknown>('GET', '/workers'));

  async function metric(of: Application | undefined, name: string): Promise<number | null> {
    const text = await (await fetch(`${of?.url}/metrics`)).text();
    const line = text.split('\n').find((one) => one.startsWith(`${name} `));
    return line === undefined ? null : Number(line.slice(name.length));
  }
});
