import { expect } from 'chai';
import type { PreparedContent } from '../../src/templates/template.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, UNDO_MS } from '../support/campaigns.ts';
import { aTemplateRoom } from '../support/templates.ts';

describe('campaigns/kept version', () => {
  it('sends the version that it was scheduled with, footer included, whatever changed since', async () => {
    const room = await aCampaignRoom();
    const { templates, blocks, usage } = await aTemplateRoom(room.line.connection);
    const by = 'user:u1';
    const en = (text: string) => ({ en: { text } });
    const footer = (text: string) => ({ channel: 'sms' as const, variants: { en: { text, html: null } } });
    await blocks.create('footer', footer('Yours, Parsa'), by);
    const content = { channel: 'sms' as const, variants: en('Hi {{block "footer"}}') };
    const { template } = await templates.create({ name: 'Letter', ...content }, by);
    /** As the campaigns see them: each version read from where it is kept. */
    const publish = async (upTo: number): Promise<void> => {
      const versions = await Promise.all(
        Array.from({ length: upTo }, (_, i) => templates.version(template.id, i + 1)),
      );
      room.world.templates.set(
        'letter',
        versions.filter((one): one is NonNullable<typeof one> => one !== null),
      );
    };
    await publish(1);

    room.line.world.contacts = [aContact()];
    const early = await room.draft({ template: 'letter' });
    await room.campaigns.schedule(early.id, null);

    await blocks.change('footer', footer('With love, Parsa'), { edited: null, by });
    const { items } = await usage.refresh('footer', { after: null, limit: 50, by });
    expect(items.map(({ outcome, version }) => [outcome, version])).to.deep.equal([['saved', 2]]);
    await templates.change(
      template.id,
      { name: 'Letter', channel: 'sms', variants: en('Dear reader. {{block "footer"}}') },
      { edited: 2, by },
    );
    await publish(3);
    const late = await room.draft({ template: 'letter' });
    await room.campaigns.schedule(late.id, null);

    room.line.advance(UNDO_MS);
    await room.tick();
    await room.line.deliver();
    const bodies = room.line.world.received.map(({ text }) => text.replace(/ Reply STOP to end$/, ''));
    expect(bodies).to.have.members(['Hi Yours, Parsa', 'Dear reader. With love, Parsa']);
    const runs = await room.line.connection
      .collection<{ templateVersion: number; content: PreparedContent }>('runs')
      .find()
      .toArray();
    expect(runs.map(({ templateVersion }) => templateVersion).sort()).to.deep.equal([1, 3]);
  });
});
