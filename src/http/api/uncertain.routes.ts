import { Decide, DecideAnswer, UncertainPage, UncertainQuery } from '../../contract/uncertain.ts';
import type { DoubtActions } from '../../deliveries/doubts.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';

const tag = 'Uncertain';

/** Deliveries of which nobody knows whether they left. */
export function uncertainRoutes(doubts: DoubtActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/uncertain',
      tag,
      summary: 'Deliveries in doubt, with what is known of each; those of the newest campaigns first',
      permission: 'reports:read',
      query: UncertainQuery,
      answers: { 200: UncertainPage },
      handle: async ({ query: { campaign, show, limit, after } }) => ({
        json: await doubts.page(
          { campaign: campaign ?? null, accepted: show === 'accepted' },
          { limit, after: after ?? null },
        ),
      }),
    }),
    route({
      method: 'post',
      path: '/uncertain/decide',
      tag,
      summary: 'Say what became of deliveries in doubt, or send them again; each is decided once',
      permission: 'campaigns:launch',
      body: Decide,
      idempotent: true,
      answers: { 200: DecideAnswer },
      handle: async ({ actor, body: { decision, asOf, ids, campaign } }) => ({
        json: await doubts.decide({
          decision,
          asOf: new Date(asOf),
          which: ids === undefined ? { campaign: campaign ?? '' } : { ids },
          by: { by: nameOf(actor), name: actor.name },
        }),
      }),
    }),
  ];
}
