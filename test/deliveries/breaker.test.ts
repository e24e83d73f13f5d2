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
    line.world.rate = 120; // no lot is more than a half of them
    await line.plan();
    line.world.answer = () => REFUSED;
    await line.deliver();
    const run = await line.stores.runs.read('campaign.0');
    const { 'failed:content-refused': refused = 0, planned = 0 } = await line.tally();
    expect(run?.state).to.equal('paused');
    expect(run?.hold).to.deep.equal({ reason: 'refused', refused, of: refused, why: 'filtered' });
    expect(refused).to.be.at.least(50);
    expect(planned)
      .to.equal(120 - refused)
      .and.be.above(0);
    expect(line.world.holds).to.deep.equal(['campaign.0']);
  });

  it('lets a run go on for good once a person said so, and holds it again only for what is refused after that', async () => {
    line.world.contacts = people(120);
    await line.plan();
    line.world.answer = () => (line.world.received.length <= 60 ? REFUSED : ACCEPTED);
    await line.deliver();
    line.advance(1_000);
    await line.stores.runs.resume('campaign.0', line.world.now);
    await line.stores.batches.resume('campaign.0', line.world.now);
    await line.deliver();
    expect((await line.stores.runs.read('campaign.0'))?.state).to.equal('sending');
    const { submitted = 0, ...others } = await line.tally();
    expect(submitted + (others['failed:content-refused'] ?? 0)).to.equal(120);
  });

  it('judges by the last two hundred answers, and by no fewer than fifty', () => {
    const breaker = createBreaker();
    const why = 'filtered';
    expect(breaker.note('a', { taken: 0, refused: 49, why }, 20)).to.equal(null);
    expect(breaker.note('a', { taken: 0, refused: 1, why }, 20)).to.deep.equal({ refused: 50, of: 50, why });
    for (let lot = 0; lot < 20; lot++) breaker.note('b', { taken: 50, refused: 0, why: null }, 20);
    expect(breaker.note('b', { taken: 10, refused: 40, why }, 20)).to.equal(null);
    expect(breaker.note('b', { taken: 45, refused: 5, why }, 20)).to.deep.equal({
      refused: 45,
      of: 200,
      why,
    });
    expect(breaker.note('c', { taken: 0, refused: 500, why }, 100), 'never at a hundred').to.equal(null);
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
