import { expect } from 'chai';
import { stalenessOf, fingerprintOf, type World } from '../../src/preflight/fingerprint.ts';
import { digestOf } from '../../src/preflight/digest.ts';
import { changeOf } from '../../src/preflight/changes.ts';
import { createPreflights } from '../../src/preflight/preflights.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aText } from '../support/builders/template.ts';
import { aPreflightRoom, someSettings, type PreflightRoom } from '../support/preflights.ts';

const TEXT = aText('Parsa: hello {{name}}');
const MINUTE = 60_000;

describe('preflight, made again', () => {
  let room: PreflightRoom;
  beforeEach(async () => {
    room = await aPreflightRoom();
  });

  it('says what changed since the last one, also person by person', async () => {
    const people = Array.from({ length: 6 }, () => aContact({ language: 'en' }));
    const [same, leaves, refuses, renamed, moves] = people;
    room.world.contacts = people.slice(0, 5);
    const before = await room.made({ content: TEXT });
    expect(before.changes).to.equal(null);
    room.world.contacts = [
      same!,
      { ...refuses!, consents: {} },
      { ...renamed!, firstName: 'Nilufar' },
      { ...moves!, mobile: '+989350000000' },
      people[5]!,
    ];
    const { changes } = await room.made({ content: TEXT });
    expect(changes?.since).to.equal(before.id);
    expect(changes?.people).to.have.deep.members([
      { from: 'send', to: 'no-consent', count: 1 },
      { from: 'absent', to: 'send', count: 1 },
      { from: 'send', to: 'absent', count: 1 },
    ]);
    expect(changes?.rewritten).to.equal(2);
    expect(changes?.groups).to.deep.include({ key: 'no-consent', before: 0, now: 1 });
    expect(changes?.totals).to.deep.include({ name: 'willReceive', before: 5, now: 4 });
    expect(leaves).to.not.equal(undefined);
  });

  it('finds nothing changed where nothing did', async () => {
    room.world.contacts = Array.from({ length: 700 }, () => aContact({ language: 'en' }));
    await room.made({ content: TEXT });
    const { changes } = await room.made({ content: TEXT });
    expect(changes).to.deep.include({ totals: [], groups: [], people: [], rewritten: 0 });
  });

  it('answers for any of its people with what it found', async () => {
    const [good, mute] = [aContact({ language: 'en' }), aContact({ consents: {} })];
    room.world.contacts = [good, mute];
    const preflight = await room.made({ content: TEXT });
    const verdicts = await room.preflights.verdictsOf(preflight, [good.id, mute.id, 'stranger']);
    expect([...verdicts.keys()]).to.have.members([good.id, mute.id]);
    const silent = { outcome: 'no-consent' as const, digest: digestOf('no-consent', null, null) };
    expect(changeOf(verdicts.get(mute.id), silent)).to.equal(null);
    expect(changeOf(verdicts.get(good.id), silent)).to.deep.include({ from: 'send', to: 'no-consent' });
    expect(changeOf(verdicts.get('stranger'), silent)).to.deep.include({ from: 'absent' });
  });

  it('is made again by another process when its own died in the middle', async () => {
    room.world.contacts = Array.from({ length: 5_500 }, () => aContact({ language: 'en' }));
    let pages = 0;
    const died = new Promise<void>(() => undefined);
    room.world.beforePage = () => (++pages > 2 ? died : Promise.resolve());
    const request = room.requestFor(aRun({ content: TEXT }));
    room.world.request = request;
    const { id } = await room.preflights.start(request);
    await new Promise((resolve) => setTimeout(resolve, 200));
    room.world.beforePage = () => Promise.resolve();
    const other = createPreflights(room.deps);
    expect(await other.resumeInterrupted(), 'its lease still holds').to.equal(0);
    room.world.now = new Date(NOON.getTime() + MINUTE);
    expect(await other.resumeInterrupted()).to.equal(1);
    await other.settled();
    const again = await other.read(id);
    expect(again.failure).to.equal(null);
    expect(again.state).to.equal('done');
    expect(again.totals?.willReceive).to.equal(5_500);
  });

  it('gives way to a newer one of the same campaign', async () => {
    room.world.contacts = Array.from({ length: 3_000 }, () => aContact({ language: 'en' }));
    const request = room.requestFor(aRun({ content: TEXT }));
    const older = await room.preflights.start(request);
    const newer = await room.preflights.start(request);
    await room.preflights.settled();
    expect((await room.preflights.read(older.id)).state).to.equal('cancelled');
    expect((await room.preflights.read(newer.id)).totals?.matched).to.equal(3_000);
    expect((await room.preflights.latest('campaign'))?.id).to.equal(newer.id);
  });

  it('is not disturbed by the one that the schedule makes of a run, nor that by it', async () => {
    room.world.contacts = Array.from({ length: 3_000 }, () => aContact({ language: 'en' }));
    const request = room.requestFor(aRun({ content: TEXT }));
    const asked = await room.preflights.start(request);
    await room.preflights.start({ ...request, automatic: true }, 'zzz');
    await room.preflights.start({ ...request, automatic: true }, 'zzz'); // by two processes at once
    await room.preflights.settled();
    expect((await room.preflights.read('zzz')).state).to.equal('done');
    expect((await room.preflights.read(asked.id)).state).to.equal('done');
  });

  it('says of itself what it failed of', async () => {
    room.world.beforePage = () => Promise.reject(new Error('The segment is gone.'));
    const { state, failure } = await room.made({ content: TEXT });
    expect([state, failure]).to.deep.equal(['failed', 'The segment is gone.']);
    expect(room.world.faults).to.have.lengthOf(1);
  });

  it('lets the process do other things while it works', async () => {
    room.world.contacts = Array.from({ length: 5_000 }, () => aContact({ language: 'en' }));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await room.made({ content: TEXT });
    clearInterval(timer);
    expect(turns).to.be.greaterThan(20);
  });
});

describe('preflight/fingerprint', () => {
  const world: World = {
    revision: 1,
    run: aRun(),
    rules: { field: 'city', op: 'is', value: 'تهران' },
    withoutPublicUrl: false,
    settings: someSettings(),
  };
  const looked = { fingerprint: fingerprintOf(world), startedAt: NOON };
  const later = new Date(NOON.getTime() + 60 * MINUTE);
  const reasonOf = (present: World, now = later) => stalenessOf(looked, present, now)?.reason ?? null;

  it('speaks for the world while nothing that matters changed', () => {
    const settings = { ...someSettings(), missedAfterMinutes: 5, updatedAt: later };
    expect(reasonOf({ ...world, settings })).to.equal(null);
  });

  it('names what changed', () => {
    const { settings } = world;
    const prices = { sms: [], email: 7 };
    expect(reasonOf({ ...world, revision: 2 })).to.equal('campaign');
    expect(reasonOf({ ...world, rules: { ...(world.rules as object), value: 'شیراز' } })).to.equal(
      'audience',
    );
    expect(reasonOf({ ...world, run: aRun({ templateVersion: 2 }) })).to.equal('template');
    expect(reasonOf({ ...world, settings: { ...settings, prices } })).to.equal('prices');
    const hours = { ...settings.hours, holidays: ['2026-11-23'] };
    expect(reasonOf({ ...world, settings: { ...settings, hours } })).to.equal('hours');
    expect(stalenessOf(looked, { ...world, settings: { ...settings, hours } }, later)?.words.fa).to.match(
      /ساعت/,
    );
  });

  it('grows old', () => {
    const { preflightHours } = world.settings;
    expect(reasonOf(world, new Date(NOON.getTime() + preflightHours * 60 * MINUTE))).to.equal(null);
    expect(reasonOf(world, new Date(NOON.getTime() + preflightHours * 60 * MINUTE + 1))).to.equal('age');
  });
});
