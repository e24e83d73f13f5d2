import type { Random } from '../../../src/sample-club/random.ts';
import { TAGS, TIERS } from '../../../src/sample-club/words.ts';
import type { Rule } from '../../../src/contract/segments.ts';
import type { Channel, Purpose } from '../../../src/contract/words.ts';
import { ZONES } from './people.ts';
import { randomContent, type Content } from './texts.ts';

export type Plan = {
  content: Content & { name: string };
  purpose: Purpose;
  audience: { everyone: true } | { rule: Rule } | { saved: Rule } | { contacts: string[] };
  hoursIn: 'organisation' | 'contact';
  serving: object | null;
  priority: number | null;
  data: Record<string, string>;
};

type Scope = {
  /** contacts that may be listed */
  contacts: string[];
  /** the channel whose turn it is */
  channel: Channel;
  name: string;
  /** may name what a campaign that ran just before changes */
  historical: boolean;
};

export function randomPlan(random: Random, { contacts, channel, name, historical }: Scope): Plan {
  return {
    content: randomContent(random, channel, name),
    purpose: random.chance(0.75) ? 'marketing' : 'service',
    audience: randomAudience(random, contacts, historical),
    hoursIn: random.chance(0.35) ? 'contact' : 'organisation',
    serving: random.pick([
      null,
      null,
      { by: 'value' },
      { by: 'field', field: 'tier', values: ['شریک', 'Loyal'] },
    ]),
    priority: random.pick([null, null, 1, 5, 9]),
    data: {
      pct: String(random.between(5, 70)),
      code: random.pick(['NOWRUZ', 'نوروز', 'A-1']),
      until: random.pick(['2027-03-20', '1406/01/01', '2026-12-05T17:30:00+03:30']),
    },
  };
}

function randomAudience(random: Random, contacts: string[], historical: boolean): Plan['audience'] {
  const kind = random.next();
  if (kind < 0.2) return { everyone: true };
  if (kind < 0.35) {
    const share = random.next() * 0.3;
    const listed = contacts.filter(() => random.chance(share)).slice(0, 1_000);
    return { contacts: listed.length > 0 ? listed : contacts.slice(0, 3) };
  }
  const rule = randomRule(random, historical, 2);
  return kind < 0.7 ? { rule } : { saved: rule };
}

export function randomRule(random: Random, historical: boolean, depth: number): Rule {
  const kind = depth === 0 ? 0 : random.next();
  if (kind < 0.5) return randomClause(random, historical);
  const inner = (): Rule => randomRule(random, historical, depth - 1);
  if (kind < 0.75) return { any: [inner(), inner()] };
  return kind < 0.9 ? { all: [inner(), inner()] } : { not: inner() };
}

/** Mostly clauses that hold for many, so that audiences are not empty. */
function randomClause(random: Random, historical: boolean): Rule {
  const pools: (() => Rule)[] = [
    () => ({ field: 'language', op: 'is', value: random.pick(['fa', 'en']) }),
    () => ({ field: 'city', op: 'in', value: ['تهران', 'London', 'شیراز'].slice(random.between(0, 1)) }),
    () => ({ field: 'city', op: random.pick(['exists', 'missing']) }),
    () => ({ field: 'tags', op: random.pick(['has', 'hasNot']), value: random.pick(['chosen', ...TAGS]) }),
    () => ({ field: 'zone', op: 'in', value: ZONES.slice(0, random.between(1, 4)) }),
    () => ({ field: random.pick(['consent.sms', 'consent.email']), op: 'is', value: random.chance(0.8) }),
    () => ({ field: random.pick(['reachable.sms', 'reachable.email']), op: 'is', value: random.chance(0.7) }),
    () => ({ field: 'fields.points', op: random.pick(['gt', 'lte']), value: random.between(1, 250) * 10 }),
    () => ({ field: 'fields.tier', op: 'in', value: Object.values(random.pick(TIERS)) }),
    () => ({ field: 'fields.newsletter', op: 'is', value: random.chance(0.6) }),
    () => ({ field: 'fields.lastVisit', op: 'withinDays', value: random.between(20, 300) }),
    () => ({ field: 'firstName', op: 'contains', value: random.pick(['ا', 'ar', 'م']) }),
    () => ({ field: 'occasion.birthday', op: 'inJalaliMonth', value: random.between(1, 12) }),
    () => ({ field: 'occasion.birthday', op: 'within', value: random.between(5, 90) }),
    () => ({ field: 'orders.count', op: 'gte', value: 1 }),
    () => ({ field: 'orders.sum', op: 'gt', value: random.between(1, 40) * 50_000 }),
    () => ({ field: 'orders.last', op: 'withinDays', value: random.between(30, 600) }),
  ];
  if (historical)
    pools.push(() => ({ field: 'contacted.any', op: 'notWithinDays', value: random.between(1, 10) }));
  return random.pick(pools as [() => Rule, ...(() => Rule)[]])();
}
