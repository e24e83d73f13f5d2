import { expect } from 'chai';
import fc from 'fast-check';
import type { Listing, Sighting, SmsEnvelope } from '../../src/channels/channel.ts';
import type { Decision } from '../../src/contract/uncertain.ts';
import type { DeliveryState } from '../../src/contract/words.ts';
import { mayMove } from '../../src/deliveries/moves.ts';
import { NOON } from '../support/builders/run.ts';
import { DOUBT, someDoubts, type Doubts } from '../support/doubts.ts';
import { aSighting, reconciling, wordOf } from '../support/reconciling.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

describe('deliveries/reconcile, by a list', () => {
  let world: Doubts;
  /** as the ledger orders them */
  let sent: SmsEnvelope[];
  let book: Sighting[];
  let asked: string[];
  let answer: (to: string) => Listing;
  let desk: Awaited<ReturnType<typeof reconciling>>;

  async function begin(count: number): Promise<void> {
    world = await someDoubts(count);
    sent = world.world.received.toSorted((a, b) => (a.deliveryId < b.deliveryId ? -1 : 1));
    book = [];
    asked = [];
    answer = (to) => ({
      outcome: 'listed',
      complete: true,
      sightings: book.filter(({ text }) => sent.some((one) => one.to === to && one.text === text)),
    });
    const list = (to: string) => {
      asked.push(to);
      return Promise.resolve(answer(to));
    };
    desk = await reconciling(world, { by: 'list', list });
  }
  const taken = (place: number, over: Partial<Sighting> = {}): Sighting => aSighting(sent[place]!, over);
  const row = async (place = 0) => (await world.ledger())[place]!;

  it('ends a doubt by what the provider lists, under its number, and sends nothing', async () => {
    await begin(4);
    book = [
      taken(0),
      taken(1, { word: wordOf('SM1', 'submitted') }),
      taken(2, { word: wordOf('SM2', 'bounced') }),
    ];
    await desk.reconcile();
    expect(await world.tally()).to.deep.equal({
      delivered: 1,
      submitted: 1,
      'bounced:unreachable': 1,
      uncertain: 1,
    });
    expect(await row(1)).to.deep.include({ providerMessageId: 'SM1', submittedAt: NOON, attempt: 1 });
    expect(await world.counted()).to.include({ delivered: 1, submitted: 1, bounced: 1, uncertain: 1 });
    expect(desk.told.sort()).to.deep.equal(['bounced', 'delivered', 'nothing', 'submitted']);
    expect(world.world.received).to.have.lengthOf(4);
  });

  it('finds out what was sent by a worker that was killed between the yes and the record', async () => {
    await begin(1);
    book = [taken(0)];
    await world.connection
      .collection('deliveries')
      .updateMany({}, { $set: { state: 'submitting' }, $unset: { addressKey: '', detail: '' } });
    await desk.reconcile();
    expect(await row()).to.include({ state: 'submitting' });
    await world.tidy();
    expect(await row()).to.include({ state: 'uncertain', addressKey: null });
    await desk.reconcile();
    await world.deliver();
    expect(await row()).to.include({ state: 'delivered', providerMessageId: book[0]!.providerMessageId });
    expect(world.world.received).to.have.lengthOf(1);
  });

  it('leaves what is not listed a doubt, keeps that with it, and asks again ever more seldom, then no more', async () => {
    await begin(1);
    const waits: (number | null)[] = [];
    for (let last = false; !last;) {
      await desk.reconcile();
      const { state, asked: told } = await row();
      expect([state, told?.found, told?.times]).to.deep.equal(['uncertain', 'nothing', waits.length + 1]);
      const wait = told?.nextAt == null ? null : told.nextAt.getTime() - world.world.now.getTime();
      waits.push(wait === null ? null : wait / MINUTE_MS);
      last = wait === null;
      world.advance((wait ?? DAY_MS) - 1);
      await desk.reconcile();
      world.advance(1);
    }
    expect(waits).to.deep.equal([4, 10, 45, 1440, 1440, 1440, 1440, 1440, 1440, null]);
    world.advance(400 * DAY_MS);
    await desk.reconcile();
    expect(asked).to.have.lengthOf(10);
    const [shown] = await world.open();
    expect(shown).to.deep.include({ canBeAsked: true, asked: (await row()).asked });
  });

  it('does not ask at once: what has just left is on no list yet', async () => {
    await begin(1);
    world.world.now = new Date(NOON.getTime() + MINUTE_MS - 1);
    await desk.reconcile();
    expect(asked).to.deep.equal([]);
  });

  it('asks the others later when the provider can take no question, and uses up no try', async () => {
    await begin(9);
    answer = () => ({ outcome: 'deferred', retryAfterMs: 120_000, detail: 'Twilio asks to slow down.' });
    await desk.reconcile();
    expect(asked.length).to.be.at.most(4);
    const at = world.world.now;
    const nextAt = new Date(at.getTime() + 120_000);
    const detail = 'Twilio asks to slow down.';
    for (const { asked: told } of await world.ledger()) {
      expect(told).to.deep.equal({ times: 0, at, found: 'no-answer', detail, nextAt });
    }
  });

  it('takes no message of another sender or of another delivery, and asks nobody at an address that has changed', async () => {
    await begin(3);
    const [, , third] = world.world.contacts;
    book = [taken(0, { senders: ['+19995550000'] }), taken(1)];
    const other = { ...(await row(1)), _id: 'another.message.sms.0', id: undefined, code: 'other' };
    const numbered = { ...other, state: 'submitted', providerMessageId: book[1]!.providerMessageId };
    await world.connection.collection<{ _id: string }>('deliveries').insertOne(numbered);
    world.world.contacts = world.world.contacts.map((one) =>
      one === third ? { ...one, mobile: '+989350000000' } : one,
    );
    await desk.reconcile();
    const found = (await world.ledger()).filter(({ state }) => state === 'uncertain');
    expect(found.map((one) => one.asked?.found)).to.deep.equal(['nothing', 'nothing', 'no-address']);
    expect(asked).to.not.include('+989350000000');
  });

  it('asks about each doubt once, however many workers look', async () => {
    await begin(6);
    await Promise.all([desk.reconcile(), desk.reconcile(), desk.reconcile()]);
    expect(asked.toSorted()).to.deep.equal(world.world.received.map(({ to }) => to).toSorted());
  });

  it('asks anew about what a person sent again and is in doubt again', async () => {
    await begin(1);
    await desk.reconcile();
    world.world.answer = () => DOUBT;
    await world.decide('resend', [(await row()).id]);
    expect(await row()).to.include({ asked: null });
    await world.deliver();
    world.advance(MINUTE_MS);
    await desk.reconcile();
    expect((await row()).asked).to.include({ times: 1, found: 'nothing' });
  });

  const story = fc.record({
    truth: fc.constantFrom('submitted' as const, 'delivered' as const, 'bounced' as const),
    decision: fc.constantFrom<Decision>('arrived', 'failed', 'resend', 'accept'),
    order: fc.shuffledSubarray(['asked', 'called', 'decided'] as const, { minLength: 1 }),
  });

  it('ends in the strongest truth, whatever comes first of list, callback and a person, and sends no more than they said', async function () {
    this.timeout(60_000);
    const stories = fc.array(story, { minLength: 24, maxLength: 24 });
    await fc.assert(fc.asyncProperty(stories, tell), { numRuns: 2 });
  });

  type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;
  const AFTER = { arrived: 'submitted', failed: 'failed', resend: 'planned', accept: 'uncertain' } as const;

  async function tell(stories: Story[]): Promise<void> {
    await begin(stories.length);
    const ids = sent.map(({ deliveryId }) => deliveryId);
    const expected = stories.map((): DeliveryState => 'uncertain');
    world.world.answer = ({ deliveryId }) => ({
      outcome: 'accepted',
      providerMessageId: `again ${deliveryId}`,
    });
    const move = (place: number, to: DeliveryState) => {
      if (mayMove(expected[place]!, to)) expected[place] = to;
    };
    for (let round = 0; round < 3; round += 1) {
      for (const [place, { truth, decision, order }] of stories.entries()) {
        const word = wordOf(`SM of ${ids[place]!}`, truth);
        if (order[round] === 'called') {
          await desk.signals.status({ ...word, deliveryId: ids[place]! });
          move(place, truth);
        }
        if (order[round] === 'decided' && expected[place] === 'uncertain') {
          await world.decide(decision, [ids[place]!]);
          expected[place] = AFTER[decision];
        }
        if (order[round] === 'asked') {
          book.push(taken(place, { word }));
          if (expected[place] === 'uncertain') move(place, truth);
        }
      }
      await desk.reconcile();
      world.advance(61 * MINUTE_MS);
    }
    await world.deliver();
    await world.tidy();
    const rows = new Map((await world.ledger()).map((one) => [one.id, one.state]));
    const ends = expected.map((state) => (state === 'planned' ? 'submitted' : state));
    expect(ids.map((id) => rows.get(id))).to.deep.equal(ends);
    const twice = world.world.received.slice(stories.length).map(({ deliveryId }) => deliveryId);
    const meant = ids.filter((_, place) => expected[place] === 'planned');
    expect(twice.toSorted()).to.deep.equal(meant.toSorted());
  }
});

describe('deliveries/reconcile, by key', () => {
  let world: Doubts;
  let known: Map<string, string>;
  let left: string[];
  let desk: Awaited<ReturnType<typeof reconciling>>;

  /** A provider that knows messages by our id, and took the first of two before its answers were lost. */
  beforeEach(async () => {
    world = await someDoubts(2);
    left = [];
    known = new Map([[world.world.received[0]!.deliveryId, 'first']]);
    desk = await reconciling(world, { by: 'key' }, ({ deliveryId }) => {
      const before = known.get(deliveryId);
      if (before === undefined) left.push(deliveryId);
      known.set(deliveryId, before ?? 'second');
      return Promise.resolve({ outcome: 'accepted', providerMessageId: before ?? 'second' });
    });
  });
  const states = async () => (await world.ledger()).map((one) => one.state);

  it('hands over again what the provider knows by its key: each went once in the end', async () => {
    await Promise.all([desk.reconcile(), desk.reconcile()]);
    const rows = await world.ledger();
    expect(rows.map((one) => [one.state, one.attempt])).to.deep.equal([
      ['submitted', 2],
      ['submitted', 2],
    ]);
    expect(rows.map((one) => one.providerMessageId).sort()).to.deep.equal(['first', 'second']);
    expect(left).to.have.lengthOf(1);
    expect(await world.counted()).to.deep.equal({ submitted: 2 });
  });

  it('asks nothing while something holds the message back, and leaves it a doubt', async () => {
    world.world.suppressed.add(world.world.contacts[0]!.mobile ?? '');
    world.world.suppressed.add(world.world.contacts[1]!.mobile ?? '');
    await desk.reconcile();
    expect(
      (await world.ledger()).map((one) => [one.state, one.asked?.found, one.asked?.detail]),
    ).to.deep.equal([
      ['uncertain', 'held', 'suppressed'],
      ['uncertain', 'held', 'suppressed'],
    ]);
    world.world.suppressed.clear();
    await world.stores.runs.move('campaign.0', ['finished'], 'stopped');
    world.advance(DAY_MS / 12);
    await desk.reconcile();
    expect((await world.ledger())[0]?.asked).to.include({ found: 'held', detail: 'stopped', nextAt: null });
    expect(left).to.deep.equal([]);
  });

  it('obeys a person who decided first, and lets no page of before decide upon the new try', async () => {
    const [first = '', second = ''] = await world.ids();
    const seenAt = world.world.now;
    await world.decide('failed', [first]);
    world.advance(1_000);
    world.line.provider = { ...world.line.provider, submit: () => Promise.resolve(DOUBT) };
    await desk.reconcile();
    expect(await states()).to.deep.equal(['failed', 'uncertain']);
    const { why } = await world.decide('resend', [second], { asOf: seenAt });
    expect(why).to.deep.equal([{ id: second, why: 'newer', state: 'uncertain' }]);
  });

  it('dies after its mark: the row is a doubt again, and is asked about again', async () => {
    desk.keyed.deliveries = { settle: () => Promise.reject(new Error('killed')) };
    expect(await desk.reconcile().catch(String)).to.equal('Error: killed');
    expect(await states()).to.deep.equal(['submitting', 'submitting']);
    world.advance(2 * MINUTE_MS);
    await world.tidy();
    desk.keyed.deliveries = world.stores.deliveries;
    world.advance(2 * MINUTE_MS);
    await desk.reconcile();
    expect(await states()).to.deep.equal(['submitted', 'submitted']);
    expect(left).to.have.lengthOf(1);
  });
});
