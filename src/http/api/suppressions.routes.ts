import { z } from 'zod';
import type { Suppressions } from '../../consent/suppressions.ts';
import {
  NewSuppression,
  Suppression,
  SuppressionAnswer,
  SuppressionQuery,
  SuppressionQuestion,
} from '../../contract/consent.ts';
import { pageOf } from '../../contract/page.ts';
import { route, type Route } from '../route.ts';

const tag = 'Suppressions';

export function suppressionsRoutes(suppressions: Suppressions): Route[] {
  return [...listRoutes(suppressions), ...askRoutes(suppressions)];
}

function listRoutes(suppressions: Suppressions): Route[] {
  return [
    route({
      method: 'get',
      path: '/suppressions',
      tag,
      summary: 'Standing noes, newest first; addresses are not kept, so none is shown',
      permission: 'contacts:read',
      query: SuppressionQuery,
      answers: { 200: pageOf(Suppression) },
      handle: async ({ query: { limit, after, channel, reason, from, until } }) => ({
        json: await suppressions.list({
          limit,
          after,
          filter: {
            channel: channel ?? null,
            reason: reason ?? null,
            from: from === undefined ? null : new Date(from),
            until: until === undefined ? null : new Date(until),
          },
        }),
      }),
    }),
    route({
      method: 'post',
      path: '/suppressions',
      tag,
      summary: 'Never write to this address again on this channel; repeating it keeps the first date',
      permission: 'contacts:write',
      idempotent: true,
      body: NewSuppression,
      answers: { 201: Suppression },
      handle: async ({ body }) => ({ status: 201, json: await suppressions.suppress(body) }),
    }),
    route({
      method: 'delete',
      path: '/suppressions/{id}',
      tag,
      summary: 'Lift a no, because the person asked for it',
      permission: 'contacts:write',
      params: z.strictObject({ id: z.string().min(1).max(60) }),
      answers: { 204: null },
      refusals: { 404: 'There is no such suppression.' },
      handle: async ({ params }) => {
        await suppressions.remove(params.id);
        return { status: 204 };
      },
    }),
  ];
}

function askRoutes(suppressions: Suppressions): Route[] {
  return [
    route({
      method: 'post',
      path: '/suppressions/check',
      tag,
      summary: 'Whether an address said no',
      permission: 'contacts:read',
      body: SuppressionQuestion,
      answers: { 200: SuppressionAnswer },
      handle: async ({ body }) => {
        const suppression = await suppressions.find(body);
        return { json: { suppressed: suppression !== null, suppression } };
      },
    }),
  ];
}
