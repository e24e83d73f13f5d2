import { expect } from 'chai';
import fc from 'fast-check';
import { createBucketStore, LONGEST_PAUSE_MS, type BucketStore } from '../../src/deliveries/bucket.store.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const ask = (wanted: number, rate: number, priority = 5) => ({ wanted, rate, priority });
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

describe('deliveries/bucket', () => {
  let buckets: BucketStore;
  let lines = 0;
  const newLine = (): string => `line${++lines}`;

  before(async () => {
    buckets = createBucketStore(await freshDatabase());
  });

  it('grants at most half a second’s worth at once, and then as many as the rate', async () => {
    const line = newLine();
    expect(await buckets.take(line, ask(500, 100), NOON)).to.deep.equal({ granted: 50 });
    expect(await buckets.take(line, ask(500, 100), NOON)).to.deep.equal({ granted: 0, retryAt: later(10) });
    expect(await buckets.take(line, ask(500, 100), later(200))).to.deep.equal({ granted: 20 });
    expect(await buckets.take(line, ask(500, 100), later(DAY))).to.deep.equal({ granted: 50 });
  });

  it('grants never more than rate and burst to several takers at once, whatever they give back', async () => {
    const taker = fc.record({
      wait: fc.integer({ min: 0, max: 400 }),
      wanted: fc.integer({ min: 1, max: 60 }),
      back: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const rate = 40;
    await fc.assert(
      fc.asyncProperty(fc.array(taker, { minLength: 5, maxLength: 25 }), async (takers) => {
        const line = newLine();
        let used = 0;
        let time = 0;
        for (let i = 0; i < takers.length; i += 3) {
          const together = takers.slice(i, i + 3);
          time += together[0]?.wait ?? 0;
          await Promise.all(
            together.map(async ({ wanted, back }) => {
              const { granted } = await buckets.take(line, ask(wanted, rate), later(time));
              const returned = Math.floor(granted * back);
              await buckets.giveBack(line, returned);
              used += granted - returned;
            }),
          );
          expect(used).to.be.at.most((rate * time) / 1000 + rate / 2);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('never holds more than its capacity, however much is given back', async () => {
    const line = newLine();
    await buckets.take(line, ask(50, 100), NOON);
    await buckets.giveBack(line, 50);
    await buckets.giveBack(line, 50);
    expect(await buckets.take(line, ask(500, 100), NOON)).to.deep.equal({ granted: 50 });
  });

  it('fills again at once when the clock was set back three days, and is not filled twice by that', async () => {
    const line = newLine();
    await buckets.take(line, ask(50, 100), NOON);
    expect(await buckets.take(line, ask(50, 100), later(-3 * DAY))).to.include({ granted: 0 });
    expect(await buckets.take(line, ask(50, 100), later(-3 * DAY + 100))).to.deep.equal({ granted: 10 });
  });

  it('keeps the rate between machines whose clocks differ by half a minute', async () => {
    const line = newLine();
    let granted = 0;
    for (let ms = 0; ms <= 2_000; ms += 100) {
      granted += (await buckets.take(line, ask(50, 100), later(ms))).granted;
      granted += (await buckets.take(line, ask(50, 100), later(ms - 30_000))).granted;
    }
    expect(granted).to.be.within(200, 250);
  });

  it('keeps everybody away while the line rests, and lets them in when it is well again', async () => {
    const line = newLine();
    await buckets.take(line, ask(1, 100), NOON);
    await buckets.pause(line, later(MINUTE), 'down');
    expect(await buckets.take(line, ask(10, 100), later(1_000))).to.deep.equal({
      granted: 0,
      retryAt: later(MINUTE),
    });
    expect(await buckets.take(line, ask(10, 100), later(MINUTE))).to.deep.equal({ granted: 10 });
    await buckets.rest(line, { begun: later(MINUTE), reason: 'down' }, later(MINUTE));
    await buckets.recover(line);
    expect(await buckets.take(line, ask(10, 100), later(MINUTE + 1_000))).to.deep.equal({ granted: 10 });
  });

  it('does not believe a rest that reaches further than any does: its clock was set back', async () => {
    const line = newLine();
    await buckets.take(line, ask(50, 100), NOON);
    await buckets.pause(line, later(LONGEST_PAUSE_MS), 'down');
    expect(await buckets.take(line, ask(10, 100), later(-3 * DAY))).to.include({ granted: 0 });
    expect(await buckets.take(line, ask(10, 100), later(-3 * DAY + 1_000))).to.deep.equal({ granted: 10 });
  });

  it('serves a line of less than one message a second', async () => {
    const line = newLine();
    expect(await buckets.take(line, ask(1, 0.1), NOON)).to.deep.equal({ granted: 1 });
    expect(await buckets.take(line, ask(1, 0.1), later(1_000))).to.deep.equal({
      granted: 0,
      retryAt: later(10_000),
    });
    expect(await buckets.take(line, ask(1, 0.1), later(10_000))).to.deep.equal({ granted: 1 });
  });
});
