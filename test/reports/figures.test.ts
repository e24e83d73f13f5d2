import { expect } from 'chai';
import fc from 'fast-check';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { createRunChangeStore } from '../../src/preflight/run-change.store.ts';
import { createSignals, type Signals } from '../../src/deliveries/signals.ts';
import { createSignalStore, type SignalStore } from '../../src/deliveries/signal.store.ts';
import { sweepStopped } from '../../src/deliveries/sweep.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { createIds } from '../../src/lib/ids.ts';
import { createFiguresStore, type FiguresStore } from '../../src/reports/figures.store.ts';
import { LEFT } from '../../src/reports/figures.ts';
import { createHoursStore } from '../../src/reports/hours.store.ts';
import {
  createRecipientStore,
  statesOf,
  type Deed,
  type RecipientFilter,
} from '../../src/reports/recipient.store.ts';
import { createReports, type ReportActions } from '../../src/reports/reports.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const ANYBODY: RecipientFilter = { states: null, reason: null, did: null, link: null };

describe('reports/figures', () => {
  let line: LineWorld;
  let figures: FiguresStore;
  let store: SignalStore;
  let signals: Signals;
  let reports: ReportActions;

  before(async () => {
    line = await aLine();
    const events = createEventStore(line.connection);
    figures = createFiguresStore(line.connection);
    store = createSignalStore(line.connection, events, 'writer');
    await Promise.all([events.ready(), store.ready()]);
    signals = createSignals({
      store,
      clock: () => line.world.now,
      newId: createIds(() => new Date()),
      leave: () => Promise.resolve(),
      leaveUnknown: () => Promise.resolve(),
      rejoin: () => Promise.resolve(),
      contactOf: (mobile) =>
        Promise.resolve(line.world.contacts.find((contact) => contact.mobile === mobile) ?? null),
      readReply: (text) => (text === 'STOP' ? 'stop' : null),
      answerTo: () => Promise.resolve(null),
      onUnknown: () => undefined,
    });
    reports = createReports({
      runOf: () => line.stores.runs.read('campaign.0'),
      runs: line.stores.runs.page,
      changes: createRunChangeStore(line.connection),
      figuresOf: figures.ofRun,
      hitsOf: store.hitsOf,
      recipients: createRecipientStore(line.connection),
      hours: createHoursStore(line.connection),
      zone: () => Promise.resolve('Asia/Tehran'),
      peopleOf: () => Promise.resolve(new Map()),
    });
  });

  beforeEach(async () => {
    const names = ['runs', 'batches', 'deliveries', 'buckets', 'turns', 'counters', 'events', 'batchChanges'];
    await Promise.all(names.map((name) => line.connection.collection(name).deleteMany({})));
    line.world.now = NOON;
    line.world.answer = () => ({ outcome: 'accepted', providerMessageId: null });
  });

  const answer = fc.constantFrom<SubmitResult>(
    { outcome: 'accepted', providerMessageId: 'SM' },
    { outcome: 'accepted', providerMessageId: 'SM' },
    { outcome: 'rejected', reason: 'invalid-address', providerCode: '21211', detail: 'no number' },
    { outcome: 'rejected', reason: 'refused', providerCode: null, detail: 'no' },
    { outcome: 'uncertain', detail: 'no answer' },
  );
  const deed = fc.record({
    who: fc.nat(11),
    what: fc.constantFrom(
      'opened' as const,
      'clicked' as const,
      'delivered' as const,
      'bounced' as const,
      'STOP' as const,
      'thanks' as const,
      'unsubscribed' as const,
      'look' as const,
    ),
    label: fc.constantFrom('human' as const, 'machine' as const, 'scanner' as const, 'unknown' as const),
    link: fc.nat(1),
  });
  type DeedOf = typeof deed extends fc.Arbitrary<infer One> ? One : never;

  async function happens({ who, what, label, link }: DeedOf, serial: number): Promise<void> {
    const contact = line.world.contacts[who];
    const delivery = (await line.ledger())[who];
    if (contact === undefined || delivery === undefined) return;
    const { id: deliveryId } = delivery;
    const at = new Date(NOON.getTime() + serial * 1_000);
    const place = await signals.placeOf(deliveryId);
    if (what === 'look') await figures.ofRun('campaign.0');
    else if (what === 'opened' || what === 'clicked') {
      if (place === null) return;
      await signals.hit({ delivery: place, kind: what, label, link: what === 'clicked' ? link : null, at });
    } else if (what === 'unsubscribed') await signals.unsubscribe(deliveryId, 'page');
    else if (what === 'STOP' || what === 'thanks') {
      const from = contact.mobile ?? '';
      await signals.reply({ kind: 'reply', id: `reply${serial}`, from, to: '1000', text: what, at });
    } else {
      const reason = what === 'bounced' ? ('unreachable' as const) : null;
      const id = `${deliveryId}:${what}`;
      const rest = { providerMessageId: 'SM', providerCode: null, at, reason };
      await signals.status({ kind: 'status', id, deliveryId, status: what, ...rest });
    }
  }

  const count = (ledger: Delivery[], is: (delivery: Delivery) => boolean): number => ledger.filter(is).length;

  it('are those of the ledger and the events after any sequence of events', async function () {
    this.timeout(60_000);
    const story = fc.record({
      answers: fc.array(answer, { minLength: 12, maxLength: 12 }),
      consent: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
      deeds: fc.array(deed, { maxLength: 30 }),
    });
    let told = 0;
    await fc.assert(
      fc.asyncProperty(story, async ({ answers, consent, deeds }) => {
        const names = ['runs', 'batches', 'deliveries', 'counters', 'events', 'batchChanges'];
        await Promise.all(names.map((name) => line.connection.collection(name).deleteMany({})));
        line.world.contacts = consent.map((yes) => aContact(yes ? {} : { consents: {} }));
        const queue = [...answers];
        line.world.answer = () => queue.shift() ?? { outcome: 'accepted', providerMessageId: null };
        await line.plan({ targets: ['https://shop.example/sale', 'https://shop.example/b'] });
        await line.deliver();
        for (const one of deeds) await happens(one, ++told);
        await agree();
      }),
      { numRuns: 25 },
    );
  });

  /** Counts everything a second time, plainly, and asks for the people behind each number. */
  async function agree(): Promise<void> {
    const ledger = await line.ledger();
    const events = await line.connection.collection('events').find().toArray();
    const report = await reports.report('campaign');
    const inState = (...states: Delivery['state'][]) => count(ledger, ({ state }) => states.includes(state));
    expect(report).to.include({
      planned: ledger.length,
      waiting: inState('planned'),
      submitting: inState('submitting'),
      submitted: inState('submitted', 'delivered', 'bounced'),
      delivered: inState('delivered'),
      uncertain: inState('uncertain'),
      replied: count(ledger, ({ repliedAt }) => repliedAt !== null),
      unsubscribed: count(ledger, ({ unsubscribedAt }) => unsubscribedAt !== null),
      parts: ledger.reduce((sum, { state, parts }) => sum + (LEFT.includes(state) ? (parts ?? 0) : 0), 0),
    });
    for (const kind of ['opened', 'clicked'] as const) {
      const hits = events.filter((event) => event.kind === kind);
      expect(report[kind], kind).to.deep.equal({
        people: count(ledger, (delivery) => delivery[`${kind}At`] !== null),
        peopleHuman: count(ledger, (delivery) => delivery[`${kind}ByHumanAt`] !== null),
        hits: hits.length,
        hitsHuman: hits.filter(({ label }) => label === 'human').length,
      });
    }
    const ends = report.skipped.total + report.failed.total + report.uncertain + report.submitted;
    expect(ends + report.waiting + report.submitting, 'everybody is in one number').to.equal(report.planned);
    await peopleBehind(report);
  }

  async function peopleBehind(report: Awaited<ReturnType<ReportActions['report']>>): Promise<void> {
    const people = async (filter: Partial<RecipientFilter>): Promise<number> => {
      let found = 0;
      for await (const page of reports.everyone(
        { campaign: 'campaign', run: null },
        { ...ANYBODY, ...filter },
      ))
        found += page.length;
      return found;
    };
    expect(await people({})).to.equal(report.planned);
    expect(await people({ states: statesOf('handed-over') })).to.equal(report.submitted);
    expect(await people({ states: statesOf('waiting') })).to.equal(report.waiting + report.submitting);
    expect(await people({ states: ['delivered'] })).to.equal(report.delivered);
    expect(await people({ states: ['uncertain'] })).to.equal(report.uncertain);
    for (const state of ['skipped', 'failed', 'bounced'] as const) {
      expect(await people({ states: [state] }), state).to.equal(report[state].total);
      for (const [reason, total] of Object.entries(report[state].reasons))
        expect(await people({ states: [state], reason }), reason).to.equal(total);
    }
    const deeds: Record<Deed, number> = {
      opened: report.opened.people,
      'opened-by-human': report.opened.peopleHuman,
      clicked: report.clicked.people,
      'clicked-by-human': report.clicked.peopleHuman,
      replied: report.replied,
      unsubscribed: report.unsubscribed,
    };
    for (const [did, total] of Object.entries(deeds))
      expect(await people({ did: did as Deed }), did).to.equal(total);
    for (const { index, people: total } of report.links)
      expect(await people({ link: index }), `link ${index}`).to.equal(total);
  }

  it('count no parts of what the provider refused', async () => {
    line.world.contacts = [aContact(), aContact()];
    const refused: SubmitResult = {
      outcome: 'rejected',
      reason: 'refused',
      providerCode: null,
      detail: 'no',
    };
    const answers: SubmitResult[] = [refused, { outcome: 'accepted', providerMessageId: 'SM1' }];
    line.world.answer = () => answers.shift() ?? refused;
    await line.plan();
    await line.deliver();
    const ledger = await line.ledger();
    const taken = ledger.find(({ state }) => state === 'submitted');
    expect(ledger.map(({ parts }) => parts)).to.not.include(null);
    expect((await figures.ofRun('campaign.0')).parts).to.equal(taken?.parts);
  });

  it('are counted again when a row changes while they are counted', async () => {
    line.world.contacts = [aContact(), aContact()];
    await line.plan();
    await line.deliver();
    const [first] = await line.ledger();
    const place = first === undefined ? null : await signals.placeOf(first.id);
    if (place === null) throw new Error('no place');
    const deliveries = line.connection.collection('deliveries');
    const aggregate = deliveries.aggregate.bind(deliveries);
    let between = true;
    deliveries.aggregate = ((...args: Parameters<typeof aggregate>) => {
      const cursor = aggregate(...args);
      if (!between) return cursor;
      between = false;
      const toArray = cursor.toArray.bind(cursor);
      cursor.toArray = async () => {
        const counted = await toArray();
        await signals.hit({ delivery: place, kind: 'opened', label: 'human', link: null, at: NOON });
        return counted;
      };
      return cursor;
    }) as typeof deliveries.aggregate;
    try {
      await figures.ofRun('campaign.0');
    } finally {
      deliveries.aggregate = aggregate;
    }
    expect(between).to.equal(false);
    expect((await figures.ofRun('campaign.0')).openedByHuman).to.equal(1);
  });

  it('are the same when two look at once, and for more batches than are counted at a time', async () => {
    line.world.contacts = [aContact()];
    await line.plan();
    await line.deliver();
    const [row] = await line.connection.collection('deliveries').find().toArray();
    const [batch] = await line.connection.collection('batches').find().toArray();
    const ids = Array.from({ length: 450 }, (_, index) => `campaign.0.0.${index + 10}`);
    await line.connection
      .collection<{ _id: string }>('batches')
      .insertMany(ids.map((id) => ({ ...batch, _id: id, changes: 2, counted: 0 })));
    await line.connection.collection<{ _id: string }>('deliveries').insertMany(
      ids.map((id, index) => ({
        ...row,
        _id: `campaign.x${index}.sms.0`,
        code: `code${index}`,
        batch: id,
      })),
    );
    const looks = await Promise.all([1, 2, 3].map(() => figures.ofRun('campaign.0')));
    expect(looks.at(-1)?.states).to.deep.equal({ submitted: 451 });
    expect((await figures.ofRun('campaign.0')).states).to.deep.equal({ submitted: 451 });
  });

  it('call what is left of a stopped run skipped at once, and name the people, before the sweeper writes it', async () => {
    line.world.contacts = [aContact(), aContact({ consents: {} }), aContact()];
    await line.plan();
    await line.stores.runs.move('campaign.0', ['sending'], 'stopped', NOON);
    await line.stores.batches.halt('campaign.0', 'stopped', NOON);
    const before = await reports.report('campaign');
    expect(before).to.include({ waiting: 0, planned: 3, state: 'stopped' });
    expect(before.skipped).to.deep.equal({ total: 3, reasons: { stopped: 3 } });
    await peopleBehind(before);
    const filter = { ...ANYBODY, states: ['skipped' as const] };
    const people = (
      await reports.recipients({ campaign: 'campaign', run: null }, filter, { after: null, limit: 2 })
    ).items;
    expect(people.map(({ state, reason }) => `${state} ${reason}`)).to.deep.equal([
      'skipped stopped',
      'skipped stopped',
    ]);
    const clock = (): Date => NOON;
    await sweepStopped({ ...line.stores, clock, leaseMs: 10_000, graceMs: 30_000 });
    expect(await reports.report('campaign')).to.deep.equal(before);
    await peopleBehind(before);
  });

  it('tell hour by hour, on the office’s clock, when messages left and were first opened and clicked', async () => {
    line.world.contacts = [aContact(), aContact(), aContact({ consents: {} })];
    await line.plan();
    await line.deliver();
    const [first] = (await line.ledger()).filter(({ state }) => state === 'submitted');
    const place = first === undefined ? null : await signals.placeOf(first.id);
    if (place === null) throw new Error('no place');
    const hit = (kind: 'opened' | 'clicked', hours: number, label: 'human' | 'machine' = 'human') => {
      const at = new Date(NOON.getTime() + hours * 3_600_000);
      return signals.hit({ delivery: place, kind, label, link: kind === 'clicked' ? 0 : null, at });
    };
    await hit('opened', 0.9);
    await hit('opened', 0.1, 'machine');
    await hit('opened', 5);
    await hit('clicked', 1.5);
    const { hours, later } = await reports.hours('campaign');
    const none = { submitted: 0, delivered: 0, openedHuman: 0, clickedHuman: 0 };
    expect(hours).to.deep.equal([
      { ...none, at: NOON, submitted: 2, openedHuman: 1 },
      { ...none, at: new Date(NOON.getTime() + 3_600_000), clickedHuman: 1 },
    ]);
    expect(later).to.deep.equal(none);

    const { id } = place;
    const clickedByHumanAt = new Date(NOON.getTime() + 11 * 86_400_000);
    await line.connection
      .collection<{ _id: string }>('deliveries')
      .updateOne({ _id: id }, { $set: { clickedByHumanAt } });
    expect((await reports.hours('campaign')).later).to.deep.equal({ ...none, clickedHuman: 1 });
  });

  it('show nothing of a campaign that has not started', async () => {
    const error = await reports.report('campaign').then(
      () => expect.fail('a report'),
      (refusal: unknown) => refusal,
    );
    expect(error).to.include({ status: 409, code: 'not-started' });
  });
});
