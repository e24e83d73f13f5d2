import { expect } from 'chai';
import { attentionTo, type AttentionFacts } from '../../src/reports/attention.ts';
import { aCampaign } from '../support/builders/campaign.ts';
import { NOON } from '../support/builders/run.ts';
import { someSettings } from '../support/preflights.ts';

const settings = someSettings();

function facts(changes: Partial<AttentionFacts> = {}): AttentionFacts {
  return {
    now: NOON,
    campaigns: [],
    preflights: [],
    runs: [],
    uncertain: new Map(),
    failedImports: [],
    lines: [],
    restored: null,
    settings,
    shipped: {
      brand: { fa: '', en: '' },
      hours: { weekly: settings.hours.weekly, holidays: ['2026-01-01'] },
    },
    nameOf: () => 'Sale',
    ...changes,
  };
}

describe('reports/attention', () => {
  const scheduled = (excluded: string[]) =>
    aCampaign({ id: 'sale', phase: 'scheduled', checked: { preflight: 'p', matched: 5, excluded } });
  const bad = { code: 'too-long', field: null, count: 2, severity: 'decide', settled: false } as const;
  const preflights: AttentionFacts['preflights'] = [
    { campaign: 'sale', state: 'done', automatic: false, groups: [{ ...bad, key: 'too-long' }] },
  ];
  const codes = (excluded: string[]) =>
    attentionTo(facts({ campaigns: [scheduled(excluded)], preflights })).map(({ code }) => code);

  it('asks about a scheduled campaign whose problems nobody has decided', () => {
    expect(codes([])).to.include('preflight-problems');
    expect(codes(['something-else'])).to.include('preflight-problems');
  });

  it('does not ask again what was decided when the campaign was scheduled', () => {
    expect(codes(['too-long'])).to.not.include('preflight-problems');
  });

  it('names messages in doubt with their number and since when the oldest has waited', () => {
    const uncertain = new Map([
      ['sale', { count: 2, oldest: new Date('2026-11-22T08:30:00Z') }],
      ['gift', { count: 3, oldest: new Date('2026-11-20T10:00:00Z') }],
    ]);
    const found = attentionTo(facts({ uncertain })).find(({ code }) => code === 'deliveries-uncertain');
    expect(found).to.deep.include({ count: 5, at: '2026-11-20T10:00:00.000Z' });
    expect(found?.items.map(({ id }) => id)).to.deep.equal(['sale', 'gift']);
  });
});
