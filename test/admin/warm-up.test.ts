import { expect } from 'chai';
import { dayIn, nextStep, proposal } from '../../src/admin/pages/settings/limits/warm-up.ts';

describe('admin/warm-up', () => {
  it('proposes two weeks that double from fifty a day, and then no limit', () => {
    const steps = proposal('2026-02-20');
    expect(steps.slice(0, 2)).to.deep.equal([
      { from: '2026-02-20', perDay: 50 },
      { from: '2026-02-21', perDay: 100 },
    ]);
    expect(steps.at(-2)).to.deep.equal({ from: '2026-03-05', perDay: 409_600 });
    expect(steps.at(-1)).to.deep.equal({ from: '2026-03-06', perDay: null });
  });

  it('adds the day after the last, with twice its number', () => {
    expect(nextStep([], '2026-12-01')).to.deep.equal({ from: '2026-12-01', perDay: 50 });
    const last = { from: '2026-12-31', perDay: 70 };
    expect(nextStep([last], '2026-12-01')).to.deep.equal({ from: '2027-01-01', perDay: 140 });
  });

  it('begins on the office’s day, whatever day it is elsewhere', () => {
    expect(dayIn('Asia/Tehran', new Date('2026-11-22T21:00:00Z'))).to.equal('2026-11-23');
  });
});
