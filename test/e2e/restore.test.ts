import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { checkBackup } from '../../src/backup/check.store.ts';
import { dump } from '../../src/backup/dump.store.ts';
import { createRestoreMarks } from '../../src/backup/restore-mark.store.ts';
import { restore } from '../../src/backup/restore.store.ts';
import { takeBackup, type Taken } from '../../src/backup/take.ts';
import type { DeliveryRecord } from '../../src/deliveries/delivery.store.ts';
import { freshDatabase } from '../support/mongo.ts';
import { FAKE_ACCOUNT, startFakeTwilio, type Receiver } from '../support/receivers.ts';
import { freePort } from './application.ts';
import {
  aDraft,
  allDay,
  aTemplate,
  importPeople,
  launched,
  leavingOut,
  preflightOf,
  until,
  untilFinished,
} from './club.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from './in-process.ts';

const PEOPLE = 30;
const HOUR_MS = 3_600_000;
const SCOPE = { audience: { everyone: true } };

type Read = { state: string; hold: { reason: string; takenAt?: string } | null };
type Overview = { attention: { code: string; items: { id: string }[]; at: string | null }[] };

describe('e2e/restore', function () {
  this.timeout(120_000);
  let into: string;
  let fake: Receiver;
  let clock: SetClock;
  let lost: Connection;
  let back: Connection;
  let club: Club;
  let taken: Taken;
  let env: Record<string, string>;
  const ids = { sending: '', later: '', daily: '' };
  /** what was with the provider when the backup was taken, by id */
  const submitted = new Set<string>();
  const planned = new Set<string>();
  let marked = '';

  const read = (id: string) => club.api<Read>('GET', `/campaigns/${id}`);
  const rowsOf = (connection: Connection, filter: object) =>
    connection.collection<DeliveryRecord>('deliveries').find(filter).toArray();
  const receivedOf = (id: string): string[] =>
    fake.log().flatMap(({ deliveryId }) => (deliveryId?.startsWith(`${id}.`) === true ? [deliveryId] : []));

  before(async () => {
    into = await mkdtemp(path.join(tmpdir(), 'chapar-restore-'));
    fake = await startFakeTwilio();
    clock = aClock(inTehran(1, '12:00'));
    lost = await freshDatabase();
    env = {
      PORT: String(await freePort()),
      TWILIO_ACCOUNT_SID: FAKE_ACCOUNT.accountSid,
      TWILIO_AUTH_TOKEN: FAKE_ACCOUNT.authToken,
      TWILIO_FROM: '+12025550100',
      TWILIO_BASE_URL: `http://127.0.0.1:${fake.port}`,
      TICK_MS: '100',
    };
    club = await startClub(lost, clock, env);
    await club.api('PATCH', '/settings', { hours: allDay, rates: { sms: 10 } });
    await importPeople(club, PEOPLE);
    await scheduleSome();
    await loseAfterBackup();
    await comeBack();
  });
  after(async () => {
    await club.stop();
    await fake.stop();
    await rm(into, { recursive: true });
  });

  /** One under way, one for later today, one each day. */
  async function scheduleSome(): Promise<void> {
    const template = await aTemplate(club, 'sms');
    ids.later = await aDraft(club, { ...SCOPE, template, name: 'later' });
    const at = new Date(clock.now().getTime() + HOUR_MS).toISOString();
    const exclude = leavingOut(await preflightOf(club, ids.later));
    await club.api('POST', `/campaigns/${ids.later}/schedule`, { ...exclude, at });
    const repeat = { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], time: '12:30' };
    ids.daily = await aDraft(club, { ...SCOPE, template, name: 'daily', repeat });
    await club.api(
      'POST',
      `/campaigns/${ids.daily}/schedule`,
      leavingOut(await preflightOf(club, ids.daily)),
    );
    ids.sending = await launched(club, { ...SCOPE, template, name: 'sending' });
  }

  /** The backup is taken in the midst; the rest is sent after it, and then all is lost. */
  async function loseAfterBackup(): Promise<void> {
    const left = { campaign: ids.sending, state: { $in: ['submitted', 'delivered'] } };
    await until('some have left, as the ledger knows', async () => (await rowsOf(lost, left)).length >= 5);
    const facts = { version: '0.0.0', withKey: false, clock: clock.now };
    taken = await takeBackup({
      into,
      startedAt: clock.now(),
      keyFile: null,
      dump: (folder) => dump(lost, folder, facts),
    });
    await untilFinished(club, ids.sending);
    await club.stop();
  }

  async function comeBack(): Promise<void> {
    back = await freshDatabase();
    const { folder, manifest } = taken;
    await checkBackup(folder, manifest);
    await restore(back, { folder, manifest, clock: clock.now });
    // One more that was in the provider's hands, should the backup have met none.
    const rows = back.collection<DeliveryRecord>('deliveries');
    const [one] = await rowsOf(back, { campaign: ids.sending, state: 'planned' });
    marked = one?._id ?? '';
    const mark = { state: 'submitting' as const, lot: 'lot', fence: 1, markedAt: clock.now(), attempt: 1 };
    await rows.updateOne({ _id: marked }, { $set: mark });
    for (const { _id, state } of await rowsOf(back, { campaign: ids.sending })) {
      if (state === 'planned') planned.add(_id);
      else if (state === 'submitted' || state === 'delivered') submitted.add(_id);
    }
    clock.set(new Date(clock.now().getTime() + 3 * HOUR_MS));
    club = await startClub(back, clock, env);
  }

  it('took the backup in the midst of a campaign', () => {
    expect(submitted.size).to.be.greaterThan(0);
    expect(planned.size).to.be.greaterThan(0);
    expect(receivedOf(ids.sending)).to.have.length(PEOPLE);
    expect(taken.manifest.dangling).to.deep.equal([]);
  });

  it('sends nothing by itself, although two starts have passed meanwhile', async () => {
    const before = fake.log().length;
    const ticks = back.collection<{ _id: string; done: boolean }>('ticks');
    const done = () => ticks.countDocuments({ _id: { $regex: '^launch' }, done: true });
    const first = await done();
    await until('its duties were looked at', async () => (await done()) >= first + 10);
    expect(fake.log()).to.have.length(before);
    const states = await Promise.all([ids.sending, ids.later, ids.daily].map(read));
    expect(states.map(({ state }) => state)).to.deep.equal(['paused', 'paused', 'paused']);
  });

  it('tells people on the first page, and on each campaign, from which moment on nothing is known', async () => {
    const { attention } = await club.api<Overview>('GET', '/overview');
    const [told] = attention;
    expect(told).to.deep.include({ code: 'restored', at: taken.manifest.takenAt });
    expect(told?.items.map(({ id }) => id)).to.have.members(Object.values(ids));
    expect(attention.map(({ code }) => code)).to.not.include.members(['campaign-held', 'campaign-paused']);
    for (const id of Object.values(ids)) {
      expect((await read(id)).hold).to.deep.equal({ reason: 'restored', takenAt: taken.manifest.takenAt });
    }
    const paused = await club.api<{ items: { id: string }[] }>('GET', '/campaigns?state=paused');
    expect(paused.items.map(({ id }) => id)).to.have.members(Object.values(ids));
  });

  it('shows what was in a provider’s hands as a doubt, and frees the batches', async () => {
    const [row] = await rowsOf(back, { _id: marked });
    expect(row?.state).to.equal('uncertain');
    expect(await back.collection('batches').countDocuments({ state: { $in: ['ready', 'leased'] } })).to.equal(
      0,
    );
    expect(await createRestoreMarks(back).read()).to.have.property('state', 'held');
  });

  it('goes on at a person’s word, and then writes to nobody who had been written to by the backup', async () => {
    const before = receivedOf(ids.sending).length;
    await club.api('POST', `/campaigns/${ids.sending}/resume`, {});
    await untilFinished(club, ids.sending);
    const after = receivedOf(ids.sending).slice(before);
    expect(after).to.have.members([...planned]);
    expect(after.filter((id) => submitted.has(id) || id === marked)).to.deep.equal([]);
    expect((await read(ids.sending)).hold).to.equal(null);
  });

  it('asks once more about one whose hour has passed, when it is let go', async () => {
    await club.api('POST', `/campaigns/${ids.later}/resume`, {});
    await until('it is missed', async () => (await read(ids.later)).state === 'missed');
    expect(receivedOf(ids.later)).to.deep.equal([]);
  });

  it('lets one that repeats go on with its next day', async () => {
    await club.api('POST', `/campaigns/${ids.daily}/resume`, {});
    expect(await read(ids.daily)).to.deep.include({ state: 'scheduled', hold: null });
    const { attention } = await club.api<Overview>('GET', '/overview');
    expect(attention.find(({ code }) => code === 'restored')?.items).to.deep.equal([]);
  });

  it('holds nothing again at a later start', async () => {
    await club.stop();
    club = await startClub(back, clock, env);
    expect((await read(ids.daily)).state).to.equal('scheduled');
  });
});
