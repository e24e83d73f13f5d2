import { expect } from 'chai';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import type { StatusSignal } from '../../src/channels/channel.ts';
import { readReply } from '../../src/consent/opt-out-words.ts';
import {
  createDeliveryStore,
  toDelivery,
  type DeliveryRecord,
  type DeliveryStore,
} from '../../src/deliveries/delivery.store.ts';
import { createSignals, type Signals } from '../../src/deliveries/signals.ts';
import { createSignalStore, type SignalStore } from '../../src/deliveries/signal.store.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { createIds } from '../../src/lib/ids.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const newId = createIds(() => new Date());

describe('deliveries/signals', () => {
  let connection: Connection;
  let ledger: DeliveryStore;
  let store: SignalStore;
  let signals: Signals;
  const said = {
    left: [] as string[],
    unknownLeft: [] as string[],
    back: [] as string[],
    unknown: [] as string[],
  };
  const customer = aContact();

  before(async () => {
    connection = await freshDatabase();
    const events = createEventStore(connection);
    ledger = createDeliveryStore(connection);
    store = createSignalStore(connection, events, 'writer');
    await Promise.all([ledger.ready(), events.ready(), store.ready()]);
    signals = createSignals({
      store,
      clock: () => NOON,
      newId,
      leave: (person, { reason }) => Promise.resolve(void said.left.push(`${person.contact} ${reason}`)),
      leaveUnknown: (mobile) => Promise.resolve(void said.unknownLeft.push(mobile)),
      rejoin: (person) => Promise.resolve(void said.back.push(person.contact)),
      contactOf: (mobile) => Promise.resolve(mobile === customer.mobile ? customer : null),
      readReply: (text, line) => readReply(text, { iranianLine: line.startsWith('1000') }),
      answerTo: (word) => Promise.resolve(word),
      onUnknown: (kind) => void said.unknown.push(kind),
    });
  });

  beforeEach(() => {
    for (const list of Object.values(said)) list.length = 0;
  });

  /** A delivery that carries its mark and was or was not settled. */
  async function handedOver(settled: boolean, contact = newId()): Promise<string> {
    const id = `campaign.${contact}.sms.0`;
    const row = {
      id,
      run: 'campaign.0',
      campaign: 'campaign',
      contact,
      channel: 'sms' as const,
      batch: 'batch',
      code: newId(),
      own: null,
    };
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting(`lot of ${contact}`, [id], { fence: 1, now: NOON });
    if (settled) await settle(id);
    return id;
  }

  async function settle(id: string): Promise<void> {
    const contact = id.split('.')[1] ?? '';
    const set = { language: 'en' as const, parts: 1, fits: [], submittedAt: NOON, providerMessageId: 'SM1' };
    await ledger.settle(`lot of ${contact}`, [{ id, to: 'submitted', set }]);
  }

  async function stateOf(id: string): Promise<string> {
    const row = await connection.collection<DeliveryRecord>('deliveries').findOne({ _id: id });
    if (row === null) throw new Error(`no ${id}`);
    return toDelivery(row).state;
  }

  function status(
    deliveryId: string,
    word: StatusSignal['status'],
    over: Partial<StatusSignal> = {},
  ): StatusSignal {
    const bad = word === 'bounced' || word === 'failed';
    return {
      kind: 'status',
      id: `${deliveryId}:${word}`,
      deliveryId,
      providerMessageId: 'SM1',
      status: word,
      reason: bad ? 'unreachable' : null,
      providerCode: bad ? '30003' : null,
      at: NOON,
      ...over,
    };
  }

  const word = fc.constantFrom(
    'submitted' as const,
    'delivered' as const,
    'bounced' as const,
    'failed' as const,
  );

  it('ends in the same state however callbacks are doubled, shuffled, or come before our own record', async function () {
    this.timeout(60_000);
    const story = fc.record({
      words: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
      order: fc.infiniteStream(fc.nat()),
      settledFirst: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ words, order, settledFirst }) => {
        const plain = await handedOver(true);
        for (const one of words) await signals.status(status(plain, one));
        const wild = await handedOver(settledFirst);
        const doubled = [...words, ...words, ...words];
        const shuffled = doubled
          .map((one) => ({ one, key: Number(order.next().value) }))
          .sort((a, b) => a.key - b.key);
        await Promise.all(shuffled.map(({ one }) => signals.status(status(wild, one))));
        if (!settledFirst) await settle(wild);
        expect(await stateOf(wild)).to.equal(await stateOf(plain));
      }),
      { numRuns: 40 },
    );
  });

  it('takes back a doubt when the provider reports the message delivered', async () => {
    const id = await handedOver(false);
    await ledger.markUncertain([id], [`lot of ${id.split('.')[1] ?? ''}`]);
    await signals.status(status(id, 'delivered'));
    const row = await connection.collection<DeliveryRecord>('deliveries').findOne({ _id: id });
    expect(row, 'and says no more that it is one').to.include({ state: 'delivered', detail: null });
  });

  it('moves nothing for a delivery that nobody handed over', async () => {
    const id = 'campaign.waiting.sms.0';
    const row = {
      id,
      run: 'campaign.0',
      campaign: 'campaign',
      contact: 'waiting',
      channel: 'sms' as const,
      batch: 'batch',
      code: newId(),
      own: null,
    };
    await ledger.insertPlanned([row]);
    await signals.status(status(id, 'delivered'));
    expect(await stateOf(id)).to.equal('planned');
  });

  it('takes a callback about an unknown delivery without harm, and counts it', async () => {
    await signals.status(status('nobody.knows.sms.0', 'delivered'));
    expect(said.unknown).to.deep.equal(['status']);
  });

  it('suppresses who is reported to have opted out at the provider', async () => {
    const id = await handedOver(true, 'optedout');
    await signals.status(status(id, 'bounced', { reason: 'opted-out', providerCode: '21610' }));
    expect(said.left).to.deep.equal(['optedout stop']);
  });

  it('counts each hit once, however often its event is told, and people once each', async () => {
    const id = await handedOver(true, 'clicker');
    const place = await signals.placeOf(id);
    if (place === null) throw new Error('no place');
    for (const label of ['scanner', 'human', 'human'] as const) {
      await signals.hit({ delivery: { ...place, run: 'hits.0' }, kind: 'clicked', label, link: 0, at: NOON });
    }
    const hits = await store.hitsOf('hits.0');
    expect(hits.clicked).to.deep.equal({ raw: 3, human: 2 });
    expect(hits.links.get(0)).to.deep.equal({ raw: 3, human: 2 });
    const row = await connection
      .collection<DeliveryRecord & { links: number[] }>('deliveries')
      .findOne({ _id: id });
    expect(row?.links).to.deep.equal([0]);
    expect(row?.clickedByHumanAt).to.deep.equal(NOON);
  });

  it('does not call a scanner’s click a person’s', async () => {
    const id = await handedOver(true, 'scanned');
    const place = await signals.placeOf(id);
    if (place === null) throw new Error('no place');
    await signals.hit({ delivery: place, kind: 'clicked', label: 'scanner', link: 0, at: NOON });
    const row = await connection.collection<DeliveryRecord>('deliveries').findOne({ _id: id });
    expect(row?.clickedAt).to.deep.equal(NOON);
    expect(row).to.not.have.property('clickedByHumanAt');
  });

  it('is not held up by a transaction that a killed process left open: what it holds fails alone, and soon', async function () {
    this.timeout(20_000);
    const [held, free] = [await handedOver(true, 'held'), await handedOver(true, 'free')];
    const session = await connection.startSession();
    session.startTransaction();
    await connection
      .collection<DeliveryRecord>('deliveries')
      .updateOne({ _id: held }, { $set: { detail: 'x' } }, { session });
    const begun = performance.now();
    const [heldUp, recorded] = await Promise.allSettled([
      signals.status(status(held, 'delivered')),
      signals.status(status(free, 'delivered')),
    ]);
    expect(performance.now() - begun).to.be.lessThan(10_000);
    expect(recorded.status).to.equal('fulfilled');
    expect(heldUp).to.deep.include({ status: 'rejected' });
    await session.abortTransaction();
    await session.endSession();
    await signals.status(status(held, 'delivered'));
    expect([await stateOf(held), await stateOf(free)]).to.deep.equal(['delivered', 'delivered']);
  });

  const reply = (text: string, from = customer.mobile ?? '', to = '10004346') =>
    signals.reply({ kind: 'reply', id: newId(), from, to, text, at: NOON });

  it('lets a customer leave by a reply, back in by another, and answers each once', async () => {
    expect(await reply('لغو ۱۱')).to.deep.equal({ answer: 'stop' });
    expect(await reply('۱۲')).to.deep.equal({ answer: 'start' });
    expect(await reply('متشکرم')).to.deep.equal({ answer: null });
    expect(said).to.deep.include({ left: [`${customer.id} stop`], back: [customer.id] });
  });

  it('keeps the no of a number that is no contact: it may come with the next import', async () => {
    await reply('STOP', '+989129999999');
    expect(said.unknownLeft).to.deep.equal(['+989129999999']);
  });

  it('says whether a delivery was known when its receiver leaves by the link', async () => {
    const id = await handedOver(true, 'leaver');
    expect(await signals.unsubscribe(id, 'one-click')).to.equal(true);
    expect(said.left).to.deep.equal(['leaver unsubscribed']);
    expect(await signals.unsubscribe('nobody.knows.sms.0', 'one-click')).to.equal(false);
  });
});
