import { expect } from 'chai';
import { launchDue } from '../../src/campaigns/launch.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';
import { aLife, Killed } from '../support/mortal.ts';

const MINUTE = 60_000;

describe('campaigns/launch', () => {
  let room: CampaignRoom;

  beforeEach(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact(), aContact()];
  });

  async function scheduled(over: Parameters<CampaignRoom['draft']>[0] = {}): Promise<string> {
    const { id } = await room.draft(over);
    await room.campaigns.schedule(id, null);
    return id;
  }
  const runs = () => room.line.connection.collection('runs').countDocuments();

  it('opens one run, however many processes look at once and however often', async () => {
    await scheduled();
    room.line.advance(UNDO_MS);
    await Promise.all(Array.from({ length: 6 }, () => launchDue(room.launch)));
    await launchDue(room.launch);
    await room.tick();
    await room.line.deliver();
    expect(await runs()).to.equal(1);
    expect(room.line.world.received).to.have.length(2);
  });

  it('opens each campaign’s run once when it is killed at any step of it', async () => {
    const names = ['campaigns', 'runs', 'deliveries', 'batches'];
    for (let at = 1; ; at++) {
      await Promise.all(names.map((name) => room.line.connection.collection(name).deleteMany({})));
      room.line.world.received.length = 0;
      const ids = [await scheduled(), await scheduled()];
      room.line.advance(UNDO_MS);
      const life = aLife({ at, how: 'after' });
      const killed = await launchDue({
        ...room.launch,
        campaigns: life.mortal('campaigns', room.store),
        runs: life.mortal('runs', room.line.stores.runs),
      }).then(
        () => false,
        (error: unknown) => error instanceof Killed || expect.fail(String(error)),
      );
      await room.tick();
      await room.line.deliver();
      await room.tick();
      const place = `killed after ${life.steps.join(', ')}`;
      expect(await Promise.all(ids.map(room.stateOf)), place).to.deep.equal(['finished', 'finished']);
      expect(room.line.world.received, place).to.have.length(4);
      if (killed) continue;
      expect(at, 'steps tried').to.be.greaterThan(8);
      return;
    }
  });

  it('keeps all that was decided with the run', async () => {
    const id = await scheduled({ data: { pct: '20' }, hoursIn: 'contact', purpose: 'service' });
    room.line.advance(UNDO_MS);
    await launchDue(room.launch);
    const run = await room.line.stores.runs.read(`${id}.0`);
    const { settings } = room.world;
    expect(run).to.deep.include({
      campaign: id,
      line: 'sms:fake',
      sender: '+12025550100',
      templateVersion: 1,
      targets: ['https://shop.example/sale'],
      data: { pct: '20' },
      hoursIn: 'contact',
      limits: settings.sms,
      brand: settings.brand,
      priority: 1,
      startedAt: null,
    });
    expect(run?.expiresAt.getTime()).to.equal((run?.startsAt.getTime() ?? 0) + 72 * 60 * MINUTE);
  });

  it('asks a person when the moment passed by more than an hour while nobody was there, and then sends once', async () => {
    const id = await scheduled();
    room.line.advance(UNDO_MS + 61 * MINUTE);
    await room.tick();
    expect(await room.stateOf(id)).to.equal('missed');
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(0);
    await room.campaigns.resume(id);
    room.line.advance(UNDO_MS);
    await room.tick();
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(2);
    expect(await runs()).to.equal(1);
  });

  it('starts by itself what is late by less than that, counted from the first opening', async () => {
    const late = await scheduled();
    room.line.advance(UNDO_MS + 59 * MINUTE);
    await room.tick();
    expect(await room.stateOf(late)).to.equal('sending');
    room.world.settings.hours = { weekly: { 1: [{ from: '09:00', to: '20:00' }] }, holidays: [] };
    const tomorrow = await scheduled();
    room.line.world.now = new Date('2026-11-23T06:00:00Z'); // Monday, half an hour after the office opened
    await room.tick();
    expect(await room.stateOf(tomorrow)).to.equal('sending');
  });

  it('lets no campaign keep the others from their hour: one whose segment is gone waits for a person', async () => {
    const broken = await scheduled({ audience: { segment: 'loyal' } });
    const sound = await scheduled();
    room.world.segments.clear();
    room.line.advance(UNDO_MS);
    await room.tick();
    expect(await room.stateOf(sound)).to.equal('sending');
    expect(await room.campaigns.read(broken)).to.include({ state: 'missed', run: null });
    await room.campaigns.unschedule(broken);
    await room.campaigns.change(broken, { audience: { everyone: true } });
    await room.campaigns.schedule(broken, null);
    room.line.advance(UNDO_MS);
    await room.tick();
    expect(await room.stateOf(broken)).to.equal('sending');
  });

  it('lets no fault of one campaign keep the others from their hour, and tells of it', async () => {
    const broken = await scheduled({ audience: { segment: 'loyal' } });
    const sound = await scheduled();
    room.line.advance(UNDO_MS);
    const filterOf: typeof room.launch.filterOf = (audience, now) =>
      'segment' in audience ? Promise.reject(new TypeError('x')) : room.launch.filterOf(audience, now);
    await launchDue({ ...room.launch, filterOf }).then(
      () => expect.fail('nobody was told'),
      (error: unknown) => expect(error).to.be.instanceOf(TypeError),
    );
    expect(await room.line.stores.runs.read(`${sound}.0`)).to.not.equal(null);
    await room.tick();
    expect(await room.stateOf(broken)).to.equal('sending');
  });

  it('keeps a run that was opened before a crash, though its segment is gone since', async () => {
    const id = await scheduled({ audience: { segment: 'loyal' } });
    room.line.advance(UNDO_MS);
    const noteOpened = (): Promise<never> => Promise.reject(new Error('killed'));
    await launchDue({ ...room.launch, campaigns: { ...room.store, noteOpened } }).catch((error: unknown) =>
      expect(String(error)).to.contain('killed'),
    );
    room.world.segments.clear();
    await room.tick();
    expect(await room.stateOf(id)).to.equal('sending');
  });

  it('sends each message once though it is paused and resumed while it is planned and sent', async () => {
    const id = await scheduled();
    room.line.advance(UNDO_MS);
    await launchDue(room.launch);
    await room.campaigns.pause(id);
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(0);
    expect(await room.stateOf(id)).to.equal('paused');
    await room.campaigns.resume(id);
    await room.line.deliver();
    await room.tick();
    expect(await room.stateOf(id)).to.equal('finished');
    expect(room.line.world.received).to.have.length(2);
  });

  it('shows growth as the reason of a halt until a person has decided, and not of a later pause', async () => {
    room.world.checked = { outcome: 'fresh', preflight: 'p', matched: 1, undecided: [] };
    const id = await scheduled();
    room.line.advance(UNDO_MS);
    await room.tick();
    expect((await room.campaigns.read(id)).hold).to.deep.equal({ reason: 'growth', expected: 1, found: 2 });
    await room.campaigns.resume(id);
    await room.campaigns.pause(id);
    expect(await room.campaigns.read(id)).to.deep.include({ state: 'paused', hold: null });
  });

  it('asks a person about a started run’s rest only when nothing of it was sent', async () => {
    const id = await scheduled();
    room.line.advance(UNDO_MS);
    await room.tick();
    room.line.advance(61 * MINUTE);
    expect((await room.holdMissed()).map((run) => run.id)).to.deep.equal([`${id}.0`]);
    expect(await room.stateOf(id)).to.equal('missed');
    await room.campaigns.resume(id);
    expect(await room.holdMissed()).to.deep.equal([]);
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(2);
  });
});
