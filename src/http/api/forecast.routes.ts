import { ContactId } from '../../contract/contacts.ts';
import { Forecast, ForecastQuery } from '../../contract/forecast.ts';
import { route, type Route } from '../route.ts';

export type ForecastReads = { of(contact: string, days: number): Promise<Forecast> };

export function forecastRoutes(forecasts: ForecastReads): Route[] {
  return [
    route({
      method: 'get',
      path: '/contacts/{id}/forecast',
      tag: 'Contacts',
      summary: 'All that would be sent to a contact: when, why, and the text',
      permission: 'contacts:read',
      params: ContactId,
      query: ForecastQuery,
      answers: { 200: Forecast },
      refusals: { 404: 'There is no such contact.' },
      handle: async ({ params, query }) => ({ json: await forecasts.of(params.id, query.days) }),
    }),
  ];
}
