import { expect } from 'chai';
import { launchDue } from '../../src/campaigns/launch.ts';
import { AppError } from '../../src/lib/errors.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, type CampaignRoom } from '../support/campaigns.ts';

const DAILY = { kind: 'weekly' as const, weekdays: [1, 2, 3, 4, 5, 6, 7], time: '16:00' };

describe('campaigns/repeating-states', () => {
  let room: CampaignRoom;
  let id: string;

  beforeEach(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact(), aContact()];
    ({ id } = await room.draft({ repeat: DAILY }));
    const { startsAt } = await room.campaigns.schedule(id, null);
    room.line.world.now = startsAt ?? expect.fail('it has no start');
    await launchDue(room.launch);
    await room.tick();
  });

  const codeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'allowed',
      (error: unknown) => (error instanceof AppError ? error.code : String(error)),
    );

  it('makes no draft of a campaign whose messages are under way, so that they can still be halted', async () => {
    expect(await room.stateOf(id)).to.equal('sending');
    expect(await codeOf(room.campaigns.unschedule(id))).to.equal('state');
    await room.campaigns.stop(id);
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(0);
  });

  it('keeps a draft that has sent messages before', async () => {
    await room.line.deliver();
    await room.tick();
    expect(await room.stateOf(id)).to.equal('scheduled');
    await room.campaigns.unschedule(id);
    expect(await codeOf(room.campaigns.remove(id))).to.equal('campaign-has-runs');
    expect(await room.stateOf(id)).to.equal('draft');
  });

  it('halts and lets go all of its runs together', async () => {
    await room.campaigns.pause(id);
    room.line.advance(24 * 3_600_000);
    await room.tick();
    await room.line.deliver();
    expect(room.line.world.received).to.have.length(0);
    await room.campaigns.resume(id);
    for (let tick = 0; tick < 2; tick++) await room.tick();
    await room.line.deliver();
    const runs = await room.line.stores.runs.page(id, null, 10);
    expect(runs).to.have.length(2);
    expect(room.line.world.received).to.have.length(4);
  });
});
