import { z } from 'zod';
import { pageOf, type PageOf } from '../../contract/page.ts';
import {
  CampaignPreflightView,
  PeopleQuery,
  PersonView,
  PreflightRequest,
  PreflightView,
} from '../../contract/preflights.ts';
import type { Staleness } from '../../preflight/fingerprint.ts';
import type { Person } from '../../preflight/people.ts';
import type { Preflight } from '../../preflight/preflight.ts';
import { toView } from '../../preflight/view.ts';
import { ReachRequest } from '../../contract/reach-request.ts';
import { ReachView } from '../../contract/reach.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Preflights';
const missing = { 404: 'No such preflight' };

export type PreflightReads = {
  read(id: string): Promise<Preflight>;
  people(id: string, group: string, place: { after: string | null; limit: number }): Promise<PageOf<Person>>;
};

/** What campaigns know of their preflights. */
export type CampaignPreflights = {
  /** begins one; 404 for an unknown campaign, 422 when it lacks what even a look needs, 409 once it is under way */
  preflight(campaign: string, at: Date | null): Promise<Preflight>;
  /** the newest one; null when there is none yet, 404 for an unknown campaign */
  latestPreflight(campaign: string): Promise<{ preflight: Preflight; stale: Staleness | null } | null>;
};

/** Whom a message would reach now. */
export type AskReach = (asked: ReachRequest) => Promise<z.input<typeof ReachView>>;

export function preflightsRoutes(
  preflights: PreflightReads,
  campaigns: CampaignPreflights,
  reach: AskReach,
): Route[] {
  return [...preflightRoutes(preflights), ...campaignRoutes(campaigns), reachRoute(reach)];
}

function reachRoute(reach: AskReach): Route {
  return route({
    method: 'post',
    path: '/reach',
    tag,
    summary:
      'Whom a message to an audience would reach now: matched less who cannot or may not be written to',
    permission: 'contacts:read',
    body: ReachRequest,
    answers: { 200: ReachView },
    handle: async ({ body }) => ({ json: await reach(body) }),
  });
}

function preflightRoutes(preflights: PreflightReads): Route[] {
  return [
    route({
      method: 'get',
      path: '/preflights/{id}',
      tag,
      summary:
        'Read a preflight: how far it has come, then who gets it, when, at what cost, and who does not and why',
      permission: 'campaigns:read',
      params: One,
      answers: { 200: PreflightView },
      refusals: missing,
      handle: async ({ params }) => ({ json: toView(await preflights.read(params.id)) }),
    }),
    route({
      method: 'get',
      path: '/preflights/{id}/people',
      tag,
      summary: 'The people of a group of problems',
      permission: 'campaigns:read',
      params: One,
      query: PeopleQuery,
      answers: { 200: pageOf(PersonView) },
      refusals: { 404: 'No such preflight, or no such group in it' },
      handle: async ({ params, query: { group, limit, after } }) => ({
        json: await preflights.people(params.id, group, { limit, after: after ?? null }),
      }),
    }),
  ];
}

function campaignRoutes(campaigns: CampaignPreflights): Route[] {
  return [
    route({
      method: 'post',
      path: '/campaigns/{id}/preflight',
      tag,
      summary:
        'Look at what sending it now would come to; the answer comes at once, the work goes on behind it',
      permission: 'campaigns:write',
      params: One,
      body: PreflightRequest,
      idempotent: true,
      answers: { 202: PreflightView },
      refusals: { 404: 'No such campaign', 409: 'The campaign’s state does not allow it' },
      handle: async ({ params, body }) => {
        const at = body.at === undefined ? null : new Date(body.at);
        return { status: 202, json: toView(await campaigns.preflight(params.id, at)) };
      },
    }),
    route({
      method: 'get',
      path: '/campaigns/{id}/preflight',
      tag,
      summary:
        'The newest preflight of a campaign, and whether it still speaks for the world; empty when there is none yet',
      permission: 'campaigns:read',
      params: One,
      answers: { 200: CampaignPreflightView, 204: null },
      refusals: { 404: 'No such campaign' },
      async handle({ params }) {
        const latest = await campaigns.latestPreflight(params.id);
        if (latest === null) return { status: 204 };
        return { json: { preflight: toView(latest.preflight), stale: latest.stale } };
      },
    }),
  ];
}
