import { expect } from 'chai';
import { CampaignQuery } from '../../src/contract/campaigns.ts';
import type { CampaignState } from '../../src/contract/words.ts';
import { aCampaignRoom, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';
import { aContact } from '../support/builders/contact.ts';

describe('campaigns/list', () => {
  let room: CampaignRoom;
  before(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact()];
  });

  const named = async (state: CampaignState | null, q: string | null = null) =>
    (await room.campaigns.list(50, null, { state, q })).items.map(({ name }) => name);

  it('finds campaigns by the state that people see, and by words of the name', async () => {
    await room.draft({ name: 'Draft (spring)' });
    const { id: sent } = await room.draft({ name: 'Sent' });
    const repeat = { kind: 'weekly' as const, weekdays: [1], time: '10:00' };
    const { id: weekly } = await room.draft({ name: 'Weekly spring', repeat });
    await room.campaigns.schedule(sent, null);
    await room.campaigns.schedule(weekly, null);
    room.line.advance(UNDO_MS);
    await room.tick();
    const states: CampaignState[] = ['draft', 'scheduled', 'sending', 'paused', 'finished'];
    for (const state of states)
      expect(await named(state), state).to.deep.equal(
        (await room.campaigns.list(50, null)).items
          .filter((one) => one.state === state)
          .map(({ name }) => name),
      );
    expect(await named('draft')).to.deep.equal(['Draft (spring)']);
    expect(await named('scheduled')).to.deep.equal(['Weekly spring']);
    expect(await named('sending')).to.deep.equal(['Sent']);
    await room.campaigns.pause(weekly);
    expect(await named('paused')).to.deep.equal(['Weekly spring']);
    expect(await named(null, 'SPRING')).to.deep.equal(['Weekly spring', 'Draft (spring)']);
    expect(await named('draft', '(spring')).to.deep.equal(['Draft (spring)']);
  });

  it('refuses control characters in the words that are looked for, which the database cannot search', () => {
    expect(CampaignQuery.safeParse({ q: 'spring' }).success).to.equal(true);
    expect(CampaignQuery.safeParse({ q: '\u0000spring' }).success).to.equal(false);
  });

  it('drafts a campaign once more, named in the organisation’s language, without its start', async () => {
    const { id } = await room.draft({ name: 'Autumn', data: { pct: '20' }, priority: 2 });
    await room.campaigns.schedule(id, null);
    const copy = await room.campaigns.duplicate(id);
    expect(copy).to.include({
      name: 'رونوشت Autumn',
      state: 'draft',
      startsAt: null,
      preflight: null,
      priority: 2,
    });
    expect(copy.data).to.deep.equal({ pct: '20' });
    expect(copy.id).to.not.equal(id);
  });
});
