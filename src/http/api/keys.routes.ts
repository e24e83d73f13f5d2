import { z } from 'zod';
import type { Staff } from '../../auth/staff.ts';
import { CreatedKey, Keys, NewKey } from '../../contract/auth.ts';
import { Page } from '../../contract/page.ts';
import { route, type Route } from '../route.ts';

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Keys';
const permission = 'staff:manage';

export function keysRoutes(staff: Staff): Route[] {
  return [
    route({
      method: 'get',
      path: '/keys',
      tag,
      summary: 'List API keys, oldest first',
      permission,
      query: Page,
      answers: { 200: Keys },
      handle: async ({ query }) => ({
        json: await staff.keys({ limit: query.limit, after: query.after ?? null }),
      }),
    }),
    route({
      method: 'post',
      path: '/keys',
      tag,
      summary: 'Make an API key, shown this once',
      permission,
      body: NewKey,
      idempotent: true,
      answers: { 201: CreatedKey },
      handle: async ({ body }) => ({ status: 201, json: await staff.addKey(body) }),
    }),
    route({
      method: 'delete',
      path: '/keys/{id}',
      tag,
      summary: 'Revoke an API key',
      permission,
      params: One,
      answers: { 204: null },
      refusals: { 404: 'No such key' },
      handle: async ({ params }) => {
        await staff.revokeKey(params.id);
        return { status: 204 };
      },
    }),
  ];
}
