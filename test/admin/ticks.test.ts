import { expect } from 'chai';
import { namedPoints, valueTicks } from '../../src/admin/parts/ticks.ts';

describe('axes of charts', () => {
  it('marks round values and reaches the highest', () => {
    expect(valueTicks(7)).to.deep.equal([0, 2, 4, 6, 8]);
    expect(valueTicks(1_894)).to.deep.equal([0, 500, 1_000, 1_500, 2_000]);
    expect(valueTicks(100)).to.deep.equal([0, 50, 100]);
  });

  it('counts things in whole numbers, even when there are none', () => {
    expect(valueTicks(0)).to.deep.equal([0, 1]);
    expect(valueTicks(2)).to.deep.equal([0, 1, 2]);
  });

  it('names as many points as there is room for', () => {
    expect(namedPoints(30, 6)).to.deep.equal([0, 5, 10, 15, 20, 25]);
    expect(namedPoints(3, 6)).to.deep.equal([0, 1, 2]);
    expect(namedPoints(0, 6)).to.deep.equal([]);
  });
});
