import { ChannelsView } from '../../contract/channels.ts';
import { route, type Route } from '../route.ts';

export function channelsRoutes(look: () => Promise<unknown>): Route[] {
  return [
    route({
      method: 'get',
      path: '/channels',
      tag: 'Channels',
      summary: 'Through what messages leave, where that is set, and what stands in their way',
      permission: 'settings:read',
      answers: { 200: ChannelsView },
      handle: async () => ({ json: await look() }),
    }),
  ];
}
