import { NO_HISTORY, type History, type OrderBrief } from '../contacts/contact.ts';
import type { Language } from '../contract/words.ts';
import type { Random } from './random.ts';
import { GOODS } from './words.ts';

const DAY_MS = 86_400_000;
/** Fewer than a contact's summary holds, so that the summary is all there is. */
const MOST_ORDERS = 24;

/** One piece of one thing. Prices are in toman. */
export type Goods = { product: string; category: string; price: number };
export type Purchase = { ref: string; at: Date; goods: Goods[] };

/** What a member has bought over a year, newest first: a quarter nothing, most a few times, some very often. */
export function purchasesOf(
  member: string,
  { now, shop }: { now: Date; shop: Language },
  random: Random,
): Purchase[] {
  const count = random.chance(0.25) ? 0 : Math.min(MOST_ORDERS, Math.floor(1 / (random.next() + 0.03)));
  const days = Array.from({ length: count }, () => random.between(0, 364)).toSorted((a, b) => a - b);
  const purchases = days.map((ago, index): Purchase => {
    const goods = Array.from({ length: random.between(1, 3) }, () => {
      const { price, ...names } = random.pick(GOODS);
      return { ...names[shop], price };
    });
    const at = new Date(now.getTime() - ago * DAY_MS - random.between(0, DAY_MS - 1));
    return { ref: `${member}-${count - index}`, at, goods };
  });
  return purchases.toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** What the purchases (newest first) come to. */
export function historyOf(purchases: Purchase[]): History {
  const recent = purchases.map(({ ref, at, goods }): OrderBrief => ({
    ref,
    at,
    sum: totalOf(goods),
    products: distinct(goods.map(({ product }) => product)),
    categories: distinct(goods.map(({ category }) => category)),
  }));
  return { ...NO_HISTORY, orders: summaryOf(recent) };
}

export function totalOf(goods: Goods[]): number {
  return goods.reduce((sum, { price }) => sum + price, 0);
}

/** @param recent newest first */
function summaryOf(recent: OrderBrief[]): History['orders'] {
  return {
    count: recent.length,
    sum: recent.reduce((sum, order) => sum + order.sum, 0),
    firstAt: recent.at(-1)?.at ?? null,
    lastAt: recent[0]?.at ?? null,
    recent,
    products: distinct(recent.flatMap(({ products }) => products)),
    categories: distinct(recent.flatMap(({ categories }) => categories)),
  };
}

function distinct(words: string[]): string[] {
  return [...new Set(words)];
}
