import type { CampaignBrief, Contact, Occasion, OrderBrief } from '../../src/contacts/contact.ts';

const DAY_MS = 86_400_000;
const CITIES = ['تهران', 'مشهد', 'اصفهان', 'شیراز', 'تبریز', 'کرج', 'قم', 'اهواز', 'رشت', 'یزد'];
const FIRST_NAMES = ['سارا', 'علی', 'مریم', 'رضا', 'زهرا', 'حسین', 'نرگس', 'امیر'];
const LAST_NAMES = ['کریمی', 'رضایی', 'محمدی', 'حسینی', 'احمدی', 'موسوی'];
const CATEGORIES = ['کتاب', 'لوازم خانه', 'پوشاک', 'زیبایی', 'غذا', 'ورزش', 'کودک', 'دیجیتال'];

type Random = () => number;

/** A club of which the n-th contact is always the same (mulberry32). */
export function contactAt(n: number, now: Date): Omit<Contact, 'id'> & { _id: string } {
  const random = randomOf(n + 1);
  const ago = (days: number) => new Date(now.getTime() - random() * days * DAY_MS);
  const createdAt = ago(1500);
  const orders = ordersOf(random, ago);
  const campaigns = campaignsOf(random, now);
  return {
    _id: `c${String(n).padStart(9, '0')}`,
    ref: String(100_000 + n),
    title: null,
    firstName: pick(FIRST_NAMES, random),
    lastName: pick(LAST_NAMES, random),
    mobile: random() < 0.95 ? `+989${String(100_000_000 + n)}` : null,
    email: random() < 0.5 ? `person${n}@example.com` : null,
    language: random() < 0.9 ? 'fa' : 'en',
    zone: null,
    // The first city has a quarter of the people, the last ones a few in a hundred.
    city: random() < 0.9 ? (CITIES[Math.floor(random() ** 2 * CITIES.length)] ?? null) : null,
    province: null,
    tags: ['vip', 'newsletter', 'shop', 'expo', 'web'].filter((_, at) => random() < 0.03 * (at + 1)),
    groups: random() < 0.3 ? [`g${Math.floor(random() * 20)}`] : [],
    fields: { points: Math.floor(random() * 2000) },
    occasions: occasionsOf(random),
    consents: {
      sms: { granted: random() < 0.8, source: 'form', at: createdAt },
      email: { granted: random() < 0.5, source: 'form', at: createdAt },
    },
    aliases: [],
    history: {
      orders,
      contactedAt: { sms: campaigns[0]?.at ?? null, email: null },
      campaigns,
    },
    createdAt,
    updatedAt: createdAt,
  };
}

function randomOf(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function pick<T>(values: T[], random: Random): T | null {
  return values[Math.floor(random() * values.length)] ?? null;
}

function occasionsOf(random: Random): Occasion[] {
  const day = (kind: Occasion['kind']): Occasion => ({
    kind,
    calendar: random() < 0.9 ? 'jalali' : 'gregorian',
    month: 1 + Math.floor(random() * 12),
    day: 1 + Math.floor(random() * 29),
    year: null,
    raw: null,
  });
  return [...(random() < 0.6 ? [day('birthday')] : []), ...(random() < 0.2 ? [day('wedding')] : [])];
}

/** Two in five never bought; the others, a few times. */
function ordersOf(random: Random, ago: (days: number) => Date): Contact['history']['orders'] {
  const count = random() < 0.4 ? 0 : 1 + Math.floor(random() ** 3 * 12);
  const recent = Array.from({ length: count }, (_, at): OrderBrief => {
    const product = Math.floor(random() * 200);
    return {
      ref: `o${at}`,
      at: ago(900),
      sum: 100_000 * Math.ceil(random() ** 2 * 50),
      products: [`p${product}`],
      categories: [CATEGORIES[product % CATEGORIES.length] ?? ''],
    };
  }).sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    count,
    sum: recent.reduce((sum, order) => sum + order.sum, 0),
    firstAt: recent.at(-1)?.at ?? null,
    lastAt: recent[0]?.at ?? null,
    recent,
    products: [...new Set(recent.flatMap(({ products }) => products))],
    categories: [...new Set(recent.flatMap(({ categories }) => categories))],
  };
}

/** A campaign every twelve days for two years, each to a tenth of the club; a third open what they get. */
function campaignsOf(random: Random, now: Date): CampaignBrief[] {
  const all = Array.from({ length: 60 }, (_, back) => ({
    id: `k${back}`,
    at: now.getTime() - (2 + back * 12) * DAY_MS,
  }));
  return all
    .filter(() => random() < 0.1)
    .map(({ id, at }) => {
      const openedAt = random() < 0.33 ? new Date(at + 3_600_000) : null;
      const clickedAt = openedAt !== null && random() < 0.2 ? openedAt : null;
      return { id, at: new Date(at), openedAt, clickedAt };
    });
}
