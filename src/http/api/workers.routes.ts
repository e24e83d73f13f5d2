import { WorkersView } from '../../contract/workers.ts';
import { route, type Route } from '../route.ts';

export function workersRoutes(look: () => Promise<unknown>): Route[] {
  return [
    route({
      method: 'get',
      path: '/workers',
      tag: 'Channels',
      summary: 'Who works: processes, batches in their hands, what waits on each line, and how fast it goes',
      permission: 'settings:read',
      answers: { 200: WorkersView },
      handle: async () => ({ json: await look() }),
    }),
  ];
}
