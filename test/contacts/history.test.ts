import { expect } from 'chai';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import type { CampaignNote } from '../../src/contacts/campaign-notes.store.ts';
import { NO_HISTORY, type Contact } from '../../src/contacts/contact.ts';
import { createContactStore, type ContactStore } from '../../src/contacts/contact.store.ts';
import { after as later } from '../../src/lib/clock.ts';
import { aContact } from '../support/builders/contact.ts';
import { freshDatabase } from '../support/mongo.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute));
const aNote = (parts: Partial<CampaignNote> = {}): CampaignNote => ({
  contact: 'c1',
  campaign: 'k1',
  channel: 'sms',
  at: at(0),
  openedAt: null,
  clickedAt: null,
  ...parts,
});

describe('contacts/history', () => {
  let connection: Connection;
  let store: ContactStore;

  before(async () => {
    connection = await freshDatabase();
    store = createContactStore(connection);
    await store.ready();
  });

  beforeEach(async () => {
    await connection.collection('contacts').deleteMany({});
    await store.writeMany(['c1', 'c2'].map((id) => ({ contact: aContact({ id }), readAt: null })));
  });

  const contact = async (id = 'c1') => (await store.get(id)) as Contact;

  it('notes campaigns newest first, by channel, and leaves the state of the contact as it was', async () => {
    const before = await contact();
    await store.noteCampaigns([
      aNote({ campaign: '$k', at: at(1) }),
      aNote({ channel: 'email', at: at(2), openedAt: at(3) }),
      aNote({ contact: 'c2' }),
      aNote({ contact: 'gone' }),
    ]);
    const { history, updatedAt } = await contact();
    expect(updatedAt).to.deep.equal(before.updatedAt);
    expect(history).to.deep.equal({
      ...NO_HISTORY,
      contactedAt: { sms: at(1), email: at(2) },
      campaigns: [
        { id: 'k1', at: at(2), openedAt: at(3), clickedAt: null },
        { id: '$k', at: at(1), openedAt: null, clickedAt: null },
      ],
    });
    expect((await contact('c2')).history.contactedAt).to.deep.equal({ sms: at(0), email: null });
  });

  it('comes to the same however often and in whatever order and portions it is told', async () => {
    const moment = fc.option(fc.integer({ min: 0, max: 9 }).map(at), { nil: null });
    const note = fc.record({
      contact: fc.constantFrom('c1', 'c2'),
      campaign: fc.constantFrom('k1', 'k2', 'k3'),
      channel: fc.constantFrom('sms' as const, 'email' as const),
      at: fc.integer({ min: 0, max: 9 }).map(at),
      openedAt: moment,
      clickedAt: moment,
    });
    const notes = fc.array(note, { minLength: 1, maxLength: 12 });
    const histories = async () => [(await contact('c1')).history, (await contact('c2')).history];
    const forget = () => connection.collection('contacts').updateMany({}, { $set: { history: NO_HISTORY } });
    await fc.assert(
      fc.asyncProperty(notes, fc.integer({ min: 0, max: 12 }), async (told, cut) => {
        await forget();
        await store.noteCampaigns(told);
        const once = await histories();
        await forget();
        const other = told.toReversed();
        for (const part of [other.slice(0, cut), other.slice(cut), told]) await store.noteCampaigns(part);
        expect(await histories()).to.deep.equal(once);
      }),
      { numRuns: 25 },
    );
  });

  it('keeps the last 50 campaigns', async () => {
    await store.noteCampaigns(
      Array.from({ length: 60 }, (_, n) => aNote({ campaign: `k${n}`, at: later(at(0), n) })),
    );
    const { campaigns } = (await contact()).history;
    expect(campaigns).to.have.lengthOf(50);
    expect([campaigns[0]?.id, campaigns[49]?.id]).to.deep.equal(['k59', 'k10']);
  });

  it('outlives a change that was made from a contact read before it', async () => {
    const read = await contact();
    await store.noteCampaigns([aNote()]);
    await store.claimOrderSums(['c1'], 'claim');
    const sums = { ...NO_HISTORY.orders, count: 1, sum: 5 };
    expect(await store.writeOrderSums(new Map([['c1', sums]]), 'claim')).to.equal(true);
    const change = { ...read, city: 'یزد', updatedAt: later(read.updatedAt, 1) };
    expect(await store.writeMany([{ contact: change, readAt: read.updatedAt }])).to.deep.equal([
      { outcome: 'written' },
    ]);
    const now = await contact();
    expect(now.city).to.equal('یزد');
    expect(now.history.campaigns).to.have.lengthOf(1);
    expect(now.history.orders).to.deep.equal(sums);
  });

  it('takes no sums from a writer whose claim another took over', async () => {
    await store.claimOrderSums(['c1'], 'first');
    await store.claimOrderSums(['c1'], 'second');
    const sums = new Map([['c1', { ...NO_HISTORY.orders, count: 1 }]]);
    expect(await store.writeOrderSums(sums, 'first')).to.equal(false);
    expect((await contact()).history.orders.count).to.equal(0);
    expect(await store.claimedOrderSums(10)).to.deep.equal(['c1']);
  });
});
