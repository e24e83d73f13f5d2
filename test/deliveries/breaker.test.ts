import { expect } from 'chai';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { createBreaker } from '../../src/deliveries/breaker.ts';
import { holdBounced } from '../../src/deliveries/bounces.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const REFUSED: SubmitResult = {
  outcome: 'rejected',
  reason: 'content-refused',
  providerCode: '30007',
  detail: 'filtered',
};
const ACCEPTED: SubmitResult = { outcome: 'accepted', providerMessageId: null };

describe('deliveries/breaker', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());

  it('holds a run of which too much is refused, says how much and why, and keeps the rest for later', async () => {
    line.world.contacts = people(120);
    line.world.rate = 80; // lots of forty
    await line.plan();
    line.world.answer = () => (line.world.received.length % 3 === 0 ? REFUSED : ACCEPTED);
    await line.deliver();
    const run = await line.stores.runs.read('campaign.0');
    expect(run).to.deep.include({
      state: 'paused',
      hold: { reason: 'refused', refused: 26, of: 80, why: 'filtered' },
    });
    expect(line.world.holds).to.deep.equal(['campaign.0']);
    expect(await line.tally()).to.deep.include({ planned: 40 });
  });

  it('lets a run go on for good once a person said so, and holds it again only for what is refused after that', async () => {
    line.world.contacts = people(200);
    await line.plan();
    line.world.answer = () => (line.world.received.length <= 80 ? REFUSED : ACCEPTED);
    await line.deliver();
    line.advance(1_000);
    await line.stores.runs.resume('campaign.0', line.world.now);
    await line.stores.batches.resume('campaign.0', line.world.now);
    await line.deliver();
    expect((await line.stores.runs.read('campaign.0'))?.state).to.equal('sending');
    const { submitted = 0, ...others } = await line.tally();
    expect(submitted + (others['failed:content-refused'] ?? 0)).to.equal(200);
  });

  it('judges by the last two hundred answers, and by no fewer than fifty', () => {
    const breaker = createBreaker();
    expect(breaker.note('a', { taken: 0, refused: 49 }, 20)).to.equal(null);
    expect(breaker.note('a', { taken: 0, refused: 1 }, 20)).to.deep.equal({ refused: 50, of: 50 });
    for (let lot = 0; lot < 20; lot++) breaker.note('b', { taken: 50, refused: 0 }, 20);
    expect(breaker.note('b', { taken: 10, refused: 40 }, 20)).to.equal(null);
    expect(breaker.note('b', { taken: 45, refused: 5 }, 20)).to.deep.equal({ refused: 45, of: 200 });
    expect(breaker.note('c', { taken: 0, refused: 500 }, 100), 'never at a hundred').to.equal(null);
  });

  it('holds a run whose messages come back, but not again once a person let it go on', async () => {
    line.world.contacts = people(1);
    await line.plan();
    await line.stores.runs.noteStarted('campaign.0', line.world.now);
    const held: object[] = [];
    const deps = {
      ...line.stores,
      statesOf: () => Promise.resolve({ submitted: 30, delivered: 40, bounced: 30 }),
      refusedPercent: () => Promise.resolve(20),
      clock: () => line.world.now,
      onHold: (run: string, refusals: object) => held.push({ run, ...refusals }),
    };
    await holdBounced(deps);
    expect(held).to.deep.equal([{ run: 'campaign.0', refused: 30, of: 100 }]);
    await line.stores.runs.resume('campaign.0', line.world.now);
    await holdBounced(deps);
    expect(held).to.have.length(1);
    expect((await line.stores.runs.read('campaign.0'))?.state).to.equal('sending');
  });
});
