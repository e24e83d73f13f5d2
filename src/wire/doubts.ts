import type { Channel } from '../contract/words.ts';
import { createDoubts } from '../deliveries/doubts.ts';
import type { Line } from '../deliveries/line.ts';
import type { Base } from './base.ts';
import { namesAndAddresses } from './named.ts';
import type { People } from './people.ts';

type Parts = { people: People; lines: Record<Channel, Line> };

/** Deliveries in doubt, with the people and campaigns behind them. */
export function createDoubtDesk({ stores, clock }: Base, { people, lines }: Parts) {
  const lineOf = (key: string): Line | null => Object.values(lines).find((line) => line.key === key) ?? null;
  return createDoubts({
    ...stores,
    store: stores.doubts,
    isConfigured: (key) => lineOf(key) !== null,
    canBeAsked: (key) => lineOf(key)?.provider.recall !== undefined,
    peopleOf: namesAndAddresses(stores),
    namesOf: stores.campaigns.namesOf,
    addressKey: people.suppressions.keyOf,
    clock,
  });
}
