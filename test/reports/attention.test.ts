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
});
