import fc from 'fast-check';
import type { CampaignBrief, History, OrderBrief } from '../../src/contacts/contact.ts';

export const PRODUCTS = ['چای', 'قهوه', 'tea.*'];
export const CATEGORIES = ['نوشیدنی', '$in'];
export const CAMPAIGNS = ['k1', 'k2', 'k3'];

/** Around the moments at which rules are asked, and around midnight in Tehran. */
const MOMENTS = [
  '2024-12-01T10:00:00.000Z',
  '2025-02-18T20:30:00.000Z',
  '2025-03-20T07:00:00.000Z',
  '2026-02-18T20:29:59.999Z',
  '2026-02-18T20:30:00.000Z',
  '2026-03-12T20:30:00.000Z',
  '2026-03-19T20:29:59.999Z',
  '2026-03-19T20:30:00.000Z',
  '2026-03-20T07:59:00.000Z',
  '2026-07-28T20:30:00.000Z',
  '2026-08-05T07:00:00.000Z',
];
const aMoment = fc.constantFrom(...MOMENTS).map((moment) => new Date(moment));
const aMomentOrNone = fc.option(aMoment, { nil: null });

const anOrder: fc.Arbitrary<OrderBrief> = fc.record({
  ref: fc.constantFrom('o1', 'o2'),
  at: aMoment,
  // Fractions whose sum hangs on the order in which they are added.
  sum: fc.constantFrom(0, 0.1, 0.2, 120, 1000),
  products: fc.uniqueArray(fc.constantFrom(...PRODUCTS)),
  categories: fc.uniqueArray(fc.constantFrom(...CATEGORIES)),
});

const aCampaign: fc.Arbitrary<CampaignBrief> = fc.record({
  id: fc.constantFrom(...CAMPAIGNS),
  at: aMoment,
  openedAt: aMomentOrNone,
  clickedAt: aMomentOrNone,
});

const newestFirst = (a: { at: Date }, b: { at: Date }) => b.at.getTime() - a.at.getTime();

/** As their owners keep it: figures of all orders, older ones too, and the orders themselves newest first. */
function ordersOf(
  orders: OrderBrief[],
  older: { count: number; sum: number; products: string[] },
): History['orders'] {
  const recent = orders.toSorted(newestFirst);
  return {
    count: recent.length + older.count,
    sum: recent.reduce((sum, order) => sum + order.sum, older.sum),
    firstAt: recent.at(-1)?.at ?? null,
    lastAt: recent[0]?.at ?? null,
    recent,
    products: [...new Set([...recent.flatMap(({ products }) => products), ...older.products])],
    categories: [...new Set(recent.flatMap(({ categories }) => categories))],
  };
}

export const aRandomHistory: fc.Arbitrary<History> = fc
  .record({
    orders: fc.array(anOrder, { maxLength: 4 }),
    older: fc.record({
      count: fc.constantFrom(0, 3),
      sum: fc.constantFrom(0, 500),
      products: fc.uniqueArray(fc.constantFrom(...PRODUCTS), { maxLength: 1 }),
    }),
    sms: aMomentOrNone,
    email: aMomentOrNone,
    campaigns: fc.uniqueArray(aCampaign, { selector: ({ id }) => id }),
  })
  .map(({ orders, older, sms, email, campaigns }) => ({
    orders: ordersOf(orders, orders.length === 0 ? { count: 0, sum: 0, products: [] } : older),
    contactedAt: { sms, email },
    campaigns: campaigns.toSorted(newestFirst),
  }));
