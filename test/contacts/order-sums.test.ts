import { expect } from 'chai';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import { NO_HISTORY, type History } from '../../src/contacts/contact.ts';
import { createContactStore, type ContactStore } from '../../src/contacts/contact.store.ts';
import { createOrderStore } from '../../src/contacts/order.store.ts';
import { createOrders, type Orders } from '../../src/contacts/orders.ts';
import type { OrderRow, WholeOrder } from '../../src/contract/orders.ts';
import { createIds } from '../../src/lib/ids.ts';
import { aContact } from '../support/builders/contact.ts';
import { anOrder } from '../support/builders/order.ts';
import { freshDatabase } from '../support/mongo.ts';

const CONTACTS = ['c1', 'c2', 'c3'];
const REFS = ['A', 'B', 'C', 'D', 'E'];
const PRODUCTS = ['book', 'pen', 'کفش', 'shirt'];

/** The orders as a plain reading of the rows leaves them: the last word counts, and what was returned stays so. */
type Plain = { row: WholeOrder; returned: number; isWhole: boolean };

function plainly(rows: OrderRow[]): Map<string, Plain> {
  const orders = new Map<string, Plain>();
  for (const row of rows) {
    const held = orders.get(row.ref);
    if (!('total' in row)) {
      if (held === undefined) continue; // the return of an order that nobody told of
      const returned = row.returned ?? held.row.total;
      if (returned > held.row.total) continue;
      const isWhole = row.returned === null || (returned > 0 && returned === held.row.total);
      orders.set(row.ref, { ...held, returned, isWhole });
      continue;
    }
    const isWhole = row.returned === null && (row.status === 'returned' || held?.isWhole === true);
    const returned = isWhole ? row.total : (row.returned ?? held?.returned ?? 0);
    if (returned > row.total) continue;
    orders.set(row.ref, { row, returned, isWhole: isWhole || (returned > 0 && returned === row.total) });
  }
  return orders;
}

function plainSums(rows: OrderRow[], contact: string): History['orders'] {
  const standing = [...plainly(rows).values()]
    .filter(({ row, isWhole }) => row.customer.contact === contact && !isWhole)
    .sort((a, b) => b.row.at.getTime() - a.row.at.getTime() || (a.row.ref < b.row.ref ? 1 : -1));
  if (standing.length === 0) return NO_HISTORY.orders;
  const times = standing.map(({ row }) => row.at.getTime());
  const namesOf = (pick: (item: WholeOrder['items'][number]) => string | null) => {
    const last = new Map<string, number>();
    for (const { row } of standing.toReversed()) {
      for (const name of row.items.map(pick)) if (name !== null) last.set(name, row.at.getTime());
    }
    return [...last].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  };
  const distinct = (names: (string | null)[]) => [...new Set(names.filter((name) => name !== null))];
  return {
    count: standing.length,
    sum: standing.reduce((sum, { row, returned }) => sum + row.total - returned, 0),
    firstAt: new Date(Math.min(...times)),
    lastAt: new Date(Math.max(...times)),
    recent: standing.map(({ row, returned }) => ({
      ref: row.ref,
      at: row.at,
      sum: row.total - returned,
      products: distinct(row.items.map(({ product }) => product)),
      categories: distinct(row.items.map(({ category }) => category)),
    })),
    products: namesOf(({ product }) => product),
    categories: namesOf(({ category }) => category),
  };
}

const item = fc.record({
  product: fc.constantFrom(...PRODUCTS),
  category: fc.constantFrom('culture', 'clothes', null),
  quantity: fc.integer({ min: 1, max: 3 }),
  price: fc.constant(null),
});
const returned = fc.constantFrom(null, null, 0, 10, 50, 100);
const whole = fc
  .record({
    ref: fc.constantFrom(...REFS),
    contact: fc.constantFrom(...CONTACTS),
    day: fc.integer({ min: 1, max: 6 }),
    total: fc.constantFrom(0, 100, 250, 1000),
    items: fc.array(item, { maxLength: 3 }),
    status: fc.constantFrom('placed' as const, 'placed' as const, 'returned' as const),
    returned,
  })
  .filter((row) => (row.returned ?? 0) <= row.total)
  .map(({ contact, day, ...rest }): OrderRow =>
    anOrder({
      ...rest,
      at: new Date(`2026-11-0${day}T10:00:00Z`),
      customer: { contact, ref: null, mobile: null, email: null },
    }),
  );
const givenBack = fc.record({ ref: fc.constantFrom(...REFS), returned });
const rows = fc.array(fc.oneof({ weight: 3, arbitrary: whole }, { weight: 1, arbitrary: givenBack }), {
  minLength: 1,
  maxLength: 25,
});

describe('contacts/order sums', function () {
  this.timeout(60_000);
  let connection: Connection;
  let contacts: ContactStore;
  let orders: Orders;
  const clock = () => new Date('2026-11-22T09:00:00Z');

  before(async () => {
    connection = await freshDatabase();
    contacts = createContactStore(connection);
    const store = createOrderStore(connection);
    await Promise.all([contacts.ready(), store.ready()]);
    orders = createOrders({ store, contacts, clock, newId: createIds(clock) });
  });

  async function startAnew(): Promise<void> {
    await connection.collection('contacts').deleteMany({});
    await connection.collection('orders').deleteMany({});
    await contacts.writeMany(CONTACTS.map((id) => ({ contact: aContact({ id }), readAt: null })));
  }

  const tell = (told: OrderRow[]) => orders.tell(told.map((read) => ({ ref: read.ref, read })));

  async function expectSums(told: OrderRow[]): Promise<void> {
    for (const id of CONTACTS) {
      expect((await contacts.get(id))?.history.orders, id).to.deep.equal(plainSums(told, id));
    }
  }

  it('equal a plain computation after any orders, corrections and returns, in batches of any size', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 25 }), async (told, size) => {
        await startAnew();
        for (let at = 0; at < told.length; at += size) await tell(told.slice(at, at + size));
        await expectSums(told);
        const last = [...plainly(told)].map(([, { row }]) => row);
        expect(
          (await tell(last)).map(({ outcome }) => outcome).filter((one) => one === 'created'),
        ).to.deep.equal([]);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same when everything is told again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(whole, { selector: ({ ref }) => ref, minLength: 1 }), async (told) => {
        await startAnew();
        await tell(told);
        const again = await tell([...told, ...told.toReversed()]);
        expect(again.every(({ outcome }) => outcome === 'same')).to.equal(true);
        await expectSums(told);
      }),
      { numRuns: 20 },
    );
  });

  it('hold when many tell of the same contacts at once', async () => {
    await startAnew();
    const told = Array.from({ length: 40 }, (_, at) =>
      anOrder({
        ref: `R${at}`,
        total: at,
        customer: { contact: CONTACTS[at % 3] ?? '', ref: null, mobile: null, email: null },
      }),
    );
    await Promise.all(told.map((row) => tell([row])));
    await expectSums(told);
  });

  it('end at one writer’s word when many write the same order at once', async () => {
    await startAnew();
    const told = Array.from({ length: 8 }, (_, at) => anOrder({ total: at + 1 }));
    const answers = (await Promise.all(told.map((row) => tell([row])))).flat();
    expect(answers.filter(({ outcome }) => outcome === 'created')).to.have.lengthOf(1);
    const { total } = await orders.read('A-1');
    expect((await contacts.get('c1'))?.history.orders).to.deep.include({ count: 1, sum: total });
  });
});
