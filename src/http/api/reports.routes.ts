import { z } from 'zod';
import { RecipientExport, RecipientQuery, RecipientView, ReportView } from '../../contract/reports.ts';
import { pageOf } from '../../contract/page.ts';
import { recipientsCsv, reportCsv } from '../../reports/csv.ts';
import type { RecipientFilter } from '../../reports/recipient.store.ts';
import type { ReportActions } from '../../reports/reports.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Reports';
const refusals = { 404: 'No such campaign', 409: 'The campaign has not started' };
const CSV = 'text/csv; charset=utf-8';

export function reportsRoutes(reports: ReportActions): Route[] {
  return [...figureRoutes(reports), ...peopleRoutes(reports)];
}

function figureRoutes(reports: ReportActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/campaigns/{id}/report',
      tag,
      summary: 'The figures of a campaign',
      permission: 'reports:read',
      params: One,
      answers: { 200: ReportView },
      refusals,
      handle: async ({ params }) => ({ json: await reports.report(params.id) }),
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/report.csv',
      tag,
      summary: 'The figures of a campaign, for a spreadsheet',
      permission: 'reports:read',
      params: One,
      answers: { 200: 'text/csv' },
      refusals,
      handle: async ({ params }) => ({ text: reportCsv(await reports.report(params.id)), type: CSV }),
    }),
  ];
}

function peopleRoutes(reports: ReportActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/campaigns/{id}/recipients',
      tag,
      summary: 'The people behind a number',
      permission: 'reports:read',
      params: One,
      query: RecipientQuery,
      answers: { 200: pageOf(RecipientView) },
      refusals,
      handle: async ({ params, query: { limit, after, ...filter } }) => ({
        json: await reports.recipients(params.id, filterOf(filter), { limit, after: after ?? null }),
      }),
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/recipients.csv',
      tag,
      summary: 'The people behind a number, for a spreadsheet',
      permission: 'contacts:export',
      params: One,
      query: RecipientExport,
      answers: { 200: 'text/csv' },
      refusals,
      handle: async ({ params, query }) => {
        await reports.report(params.id); // refuses before the stream begins
        return { text: recipientsCsv(reports.everyone(params.id, filterOf(query))), type: CSV };
      },
    }),
  ];
}

function filterOf(query: z.output<typeof RecipientExport>): RecipientFilter {
  return {
    states: query.state === undefined ? null : [query.state],
    reason: query.reason ?? null,
    did: query.did ?? null,
    link: query.link ?? null,
  };
}
