import { isDeepStrictEqual } from 'node:util';
import type { CustomerKeys, OrderRow, WholeOrder } from '../contract/orders.ts';
import type { Customers } from './customers.ts';
import { givenBack, told, type Order, type Refused, type Told } from './order.ts';

/** What became of one row. */
export type Judged = Told | { refused: Refused };

const UNKNOWN: Refused = {
  path: 'ref',
  message: 'is an order that is not known here; tell it as a whole, with its customer, `at` and `total`',
};

/**
 * Judges rows in the order in which they were told, each on what the ones before it made of its order.
 *
 * @param held the orders as they are kept; holds those that the rows make when it is done
 */
export function judge(rows: OrderRow[], held: Map<string, Order>, customers: Customers, now: Date): Judged[] {
  return rows.map((row) => {
    const before = held.get(row.ref) ?? null;
    const judged = judgeOne(row, before, customers, now);
    if ('order' in judged) held.set(row.ref, judged.order);
    return judged;
  });
}

function judgeOne(row: OrderRow, held: Order | null, customers: Customers, now: Date): Judged {
  if ('total' in row) return told(held, row, whose(row, held, customers), now);
  return held === null ? { refused: UNKNOWN } : givenBack(held, row, now);
}

/** An order stays its customer's when the mobile that it was told under is another's by now. */
function whose(row: WholeOrder, held: Order | null, customers: Customers): string | null {
  const isSaidAgain = held !== null && isDeepStrictEqual(held.customer, row.customer);
  const before = isSaidAgain && held.contact !== null ? customers(onlyContact(held.contact)) : null;
  return before ?? customers(row.customer);
}

/** All keys by which the contacts of these rows and orders are looked up. */
export function keysIn(rows: OrderRow[], held: Iterable<Order>): CustomerKeys[] {
  return [
    ...rows.flatMap((row) => ('total' in row ? [row.customer] : [])),
    ...[...held].flatMap(({ contact }) => (contact === null ? [] : [onlyContact(contact)])),
  ];
}

function onlyContact(contact: string): CustomerKeys {
  return { contact, ref: null, mobile: null, email: null };
}
