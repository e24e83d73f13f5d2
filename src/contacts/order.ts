import { isDeepStrictEqual } from 'node:util';
import type { CustomerKeys, KnownReturn, OrderOutcome, WholeOrder } from '../contract/orders.ts';
import { after } from '../lib/clock.ts';
import type { FieldValue } from './contact.ts';

/** A shop's clock may go ahead of ours, or have another idea of its zone. */
const DAY_MS = 86_400_000;

export type OrderItem = { product: string; category: string | null; quantity: number; price: number | null };

/** An order as the shop told it last. Amounts are in the currency of the settings. */
export type Order = {
  /** the shop's own number of it */
  ref: string;
  /** whose it is; null while nobody with these keys is known */
  contact: string | null;
  customer: CustomerKeys;
  at: Date;
  total: number;
  items: OrderItem[];
  /** returned: as a whole */
  status: 'placed' | 'returned';
  /** given back so far */
  returned: number;
  data: Record<string, FieldValue>;
  /** when it became known here, and whose it is */
  receivedAt: Date;
  updatedAt: Date;
  /** rises with every change, so that no two writers change the same state */
  revision: number;
};

export type Told = { order: Order; outcome: Exclude<OrderOutcome, 'refused'> };
export type Refused = { path: string; message: string };

/**
 * The order after the shop has told it (again). What was given back stays so, whatever is told again, until
 * `returned: 0` is told: a shop that repeats "placed" after a return has not sold the goods anew.
 *
 * @param contact whose it is by the keys of this row
 */
export function told(
  held: Order | null,
  row: WholeOrder,
  contact: string | null,
  now: Date,
): Told | { refused: Refused } {
  if (row.at > after(now, DAY_MS)) {
    return { refused: { path: 'at', message: 'lies in the future; tell when the order was placed' } };
  }
  const returned = returnedOf(held, row);
  if (returned > row.total) {
    const message = `${returned} of this order was given back already, which is more than this total; tell \`returned\` too`;
    return { refused: { path: 'total', message } };
  }
  const { ref, customer, at, total, items, data } = row;
  const isWhole = row.returned === null && [held?.status, row.status].includes('returned');
  const status = isWhole || isAll(returned, total) ? 'returned' : 'placed';
  const said = { ref, contact, customer, at, total, items, status, returned, data } as const;
  return settled(held, { ...said, receivedAt: receivedAt(held, contact, now) }, now);
}

/** The order after its return alone was told. */
export function givenBack(held: Order, { returned }: KnownReturn, now: Date): Told | { refused: Refused } {
  const amount = returned ?? held.total;
  if (amount > held.total) {
    return { refused: { path: 'returned', message: `is more than the total of this order, ${held.total}` } };
  }
  const isWhole = returned === null || isAll(returned, held.total);
  const { updatedAt: _u, revision: _r, ...rest } = held;
  return settled(held, { ...rest, returned: amount, status: isWhole ? 'returned' : 'placed' }, now);
}

/** Whose it is now that somebody has one of its keys. */
export function attached(held: Order, contact: string, now: Date): Order {
  return { ...held, contact, receivedAt: now, updatedAt: now, revision: held.revision + 1 };
}

function isAll(returned: number, total: number): boolean {
  return returned > 0 && returned === total;
}

function returnedOf(held: Order | null, row: WholeOrder): number {
  if (row.returned !== null) return row.returned;
  if (row.status === 'returned' || held?.status === 'returned') return row.total;
  return held?.returned ?? 0;
}

function receivedAt(held: Order | null, contact: string | null, now: Date): Date {
  return held === null || (held.contact === null && contact !== null) ? now : held.receivedAt;
}

function settled(held: Order | null, said: Omit<Order, 'updatedAt' | 'revision'>, now: Date): Told {
  if (held === null) {
    return { order: { ...said, updatedAt: now, revision: 1 }, outcome: outcomeOf(null, said) };
  }
  const { updatedAt, revision, ...before } = held;
  if (isDeepStrictEqual(before, said))
    return { order: held, outcome: said.contact === null ? 'unmatched' : 'same' };
  const order = { ...said, updatedAt: now > updatedAt ? now : updatedAt, revision: revision + 1 };
  return { order, outcome: outcomeOf(held, said) };
}

type Fate = Pick<Order, 'contact' | 'status' | 'returned'>;

function outcomeOf(held: Fate | null, now: Fate): Told['outcome'] {
  if (now.contact === null) return 'unmatched';
  const before = held ?? { status: 'placed', returned: 0 };
  if (now.status !== before.status || now.returned > before.returned) {
    return now.returned > 0 || now.status === 'returned' ? 'returned' : 'changed';
  }
  return held === null ? 'created' : 'changed';
}
