import { z } from 'zod';
import {
  ChangePage,
  ChangeQuery,
  HoursView,
  RecipientExport,
  RecipientQuery,
  RecipientView,
  ReportQuery,
  ReportView,
  RunPage,
} from '../../contract/reports.ts';
import { Page, pageOf } from '../../contract/page.ts';
import { recipientsCsv, reportCsv } from '../../reports/csv.ts';
import { statesOf, type RecipientFilter } from '../../reports/recipient.store.ts';
import type { ReportActions } from '../../reports/reports.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Reports';
const refusals = { 404: 'No such campaign', 409: 'The campaign has not started' };
const CSV = 'text/csv; charset=utf-8';

export function reportsRoutes(reports: ReportActions): Route[] {
  return [...figureRoutes(reports), ...runRoutes(reports), ...peopleRoutes(reports)];
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
      query: ReportQuery,
      answers: { 200: ReportView },
      refusals,
      handle: async ({ params, query }) => ({ json: await reports.report(params.id, query.run ?? null) }),
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/hours',
      tag,
      summary: 'A campaign hour by hour: what left, arrived, was opened and clicked',
      permission: 'reports:read',
      params: One,
      query: ReportQuery,
      answers: { 200: HoursView },
      refusals,
      handle: async ({ params, query }) => ({ json: await reports.hours(params.id, query.run ?? null) }),
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/report.csv',
      tag,
      summary: 'The figures of a campaign, for a spreadsheet',
      permission: 'reports:read',
      params: One,
      query: ReportQuery,
      answers: { 200: 'text/csv' },
      refusals,
      handle: async ({ params, query }) => ({
        text: reportCsv(await reports.report(params.id, query.run ?? null)),
        type: CSV,
      }),
    }),
  ];
}

function runRoutes(reports: ReportActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/campaigns/{id}/runs',
      tag,
      summary: 'The runs of a campaign, newest first: one, or one for each time that it repeats',
      permission: 'reports:read',
      params: One,
      query: Page,
      answers: { 200: RunPage },
      refusals: { 404: 'No such campaign' },
      handle: async ({ params, query }) => ({
        json: await reports.runs(params.id, query.after ?? null, query.limit),
      }),
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/changes',
      tag,
      summary: 'For whom it came otherwise at sending than the preflight had found',
      permission: 'reports:read',
      params: One,
      query: ChangeQuery,
      answers: { 200: ChangePage },
      refusals,
      handle: async ({ params, query: { limit, after, run, from, to } }) => ({
        json: await reports.changes(
          { campaign: params.id, run: run ?? null },
          { from: from ?? null, to: to ?? null },
          { after: after ?? null, limit },
        ),
      }),
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
      handle: async ({ params, query: { limit, after, run, ...filter } }) => ({
        json: await reports.recipients({ campaign: params.id, run: run ?? null }, filterOf(filter), {
          limit,
          after: after ?? null,
        }),
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
        const of = { campaign: params.id, run: query.run ?? null };
        await reports.report(of.campaign, of.run); // refuses before the stream begins
        return { text: recipientsCsv(reports.everyone(of, filterOf(query))), type: CSV };
      },
    }),
  ];
}

function filterOf(query: z.output<typeof RecipientExport>): RecipientFilter {
  return {
    states: query.state === undefined ? null : statesOf(query.state),
    reason: query.reason ?? null,
    did: query.did ?? null,
    link: query.link ?? null,
  };
}
