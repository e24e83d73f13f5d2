import { expect } from 'chai';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { batchId } from '../../src/deliveries/batch.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { type SweepDeps, sweepStopped, tidy } from '../../src/deliveries/sweep.ts';
import { createFiguresStore } from '../../src/reports/figures.store.ts';
import { aContact } from '../support/builders/contact.ts';
import { ALWAYS, aLine, type LineWorld } from '../support/line.ts';

const YES: SubmitResult = { outcome: 'accepted', providerMessageId: null };
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('deliveries/halts', () => {
  let line: LineWorld;
  let sweep: SweepDeps;

  beforeEach(async () => {
    line = await aLine();
    sweep = { ...line.stores, clock: line.planDeps.clock, leaseMs: 10_000, graceMs: 30_000 };
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());
  async function pause(): Promise<void> {
    await line.stores.runs.move('campaign.0', ['planning', 'sending'], 'paused');
    await line.stores.batches.halt('campaign.0', 'paused', line.world.now);
  }
  async function resume(): Promise<void> {
    await line.stores.runs.resume('campaign.0', line.world.now);
    await line.stores.batches.resume('campaign.0', line.world.now);
  }
  async function stop(): Promise<void> {
    const from = ['planning', 'sending', 'paused', 'missed'] as const;
    await line.stores.runs.move('campaign.0', [...from], 'stopped', line.world.now);
    await line.stores.batches.halt('campaign.0', 'stopped', line.world.now);
  }
  const statesOfRun = async () => (await line.stores.runs.read('campaign.0'))?.state;

  it('sends each message once when the run is paused and resumed fifty times while two workers carry it', async function () {
    this.timeout(40_000);
    line.world.contacts = people(1_200);
    line.world.answer = async () => {
      await wait(1);
      return YES;
    };
    await line.plan();
    let over = false;
    const worker = async (name: string): Promise<void> => {
      while (!over)
        if (!(await deliverNextBatch(line.line, { ...line.deliverDeps, worker: name }, () => over)))
          await wait(5);
    };
    const workers = [worker('a'), worker('b')];
    for (let i = 0; i < 50; i++) {
      await pause();
      if (i % 3 === 0) await tidy(sweep);
      await resume();
      await wait(i % 7);
    }
    for (let i = 0; (await statesOfRun()) !== 'finished' && i < 400; i++) {
      await wait(20);
      line.advance(500);
      await tidy(sweep);
    }
    over = true;
    await Promise.all(workers);
    expect(await line.tally()).to.deep.equal({ submitted: 1_200 });
    expect(line.world.received).to.have.length(1_200);
  });

  it('hands nothing over one second after a stop, however much was marked', async () => {
    line.world.contacts = people(400);
    line.deliverDeps.clock = () => new Date();
    line.planDeps.clock = () => new Date();
    const moments: number[] = [];
    line.world.answer = async () => {
      moments.push(Date.now());
      await wait(30);
      return YES;
    };
    await line.plan({ expiresAt: new Date(Date.now() + 3_600_000) });
    const working = line.deliver({ ...line.deliverDeps, lane: createLane(2) });
    await wait(300);
    await stop();
    const stopped = Date.now();
    await working;
    expect(moments.length).to.be.within(2, 200);
    expect(Math.max(...moments) - stopped).to.be.below(1_000);
    await tidy(sweep);
    const { submitted, ...rest } = await line.tally();
    expect(submitted).to.equal(moments.length);
    expect(rest).to.deep.equal({ 'skipped:stopped': 400 - moments.length });
  });

  it('skips what a worker gives back after the stop was swept, instead of leaving it planned for ever', async () => {
    line.world.contacts = people(4);
    await line.plan();
    let asked = 0;
    line.world.answer = async () => {
      if (++asked === 1) {
        await stop();
        await tidy(sweep);
      }
      return { outcome: 'deferred', by: 'mailbox', retryAfterMs: 1_000, detail: 'later' };
    };
    await line.deliver({ ...line.deliverDeps, lane: createLane(1) });
    expect((await line.tally()).planned).to.be.greaterThan(0);
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 4 });
    const figures = await createFiguresStore(line.connection).ofRun('campaign.0');
    expect(figures.states).to.deep.equal({ skipped: 4 });
  });

  it('sweeps a run that was stopped days ago, when nobody was there to do it then', async () => {
    line.world.contacts = people(3);
    await line.plan();
    await stop();
    line.advance(3 * 86_400_000);
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 3 });
  });

  it('lets other work go on while the rest of a stopped run is swept, and sweeps all of it', async () => {
    line.world.contacts = people(3);
    const run = await line.plan();
    const { now } = line.world;
    const more = Array.from({ length: 30 }, (_, at) => ({
      ...{ id: batchId(run.id, now, 100 + at), run: run.id, line: run.line, priority: run.priority },
      ...{ turn: 100 + at, claimableAt: now },
    }));
    await line.stores.batches.ensure(more, 'held', now);
    await stop();
    const slow = (): Date => {
      line.advance(3_000); // each look at the clock
      return line.world.now;
    };
    const left = () => line.connection.collection('batches').countDocuments({ state: 'stopped' });
    await sweepStopped({ ...sweep, clock: slow });
    expect(await left()).to.equal(11);
    await sweepStopped({ ...sweep, clock: slow });
    await sweepStopped({ ...sweep, clock: slow });
    expect(await left()).to.equal(0);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 3 });
  });

  it('stops a run whose line is not configured any more', async () => {
    line.world.contacts = people(3);
    await line.plan({ line: 'sms:gone' });
    await line.stores.runs.move('campaign.0', ['sending'], 'stopped', line.world.now); // and died before the halt
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 3 });
  });

  /** Leaves three rows in a batch of tomorrow. */
  async function postponed(): Promise<void> {
    line.world.contacts = people(3);
    await line.plan();
    line.world.hours = { weekly: { 1: [{ from: '09:00', to: '10:00' }] }, holidays: [] };
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ planned: 3 });
  }
  const MONDAY_NINE = new Date('2026-11-23T05:30:00Z');

  it('keeps a paused run’s postponed messages back when their hour comes, and sends them after it is resumed', async () => {
    await postponed();
    await pause();
    line.world.now = MONDAY_NINE;
    await tidy(sweep);
    await line.deliver();
    expect(line.world.received).to.have.length(0);
    await resume();
    await line.deliver();
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ submitted: 3 });
    expect(await statesOfRun()).to.equal('finished');
  });

  it('skips a stopped run’s postponed messages at once, not when their hour comes', async () => {
    await postponed();
    await stop();
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 3 });
    line.world.now = MONDAY_NINE;
    await line.deliver();
    expect(line.world.received).to.have.length(0);
  });

  it('goes by the hours as they are now: opened earlier or closed in the middle of a campaign', async () => {
    line.world.contacts = people(60);
    await line.plan();
    const shut = { weekly: { 1: [{ from: '09:00', to: '10:00' }] }, holidays: [] };
    let taken = 0;
    line.world.answer = () => {
      if (++taken === 20) line.world.hours = shut;
      return YES;
    };
    await line.deliver({ ...line.deliverDeps, lane: createLane(10) });
    expect(await line.tally()).to.deep.equal({ submitted: 20, planned: 40 });
    line.world.hours = ALWAYS;
    line.world.now = MONDAY_NINE;
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 60 });
  });

  it('does not begin what could only be handed over after closing time', async () => {
    line.world.contacts = people(2);
    await line.plan();
    line.world.hours = { weekly: { 7: [{ from: '09:00', to: '13:00' }] }, holidays: [] };
    line.world.now = new Date('2026-11-22T09:29:59.500Z'); // 12:59:59.5 in Tehran
    await line.deliver();
    expect(line.world.received).to.have.length(0);
  });

  it('writes to nobody who was suppressed in the middle of a campaign', async () => {
    line.world.contacts = people(60);
    await line.plan();
    let taken = 0;
    line.world.answer = () => {
      if (++taken === 20) {
        const served = new Set(line.world.received.map(({ to }) => to));
        const others = line.world.contacts.map(({ mobile }) => mobile ?? '').filter((to) => !served.has(to));
        for (const mobile of others.slice(0, 20)) line.world.suppressed.add(mobile);
      }
      return YES;
    };
    await line.deliver({ ...line.deliverDeps, lane: createLane(10) });
    expect(await line.tally()).to.deep.equal({ submitted: 40, 'skipped:suppressed': 20 });
  });

  it('takes a slow provider’s lot in pieces, so that a no said meanwhile is heard', async () => {
    line.world.contacts = people(12);
    line.deliverDeps.clock = () => new Date();
    line.planDeps.clock = () => new Date();
    const late = line.world.contacts[11];
    let taken = 0;
    line.world.answer = async () => {
      if (++taken === 1) line.world.suppressed.add(late?.mobile ?? '');
      await wait(900);
      return YES;
    };
    await line.plan({ expiresAt: new Date(Date.now() + 3_600_000) });
    await line.deliver({ ...line.deliverDeps, lane: createLane(6) });
    const lots = new Set((await line.ledger()).flatMap(({ lot }) => lot ?? []));
    expect(lots.size, 'the second round of six is not begun in a lot that is that old').to.equal(2);
    expect(await line.tally()).to.deep.equal({ submitted: 11, 'skipped:suppressed': 1 });
  });

  it('sends what came back to a run that had been finished already', async () => {
    line.world.contacts = people(2);
    await line.plan();
    const [first, second] = (await line.connection.collection('deliveries').find().toArray()).map(({ _id }) =>
      String(_id),
    );
    const ids = [first ?? '', second ?? ''];
    await line.stores.deliveries.markSubmitting('stalled', ids.slice(1), { fence: 0, now: line.world.now });
    await line.deliver();
    line.advance(60_000);
    await tidy(sweep);
    await line.deliver();
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ submitted: 1, uncertain: 1 });
    expect(await statesOfRun()).to.equal('finished');
    // The worker that was stalled wakes up: it never handed the second one over.
    await line.stores.deliveries.settle('stalled', [{ id: ids[1] ?? '', to: 'planned', set: { lot: null } }]);
    await tidy(sweep);
    line.advance(10_000);
    await line.deliver();
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ submitted: 2 });
    expect(await statesOfRun()).to.equal('finished');
  });

  it('does not finish a run while a row of it is planned, even in a batch that is done', async () => {
    line.world.contacts = people(2);
    await line.plan();
    await line.connection.collection('batches').updateMany({}, { $set: { state: 'done' } });
    await tidy(sweep);
    expect(await statesOfRun()).to.equal('sending');
    await line.deliver();
    await tidy(sweep);
    expect(await line.tally()).to.deep.equal({ submitted: 2 });
    expect(await statesOfRun()).to.equal('finished');
  });

  it('counts again what a worker settles after its batch was taken from it', async () => {
    line.world.contacts = people(3);
    await line.plan();
    const figures = createFiguresStore(line.connection);
    let asked = 0;
    line.world.answer = async () => {
      if (++asked === 1) {
        await pause();
        await figures.ofRun('campaign.0');
      }
      return YES;
    };
    await line.deliver();
    expect((await figures.ofRun('campaign.0')).states).to.deep.equal(await line.tally());
  });

  it('counts a postponed row in the batch that it was moved to, also when that batch was counted before', async () => {
    const figures = createFiguresStore(line.connection);
    line.world.contacts = people(60);
    line.world.hours = ALWAYS;
    await line.plan();
    let asked = 0;
    line.world.answer = async () => {
      asked += 1;
      if (asked === 21) await figures.ofRun('campaign.0');
      return { outcome: 'deferred', by: 'mailbox', retryAfterMs: 60_000, detail: 'later' };
    };
    await line.deliver({ ...line.deliverDeps, lane: createLane(10) });
    expect((await figures.ofRun('campaign.0')).states).to.deep.equal({ planned: 60 });
  });
});
