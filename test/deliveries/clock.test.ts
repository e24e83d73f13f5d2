import { expect } from 'chai';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { holdMissed, type SweepDeps, tidy } from '../../src/deliveries/sweep.ts';
import { createWorker } from '../../src/deliveries/worker.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('deliveries/clock', () => {
  let line: LineWorld;
  let sweep: SweepDeps;

  beforeEach(async () => {
    line = await aLine();
    sweep = { ...line.stores, clock: line.planDeps.clock, leaseMs: 10_000, graceMs: 30_000 };
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());
  const stateOfRun = async () => (await line.stores.runs.read('campaign.0'))?.state;

  /** A process that takes `count` messages in hand and is killed before it can note the answers. */
  async function killedInTheMiddle(): Promise<void> {
    const died = (): Promise<never> => Promise.reject(new Error('killed'));
    const dying = {
      ...line.deliverDeps,
      lane: createLane(5),
      deliveries: { ...line.stores.deliveries, settle: died },
      sleep: died,
    };
    await deliverNextBatch(line.line, dying, () => false).catch((error: unknown) =>
      expect(String(error)).to.contain('killed'),
    );
  }

  it('goes on within a minute when the clock is set back three days in the middle of a run, and doubles nothing', async () => {
    line.world.contacts = people(1_100);
    await line.plan();
    await killedInTheMiddle(); // holds the first batch, ten of it marked
    await deliverNextBatch(line.line, line.deliverDeps, () => false);
    expect(await line.tally()).to.deep.equal({ submitted: 500, submitting: 10, planned: 590 });
    line.advance(-3 * DAY);
    for (let i = 0; i < 8; i++) {
      await tidy(sweep);
      await line.deliver();
      line.advance(10_000);
    }
    expect(await line.tally()).to.deep.equal({ submitted: 1_090, uncertain: 10 });
    expect(new Set(line.world.received.map((one) => one.deliveryId)).size).to.equal(1_100);
    expect(line.world.received).to.have.length(1_100);
    expect(await stateOfRun()).to.equal('finished');
  });

  it('lets a batch wait as long as was meant when the clock is set back while it waits for its provider', async () => {
    line.world.contacts = people(3);
    await line.plan();
    line.world.answer = () => ({
      outcome: 'unavailable',
      scope: 'provider',
      reason: 'down',
      detail: 'refused',
    });
    await line.deliver();
    line.world.answer = () => ({ outcome: 'accepted', providerMessageId: null });
    line.advance(-3 * DAY);
    await tidy(sweep);
    await line.deliver();
    expect(await line.tally(), 'five seconds are not over').to.deep.equal({ planned: 3 });
    line.advance(5_000);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3 });
  });

  it('takes over a planner that died before the clock was set back', async () => {
    line.world.contacts = people(3);
    const dying = { ...line.planDeps, office: () => Promise.reject(new Error('killed')) };
    const alive = line.planDeps;
    line.planDeps = dying;
    await line.plan().catch((error: unknown) => expect(String(error)).to.contain('killed'));
    line.planDeps = alive;
    line.advance(-3 * DAY);
    await line.plan();
    expect(await line.tally()).to.deep.equal({ planned: 3 });
  });

  it('hands nothing over on a lease that was renewed by another reading of the clock', async () => {
    line.world.contacts = people(10);
    await line.plan();
    let taken = 0;
    line.world.answer = () => {
      if (++taken === 2) line.advance(-3 * DAY);
      return { outcome: 'accepted', providerMessageId: null };
    };
    await deliverNextBatch(line.line, { ...line.deliverDeps, lane: createLane(5) }, () => taken >= 2);
    expect(line.world.received.length).to.be.below(10);
    expect((await line.tally()).submitting).to.equal(undefined);
  });

  it('lets the former owner of a batch hand nothing more over when the clock jumps three days ahead', async () => {
    line.world.contacts = people(30);
    await line.plan({ expiresAt: new Date(NOON.getTime() + 30 * DAY) });
    let taken = 0;
    line.world.answer = async () => {
      if (++taken === 3) {
        line.advance(3 * DAY);
        await line.deliver({ ...line.deliverDeps, worker: 'other', lane: createLane(5) });
      }
      return { outcome: 'accepted', providerMessageId: null };
    };
    await deliverNextBatch(line.line, { ...line.deliverDeps, lane: createLane(1) }, () => false);
    await line.deliver();
    await tidy(sweep);
    line.advance(MINUTE);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 30 });
    expect(line.world.received).to.have.length(30);
  });

  it('asks a person before a worker that woke from sleep sends what it slept through', async () => {
    line.world.contacts = people(5);
    await line.plan();
    const looks: Promise<boolean>[] = [];
    const worker = createWorker({
      lines: [line.line],
      clock: line.planDeps.clock,
      deliver: (...args) => {
        const look = deliverNextBatch(args[0], line.deliverDeps, args[1]);
        looks.push(look);
        return look;
      },
      onGap: async () => {
        await holdMissed(sweep, HOUR);
      },
      sleep: () => new Promise((resolve) => setTimeout(resolve, 5)),
      atOnce: 1,
      idleMs: 5,
      faultMs: 5,
      onFault: (_line, error) => expect.fail(String(error)),
    });
    await line.stores.batches.halt('campaign.0', 'paused', line.world.now); // nothing is due when it falls asleep
    worker.start();
    await new Promise((resolve) => setTimeout(resolve, 30));
    line.advance(3 * DAY);
    await line.stores.batches.resume('campaign.0', NOON);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await worker.stop();
    expect(looks.length).to.be.greaterThan(1);
    expect(line.world.received).to.have.length(0);
    expect(await stateOfRun()).to.equal('missed');
  });

  describe('what was missed', () => {
    const missed = async () => (await holdMissed(sweep, HOUR)).map((run) => run.id);

    it('is sent once, after a person has let it go on', async () => {
      line.world.contacts = people(3);
      await line.plan();
      line.advance(2 * HOUR);
      expect(await missed()).to.deep.equal(['campaign.0']);
      await tidy(sweep);
      await line.deliver();
      expect(line.world.received).to.have.length(0);
      expect(await line.stores.runs.resume('campaign.0', line.world.now)).to.equal(true);
      expect(await missed(), 'a restart right after the person’s word').to.deep.equal([]);
      await tidy(sweep);
      expect(await missed(), 'nor later, before the first message').to.deep.equal([]);
      await line.deliver();
      await tidy(sweep);
      expect(await line.tally()).to.deep.equal({ submitted: 3 });
      expect(line.world.received).to.have.length(3);
    });

    it('is nothing that has begun by leaving people out, though nobody was written to yet', async () => {
      line.world.contacts = people(1_100);
      await line.plan();
      for (const { mobile } of line.world.contacts) line.world.suppressed.add(mobile ?? '');
      await deliverNextBatch(line.line, line.deliverDeps, () => false);
      expect(await line.tally()).to.deep.equal({ 'skipped:suppressed': 500, planned: 600 });
      line.advance(5 * HOUR);
      expect(await missed()).to.deep.equal([]);
      expect((await line.stores.runs.read('campaign.0'))?.startedAt, 'no first hand-over').to.equal(null);
    });

    it('is nothing that waits for its opening, however long ago the run began', async () => {
      line.world.contacts = people(2);
      await line.plan();
      line.world.hours = { weekly: { 1: [{ from: '09:00', to: '10:00' }] }, holidays: [] };
      await line.deliver();
      line.advance(5 * HOUR);
      expect(await missed()).to.deep.equal([]);
    });

    it('is nothing that waits for a person already, or for its provider', async () => {
      line.world.contacts = people(2);
      await line.plan();
      await line.stores.runs.move('campaign.0', ['sending'], 'paused');
      line.advance(5 * HOUR);
      expect(await missed()).to.deep.equal([]);
      await line.stores.runs.resume('campaign.0', line.world.now);
      await line.deliver({
        ...line.deliverDeps,
        onPause: () => undefined,
        buckets: {
          ...line.stores.buckets,
          take: () =>
            Promise.resolve({ granted: 0, retryAt: new Date(line.world.now.getTime() + 2 * MINUTE) }),
        },
      });
      line.advance(MINUTE);
      expect(await missed()).to.deep.equal([]);
    });

    it('is a run that was not even planned, too', async () => {
      line.world.contacts = people(2);
      const unplanned = { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false };
      await line.stores.runs.open(aRun({ state: 'planning', planning: unplanned, firstDueAt: null }));
      line.advance(2 * HOUR);
      expect(await missed()).to.deep.equal(['campaign.0']);
      await line.plan();
      await tidy(sweep);
      await line.deliver();
      expect(await line.tally()).to.deep.equal({ planned: 2 });
      await line.stores.runs.resume('campaign.0', line.world.now);
      await tidy(sweep);
      await line.deliver();
      expect(await line.tally()).to.deep.equal({ submitted: 2 });
    });
  });
});
