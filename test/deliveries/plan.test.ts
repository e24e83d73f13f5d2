import { expect } from 'chai';
import mongoose from 'mongoose';
import { planNextRun } from '../../src/deliveries/plan.ts';
import { alignBatches, finishRuns, sweepStopped } from '../../src/deliveries/sweep.ts';
import { createFiguresStore } from '../../src/reports/figures.store.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { ALWAYS, aLine, type LineWorld } from '../support/line.ts';

const UNPLANNED = { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false };

describe('deliveries/plan', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());
  const sweep = () => ({ ...line.stores, clock: line.planDeps.clock, leaseMs: 10_000, graceMs: 30_000 });
  const read = async () => {
    const run = await line.stores.runs.read('campaign.0');
    if (run === null) throw new Error('no run');
    return run;
  };
  const open = () =>
    line.stores.runs.open(aRun({ state: 'planning', planning: UNPLANNED, firstDueAt: null }));

  it('does not take a broken connection for an insert that succeeded, and so loses nobody', async () => {
    line.world.contacts = people(20);
    const rows = line.connection.collection('deliveries');
    const insertMany = rows.insertMany.bind(rows);
    const { MongoBulkWriteError, MongoNetworkError } = mongoose.mongo;
    const result = await rows.bulkWrite([{ deleteOne: { filter: { _id: new mongoose.mongo.ObjectId() } } }]);
    let failing = true;
    rows.insertMany = (...args: Parameters<typeof insertMany>) =>
      failing
        ? Promise.reject(new MongoBulkWriteError(new MongoNetworkError('connection closed'), result))
        : insertMany(...args);
    await line.plan().then(
      () => expect.fail('the failure was swallowed'),
      (error: unknown) => expect(String(error)).to.contain('connection closed'),
    );
    failing = false;
    line.advance(60_000);
    await line.plan();
    expect(await line.tally()).to.deep.equal({ planned: 20 });
    expect((await read()).planning).to.include({ matched: 20, planned: 20, done: true });
  });

  it('refuses to let a run go when the ledger holds fewer than were planned', async () => {
    line.world.contacts = people(3);
    line.planDeps.deliveries = {
      ...line.stores.deliveries,
      insertPlanned: (rows) => line.stores.deliveries.insertPlanned(rows.slice(0, 0)),
    };
    await line.plan().then(
      () => expect.fail('it was let go'),
      (error: unknown) => expect(String(error)).to.contain('3 were planned, but the ledger holds 0'),
    );
    expect((await read()).state).to.equal('planning');
  });

  it('counts those whom a planner that died had planned and who have left the audience since', async () => {
    line.world.contacts = people(5);
    const { runs } = line.stores;
    const dying = { ...runs, checkpoint: () => Promise.reject(new Error('killed')) };
    await open();
    await planNextRun({ ...line.planDeps, runs: dying }).catch((error: unknown) =>
      expect(String(error)).to.contain('killed'),
    );
    line.world.contacts = line.world.contacts.slice(1);
    line.advance(60_000);
    await planNextRun(line.planDeps);
    expect((await read()).planning).to.include({ matched: 5, planned: 5, refused: 0 });
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 4, 'skipped:no-contact': 1 });
  });

  it('goes on sending when it is resumed in the very moment in which planning ends', async () => {
    line.world.contacts = people(3);
    await open();
    const { runs } = line.stores;
    await runs.move('campaign.0', ['planning'], 'paused');
    await planNextRun(line.planDeps);
    expect(await read()).to.deep.include({ state: 'paused' });
    await runs.resume('campaign.0', line.world.now);
    expect((await read()).state).to.equal('sending');
    await alignBatches(sweep());
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3 });
  });

  it('goes on planning when it is resumed before planning has ended', async () => {
    line.world.contacts = people(3);
    await open();
    await line.stores.runs.move('campaign.0', ['planning'], 'paused');
    await line.stores.runs.resume('campaign.0', line.world.now);
    expect((await read()).state).to.equal('planning');
    await planNextRun(line.planDeps);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3 });
  });

  it('closes the figures of a run that was stopped while it was planned: planned and refused are what matched', async () => {
    line.world.contacts = people(50);
    await open();
    const { deliveries, runs } = line.stores;
    const stopping = {
      ...line.planDeps,
      deliveries: {
        ...deliveries,
        insertPlanned: async (rows: Parameters<typeof deliveries.insertPlanned>[0]) => {
          await runs.move('campaign.0', ['planning'], 'stopped', line.world.now);
          await sweepStopped(sweep());
          return deliveries.insertPlanned(rows);
        },
      },
    };
    await planNextRun(stopping);
    await sweepStopped(sweep());
    line.advance(60_000);
    await planNextRun(line.planDeps);
    await sweepStopped(sweep());
    const { state, planning } = await read();
    expect(state).to.equal('stopped');
    expect(planning).to.include({ matched: 50, planned: 50, refused: 0, done: true });
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 50 });
    const figures = await createFiguresStore(line.connection).ofRun('campaign.0');
    expect(figures.states).to.deep.equal({ skipped: 50 });
  });

  it('is not held up by a zone that this machine does not know: the office’s clock counts', async () => {
    line.world.hours = ALWAYS;
    line.world.contacts = [aContact({ zone: 'Mars/Olympus' }), aContact({ zone: 'Asia/Tokyo' })];
    await line.plan({ hoursIn: 'contact' });
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 2 });
  });

  it('lets batches go that a planner which came too late left held', async () => {
    line.world.contacts = people(2);
    await line.plan();
    const { batches } = line.stores;
    const late = {
      id: 'campaign.0.0.7',
      run: 'campaign.0',
      line: 'sms:fake',
      priority: 5,
      turn: 7,
      claimableAt: NOON,
    };
    await batches.ensure([late], 'held', NOON);
    await alignBatches(sweep());
    await line.deliver();
    await finishRuns(sweep());
    expect((await read()).state).to.equal('finished');
  });

  it('leaves a run when its process is to end, and another planner goes on at once', async () => {
    line.world.contacts = people(11_000);
    await open();
    expect(await planNextRun({ ...line.planDeps, stopping: () => true })).to.equal(true);
    expect((await read()).planning).to.include({ planned: 5_000, done: false });
    expect(await planNextRun(line.planDeps)).to.equal(true); // the lease of the first would last for ten seconds
    expect((await read()).planning).to.include({ matched: 11_000, planned: 11_000, done: true });
  });

  it('plans one run by one planner, however many look at once', async () => {
    line.world.contacts = people(700);
    await open();
    const planned = await Promise.all(Array.from({ length: 5 }, () => planNextRun(line.planDeps)));
    expect(planned.filter(Boolean)).to.have.length(1);
    expect((await read()).planning).to.include({ matched: 700, planned: 700 });
  });
});
