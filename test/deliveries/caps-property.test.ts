import { expect } from 'chai';
import fc from 'fast-check';
import type { Contact } from '../../src/contacts/contact.ts';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { contactOf, type Delivery } from '../../src/deliveries/delivery.ts';
import { createReservations } from '../../src/deliveries/reserve.ts';
import { alignBatches, sweepUnsettled } from '../../src/deliveries/sweep.ts';
import type { Cap } from '../../src/settings/settings.ts';
import { aContact } from '../support/builders/contact.ts';
import { NOON } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';
import { aLife, Killed, type Fate } from '../support/mortal.ts';

const STEP_MS = 20_000;
const CAPS: Cap[][] = [
  [{ channel: 'sms', period: 'day', max: 1 }],
  [{ channel: 'any', period: 'week', max: 2 }],
  [
    { channel: 'sms', period: 'day', max: 2 },
    { channel: 'any', period: 'month', max: 3 },
  ],
];

type Story = {
  caps: Cap[];
  /** each campaign's priority; all go to the same contacts at the same hour */
  priorities: number[];
  /** how each life of a worker ends */
  deaths: Fate[];
  /** what the provider answers, in turn */
  answers: SubmitResult['outcome'][];
  workers: number;
};

const stories: fc.Arbitrary<Story> = fc.record({
  caps: fc.constantFrom(...CAPS),
  priorities: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 4 }),
  deaths: fc.array(
    fc.record({
      at: fc.integer({ min: 1, max: 40 }),
      how: fc.constantFrom('before' as const, 'after' as const, 'half' as const),
    }),
    { maxLength: 3 },
  ),
  answers: fc.array(
    fc.constantFrom('accepted' as const, 'rejected' as const, 'deferred' as const, 'uncertain' as const),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
  workers: fc.integer({ min: 1, max: 3 }),
});

describe('deliveries/caps under crashes', function () {
  this.timeout(120_000);
  let line: LineWorld;
  const contacts: Contact[] = [aContact(), aContact(), aContact(), aContact()];
  /** what the provider may have taken, whatever the ledger came to know of it: who is refused has no message */
  const left = new Set<string>();

  before(async () => {
    line = await aLine();
  });

  async function reset(): Promise<void> {
    const names = ['runs', 'batches', 'deliveries', 'buckets', 'turns', 'caps'];
    await Promise.all(names.map((name) => line.connection.collection(name).deleteMany({})));
    Object.assign(line.world, { now: NOON, contacts, received: [] });
  }

  /** Workers side by side, each dying at its fate and coming back, until nothing is left to send. */
  async function tell(
    { caps, priorities, deaths, answers, workers }: Story,
    { lowestFirst } = { lowestFirst: false },
  ): Promise<Delivery[]> {
    await reset();
    left.clear();
    line.world.caps = caps;
    let asked = 0;
    line.world.answer = ({ deliveryId }): SubmitResult => {
      const answer = answerOf(answers[asked++ % answers.length] ?? 'accepted', asked);
      if (answer.outcome === 'accepted' || answer.outcome === 'uncertain') left.add(deliveryId);
      return answer;
    };
    for (const [index, priority] of priorities.entries()) {
      const run = await line.plan({ id: `campaign${index}.0`, campaign: `campaign${index}`, priority });
      if (lowestFirst) await queueAs(run.id, 10 - priority);
    }
    const fates: (Fate | null)[] = [...deaths];
    for (let round = 0; round < 30; round++) {
      await Promise.all(
        Array.from({ length: workers }, (_, n) => live(fates.shift() ?? null, `worker-${n}`)),
      );
      line.advance(STEP_MS);
      const sweep = { ...line.stores, clock: line.deliverDeps.clock, leaseMs: 10_000, graceMs: 30_000 };
      await sweepUnsettled(sweep);
      await alignBatches(sweep);
      if (!(await line.ledger()).some(({ state }) => state === 'planned' || state === 'submitting')) break;
    }
    return line.ledger();
  }

  async function queueAs(run: string, priority: number): Promise<void> {
    await line.connection.collection('batches').updateMany({ run }, { $set: { priority } });
  }

  async function live(fate: Fate | null, worker: string): Promise<void> {
    const life = aLife(fate);
    const stores = {
      runs: life.mortal('runs', line.stores.runs),
      batches: life.mortal('batches', line.stores.batches),
      deliveries: life.mortal('deliveries', line.stores.deliveries),
      buckets: life.mortal('buckets', line.stores.buckets),
    };
    const reservations = createReservations({
      caps: life.mortal('caps', line.stores.caps),
      rivals: life.mortal('rivals', line.stores.rivals),
      capSettings: () =>
        Promise.resolve({ caps: line.world.caps, zone: 'Asia/Tehran', language: 'fa' as const }),
      clock: line.deliverDeps.clock,
    });
    const provider = life.mortal('provider', line.line.provider);
    const { sleep } = life.mortal('process', { sleep: line.deliverDeps.sleep });
    const deps = { ...line.deliverDeps, ...stores, ...reservations, worker, sleep, lane: createLane(2) };
    try {
      while (await deliverNextBatch({ ...line.line, provider }, deps, () => false));
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
  }

  it('gives no contact more than its caps, whatever lots, workers and crashes do', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const ledger = await tell(story);
        for (const { id } of contacts) {
          const reached = line.world.received.filter(({ deliveryId }) => contactOf(deliveryId) === id);
          const accepted = ledger.filter((row) => row.contact === id && left.has(row.id));
          const most = Math.min(...story.caps.map(({ max }) => max));
          expect(accepted.length, JSON.stringify(reached)).to.be.at.most(most);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('loses no place: without crashes and doubts each contact gets all that its caps allow', async () => {
    const quiet = stories.map((story): Story => ({
      ...story,
      deaths: [],
      answers: ['accepted', 'deferred'],
    }));
    await fc.assert(
      fc.asyncProperty(quiet, async (story) => {
        const ledger = await tell(story);
        const most = Math.min(story.priorities.length, ...story.caps.map(({ max }) => max));
        for (const { id } of contacts) {
          expect(ledger.filter((row) => row.contact === id && row.state === 'submitted')).to.have.length(
            most,
          );
        }
      }),
      { numRuns: 6 },
    );
  });

  it('gives the places to the campaigns of highest priority though the lowest are claimed first', async () => {
    const fair = stories.map((story): Story => ({
      ...story,
      answers: ['accepted'],
      deaths: story.deaths.map(early),
    }));
    await fc.assert(
      fc.asyncProperty(fair, async (story) => {
        const ledger = await tell(story, { lowestFirst: true });
        for (const { id } of contacts) {
          const rows = ledger.filter((row) => row.contact === id);
          const priorityOf = (row: Delivery): number => story.priorities[Number(row.campaign.slice(8))] ?? 0;
          const worst = Math.max(...rows.filter(mayHaveLeft).map(priorityOf));
          const left = rows.filter((row) => row.reason === 'capped').map(priorityOf);
          expect(
            left.every((priority) => priority >= worst),
            JSON.stringify({ worst, left }),
          ).to.equal(true);
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** Dies between its place and its mark, or near it. */
function early(fate: Fate): Fate {
  return { ...fate, at: 1 + (fate.at % 14) };
}

function mayHaveLeft({ state }: Delivery): boolean {
  return state === 'submitted' || state === 'uncertain';
}

function answerOf(outcome: SubmitResult['outcome'], asked: number): SubmitResult {
  switch (outcome) {
    case 'rejected':
      return { outcome, reason: 'refused', providerCode: null, detail: 'no' };
    case 'deferred':
      // Only now and then, or nothing would ever leave.
      return asked % 3 === 0
        ? { outcome, by: 'mailbox', retryAfterMs: STEP_MS, detail: 'later' }
        : { outcome: 'accepted', providerMessageId: null };
    case 'uncertain':
      return { outcome, detail: 'no answer' };
    case 'accepted':
    case 'unavailable':
      return { outcome: 'accepted', providerMessageId: null };
  }
}
