import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createTouches, touchAfter } from '../../src/deliveries/touches.ts';
import { aContact } from '../support/builders/contact.ts';
import { aText, prepared } from '../support/builders/template.ts';
import { aLine, type LineWorld } from '../support/line.ts';

describe('deliveries/touches', () => {
  let line: LineWorld;
  let sara: Contact;

  beforeEach(async () => {
    line = await aLine();
    sara = aContact({ language: 'en' });
    line.world.contacts = [sara];
  });

  /** Sends one message of a campaign of its own; answers with its text. */
  async function send(campaign: string, over: Partial<Run> = {}): Promise<string> {
    await line.plan({
      id: `${campaign}.0`,
      campaign,
      content: aText('Touch {{touch}} of {{touches}}.'),
      ...over,
    });
    await line.deliver();
    return line.world.received.at(-1)?.text.split('.')[0] ?? '';
  }

  it('begins a new round after the last touch of one', () => {
    expect([0, 1, 6, 7, 13, 14].map((before) => touchAfter(before, 7).touch)).to.deep.equal([
      1, 2, 7, 1, 7, 1,
    ]);
  });

  it('says which marketing message of its round this one is, in the reader’s digits', async () => {
    expect(await send('first')).to.equal('Touch 1 of 7');
    expect(await send('second')).to.equal('Touch 2 of 7');
    line.world.touches = 2;
    expect(await send('third')).to.equal('Touch 1 of 2');
    line.world.contacts = [{ ...sara, language: 'fa' }];
    const persian = await send('fourth', {
      content: prepared({ channel: 'sms', variants: { fa: { text: '{{touch}} از {{touches}}.' } } }),
    });
    expect(persian).to.equal('۲ از ۲');
  });

  it('counts neither receipts, nor what came back, nor what was refused', async () => {
    await send('receipt', { purpose: 'service' });
    await send('bounced');
    await line.connection
      .collection('deliveries')
      .updateOne({ campaign: 'bounced' }, { $set: { state: 'bounced' } });
    line.world.answer = () => ({ outcome: 'rejected', reason: 'refused', providerCode: null, detail: 'no' });
    await send('refused');
    line.world.answer = () => ({ outcome: 'accepted', providerMessageId: null });
    expect(await send('first')).to.equal('Touch 1 of 7');
  });

  it('counts what a contact got before it was merged', async () => {
    await send('first');
    line.world.contacts = [aContact({ language: 'en', aliases: [sara.id] })];
    expect(await send('second')).to.equal('Touch 2 of 7');
  });

  it('asks nothing for a text that does not say its touch', async () => {
    const countOf = (): never => {
      throw new Error('asked');
    };
    const touches = createTouches({ touchCounts: { countOf }, roundLength: () => Promise.resolve(7) });
    expect((await touches.touchesOf(aText('Hello'), [sara])).size).to.equal(0);
  });
});
