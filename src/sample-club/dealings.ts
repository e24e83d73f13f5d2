import { addDays, momentsOf, wallClock } from '../calendar/wall.ts';
import type { Appointment } from '../contacts/appointment.ts';
import type { Order, OrderItem } from '../contacts/order.ts';
import type { Language } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { totalOf, type Goods, type Purchase } from './orders.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;
const HOUR_MINUTES = 60;
const MOST_DAYS = 21;
/** Every so manieth member has booked something. */
const APPOINTMENT_EVERY = 40;
const TITLE: Record<Language, string> = { fa: 'مشاورهٔ خرید', en: 'Shopping advice' };
/** What one toman is in each currency; of the foreign ones, so that prices look like prices. */
const PER_TOMAN: Record<Settings['currency'], number> = {
  IRT: 1,
  IRR: 10,
  USD: 1 / 60_000,
  EUR: 1 / 60_000,
};

/** A member's orders as the shop would have told them when they were placed; a few were given back. */
export function ordersOf(
  contact: string,
  purchases: Purchase[],
  { currency }: Pick<Settings, 'currency'>,
  random: Random,
): Order[] {
  return purchases.map(({ ref, at, goods }): Order => {
    const items = itemsOf(goods, currency);
    const total = money(totalOf(goods), currency);
    const isReturned = random.chance(0.02);
    return {
      ref: `sample-${ref}`,
      contact,
      customer: { contact, ref: null, mobile: null, email: null },
      at,
      total,
      items,
      status: isReturned ? 'returned' : 'placed',
      returned: isReturned ? total : 0,
      data: {},
      receivedAt: at,
      updatedAt: at,
      revision: 1,
    };
  });
}

function itemsOf(goods: Goods[], currency: Settings['currency']): OrderItem[] {
  const pieces = new Map<string, Goods[]>();
  for (const one of goods) pieces.set(one.product, [...(pieces.get(one.product) ?? []), one]);
  return [...pieces.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { product, category, price } = first;
    return [{ product, category, quantity: same.length, price: money(price, currency) }];
  });
}

function money(toman: number, currency: Settings['currency']): number {
  return Math.round(toman * PER_TOMAN[currency] * 100) / 100;
}

/** On a whole hour between ten and six, some weeks back or ahead. */
export function appointmentsOf(
  contact: string,
  index: number,
  { now, settings: { zone, language } }: { now: Date; settings: Pick<Settings, 'zone' | 'language'> },
  random: Random,
): Appointment[] {
  if (index % APPOINTMENT_EVERY !== 0) return [];
  const day = addDays(wallClock(now, zone).day, random.between(-MOST_DAYS, MOST_DAYS));
  const [at] = momentsOf(day, random.between(10, 17) * HOUR_MINUTES, zone);
  const past = random.chance(0.85) ? 'kept' : 'missed';
  const madeAt = after(at < now ? at : now, -random.between(1, 14) * DAY_MS);
  const status = at < now ? past : 'booked';
  const times = { movedAt: null, createdAt: madeAt, updatedAt: madeAt };
  const said = { contact, at, zone, status, title: TITLE[language], data: {} } as const;
  return [{ ref: `sample-visit-${index + 1}`, ...said, revision: 1, ...times }];
}
