import type { Channel } from '../contract/words.ts';
import { createDoubts } from '../deliveries/doubts.ts';
import type { Line } from '../deliveries/line.ts';
import type { Base } from './base.ts';
import { namesAndAddresses } from './named.ts';
import type { People } from './people.ts';

type Parts = { people: People; lines: Record<Channel, Line> };

/** Deliveries in doubt, with the people and campaigns behind them. */
export function createDoubtDesk({ stores, clock }: Base, { people, lines }: Parts) {
  return createDoubts({
    ...stores,
    store: stores.doubts,
    isConfigured: (key) => Object.values(lines).some((line) => line.key === key),
    peopleOf: namesAndAddresses(stores),
    namesOf: stores.campaigns.namesOf,
    addressKey: people.suppressions.keyOf,
    clock,
  });
}
