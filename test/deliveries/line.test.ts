import { expect } from 'chai';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import {
  finishRuns,
  holdMissed,
  sweepStopped,
  sweepUnsettled,
  type SweepDeps,
} from '../../src/deliveries/sweep.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { ALWAYS, aLine, type LineWorld } from '../support/line.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('deliveries/line', () => {
  let line: LineWorld;
  let sweepDeps: SweepDeps;

  beforeEach(async () => {
    line = await aLine();
    const { clock } = line.planDeps;
    sweepDeps = { ...line.stores, clock, leaseMs: 10_000, graceMs: 30_000 };
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());

  it('hands each contact exactly one message, and finishes the run', async () => {
    line.world.contacts = people(1_203);
    const run = await line.plan();
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 1_203 });
    const ids = line.world.received.map((envelope) => envelope.deliveryId);
    expect(new Set(ids).size).to.equal(1_203);
    await finishRuns(sweepDeps);
    expect((await line.stores.runs.read(run.id))?.state).to.equal('finished');
  });

  it('plans as many as matched, and nobody twice when planning is run again', async () => {
    line.world.contacts = people(700);
    const run = await line.plan();
    const planning = (await line.stores.runs.read(run.id))?.planning;
    expect(planning).to.include({ matched: 700, planned: 700, refused: 0, done: true });
    expect(await line.tally()).to.deep.equal({ planned: 700 });
  });

  it('goes on planning behind the last checkpoint after a crash in the middle of a page', async () => {
    line.world.contacts = people(700);
    const { deliveries } = line.stores;
    const dying = {
      ...line.planDeps,
      deliveries: {
        ...deliveries,
        insertPlanned: async (rows: Parameters<typeof deliveries.insertPlanned>[0]) => {
          await deliveries.insertPlanned(rows.slice(0, 50));
          throw new Error('killed');
        },
      },
    };
    const alive = line.planDeps;
    line.planDeps = dying;
    await line.plan().then(
      () => expect.fail('the planner survived'),
      (error: unknown) => expect(String(error)).to.contain('killed'),
    );
    line.planDeps = alive;
    line.advance(2 * MINUTE);
    const run = await line.plan();
    expect((await line.stores.runs.read(run.id))?.planning).to.include({
      matched: 700,
      planned: 700,
      done: true,
    });
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 700 });
  });

  it('mints again when a code is taken, so a forced clash costs nobody their message', async () => {
    const codes = ['aaaaaaaa', 'aaaaaaaa', 'aaaaaaaa', 'bbbbbbbb', 'bbbbbbbb', 'cccccccc'];
    line.planDeps.mintCode = () => codes.shift() ?? expect.fail('minted too often');
    line.world.contacts = people(3);
    await line.plan();
    const found = (await line.ledger()).map((delivery) => delivery.code).sort();
    expect(found).to.deep.equal(['aaaaaaaa', 'bbbbbbbb', 'cccccccc']);
  });

  it('does not write to a merged contact whose former self has the message', async () => {
    const [former, other] = people(2) as [ReturnType<typeof aContact>, ReturnType<typeof aContact>];
    line.world.contacts = [former];
    await line.plan();
    line.world.contacts = [other, aContact({ aliases: [former.id] })];
    await line.connection.collection('runs').updateOne(
      {},
      {
        $set: {
          planning: { after: null, sequence: 9, matched: 0, planned: 0, refused: 0, done: false },
          state: 'planning',
          plannerUntil: null,
        },
      },
    );
    const run = await line.plan();
    const planned = (await line.ledger()).map((delivery) => delivery.contact);
    expect(planned).to.have.members([former.id, other.id]);
    expect((await line.stores.runs.read(run.id))?.planning).to.include({
      matched: 3,
      planned: 2,
      refused: 1,
    });
  });

  it('skips with the reason, person by person, and sends the rest', async () => {
    const suppressed = aContact();
    line.world.suppressed.add(suppressed.mobile ?? '');
    line.world.contacts = [
      aContact({ consents: {} }),
      aContact({ mobile: null }),
      suppressed,
      aContact({ firstName: 'Ann', language: 'en' }),
    ];
    await line.plan();
    await line.deliver();
    expect(await line.tally()).to.deep.equal({
      'skipped:no-consent': 1,
      'skipped:no-address': 1,
      'skipped:suppressed': 1,
      submitted: 1,
    });
  });

  it('waits for opening time, and for each contact’s own when the run says so', async () => {
    const office = [{ from: '09:00', to: '13:00' }];
    line.world.hours = { weekly: { ...ALWAYS.weekly, 7: office, 1: office }, holidays: [] };
    line.world.contacts = [aContact(), aContact({ zone: 'America/New_York' })];
    await line.plan({ hoursIn: 'contact' });
    await line.deliver();
    expect(line.world.received.map((envelope) => envelope.to)).to.deep.equal([
      line.world.contacts[0]?.mobile,
    ]);
    line.world.now = new Date('2026-11-22T13:59:59Z'); // 08:59:59 in New York
    await line.deliver();
    expect(line.world.received).to.have.length(1);
    line.world.now = new Date('2026-11-22T14:00:00Z');
    await line.deliver();
    expect(line.world.received).to.have.length(2);
  });

  it('postpones what is due when the office closed in between, and sends it at the next opening', async () => {
    line.world.contacts = people(3);
    await line.plan();
    line.world.hours = { weekly: { 1: [{ from: '09:00', to: '10:00' }] }, holidays: [] };
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ planned: 3 });
    line.world.now = new Date('2026-11-23T05:30:00Z'); // Monday 09:00 in Tehran
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3 });
  });

  it('skips as expired what finds no opening in time', async () => {
    line.world.contacts = people(2);
    line.world.hours = { weekly: {}, holidays: [] };
    await line.plan();
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ 'skipped:expired': 2 });
  });

  it('shows a doubt as a doubt: marked by a worker that died, uncertain after the grace period, never sent again', async () => {
    line.world.contacts = people(10);
    await line.plan();
    const killed = {
      ...line.deliverDeps,
      deliveries: { ...line.stores.deliveries, settle: () => Promise.reject(new Error('killed')) },
      sleep: () => Promise.reject(new Error('killed')),
    };
    await deliverNextBatch(line.line, killed, () => false).catch((error: unknown) =>
      expect(String(error)).to.contain('killed'),
    );
    expect(line.world.received).to.have.length(10);
    line.advance(15_000);
    await line.deliver();
    expect(await sweepUnsettled(sweepDeps)).to.equal(0);
    line.advance(30_000);
    expect(await sweepUnsettled(sweepDeps)).to.equal(10);
    line.advance(60_000);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ uncertain: 10 });
    expect(line.world.received).to.have.length(10);
  });

  it('keeps a stalled worker from a batch that another one has taken over', async () => {
    line.world.contacts = people(20);
    await line.plan();
    const first = await line.stores.batches.claim('sms:fake', {
      worker: 'a',
      now: line.world.now,
      leaseMs: 10_000,
    });
    line.advance(11_000);
    const second = await line.stores.batches.claim('sms:fake', {
      worker: 'b',
      now: line.world.now,
      leaseMs: 10_000,
    });
    expect(second?.id).to.equal(first?.id);
    if (first === null || second === null) return expect.fail('nothing was claimed');
    expect(await line.stores.batches.renew(first, { now: line.world.now, leaseMs: 10_000 })).to.equal(false);
    expect(await line.stores.batches.renew(second, { now: line.world.now, leaseMs: 10_000 })).to.equal(true);
  });

  it('hands nothing more over once the run is paused in the middle of a lot, and loses nobody on resume', async () => {
    line.world.contacts = people(60);
    const run = await line.plan();
    let handed = 0;
    line.deliverDeps.lane = createLane(1);
    line.world.answer = async () => {
      handed += 1;
      if (handed === 5) {
        await line.stores.runs.move(run.id, ['sending'], 'paused');
        await line.stores.batches.halt(run.id, 'paused', line.world.now);
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
      return { outcome: 'accepted', providerMessageId: null };
    };
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 5, planned: 55 });
    await line.stores.runs.move(run.id, ['paused'], 'sending');
    await line.stores.batches.resume(run.id, line.world.now);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 60 });
    expect(new Set(line.world.received.map((one) => one.deliveryId)).size).to.equal(60);
  });

  it('skips what is left when a run is stopped', async () => {
    line.world.contacts = people(30);
    const run = await line.plan();
    await line.stores.runs.move(run.id, ['sending'], 'stopped', line.world.now);
    await line.stores.batches.halt(run.id, 'stopped', line.world.now);
    await line.deliver();
    await sweepStopped(sweepDeps);
    expect(await line.tally()).to.deep.equal({ 'skipped:stopped': 30 });
    expect(line.world.received).to.have.length(0);
  });

  it('rests the line when nothing can be accepted, and goes on with everybody when it is back', async () => {
    line.world.contacts = people(40);
    await line.plan();
    let down = true;
    line.world.answer = (): SubmitResult =>
      down
        ? { outcome: 'unavailable', scope: 'provider', reason: 'refused', detail: 'connection refused' }
        : { outcome: 'accepted', providerMessageId: null };
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ planned: 40 });
    expect(line.world.pauses).to.deep.equal(['refused: connection refused']);
    expect((await line.ledger()).every((delivery) => delivery.attempt === 0)).to.equal(true);
    const tried = line.world.received.length;
    line.advance(1_000);
    await line.deliver();
    expect(line.world.received).to.have.length(tried);
    down = false;
    line.advance(5_000);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 40 });
  });

  it('tries again later what the provider put off, without using up an attempt', async () => {
    line.world.contacts = people(4);
    await line.plan();
    const late = line.world.contacts[2]?.mobile;
    let again = false;
    line.world.answer = ({ to }): SubmitResult =>
      to === late && !again
        ? { outcome: 'deferred', by: 'mailbox', retryAfterMs: 90_000, detail: '450 try later' }
        : { outcome: 'accepted', providerMessageId: null };
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3, planned: 1 });
    again = true;
    line.advance(89_000);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 3, planned: 1 });
    line.advance(2_000);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 4 });
    expect((await line.ledger()).map((delivery) => delivery.attempt)).to.deep.equal([1, 1, 1, 1]);
  });

  it('never sends again what the provider left in doubt', async () => {
    line.world.contacts = people(3);
    await line.plan();
    line.world.answer = () => ({ outcome: 'uncertain', detail: 'connection lost after the body' });
    await line.deliver();
    line.advance(HOUR);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ uncertain: 3 });
    expect(line.world.received).to.have.length(3);
  });

  it('suppresses an address that the provider says is gone or wants nothing', async () => {
    line.world.contacts = people(2);
    await line.plan();
    const gone = line.world.contacts[0]?.mobile ?? '';
    line.world.answer = ({ to }): SubmitResult =>
      to === gone
        ? { outcome: 'rejected', reason: 'invalid-address', providerCode: '21211', detail: 'not a number' }
        : { outcome: 'accepted', providerMessageId: 'SM1' };
    await line.deliver();
    expect(line.world.refused).to.deep.equal([gone]);
    expect(await line.tally()).to.deep.equal({ 'failed:invalid-address': 1, submitted: 1 });
  });

  it('serves two runs in turn, batch by batch, however late the second one came', async () => {
    line.world.contacts = people(2_000);
    await line.plan({ id: 'first.0', campaign: 'first' });
    await deliverNextBatch(line.line, line.deliverDeps, () => false);
    await line.plan({ id: 'second.0', campaign: 'second' });
    const served: string[] = [];
    for (let i = 0; i < 6; i++) {
      const before = line.world.received.length;
      await deliverNextBatch(line.line, line.deliverDeps, () => false);
      served.push(line.world.received[before]?.deliveryId.split('.')[0] ?? 'nobody');
    }
    expect(served.slice(0, 6).sort()).to.deep.equal([
      'first',
      'first',
      'first',
      'second',
      'second',
      'second',
    ]);
    expect(served).to.not.deep.equal([...served].sort());
  });

  it('keeps to the rate', async () => {
    line.world.contacts = people(100);
    line.world.rate = 10;
    await line.plan();
    await line.deliver();
    const seconds = (line.world.now.getTime() - NOON.getTime()) / 1000;
    expect(line.world.received).to.have.length(100);
    expect(seconds).to.be.within(9, 11);
  });

  it('asks a person when a run’s moment passed while nobody was there to send', async () => {
    line.world.contacts = people(5);
    const run = await line.plan();
    line.advance(61 * MINUTE);
    expect((await holdMissed(sweepDeps, HOUR)).map((one) => one.id)).to.deep.equal([run.id]);
    await line.deliver();
    expect(line.world.received).to.have.length(0);
    expect((await line.stores.runs.read(run.id))?.state).to.equal('missed');
  });

  it('lets a run that has begun go on after a long break', async () => {
    line.world.contacts = people(5);
    await line.plan();
    await line.stores.runs.noteBegun('campaign.0', NOON);
    line.advance(5 * HOUR);
    expect(await holdMissed(sweepDeps, HOUR)).to.deep.equal([]);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 5 });
  });
});
