import { z } from 'zod';
import type { ReadyMades } from '../../campaigns/ready-mades.ts';
import { ReadyMadeList, UsedReadyMade, UseReadyMade } from '../../contract/ready-made.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Campaigns';

export function readyMadeRoutes(readyMades: ReadyMades): Route[] {
  return [
    route({
      method: 'get',
      path: '/ready-made',
      tag,
      summary: 'List the campaigns that come with Chapar',
      permission: 'campaigns:read',
      answers: { 200: ReadyMadeList },
      handle: () => Promise.resolve({ json: readyMades.list() }),
    }),
    route({
      method: 'post',
      path: '/ready-made/{id}/use',
      tag,
      summary: 'Make a draft and its template from one of them; says what is still missing',
      permission: 'campaigns:write',
      params: Id,
      body: UseReadyMade,
      idempotent: true,
      answers: { 201: UsedReadyMade },
      refusals: { 404: 'There is no such campaign' },
      handle: async ({ params, body, actor }) => ({
        status: 201,
        json: await readyMades.use(params.id, body, nameOf(actor)),
      }),
    }),
  ];
}
