import { expect } from 'chai';
import { deliverNextBatch, type DeliverDeps } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { alignBatches, finishRuns, sweepUnsettled, type SweepDeps } from '../../src/deliveries/sweep.ts';
import { createWorker } from '../../src/deliveries/worker.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine, type LineWorld } from '../support/line.ts';
import { createDice } from '../e2e/crash/dice.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('deliveries/workers', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());

  /** Carries batches one after another and tells of which run each was. */
  async function serve(count: number): Promise<string[]> {
    const deps: DeliverDeps = { ...line.deliverDeps, lane: createLane(250) };
    const served: string[] = [];
    for (let i = 0; i < count; i++) {
      const before = line.world.received.length;
      await deliverNextBatch(line.line, deps, () => false);
      served.push(line.world.received[before]?.deliveryId.split('.')[0] ?? 'nobody');
    }
    return served;
  }

  it('sends nothing twice when two workers stall again and again for longer than their lease', async function () {
    this.timeout(60_000);
    const dice = createDice(20261122);
    line.world.contacts = people(900);
    await line.plan();
    const sweep: SweepDeps = { ...line.stores, clock: line.planDeps.clock, leaseMs: 10_000, graceMs: 30_000 };
    let over = false;
    /** Before any of its calls a worker may stand still, while the time of all others goes on. */
    const stalling = <Store extends object>(store: Store): Store =>
      new Proxy(store, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          const method = value as (...args: unknown[]) => Promise<unknown>;
          return async (...args: unknown[]) => {
            if (dice.below(25) === 0) {
              line.advance(dice.below(25_000));
              await wait(dice.below(30));
            }
            return method(...args);
          };
        },
      });
    const worker = async (name: string): Promise<void> => {
      const deps = {
        ...line.deliverDeps,
        worker: name,
        batches: stalling(line.stores.batches),
        deliveries: stalling(line.stores.deliveries),
      };
      while (!over) if (!(await deliverNextBatch(line.line, deps, () => over))) await wait(2);
    };
    const workers = [worker('a'), worker('b')];
    for (let i = 0; (await line.stores.runs.read('campaign.0'))?.state !== 'finished' && i < 1_500; i++) {
      line.advance(400);
      await wait(10);
      await sweepUnsettled(sweep);
      await alignBatches(sweep);
      await finishRuns(sweep);
    }
    over = true;
    await Promise.all(workers);
    const ids = line.world.received.map(({ deliveryId }) => deliveryId);
    expect(new Set(ids).size, 'received once each').to.equal(ids.length);
    const { submitted = 0, uncertain = 0, ...rest } = await line.tally();
    expect(rest).to.deep.equal({});
    expect(submitted + uncertain).to.equal(900);
    expect(submitted).to.be.at.most(ids.length);
  });

  it('serves a run that was paused in turn with the others, instead of letting it catch up first', async () => {
    line.world.contacts = people(6_000);
    const first = await line.plan({ id: 'first.0', campaign: 'first' });
    await line.plan({ id: 'second.0', campaign: 'second' });
    await serve(1);
    await line.stores.runs.move(first.id, ['sending'], 'paused');
    await line.stores.batches.halt(first.id, 'paused', line.world.now);
    await serve(8);
    await line.stores.runs.resume(first.id, line.world.now);
    await line.stores.batches.resume(first.id, line.world.now);
    const next = await serve(6);
    expect(next.filter((run) => run === 'second').length).to.be.within(2, 4);
  });

  it('serves what is due tomorrow in turn with what is there by then', async () => {
    line.world.contacts = people(4_000);
    await line.plan({ id: 'early.0', campaign: 'early' });
    await line.connection
      .collection('batches')
      .updateMany({ run: 'early.0' }, { $set: { claimableAt: new Date(line.world.now.getTime() + 60_000) } });
    await line.plan({ id: 'now.0', campaign: 'now' });
    expect(new Set(await serve(4))).to.deep.equal(new Set(['now']));
    line.advance(60_000);
    const both = await serve(6);
    expect(both.filter((run) => run === 'early').length).to.be.within(2, 4);
  });

  it('lets a receipt pass before a campaign’s next batch, and a slow line give its batch back for it', async () => {
    line.world.contacts = people(100);
    line.world.rate = 2;
    await line.plan({ id: 'bulk.0', campaign: 'bulk' });
    await serve(1);
    expect(line.world.received.length, 'ten seconds at two a second').to.be.within(15, 25);
    await line.plan({ id: 'receipt.0', campaign: 'receipt', priority: 1, purpose: 'service' });
    expect(await serve(1)).to.deep.equal(['receipt']);
  });

  it('pauses a run whose message cannot be compiled, instead of failing for each of its batches for ever', async () => {
    line.world.contacts = people(2);
    await line.plan({ id: 'broken.0', campaign: 'broken' });
    await line.plan({ id: 'sound.0', campaign: 'sound' });
    const faults: unknown[] = [];
    const deps: DeliverDeps = {
      ...line.deliverDeps,
      composeOf: (run) => {
        if (run.id === 'broken.0') throw new Error('cannot compile');
        return line.deliverDeps.composeOf(run);
      },
    };
    const worker = createWorker({
      lines: [line.line],
      deliver: (...args) => deliverNextBatch(args[0], deps, args[1]),
      clock: deps.clock,
      sleep: () => wait(5),
      onGap: () => Promise.resolve(),
      atOnce: 1,
      idleMs: 5,
      faultMs: 5,
      onFault: (_line, error) => faults.push(error),
    });
    worker.start();
    for (let looks = 0; looks < 500 && (await line.tally()).submitted !== 2; looks++) await wait(20);
    await wait(100); // in which it could fail again
    await worker.stop();
    expect(faults.map(String)).to.deep.equal(['Error: cannot compile']);
    expect((await line.stores.runs.read('broken.0'))?.state).to.equal('paused');
    expect(await line.tally()).to.deep.equal({ planned: 2, submitted: 2 });
  });

  it('keeps the provider’s answers while the database is away, and writes them down when it is back', async () => {
    line.world.contacts = people(5);
    await line.plan();
    let failures = 0;
    const { settle } = line.stores.deliveries;
    const deliveries = {
      ...line.stores.deliveries,
      settle: (...args: Parameters<typeof settle>) =>
        failures++ < 8 ? Promise.reject(new Error('not primary')) : settle(...args),
    };
    await line.deliver({ ...line.deliverDeps, deliveries });
    expect(await line.tally()).to.deep.equal({ submitted: 5 });
  });

  it('does not hold a batch for ever when the answers cannot be written down', async () => {
    line.world.contacts = people(5);
    await line.plan();
    line.deliverDeps.leaseMs = 300; // its renewals come every 100 ms
    const settle = (): Promise<never> => Promise.reject(new Error('a row that cannot be written'));
    const deps = { ...line.deliverDeps, deliveries: { ...line.stores.deliveries, settle } };
    await deliverNextBatch(line.line, deps, () => false).catch((error: unknown) =>
      expect(String(error)).to.contain('cannot be written'),
    );
    const leaseOf = async () => (await line.connection.collection('batches').findOne({}))?.leaseUntil as Date;
    const then = await leaseOf();
    line.advance(60_000);
    await wait(250);
    expect(await leaseOf()).to.deep.equal(then);
    const sweep = { ...line.stores, clock: line.planDeps.clock, leaseMs: 300, graceMs: 30_000 };
    await sweepUnsettled(sweep);
    expect(await line.tally()).to.deep.equal({ uncertain: 5 });
  });

  it('doubts nobody when the mark itself could not be written: nothing had left', async () => {
    line.world.contacts = people(5);
    await line.plan();
    const { markSubmitting } = line.stores.deliveries;
    let first = true;
    const deliveries = {
      ...line.stores.deliveries,
      markSubmitting: async (...args: Parameters<typeof markSubmitting>) => {
        const marked = await markSubmitting(...args);
        if (!first) return marked;
        first = false;
        throw new Error('connection closed');
      },
    };
    const deps = { ...line.deliverDeps, deliveries };
    await deliverNextBatch(line.line, deps, () => false).catch((error: unknown) =>
      expect(String(error)).to.contain('connection closed'),
    );
    expect(await line.tally()).to.deep.equal({ planned: 5 });
    line.advance(11_000);
    await line.deliver(deps);
    expect(await line.tally()).to.deep.equal({ submitted: 5 });
  });

  it('stops between two lots, and leaves nothing in doubt', async () => {
    line.world.contacts = people(60);
    await line.plan();
    let asked = 0;
    line.world.answer = () => {
      asked += 1;
      return { outcome: 'accepted', providerMessageId: null };
    };
    await deliverNextBatch(line.line, { ...line.deliverDeps, lane: createLane(5) }, () => asked >= 10);
    expect(await line.tally()).to.deep.equal({ submitted: 10, planned: 50 });
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 60 });
  });
});
