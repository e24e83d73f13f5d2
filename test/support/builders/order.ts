import type { WholeOrder } from '../../../src/contract/orders.ts';

/** A book that contact `c1` bought on 20 November 2026, as the shop tells it. */
export function anOrder(parts: Partial<WholeOrder> = {}): WholeOrder {
  return {
    ref: 'A-1',
    customer: { contact: 'c1', ref: null, mobile: null, email: null },
    at: new Date('2026-11-20T10:00:00Z'),
    total: 100_000,
    items: [{ product: 'book', category: 'culture', quantity: 1, price: 100_000 }],
    status: 'placed',
    returned: null,
    data: {},
    ...parts,
  };
}
