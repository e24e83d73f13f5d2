import type { Order } from './order.ts';

/** An order as it lies in the database, with what its sums are made of. */
export type OrderRecord = Omit<Order, 'ref'> & {
  _id: string;
  /** total less what was given back */
  net: number;
  products: string[];
  categories: string[];
  /** when its customer was last looked for */
  triedAt: Date;
  /** the round trip that last wrote it */
  write: string;
};

export function toOrder(record: OrderRecord): Order {
  const { _id, net: _n, products: _p, categories: _c, triedAt: _t, write: _w, ...rest } = record;
  return { ref: _id, ...rest };
}

export function toOrderRecord({ ref, ...rest }: Order, write: string): OrderRecord {
  return {
    _id: ref,
    ...rest,
    net: Math.round((rest.total - rest.returned) * 100) / 100,
    products: distinct(rest.items.map(({ product }) => product)),
    categories: distinct(rest.items.flatMap(({ category }) => category ?? [])),
    triedAt: rest.updatedAt,
    write,
  };
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)];
}
