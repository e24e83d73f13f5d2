import { expect } from 'chai';
import { createLane } from '../../src/deliveries/lane.ts';

/** A lane over which so many batches are carried, for good. */
function aLane(atOnce: number, batches: number) {
  const lane = createLane(atOnce);
  for (let i = 0; i < batches; i++) void lane.carrying(() => new Promise<never>(() => undefined));
  return lane;
}

describe('deliveries/lane', () => {
  it('begins with two rounds of what the provider takes at once, and follows its pace from then on', () => {
    const lane = createLane(20);
    expect(lane.lotSize(10_000)).to.equal(40);
    lane.note(40, 20);
    expect(lane.lotSize(10_000)).to.equal(400);
    lane.note(400, 1);
    expect(lane.lotSize(10_000), 'never more than 500').to.equal(500);
  });

  it('keeps all lots in hand within half a second of the rate', () => {
    const lane = aLane(20, 4);
    expect(4 * lane.lotSize(80)).to.equal(40);
    expect(lane.lotSize(0.5)).to.equal(1);
  });

  it('gives a batch that is alone the whole rate: a small campaign left at a quarter of it', async () => {
    const lane = aLane(20, 1);
    expect(lane.lotSize(40)).to.equal(20);
    await lane.carrying(() => Promise.resolve(expect(lane.lotSize(40)).to.equal(10)));
    expect(lane.lotSize(40)).to.equal(20);
  });

  it('fills a slow provider’s places with the lots in hand', () => {
    const lane = aLane(20, 4);
    lane.note(10, 15_000);
    expect(4 * lane.lotSize(10_000)).to.be.at.least(20);
  });

  it('does not take a lot that was withheld for a slow provider', () => {
    const lane = createLane(20);
    lane.note(0, 800);
    expect(lane.lotSize(10_000)).to.equal(40);
  });

  it('lets lots hand over one behind another, also when one of them fails', async () => {
    const lane = createLane(1);
    const said: string[] = [];
    const first = lane.inTurn(async () => {
      await Promise.resolve();
      said.push('first');
      throw new Error('broken');
    });
    const second = lane.inTurn(() => Promise.resolve(void said.push('second')));
    expect(await first.catch(String)).to.contain('broken');
    await second;
    expect(said).to.deep.equal(['first', 'second']);
  });
});
