import { parse } from 'csv-parse/sync';
import { expect } from 'chai';
import { recipientsCsv, reportCsv } from '../../src/reports/csv.ts';
import { noFigures } from '../../src/reports/figures.ts';
import { reportOf } from '../../src/reports/report.ts';
import type { Recipient } from '../../src/reports/reports.ts';
import { aRun, NOON } from '../support/builders/run.ts';

function aRecipient(over: Partial<Recipient> = {}): Recipient {
  return {
    id: 'campaign.contact.sms.0',
    run: 'campaign.0',
    campaign: 'campaign',
    contact: 'contact',
    channel: 'sms',
    batch: 'batch',
    state: 'submitted',
    reason: null,
    detail: null,
    attempt: 1,
    markedAt: NOON,
    providerMessageId: null,
    language: 'fa',
    parts: 1,
    fits: [],
    submittedAt: NOON,
    deliveredAt: null,
    openedAt: null,
    openedByHumanAt: null,
    clickedAt: null,
    clickedByHumanAt: null,
    repliedAt: null,
    unsubscribedAt: null,
    decided: null,
    name: 'سارا کریمی',
    address: '+989121234567',
    ...over,
  };
}

async function* pagesOf(...pages: Recipient[][]): AsyncGenerator<Recipient[]> {
  for (const page of pages) yield await Promise.resolve(page);
}

async function csvOf(...pages: Recipient[][]): Promise<string> {
  let text = '';
  for await (const chunk of recipientsCsv(pagesOf(...pages))) text += chunk;
  return text;
}

describe('reports/csv', () => {
  it('is read by Excel as UTF-8, line by line, over all pages', async () => {
    const text = await csvOf([aRecipient()], [aRecipient({ name: 'Lee, "Ann"\nJr.' })]);
    expect(text.startsWith('\uFEFF')).to.equal(true);
    const rows = parse<Record<string, string>>(text, { bom: true, columns: true });
    expect(rows.map(({ name }) => name)).to.deep.equal(['سارا کریمی', 'Lee, "Ann"\nJr.']);
    expect(rows[0]).to.include({ address: '+989121234567', submittedAt: NOON.toISOString(), openedAt: '' });
  });

  for (const formula of [
    '=1+1',
    '+cmd|x',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
  ]) {
    it(`lets no cell become a formula: ${JSON.stringify(formula)}`, async () => {
      const rows = parse<Record<string, string>>(
        await csvOf([aRecipient({ name: formula, detail: formula })]),
        { bom: true, columns: true },
      );
      expect(rows[0]).to.include({ name: `'${formula}`, detail: `'${formula}` });
    });
  }

  it('holds every number of the report', () => {
    const figures = {
      ...noFigures(),
      states: { submitted: 3, skipped: 2 },
      reasons: { 'skipped.no-consent': 2 },
    };
    const run = aRun({ planning: { ...aRun().planning, matched: 5, planned: 5 } });
    const none = { raw: 0, human: 0 };
    const hits = {
      opened: none,
      clicked: { raw: 7, human: 4 },
      links: new Map([[0, { raw: 7, human: 4 }]]),
    };
    const changes = {
      world: [{ part: 'hours', at: NOON }],
      people: [{ from: 'send', to: 'no-consent', rewritten: false, count: 2 }],
    };
    const report = reportOf(run, { figures, hits, changes });
    const rows = parse(reportCsv(report), { bom: true });
    expect(rows).to.deep.include.members([
      ['figure', 'detail', 'value'],
      ['matched', '', '5'],
      ['planned', '', '5'],
      ['submitted', '', '3'],
      ['skipped', '', '2'],
      ['changed', 'hours', '1'],
      ['changed', 'send → no-consent', '2'],
      ['skipped', 'no-consent', '2'],
      ['clicked', 'hits', '7'],
      ['clicked', 'hitsHuman', '4'],
      ['link hits', 'https://shop.example/sale', '7'],
    ]);
  });
});
