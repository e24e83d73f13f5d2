import { ContactId } from '../../contract/contacts.ts';
import { TimelinePage, TimelineQuery } from '../../contract/timeline.ts';
import type { PageOf } from '../../contract/page.ts';
import type { Entry } from '../../reports/timeline-view.ts';
import { route, type Route } from '../route.ts';

export type Timeline = (
  contact: string,
  page: { after: string | null; limit: number },
) => Promise<PageOf<Entry>>;

export function timelineRoutes(timeline: Timeline): Route[] {
  return [
    route({
      method: 'get',
      path: '/contacts/{id}/timeline',
      tag: 'Contacts',
      summary: 'All that happened to a contact over both channels, newest first',
      permission: 'contacts:read',
      params: ContactId,
      query: TimelineQuery,
      answers: { 200: TimelinePage },
      refusals: { 404: 'There is no such contact.' },
      handle: async ({ params, query: { after, limit } }) => ({
        json: await timeline(params.id, { after: after ?? null, limit }),
      }),
    }),
  ];
}
