import { OverviewQuery, OverviewView } from '../../contract/overview.ts';
import type { OverviewActions } from '../../reports/overview.ts';
import { route, type Route } from '../route.ts';

export function overviewRoutes(overview: OverviewActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/overview',
      tag: 'Reports',
      summary:
        'The first page: figures with those before, what is being sent, what comes, what wants a person',
      permission: 'reports:read',
      query: OverviewQuery,
      answers: { 200: OverviewView },
      handle: async ({ query }) => ({ json: await overview(query.days) }),
    }),
  ];
}
