import { expect } from 'chai';
import { everyHour } from '../../src/admin/pages/campaigns/hours.ts';
import { isUnhealthy } from '../../src/admin/pages/campaigns/report/health.ts';

describe('the figures of a report', () => {
  it('are bad only past a rate and of enough people', () => {
    expect(isUnhealthy('bounced', 3, 20)).to.equal(false);
    expect(isUnhealthy('bounced', 12, 2_000)).to.equal(false);
    expect(isUnhealthy('bounced', 60, 2_000)).to.equal(true);
    expect(isUnhealthy('unsubscribed', 21, 2_000)).to.equal(true);
    expect(isUnhealthy('failed', 10, 0)).to.equal(false);
  });

  it('stand in a chart at their hour, with the empty hours between them', () => {
    const rows = [
      { at: '2026-11-22T05:30:00.000Z', count: 5 },
      { at: '2026-11-22T08:30:00.000Z', count: 2 },
    ];
    expect(everyHour(rows).map(({ at, count }) => [at.slice(11, 16), count ?? 0])).to.deep.equal([
      ['05:30', 5],
      ['06:30', 0],
      ['07:30', 0],
      ['08:30', 2],
    ]);
    expect(everyHour([])).to.deep.equal([]);
  });

  it('keep their own hours when the gaps between them are too long to draw', () => {
    const rows = [{ at: '2026-01-01T00:00:00.000Z' }, { at: '2026-03-01T00:00:00.000Z' }];
    expect(everyHour(rows)).to.deep.equal(rows);
  });
});
