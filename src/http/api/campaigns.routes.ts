import { z } from 'zod';
import type { CampaignActions } from '../../campaigns/campaigns.ts';
import {
  CampaignQuery,
  CampaignView,
  ChangeCampaign,
  CreateCampaign,
  ScheduleCampaign,
  TestCampaign,
  TestResult,
} from '../../contract/campaigns.ts';
import { pageOf } from '../../contract/page.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Campaigns';
const missing = { 404: 'No such campaign' };
const wrongState = { ...missing, 409: 'The campaign’s state does not allow it' };

export type TestSend = (
  campaign: string,
  test: z.output<typeof TestCampaign>,
) => Promise<z.input<typeof TestResult>>;

export function campaignsRoutes(campaigns: CampaignActions, test: TestSend): Route[] {
  return [...draftRoutes(campaigns), ...oneRoutes(campaigns), ...launchRoutes(campaigns), testRoute(test)];
}

function draftRoutes(campaigns: CampaignActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/campaigns',
      tag,
      summary: 'List campaigns, newest first',
      permission: 'campaigns:read',
      query: CampaignQuery,
      answers: { 200: pageOf(CampaignView) },
      handle: async ({ query: { limit, after, state, q } }) => ({
        json: await campaigns.list(limit, after ?? null, { state: state ?? null, q: q ?? null }),
      }),
    }),
    route({
      method: 'post',
      path: '/campaigns',
      tag,
      summary: 'Draft a campaign',
      permission: 'campaigns:write',
      body: CreateCampaign,
      idempotent: true,
      answers: { 201: CampaignView },
      handle: async ({ body }) => ({ status: 201, json: await campaigns.create(body) }),
    }),
  ];
}

function oneRoutes(campaigns: CampaignActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/campaigns/{id}',
      tag,
      summary: 'Read a campaign',
      permission: 'campaigns:read',
      params: One,
      answers: { 200: CampaignView },
      refusals: missing,
      handle: async ({ params }) => ({ json: await campaigns.read(params.id) }),
    }),
    route({
      method: 'patch',
      path: '/campaigns/{id}',
      tag,
      summary: 'Change a draft',
      permission: 'campaigns:write',
      params: One,
      body: ChangeCampaign,
      answers: { 200: CampaignView },
      refusals: wrongState,
      handle: async ({ params, body }) => ({ json: await campaigns.change(params.id, body) }),
    }),
    duplicateRoute(campaigns),
    route({
      method: 'delete',
      path: '/campaigns/{id}',
      tag,
      summary: 'Delete a draft',
      permission: 'campaigns:write',
      params: One,
      answers: { 204: null },
      refusals: wrongState,
      handle: async ({ params }) => {
        await campaigns.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function duplicateRoute(campaigns: CampaignActions): Route {
  return route({
    method: 'post',
    path: '/campaigns/{id}/duplicate',
    tag,
    summary: 'Draft the same campaign once more',
    permission: 'campaigns:write',
    params: One,
    idempotent: true,
    answers: { 201: CampaignView },
    refusals: missing,
    handle: async ({ params }) => ({ status: 201, json: await campaigns.duplicate(params.id) }),
  });
}

function launchRoutes(campaigns: CampaignActions): Route[] {
  return [
    route({
      method: 'post',
      path: '/campaigns/{id}/schedule',
      tag,
      summary: 'Check the campaign and set its start, now or later',
      permission: 'campaigns:launch',
      params: One,
      body: ScheduleCampaign,
      idempotent: true,
      answers: { 202: CampaignView },
      refusals: wrongState,
      handle: async ({ params, body }) => ({
        status: 202,
        json: await campaigns.schedule(
          params.id,
          body.at === undefined ? null : new Date(body.at),
          body.exclude,
        ),
      }),
    }),
    ...(['unschedule', 'pause', 'resume', 'stop'] as const).map((action) =>
      route({
        method: 'post',
        path: `/campaigns/{id}/${action}`,
        tag,
        summary: SUMMARY[action],
        permission: 'campaigns:launch',
        params: One,
        idempotent: true,
        answers: { 200: CampaignView },
        refusals: wrongState,
        handle: async ({ params }) => ({ json: await campaigns[action](params.id) }),
      }),
    ),
  ];
}

function testRoute(test: TestSend): Route {
  return route({
    method: 'post',
    path: '/campaigns/{id}/test',
    tag,
    summary: 'Send one message of it now, with a contact’s data',
    permission: 'campaigns:launch',
    params: One,
    body: TestCampaign,
    idempotent: true,
    answers: { 200: TestResult },
    refusals: missing,
    handle: async ({ params, body }) => ({ json: await test(params.id, body) }),
  });
}

const SUMMARY = {
  unschedule: 'Make a scheduled campaign a draft again',
  pause: 'Hold what was not handed over yet',
  resume: 'Go on with what is left; nobody gets it twice',
  stop: 'End it for good; what was not handed over is skipped',
};
