import type { Prices, SmsPrice } from '../settings/settings.ts';
import { isGsm7 } from '../templates/gsm7.ts';
import type { Encoding } from '../templates/measure.ts';
import type { Cost, PartRow } from './preflight.ts';

type Count = Readonly<{ messages: number; parts: number }>;
type Route = { prefix: string | null; price: Pick<SmsPrice, Encoding> | null } & Record<Encoding, Count>;
/** Messages and parts by the prefix of their price row; null for what has no price. */
export type Routes = Map<string | null, Route>;

const NONE: Count = { messages: 0, parts: 0 };

/** Numbers that begin alike go by one row; so many digits are looked at. */
const LONGEST_PREFIX = 16;

/** The price table's rows for a line: the longest prefix of a number counts, then the line's own row. */
export function priceFinder({ sms }: Prices, line: string): (number: string) => SmsPrice | null {
  const rows = sms
    .filter((row) => row.line === null || row.line === line)
    .sort((a, b) => b.prefix.length - a.prefix.length || Number(a.line === null) - Number(b.line === null));
  return (number) => rows.find((row) => number.startsWith(row.prefix)) ?? null;
}

/** Adds up parts by route and encoding, a lookup per beginning of a number and not per message. */
export function createSmsCosts(prices: Prices, line: string) {
  const priceOf = priceFinder(prices, line);
  const looked = Math.max(1, ...prices.sms.map((row) => Math.min(row.prefix.length, LONGEST_PREFIX)));
  const routes: Routes = new Map();
  const byBeginning = new Map<string, Route>();

  function routeOf(number: string): Route {
    const beginning = number.slice(0, looked);
    const known = byBeginning.get(beginning);
    if (known !== undefined) return known;
    const price = priceOf(number);
    const prefix = price?.prefix ?? null;
    const route = routes.get(prefix) ?? { prefix, price, gsm7: NONE, ucs2: NONE };
    routes.set(prefix, route);
    byBeginning.set(beginning, route);
    return route;
  }

  return {
    add(number: string, text: string, parts: number): void {
      const route = routeOf(number);
      const encoding = isGsm7(text) ? 'gsm7' : 'ucs2';
      route[encoding] = sumOf(route[encoding], { messages: 1, parts });
    },
    routes,
  };
}

function sumOf(one: Count, other: Count): Count {
  return { messages: one.messages + other.messages, parts: one.parts + other.parts };
}

export function mergeRoutes(one: Routes, other: Routes): Routes {
  const merged = new Map(one);
  for (const [prefix, route] of other) {
    const known = merged.get(prefix);
    const sum = (encoding: Encoding): Count => sumOf(known?.[encoding] ?? NONE, route[encoding]);
    merged.set(prefix, { ...route, gsm7: sum('gsm7'), ucs2: sum('ucs2') });
  }
  return merged;
}

export function smsRows(routes: Routes): PartRow[] {
  const rows = [...routes.values()].flatMap((route) =>
    (['gsm7', 'ucs2'] as const).map((encoding) => rowOf(route, encoding)),
  );
  return rows.filter((row) => row.messages > 0);
}

function rowOf(route: Route, encoding: Encoding): PartRow {
  const { messages, parts } = route[encoding];
  const price = route.price?.[encoding] ?? null;
  const cost = price === null ? null : price * parts;
  return { encoding, prefix: route.prefix, messages, parts, price, cost };
}

/** Mails have one price everywhere. */
export function mailRows(messages: number, price: number | null): PartRow[] {
  if (messages === 0) return [];
  const cost = price === null ? null : price * messages;
  return [{ encoding: null, prefix: null, messages, parts: messages, price, cost }];
}

export function costOf(rows: PartRow[], currency: Cost['currency']): Cost {
  const unpriced = rows.filter((row) => row.cost === null);
  return {
    amount: rows.reduce((sum, row) => sum + (row.cost ?? 0), 0),
    currency,
    unpricedMessages: unpriced.reduce((sum, row) => sum + row.messages, 0),
  };
}
