import { expect } from 'chai';
import type { CampaignNote } from '../../src/contacts/campaign-notes.store.ts';
import { createContactStore } from '../../src/contacts/contact.store.ts';
import type { Contact, History } from '../../src/contacts/contact.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import type { DeliveryRecord } from '../../src/deliveries/delivery.store.ts';
import { noteHistories } from '../../src/deliveries/history.ts';
import {
  createSignalStore,
  type Fact,
  type SignalStore,
  type Stamp,
} from '../../src/deliveries/signal.store.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';
import { aLife, Killed } from '../support/mortal.ts';

const LATER = new Date(NOON.getTime() + 3_600_000);

describe('deliveries/history', () => {
  let line: LineWorld;
  let signals: SignalStore;
  let contacts: ReturnType<typeof createContactStore>;
  let sara: Contact;
  let babak: Contact;
  let told: CampaignNote[];

  beforeEach(async () => {
    line = await aLine();
    const events = createEventStore(line.connection);
    signals = createSignalStore(line.connection, events, 'writer');
    contacts = createContactStore(line.connection);
    await Promise.all([events.ready(), signals.ready(), contacts.ready()]);
    sara = aContact();
    babak = aContact();
    line.world.contacts = [sara, babak];
    await contacts.writeMany([sara, babak].map((contact) => ({ contact, readAt: null })));
    told = [];
  });

  const note = (history = line.stores.history): Promise<number> =>
    noteHistories({
      history,
      noteCampaigns: async (notes) => {
        told.push(...notes);
        await contacts.noteCampaigns(notes);
      },
      clock: line.deliverDeps.clock,
    });

  async function historyOf({ id }: Contact): Promise<History | undefined> {
    return (await contacts.get(id))?.history;
  }

  /** Somebody does something with their message of the campaign. */
  async function hit(id: string, kind: 'opened' | 'clicked', label: 'human' | 'scanner'): Promise<void> {
    const stamps: Stamp[] = kind === 'opened' ? ['openedAt'] : ['clickedAt'];
    if (label === 'human') stamps.push(kind === 'opened' ? 'openedByHumanAt' : 'clickedByHumanAt');
    const fact: Fact = {
      event: {
        id: `${id} ${kind} ${label}`,
        kind,
        at: LATER,
        label,
        link: null,
        note: null,
        contact: id.split('.')[1] ?? '',
        delivery: id,
        run: 'campaign.0',
      },
      delivery: id,
      moveTo: null,
      set: {},
      stamps,
    };
    await signals.record([fact], await signals.placesOf([id]));
  }

  const messageTo = ({ id }: Contact): string => `campaign.${id}.sms.0`;

  async function send(): Promise<void> {
    await line.plan();
    await line.deliver();
  }

  it('tells a contact’s history that a message left, and what the person did with it', async () => {
    await send();
    expect(await note()).to.equal(2);
    await hit(messageTo(sara), 'opened', 'human');
    await hit(messageTo(sara), 'clicked', 'human');
    expect(await note()).to.equal(1);
    const history = await historyOf(sara);
    expect(history?.contactedAt).to.deep.equal({ sms: NOON, email: null });
    expect(history?.campaigns).to.deep.equal([
      { id: 'campaign', at: NOON, openedAt: LATER, clickedAt: LATER },
    ]);
    expect((await historyOf(babak))?.campaigns[0]).to.include({ openedAt: null, clickedAt: null });
  });

  it('does not take a scanner for a person', async () => {
    await send();
    await note();
    await hit(messageTo(sara), 'clicked', 'scanner');
    expect(await note()).to.equal(0);
  });

  it('tells nothing twice, and nothing of what was skipped or refused', async () => {
    line.world.contacts = [sara, babak, aContact({ consents: {} })];
    line.world.answer = ({ to }) =>
      to === babak.mobile
        ? { outcome: 'rejected', reason: 'refused', providerCode: null, detail: 'no' }
        : { outcome: 'accepted', providerMessageId: null };
    await send();
    expect(await note()).to.equal(1);
    expect(await note()).to.equal(0);
    expect(told.map(({ contact }) => contact)).to.deep.equal([sara.id]);
    expect(await line.connection.collection('batches').countDocuments({ unnoted: true })).to.equal(0);
  });

  it('tells of a batch that somebody is at work on when it is given back', async () => {
    await send();
    const batches = line.connection.collection('batches');
    await batches.updateMany({}, { $set: { state: 'leased' } });
    expect(await note()).to.equal(0);
    await batches.updateMany({}, { $set: { state: 'ready' } });
    expect(await note()).to.equal(2);
  });

  it('leaves test sends out', async () => {
    await send();
    await note();
    const rows = line.connection.collection<DeliveryRecord>('deliveries');
    const id = 'campaign.nobody.sms.test-1';
    const place = {
      run: 'campaign.test-1',
      campaign: 'campaign',
      batch: 'campaign.test-1',
      contact: 'nobody',
    };
    const sent = { channel: 'sms', state: 'submitted', submittedAt: NOON, attempt: 1 } as const;
    await rows.insertOne({ _id: id, ...place, ...sent, code: 'test' });
    await hit(id, 'opened', 'human');
    expect(await line.connection.collection('batchChanges').countDocuments({ unnoted: true })).to.equal(1);
    expect(await note()).to.equal(0);
    expect(await line.connection.collection('batchChanges').countDocuments({ unnoted: true })).to.equal(0);
  });

  it('notes what changes while it notes', async () => {
    await send();
    await note();
    await hit(messageTo(sara), 'opened', 'human');
    const { history } = line.stores;
    const meanwhile = async (): Promise<void> => hit(messageTo(babak), 'opened', 'human');
    await note({ ...history, newsOf: async (batch) => history.newsOf(batch).finally(meanwhile) });
    expect((await historyOf(babak))?.campaigns[0]?.openedAt).to.equal(null);
    await note();
    expect((await historyOf(babak))?.campaigns[0]?.openedAt).to.deep.equal(LATER);
  });

  it('catches up after a death at any of its steps', async () => {
    await send();
    await hit(messageTo(sara), 'clicked', 'human');
    for (let at = 1; ; at++) {
      const life = aLife({ at, how: 'after' });
      await line.connection.collection('deliveries').updateMany({}, { $unset: { noted: 1 } });
      await line.connection.collection('batches').updateMany({}, { $set: { unnoted: true } });
      await line.connection.collection('contacts').updateMany({}, { $set: { 'history.campaigns': [] } });
      const died = await note(life.mortal('history', line.stores.history)).then(
        () => false,
        (error: unknown) => error instanceof Killed,
      );
      await note();
      expect((await historyOf(sara))?.campaigns, life.steps.join(' < ')).to.deep.equal([
        { id: 'campaign', at: NOON, openedAt: null, clickedAt: LATER },
      ]);
      expect(await note()).to.equal(0);
      if (!died) break;
      expect(at).to.be.lessThan(30);
    }
  });

  it('has told all when a run is carried by several hands in turn', async () => {
    line.world.contacts = Array.from({ length: 40 }, () => aContact());
    await line.plan();
    let looks = 0;
    while (
      await deliverNextBatch(line.line, { ...line.deliverDeps, lane: createLane(2) }, () => ++looks % 3 === 0)
    ) {
      await note();
    }
    await note();
    expect(new Set(told.map(({ contact }) => contact)).size).to.equal(40);
    expect(told).to.have.length(40);
  });
});
