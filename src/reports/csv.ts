import { stringify } from 'csv-stringify/sync';
import type { Recipient } from './reports.ts';
import type { Report } from './report.ts';

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe; a telephone number keeps its plus.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function safe(cell: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(cell) && !/^\+\d{6,15}$/.test(cell) ? `'${cell}` : cell;
}

const row = (cells: (string | number | Date | null)[]): string =>
  stringify([cells.map((cell) => (cell instanceof Date ? cell.toISOString() : safe(String(cell ?? ''))))]);

/** Excel reads UTF-8 as such only behind this mark. */
const BOM = '\uFEFF';

/** The report as `figure,detail,value` lines. */
export function reportCsv(report: Report): string {
  const lines: [string, string, number][] = [
    ['matched', '', report.matched],
    ['refused', '', report.refused],
    ['planned', '', report.planned],
    ['waiting', '', report.waiting],
    ['submitting', '', report.submitting],
    ['submitted', '', report.submitted],
    ['delivered', '', report.delivered],
    ['uncertain', '', report.uncertain],
    ['replied', '', report.replied],
    ['unsubscribed', '', report.unsubscribed],
    ['parts', '', report.parts],
  ];
  for (const figure of ['skipped', 'failed', 'bounced'] as const) {
    lines.push([figure, '', report[figure].total]);
    for (const [reason, count] of Object.entries(report[figure].reasons)) lines.push([figure, reason, count]);
  }
  for (const figure of ['opened', 'clicked'] as const) {
    for (const [detail, count] of Object.entries(report[figure])) lines.push([figure, detail, count]);
  }
  for (const { part } of report.changes.world) lines.push(['changed', part, 1]);
  for (const { from, to, rewritten, count } of report.changes.people)
    lines.push(['changed', rewritten ? 'rewritten' : `${from} → ${to}`, count]);
  for (const link of report.links)
    lines.push(['link', link.url, link.people], ['link hits', link.url, link.hits]);
  return BOM + row(['figure', 'detail', 'value']) + lines.map(row).join('');
}

const COLUMNS = [
  'contact',
  'name',
  'address',
  'state',
  'reason',
  'detail',
  'language',
  'parts',
  'submittedAt',
  'deliveredAt',
  'openedAt',
  'openedByHumanAt',
  'clickedAt',
  'clickedByHumanAt',
  'repliedAt',
  'unsubscribedAt',
] as const satisfies readonly (keyof Recipient)[];

/** The people behind a number, one line each, streamed page by page. */
export async function* recipientsCsv(pages: AsyncIterable<Recipient[]>): AsyncGenerator<string> {
  yield BOM + row([...COLUMNS]);
  for await (const page of pages) {
    yield page.map((person) => row(COLUMNS.map((column) => person[column]))).join('');
  }
}
