import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { freshDatabase } from '../support/mongo.ts';
import { OLD_TEMPLATE, OLD_TEXT, oldClub } from '../support/old-club.ts';
import { keptOf, reportOf, until, untilFinished } from './club.ts';
import { createTemplateWorker } from '../../src/templates/worker.ts';
import { migrate } from '../../src/database/migrations.ts';
import { createMigrations } from '../../src/wire/migrations.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from './in-process.ts';

const MINUTE_MS = 60_000;
type Page<T> = { items: T[] };
type State = { state: string; run: string | null; repeat: { kind: string } };

describe('e2e/upgrade', function () {
  this.timeout(120_000);
  const monday = inTehran(1, '12:00');
  const ago = (minutes: number): Date => new Date(monday.getTime() - minutes * MINUTE_MS);
  let connection: Connection;
  let clock: SetClock;
  let club: Club;
  const warnings: string[] = [];

  const campaign = (id: string) => club.api<State>('GET', `/campaigns/${id}`);
  const receivers = async (id: string): Promise<string[]> =>
    (await keptOf(club, id)).map(({ to }) => to).sort();
  const done = () => connection.collection('migrations').find().toArray();
  const mobiles = (first: number, count: number): string[] =>
    Array.from({ length: count }, (_, n) => `+98912100000${first + n}`);

  before(async () => {
    connection = await freshDatabase();
    clock = aClock(monday);
    const old = oldClub(connection, monday);
    await old.settings();
    await old.contacts(6);
    const field = { $set: { 'fields.province': ' Fars ' } }; // before contacts had provinces of their own
    await connection.collection<{ _id: string }>('contacts').updateOne({ _id: 'person3' }, field);
    await old.templates();
    await old.mail('oldMail', '<p>Dear {{name}}, <a href="{{link}}">the sale</a></p>');
    await old.mail('brokenMail', '<p>Dear {{optional}}</p>');
    await old.campaign('draft', { phase: 'draft', templateVersion: null, startsAt: null });
    await old.campaign('scheduled', { phase: 'scheduled', startsAt: ago(1), templateVersion: 1 });
    await old.campaign('broken', {
      phase: 'scheduled',
      startsAt: ago(1),
      channel: 'email',
      template: 'brokenMail',
      templateVersion: 1,
    });
    await old.campaign('opened', { phase: 'opened', startsAt: ago(2), run: 'opened.0' });
    await old.campaign('sending', { phase: 'opened', run: 'sending.0', runOpen: true });
    await old.run('sending', {});
    await old.batch('sending', { first: 0, count: 6, sent: 2 });
    await old.campaign('planning', { phase: 'opened', run: 'planning.0', runOpen: true });
    const planning = { after: 'person2', sequence: 1, matched: 3, planned: 3, refused: 0, done: false };
    await old.run('planning', {
      state: 'planning',
      startedAt: null,
      startsAt: ago(5),
      firstDueAt: ago(5),
      planning,
    });
    await old.batch('planning', { first: 0, count: 3, sent: 0 }, { state: 'held' });
    await old.campaign('finished', { phase: 'opened', run: 'finished.0', runOpen: true });
    await old.run('finished', { state: 'finished', endedAt: ago(30) });
    await old.batch('finished', { first: 0, count: 1, sent: 1 }, { state: 'done' });
    await old.campaign('stuck', { phase: 'opened', run: 'stuck.0', runOpen: true });
    const refused = { channel: 'sms', variants: { en: { text: 'Dear {{optional}}' } } };
    await old.run('stuck', { content: refused });
    await old.batch('stuck', { first: 0, count: 3, sent: 1 });
    await connection.collection('deliveries').createIndexes([{ key: { batch: 1, state: 1 } }]);
    await dieHalfway();
    club = await startClub(connection, clock);
  });
  after(() => club.stop());

  /** A start that dies when it has brought up one template of three. */
  async function dieHalfway(): Promise<void> {
    const { prepare, close } = createTemplateWorker();
    let calls = 0;
    const log = { info: () => undefined, warn: (line: string) => warnings.push(line) };
    const migrations = createMigrations(connection, {
      prepare: (content) => (++calls > 1 ? Promise.reject(new Error('killed')) : prepare(content)),
      settings: () => Promise.reject(new Error('never came so far')),
      log,
      clock: clock.now,
    });
    const start = migrate(connection, migrations, { log, clock: clock.now, process: 'dead' });
    const died: unknown = await start.catch((error: unknown) => error);
    expect(died).to.be.an('error').with.property('message', 'killed');
    await close();
  }

  it('takes away the indexes that nothing asks for any more', async () => {
    const names = (await connection.collection('deliveries').indexes()).map(({ name }) => name);
    expect(names).to.include.members(['open', 'ended']).and.not.include('batch_1_state_1');
  });

  it('goes on where a start has died in the midst', async () => {
    const counts = (await done()).map(({ _id, changed }) => [String(_id), changed as number]);
    expect(counts).to.deep.equal([
      ['contacts-with-history', 6],
      ['templates-prepared', 2],
      ['template-versions-prepared', 1],
      ['runs-with-source', 4],
      ['batches-to-note', 4],
      ['campaigns-that-repeat', 8],
      ['batches-with-due', 4],
      ['ledger-with-fewer-indexes', 0],
    ]);
  });

  it('lists the contacts and counts them in segments', async () => {
    const { items } = await club.api<Page<{ province: null; groups: string[]; tags: string[] }>>(
      'GET',
      '/contacts',
    );
    expect(items).to.have.length(6);
    expect(items[0]).to.deep.include({ province: null, groups: [], tags: ['vip'] });
    const provinces = await connection
      .collection('contacts')
      .distinct('province', { province: { $ne: null } });
    expect(provinces).to.deep.equal(['Fars']);
    const count = async (rule: object): Promise<number> =>
      (await club.api<{ count: number }>('POST', '/segments/preview', { rule })).count;
    expect(await count({ field: 'tags', op: 'has', value: 'vip' })).to.equal(6);
    expect(await count({ field: 'orders.count', op: 'is', value: 0 })).to.equal(6);
  });

  it('notes in the histories what was sent before there were any', async () => {
    const rule = { field: 'campaign.received', op: 'has', value: 'finished' };
    await until('the histories know of the old messages', async () => {
      const { count } = await club.api<{ count: number }>('POST', '/segments/preview', { rule });
      return count === 1;
    });
  });

  it('shows the template and its versions', async () => {
    const { template, facts } = await club.api<{
      template: { variants: { en: { text: string } } };
      facts: { fields: string[]; usesMainLink: boolean; warnings: object[] };
    }>('GET', `/templates/${OLD_TEMPLATE}`);
    expect(template.variants.en.text).to.equal(OLD_TEXT);
    expect(facts).to.deep.include({ fields: ['name', 'city'], usesMainLink: true });
    const { items } = await club.api<Page<{ version: number; by: string | null }>>(
      'GET',
      `/templates/${OLD_TEMPLATE}/versions`,
    );
    expect(items.map(({ version }) => version)).to.deep.equal([2, 1]);
    const mail = await club.api<{ template: { variants: { en: object } } }>('GET', '/templates/oldMail');
    expect(mail.template.variants.en).to.deep.include({ format: 'html', preheader: null });
  });

  it('sends what was scheduled, with the version it was scheduled with, and without its person', async () => {
    await untilFinished(club, 'scheduled');
    expect(await receivers('scheduled')).to.deep.equal(mobiles(0, 6));
    expect((await keptOf(club, 'scheduled'))[0]?.text).to.match(/^Sale: /);
    expect((await campaign('scheduled')).repeat).to.deep.equal({ kind: 'once' });
  });

  it('gives an opened campaign the run that was not written yet', async () => {
    await untilFinished(club, 'opened');
    expect((await campaign('opened')).run).to.equal('opened.0');
    expect(await receivers('opened')).to.deep.equal(mobiles(0, 6));
  });

  it('goes on with a run that was half sent, and writes to nobody twice', async () => {
    await untilFinished(club, 'sending');
    expect(await receivers('sending')).to.deep.equal(mobiles(2, 4));
    const report = await reportOf(club, 'sending');
    expect(report.planned).to.equal(6);
    expect(report.submitted + report.delivered).to.equal(6);
  });

  it('goes on with planning behind the last contact that was planned', async () => {
    await untilFinished(club, 'planning');
    expect(await receivers('planning')).to.deep.equal(mobiles(0, 6));
    const report = await reportOf(club, 'planning');
    expect([report.matched, report.planned]).to.deep.equal([6, 6]);
    const [run] = await connection.collection('runs').find({ campaign: 'planning' }).toArray();
    expect(run?.['planning']).to.deep.include({ sequence: 2, after: '0:person2' });
  });

  it('gives settings that there were not their defaults, and leaves the others', async () => {
    const settings = await club.api<Record<string, unknown>>('GET', '/settings');
    expect(settings['sms']).to.deep.include({ optionalBlocks: true, shortNames: false });
    expect(settings).to.deep.include({ touches: 7, currency: 'IRT', caps: [] });
    expect(settings['brand']).to.deep.equal({ fa: 'پارسا', en: 'Parsa' });
  });

  it('keeps a text that it cannot send, says so, and sends nothing of it', async () => {
    await until('a person is asked', async () => (await campaign('broken')).state === 'missed');
    const { facts } = await club.api<{ facts: { warnings: { code: string }[] } }>(
      'GET',
      '/templates/brokenMail',
    );
    expect(facts.warnings.map(({ code }) => code)).to.include('not-usable');
    const { status, text } = await club.ask('POST', '/campaigns/broken/schedule', {});
    expect(status).to.be.within(400, 499);
    expect(text).to.include('save it again');
    const preview = await club.ask('POST', '/templates/brokenMail/preview', {});
    expect([preview.status, preview.text.includes('save it again')]).to.deep.equal([409, true]);
    expect(warnings.join()).to.include('brokenMail is kept, but this version cannot send it');
  });

  it('pauses a run on its way whose text it cannot send, and skips nobody', async () => {
    expect((await campaign('stuck')).state).to.equal('paused');
    const report = await reportOf(club, 'stuck');
    expect([report.submitted, report.waiting, report.skipped.total]).to.deep.equal([1, 2, 0]);
    expect(club.lines.join()).to.include('Run stuck.0 is paused');
  });

  it('has nothing to do at the next start', async () => {
    const first = await done();
    expect(first.map(({ doneAt }) => doneAt as Date).every((at) => at >= monday)).to.equal(true);
    await club.stop();
    const before = await connection.collection('contacts').find().toArray();
    club = await startClub(connection, clock);
    expect(await done()).to.deep.equal(first);
    expect(await connection.collection('contacts').find().toArray()).to.deep.equal(before);
    expect(await connection.collection('contacts').indexExists('tags_1')).to.equal(false);
    expect(await connection.collection('runs').indexExists('campaign_1')).to.equal(false);
  });

  it('does not start on the data of a newer version', async () => {
    await connection.collection<{ _id: string }>('migrations').insertOne({ _id: 'of-tomorrow' });
    const refusal: unknown = await startClub(connection, clock).catch((error: unknown) => error);
    expect(String(refusal)).to.match(/of a newer Chapar .*“of-tomorrow”/);
  });
});
