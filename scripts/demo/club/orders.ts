import { NO_HISTORY, type History, type OrderBrief } from '../../../src/contacts/contact.ts';
import type { Random } from './random.ts';
import { GOODS } from './words.ts';

const DAY_MS = 86_400_000;
/** Fewer than a contact's summary holds, so that the summary is all there is. */
const MOST_ORDERS = 24;

/** What a member has bought over two years: a quarter nothing, most a few times, some very often. Sums are in toman. */
export function historyOf(member: string, now: Date, random: Random): History {
  const count = random.chance(0.25) ? 0 : Math.min(MOST_ORDERS, Math.floor(1 / (random.next() + 0.03)));
  const days = Array.from({ length: count }, () => random.between(0, 730)).toSorted((a, b) => a - b);
  const recent = days.map((ago, index): OrderBrief => {
    const goods = Array.from({ length: random.between(1, 3) }, () => random.pick(GOODS));
    return {
      ref: `${member}-${count - index}`,
      at: new Date(now.getTime() - ago * DAY_MS - random.between(0, DAY_MS - 1)),
      sum: goods.reduce((sum, { price }) => sum + price, 0),
      products: distinct(goods.map(({ product }) => product)),
      categories: distinct(goods.map(({ category }) => category)),
    };
  });
  return { ...NO_HISTORY, orders: summaryOf(recent.toSorted((a, b) => b.at.getTime() - a.at.getTime())) };
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
