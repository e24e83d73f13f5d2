import { expect } from 'chai';
import fc from 'fast-check';
import type { SmsEnvelope, SubmitResult } from '../../src/channels/channel.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import { planNextRun } from '../../src/deliveries/plan.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { alignBatches, finishRuns, sweepStopped, sweepUnsettled } from '../../src/deliveries/sweep.ts';
import { createFiguresStore } from '../../src/reports/figures.store.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';
import { aLife, Killed, type Fate, type Life } from '../support/mortal.ts';

const LEASE_MS = 10_000;
const GRACE_MS = 30_000;
const WORLDS = 6;

/** What a person does to the run when the provider has taken its third message. */
type Person = 'nothing' | 'pause and resume' | 'stop';

/** One database with an audience in which each kind of answer occurs. `act`: what the person does, at its moment. */
type Stage = { line: LineWorld; accepted: string[]; asked: number; act: () => Promise<void> };

async function aStage(): Promise<Stage> {
  return { line: await aLine(), accepted: [], asked: 0, act: () => Promise.resolve() };
}

async function reset(stage: Stage): Promise<void> {
  const { line } = stage;
  const names = ['runs', 'batches', 'deliveries', 'buckets', 'turns'];
  await Promise.all(names.map((name) => line.connection.collection(name).deleteMany({})));
  stage.accepted = [];
  stage.asked = 0;
  const deferred = aContact();
  const refused = aContact();
  const contacts = [
    deferred,
    aContact(),
    refused,
    aContact({ consents: {} }),
    aContact(),
    aContact({ zone: 'Asia/Tokyo' }),
  ];
  const later = new Set([deferred.mobile]);
  Object.assign(line.world, { now: NOON, contacts });
  line.world.answer = async ({ to, deliveryId }: SmsEnvelope): Promise<SubmitResult> => {
    stage.asked += 1;
    if (stage.asked === 3) await stage.act();
    if (later.delete(to)) return { outcome: 'deferred', by: 'mailbox', retryAfterMs: 5_000, detail: 'later' };
    if (to === refused.mobile)
      return { outcome: 'rejected', reason: 'invalid-address', providerCode: '21211', detail: 'no number' };
    stage.accepted.push(deliveryId);
    return { outcome: 'accepted', providerMessageId: `SM${stage.accepted.length}` };
  };
  await line.stores.runs.open(
    aRun({
      state: 'planning',
      planning: { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false },
      firstDueAt: null,
      hoursIn: 'contact',
    }),
  );
}

/** A process lives until the run has ended or its fate comes. */
async function live(stage: Stage, life: Life, person: Person): Promise<void> {
  const { line } = stage;
  const stores = {
    runs: life.mortal('runs', line.stores.runs),
    batches: life.mortal('batches', line.stores.batches),
    deliveries: life.mortal('deliveries', line.stores.deliveries),
    buckets: life.mortal('buckets', line.stores.buckets),
  };
  const { sleep } = life.mortal('process', { sleep: line.deliverDeps.sleep });
  const plan = { ...line.planDeps, ...stores };
  const deliver = { ...line.deliverDeps, ...stores, sleep, lane: createLane(2) };
  const sweep = { ...stores, clock: plan.clock, leaseMs: LEASE_MS, graceMs: GRACE_MS };
  const provider = life.mortal('provider', line.line.provider);
  stage.act = async () => {
    if (person === 'nothing') return;
    const to = person === 'stop' ? 'stopped' : 'paused';
    const endedAt = person === 'stop' ? line.world.now : null;
    await stores.runs.move('campaign.0', ['planning', 'sending'], to, endedAt);
    await stores.batches.halt('campaign.0', to, line.world.now);
    if (person === 'stop') return;
    await stores.runs.resume('campaign.0', line.world.now);
    await stores.batches.resume('campaign.0', line.world.now);
  };
  for (let round = 0; round < 40; round++) {
    while (await planNextRun(plan));
    while (await deliverNextBatch({ ...line.line, provider }, deliver, () => false));
    await sweepUnsettled(sweep);
    await alignBatches(sweep);
    await sweepStopped(sweep);
    await finishRuns(sweep);
    const run = await line.stores.runs.read('campaign.0');
    if (run?.state === 'paused') await line.stores.runs.resume(run.id, line.world.now);
    if (run !== null && (await hasEnded(line, run))) return;
    line.advance(20_000);
  }
  expect.fail(
    `after ${life.steps.length} steps the run has not ended: ${JSON.stringify(await line.tally())}`,
  );
}

async function hasEnded(line: LineWorld, run: Run): Promise<boolean> {
  if (run.state !== 'finished' && run.state !== 'stopped') return false;
  const open = (await line.ledger()).some(({ state }) => state === 'planned' || state === 'submitting');
  return run.planning.done && !open;
}

/** Lives one life after another, each to its fate, and a last one to the end; then holds the ledger to its promise. */
async function liveThrough(stage: Stage, fates: Fate[], person: Person): Promise<string[]> {
  await reset(stage);
  const story: string[] = [];
  let marked = 0;
  for (const fate of [...fates, null]) {
    const life = aLife(fate);
    try {
      await live(stage, life, person);
      story.push(...life.steps);
      break;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      story.push(`${fate?.how ?? ''} ${error.message}`);
      marked += (await stage.line.ledger()).filter(({ state }) => state === 'submitting').length;
      stage.line.advance(1_000);
    }
  }
  const place = `${person}, killed ${fates.map(({ at, how }) => `${how} step ${at}`).join(', ')}: ${story.join(' < ')}`;
  await check(stage, marked, place);
  return story;
}

async function check({ line, accepted }: Stage, marked: number, place: string): Promise<void> {
  const ledger = await line.ledger();
  const inState = (...states: Delivery['state'][]): string[] =>
    ledger.filter(({ state }) => states.includes(state)).map(({ id }) => id);
  const run = await line.stores.runs.read('campaign.0');
  expect(ledger, place).to.have.length(line.world.contacts.length);
  expect(new Set(accepted).size, `received once: ${place}`).to.equal(accepted.length);
  expect(inState('submitted', 'uncertain'), `received is in the ledger: ${place}`).to.include.members(
    accepted,
  );
  expect(accepted, `submitted was received: ${place}`).to.include.members(inState('submitted'));
  expect(inState('planned', 'submitting'), `ended: ${place}`).to.deep.equal([]);
  expect(inState('uncertain').length, `in doubt: ${place}`).to.be.at.most(marked);
  expect(run?.planning, place).to.include({ planned: ledger.length, refused: 0, matched: ledger.length });
  const { states, reasons } = await createFiguresStore(line.connection).ofRun('campaign.0');
  const counted: Record<string, number> = {};
  for (const { state } of ledger) counted[state] = (counted[state] ?? 0) + 1;
  expect(states, `figures: ${place}`).to.deep.equal(counted);
  const withReason = ledger.filter(({ reason }) => reason !== null).length;
  const reasonSum = Object.values(reasons).reduce((sum, count) => sum + count, 0);
  expect(reasonSum, `reasons: ${place}`).to.equal(withReason);
}

/**
 * A death before a step is the same as one after the step before; so it is tried for reads, which change nothing,
 * and for what changes something the death after it, and after half of it where it is about many rows.
 */
function fatesAt(step: string, at: number): Fate[] {
  if (READS.test(step)) return [{ at, how: 'before' }];
  const after: Fate = { at, how: 'after' };
  return MANY.test(step) ? [after, { at, how: 'half' }] : [after];
}
const READS =
  /\.(read|inState|watched|countOf|plannedBy|nextPlanned|openIn|unsettled|findMany|anyOpen|batchesWithPlanned)$/;
const MANY = /\.(insertPlanned|ensure|markSubmitting|settle|skip|moveTo|markUncertain)$/;

describe('deliveries/killed', () => {
  const stages: Stage[] = [];

  before(async () => {
    stages.push(...(await Promise.all(Array.from({ length: WORLDS }, aStage))));
  });

  /** Plays all the cases, a few side by side. */
  async function play(cases: { fates: Fate[]; person: Person }[]): Promise<void> {
    const queue = [...cases];
    const player = async (stage: Stage): Promise<void> => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        await liveThrough(stage, next.fates, next.person);
    };
    await Promise.all(stages.map(player));
  }

  for (const person of ['nothing', 'pause and resume', 'stop'] as const) {
    it(`loses nobody and sends nothing twice when it is killed at any step (a person does: ${person})`, async function () {
      this.timeout(60_000);
      const [stage] = stages;
      if (stage === undefined) throw new Error('no stage');
      const steps = await liveThrough(stage, [], person);
      // What comes before and long after the person's deed is the same without them.
      const first = steps.indexOf('runs.move');
      const near = ({ at }: Fate): boolean => person === 'nothing' || (at > first && at < first + 30);
      const fates = steps.flatMap((step, index) => fatesAt(step, index + 1)).filter(near);
      expect(fates.length).to.be.greaterThan(20);
      await play(fates.map((fate) => ({ fates: [fate], person })));
    });
  }

  it('does so when it is killed again and again', async function () {
    this.timeout(60_000);
    const how = fc.constantFrom('before' as const, 'after' as const, 'half' as const);
    const fates = fc.array(fc.record({ at: fc.integer({ min: 1, max: 90 }), how }), {
      minLength: 2,
      maxLength: 4,
    });
    const person = fc.constantFrom<Person>('nothing', 'pause and resume', 'stop');
    await play(fc.sample(fc.record({ fates, person }), { numRuns: 30, seed: 20261122 }));
  });
});
