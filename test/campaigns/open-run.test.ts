import { expect } from 'chai';
import { launchDue } from '../../src/campaigns/launch.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';

const MINUTE = 60_000;
const WEEKLY = { kind: 'weekly' as const, weekdays: [1, 2, 3, 4, 5, 6, 7], time: '16:00' };

describe('campaigns/open-run', () => {
  let room: CampaignRoom;

  beforeEach(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact(), aContact()];
  });

  /** A daily campaign whose hour has just come. */
  async function due(): Promise<string> {
    const { id } = await room.draft({ repeat: WEEKLY });
    const { startsAt } = await room.campaigns.schedule(id, null);
    room.line.world.now = startsAt ?? expect.fail('it has no start');
    return id;
  }
  const runs = () => room.line.stores.runs.page;
  const opened = async (id: string) => (await runs()(id, null, 10)).map(({ state }) => state);
  const launch = () => launchDue(room.launch);

  it('has a run looked at once, however many processes launch at once, and opens it when that is done', async () => {
    room.world.lookState = 'running';
    const id = await due();
    for (let tick = 0; tick < 3; tick++) await Promise.all([launch(), launch(), launch()]);
    const looks = [...room.world.looks.values()];
    expect(looks).to.have.length(1);
    expect(await opened(id)).to.deep.equal([]);
    for (const look of looks) look.state = 'done';
    await Promise.all([launch(), launch(), launch()]);
    expect(await opened(id)).to.deep.equal(['planning']);
  });

  it('keeps no campaign waiting behind one whose preflight takes long', async () => {
    room.world.lookState = 'running';
    await due();
    const { id } = await room.draft();
    await room.campaigns.schedule(id, null);
    room.line.advance(UNDO_MS);
    await launch();
    expect(await opened(id)).to.deep.equal(['planning']);
  });

  it('looks anew, but not at once, when a preflight came to nothing', async () => {
    room.world.lookState = 'failed';
    const id = await due();
    await launch();
    await launch();
    expect(room.world.looks.size).to.equal(1);
    room.world.lookState = 'done';
    room.line.advance(MINUTE);
    await launch();
    await launch();
    expect(room.world.looks.size).to.equal(2);
    expect(await opened(id)).to.deep.equal(['planning']);
  });

  it('passes an occurrence over that could not be looked at for an hour, and goes on with the next', async () => {
    room.world.lookState = 'failed';
    const id = await due();
    await launch();
    room.line.advance(61 * MINUTE);
    await launch();
    const passed = await room.campaigns.read(id);
    expect(passed.passed?.times).to.equal(1);
    room.world.lookState = 'done';
    room.line.world.now = passed.startsAt ?? expect.fail('it has no start');
    await launch();
    await launch();
    expect(await opened(id)).to.deep.equal(['planning']);
  });

  it('asks a person about a campaign that was taken before a crash and whose moment has passed since', async () => {
    const { id } = await room.draft();
    await room.campaigns.schedule(id, null);
    room.line.advance(UNDO_MS);
    const open = (): Promise<never> => Promise.reject(new Error('killed'));
    await launchDue({ ...room.launch, runs: { ...room.line.stores.runs, open } }).catch((error: unknown) =>
      expect(String(error)).to.contain('killed'),
    );
    room.line.advance(2 * 24 * 60 * MINUTE);
    await launch();
    expect(await room.stateOf(id)).to.equal('missed');
    expect(await opened(id)).to.deep.equal([]);
  });

  for (const [word, act, state] of [
    ['stopped', 'stop', 'stopped'],
    ['unscheduled', 'unschedule', 'stopped'],
    ['paused', 'pause', 'paused'],
  ] as const) {
    it(`sends nothing of a campaign that is ${word} in the moment in which its run is opened`, async () => {
      const id = await due();
      await launch();
      const open: typeof room.launch.runs.open = async (run) => {
        await room.campaigns[act](id);
        await room.line.stores.runs.open(run);
      };
      await launchDue({ ...room.launch, runs: { ...room.line.stores.runs, open } });
      expect(await opened(id)).to.deep.equal([state]);
      await room.tick();
      await room.line.deliver();
      expect(room.line.world.received).to.have.length(0);
    });
  }
});
