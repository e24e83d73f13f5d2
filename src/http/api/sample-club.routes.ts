import { LoadSampleClub, SampleClubView } from '../../contract/sample-club.ts';
import type { SampleClub } from '../../sample-club/sample-club.ts';
import { route, type Route } from '../route.ts';

const path = '/sample-club';
const tag = 'Sample club';

export function sampleClubRoutes(sampleClub: SampleClub): Route[] {
  return [
    route({
      method: 'get',
      path,
      tag,
      summary: 'Read whether the sample club is here, and whether it can be loaded',
      permission: 'settings:read',
      answers: { 200: SampleClubView },
      handle: async () => ({ json: await sampleClub.read() }),
    }),
    route({
      method: 'post',
      path,
      tag,
      summary: 'Load the sample club into an installation without contacts; goes on after the answer',
      permission: 'settings:write',
      body: LoadSampleClub,
      answers: { 202: SampleClubView },
      refusals: { 409: 'It cannot be loaded now; `code` says why' },
      handle: async ({ body }) => ({ status: 202, json: await sampleClub.load(body.size) }),
    }),
    route({
      method: 'delete',
      path,
      tag,
      summary: 'Remove what the sample club brought, and what was sent to it alone; goes on after the answer',
      permission: 'settings:write',
      answers: { 202: SampleClubView },
      refusals: { 409: 'A campaign to it is under way, or it is being loaded or removed already' },
      handle: async () => ({ status: 202, json: await sampleClub.remove() }),
    }),
  ];
}
