import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createContactStore, type ContactStore } from '../../../src/contacts/contact.store.ts';
import { createOrderStore, type OrderStore } from '../../../src/contacts/order.store.ts';
import { createOrders, type Orders } from '../../../src/contacts/orders.ts';
import { OrderAnswers, OrderPage, OrderView, type OrderAnswer } from '../../../src/contract/orders.ts';
import { ordersRoutes } from '../../../src/http/api/orders.routes.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aContact } from '../../support/builders/contact.ts';
import { aKey, send } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

type Problem = { errors: { path: string; message: string }[] };

const AT = '2026-11-20T13:30:00+03:30';

describe('http/orders', () => {
  let connection: Connection;
  let contacts: ContactStore;
  let store: OrderStore;
  let orders: Orders;
  let app: TestApp;
  let key: string;
  let now = new Date('2026-11-22T09:00:00Z');
  const clock = () => now;

  before(async () => {
    connection = await freshDatabase();
    contacts = createContactStore(connection);
    store = createOrderStore(connection);
    await Promise.all([contacts.ready(), store.ready()]);
    orders = createOrders({ store, contacts, clock, newId: createIds(clock) });
    app = await startApp(connection, { routes: ordersRoutes(orders) });
    key = await aKey(app, 'marketer');
  });
  after(() => app.close());

  beforeEach(async () => {
    now = new Date('2026-11-22T09:00:00Z');
    await connection.collection('contacts').deleteMany({});
    await connection.collection('orders').deleteMany({});
    await given('c1', { ref: 'K-1', mobile: '+989121234567', email: 'sara@example.com' });
  });

  const call = (request: string, body?: unknown) =>
    send(app.api, request, body, { authorization: `Bearer ${key}` });

  async function given(id: string, keys: Parameters<typeof aContact>[0] = {}): Promise<void> {
    await contacts.writeMany([{ contact: aContact({ id, ...keys }), readAt: null }]);
  }

  async function tell(body: unknown): Promise<OrderAnswer[]> {
    const answer = await call('POST /orders', body);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    return OrderAnswers.parse(answer.body).items;
  }

  async function outcomeOf(body: unknown): Promise<string | undefined> {
    return (await tell(body))[0]?.outcome;
  }

  async function refusalOf(body: unknown): Promise<Problem['errors']> {
    const answer = await call('POST /orders', body);
    expect(answer.status).to.equal(422);
    return (answer.body as Problem).errors;
  }

  const sums = async (id = 'c1') => (await contacts.get(id))?.history.orders;

  it('answers what became of an order each time it is told', async () => {
    const order = { ref: 'A-1', contact: 'c1', at: AT, total: 250_000 };
    expect(await outcomeOf(order)).to.equal('created');
    expect(await outcomeOf(order)).to.equal('same');
    expect(await outcomeOf({ ...order, total: 200_000 })).to.equal('changed');
    expect(await sums()).to.deep.include({ count: 1, sum: 200_000 });
    expect(await outcomeOf({ ref: 'A-1', status: 'returned', returned: 50_000 })).to.equal('returned');
    expect(await sums()).to.deep.include({ count: 1, sum: 150_000 });
    expect(await outcomeOf({ ref: 'A-1', status: 'returned' })).to.equal('returned');
    expect(await outcomeOf({ ref: 'A-1', status: 'returned' })).to.equal('same');
    expect(await sums()).to.deep.include({ count: 0, sum: 0, lastAt: null });
    const read = OrderView.parse((await call('GET /orders/A-1')).body);
    expect(read).to.deep.include({ status: 'returned', returned: 200_000, contact: 'c1', revision: 4 });
  });

  it('does not take a return back because the shop repeats the order, but does when it is told so', async () => {
    const order = { ref: 'A-1', contact: 'c1', at: AT, total: 100, status: 'placed' };
    await tell([order, { ref: 'A-1', status: 'returned' }]);
    expect(await outcomeOf(order)).to.equal('same');
    expect(await sums()).to.deep.include({ count: 0 });
    expect(await outcomeOf({ ...order, returned: 0 })).to.equal('changed');
    expect(await sums()).to.deep.include({ count: 1, sum: 100 });
  });

  it('knows the customer by ref, mobile or email in any usual form', async () => {
    const customers = [{ ref: 'K-1' }, { mobile: '۰۹۱۲ ۱۲۳ ۴۵۶۷' }, { email: 'Sara@Example.com' }];
    for (const [at, customer] of customers.entries()) {
      const [answer] = await tell({ ref: `A-${at}`, customer, at: AT, total: 100 });
      expect(answer).to.deep.include({ outcome: 'created', contact: 'c1' });
    }
    expect(await sums()).to.deep.include({ count: 3, sum: 300 });
  });

  it('judges each row of a list by itself, and names place and cure of the bad ones', async () => {
    const answers = await tell([
      { ref: 'A-1', contact: 'c1', at: AT, total: 100 },
      { ref: 'A-2', contact: 'c1', at: '1405/08/29', total: 100 },
      { ref: 'A-3', customer: { mobile: '09350000000' }, at: AT, total: 100 },
      { ref: 'A-4', status: 'returned' },
      { ref: 'A-5', contact: 'c1', at: '1405-08-29T10:00:00Z', total: -1, colour: 'red' },
      'not an order',
      { ref: 'A-6', at: AT, total: 100 },
      { ref: 'A-7', contact: 'c1', total: 100, at: '2026-11-25T10:00:00Z' },
      { ref: 'A-1', status: 'returned', returned: 101 },
    ]);
    expect(answers.map(({ outcome }) => outcome)).to.deep.equal([
      'created',
      'refused',
      'unmatched',
      ...Array.from({ length: 6 }, () => 'refused'),
    ]);
    const places = answers.map(({ errors }) => errors.map(({ path }) => path));
    expect(places).to.deep.equal([
      [],
      ['at'],
      [],
      ['ref'],
      ['at', 'total', 'colour'],
      [''],
      ['customer'],
      ['at'],
      ['returned'],
    ]);
    expect(answers.map(({ ref }) => ref)).to.deep.equal([
      ...['A-1', 'A-2', 'A-3', 'A-4', 'A-5', null, 'A-6', 'A-7', 'A-1'],
    ]);
    expect(await sums()).to.deep.include({ count: 1, sum: 100 });
  });

  it('refuses a single bad order as a whole, with all its bad places', async () => {
    const errors = await refusalOf({ ref: ' ', contact: 'c1', at: 'yesterday', total: 1.234, items: 'none' });
    expect(errors.map(({ path }) => path)).to.have.members(['ref', 'at', 'total', 'items']);
    expect((await refusalOf({ ref: 'A', contact: 'c1', at: AT, total: 5, colour: 'red' }))[0]?.path).to.equal(
      'colour',
    );
    expect((await refusalOf({ ref: 'A', contact: 'c1' })).map(({ path }) => path)).to.have.members([
      'at',
      'total',
    ]);
    expect((await refusalOf({ ref: 'A', status: 'returned' }))[0]?.path).to.equal('ref');
    expect((await refusalOf([]))[0]?.message).to.match(/one order, or a list of 1 to 1000/);
    expect((await refusalOf(Array.from({ length: 1001 }, () => ({}))))[0]?.message).to.match(/1 to 1000/);
  });

  it('keeps an order whose customer is unknown, and attaches it when the customer appears', async () => {
    const order = { ref: 'A-1', customer: { mobile: '09350000001' }, at: AT, total: 100 };
    expect(await tell(order)).to.deep.equal([
      { index: 0, ref: 'A-1', outcome: 'unmatched', contact: null, errors: [] },
    ]);
    await tell({ ...order, ref: 'A-2' });
    const listed = OrderPage.parse((await call('GET /orders?unmatched=true')).body);
    expect(listed.items.map(({ ref }) => ref)).to.deep.equal(['A-2', 'A-1']);
    await given('c2', { mobile: '+989350000001' });
    expect(await tell(order)).to.deep.equal([
      { index: 0, ref: 'A-1', outcome: 'changed', contact: 'c2', errors: [] },
    ]);
    expect(await sums('c2')).to.deep.include({ count: 1 });

    now = new Date('2026-11-22T09:02:00Z');
    await orders.sweep();
    expect(await sums('c2')).to.deep.include({ count: 2, sum: 200 });
    expect(await orders.read('A-2')).to.deep.include({ contact: 'c2', receivedAt: now });
  });

  it('leaves an order with its customer when the mobile it was told under is another’s by now', async () => {
    const order = { ref: 'A-1', customer: { mobile: '09121234567' }, at: AT, total: 100 };
    await tell(order);
    const held = await contacts.get('c1');
    const moved = { ...held!, mobile: '+989121110000', updatedAt: new Date(held!.updatedAt.getTime() + 1) };
    await contacts.writeMany([{ contact: moved, readAt: held!.updatedAt }]);
    await given('c2', { mobile: '+989121234567' });
    expect(await outcomeOf(order)).to.equal('same');
    expect(await sums('c2')).to.deep.include({ count: 0 });
  });

  it('moves an order to the customer that a correction names', async () => {
    await given('c2');
    const order = { ref: 'A-1', contact: 'c1', at: AT, total: 100 };
    await tell(order);
    expect(await outcomeOf({ ...order, contact: 'c2' })).to.equal('changed');
    expect(await sums('c1')).to.deep.include({ count: 0, sum: 0 });
    expect(await sums('c2')).to.deep.include({ count: 1, sum: 100 });
  });

  it('lists a contact’s orders newest first, page by page', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => ({
      ref: `A ${at}`,
      contact: 'c1',
      at: `2026-11-0${(at >> 1) + 1}T10:00:00Z`,
      total: at,
    }));
    await tell(rows);
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const after = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
      const page = OrderPage.parse((await call(`GET /orders?contact=c1&limit=3${after}`)).body);
      seen.push(...page.items.map(({ ref }) => ref));
      next = page.next;
    }
    expect(seen).to.deep.equal(['A 6', 'A 5', 'A 4', 'A 3', 'A 2', 'A 1', 'A 0']);
    expect((await call('GET /orders?contact=nobody')).body).to.deep.equal({ items: [], next: null });
    expect((await call('GET /orders?after=nowhere')).status).to.equal(422);
    expect((await call('GET /orders/none')).status).to.equal(404);
  });

  it('tells the line which orders were heard of, or placed, between two moments', async () => {
    await tell({ ref: 'old', contact: 'c1', at: '2026-01-01T10:00:00Z', total: 1 });
    now = new Date('2026-11-22T10:00:00Z');
    await tell([
      { ref: 'b', contact: 'c1', at: AT, total: 1 },
      { ref: 'a', contact: 'c1', at: AT, total: 1 },
      { ref: 'gone', contact: 'c1', at: AT, total: 1, status: 'returned' },
      { ref: 'nobody', customer: { ref: 'X' }, at: AT, total: 1 },
    ]);
    const heard = { by: 'receivedAt', from: now, to: new Date('2026-11-22T10:00:01Z') } as const;
    const first = await store.placedBetween(heard, null, 1);
    const second = await store.placedBetween(heard, first.next, 1);
    expect([...first.items, ...second.items].map(({ ref }) => ref)).to.deep.equal(['a', 'b']);
    expect(second.next).to.equal(null);
    const placed = { by: 'at', from: new Date('2026-01-01T00:00:00Z'), to: now } as const;
    const { items } = await store.placedBetween(placed, null, 10);
    expect(items.map(({ ref }) => ref)).to.deep.equal(['old', 'a', 'b']);
  });

  it('adds up again what a crash left claimed', async () => {
    await tell({ ref: 'A-1', contact: 'c1', at: AT, total: 100 });
    await contacts.claimOrderSums(['c1'], 'a writer that died');
    await connection
      .collection('contacts')
      .updateOne({ mobile: '+989121234567' }, { $unset: { 'history.orders': 1 } });
    await orders.sweep();
    expect(await sums()).to.deep.include({ count: 1, sum: 100 });
    expect(await contacts.claimedOrderSums(10)).to.deep.equal([]);
  });

  it('finds waiting orders, a contact’s orders and those of a window by indexes', async () => {
    await tell(Array.from({ length: 30 }, (_, at) => ({ ref: `A${at}`, contact: 'c1', at: AT, total: at })));
    const collection = connection.collection('orders');
    const filters = [
      collection.find({ contact: null, triedAt: { $lt: now } }).sort({ triedAt: 1 }),
      collection.find({ contact: 'c1' }).sort({ at: -1, _id: -1 }),
      collection.find({ receivedAt: { $gte: now } }).sort({ receivedAt: 1, _id: 1 }),
    ];
    for (const found of filters) {
      const plan = JSON.stringify(await found.explain('queryPlanner'));
      expect(plan.slice(0, plan.indexOf('rejectedPlans')))
        .to.include('IXSCAN')
        .and.not.include('"SORT"');
    }
  });

  it('takes hostile texts as texts, and operators as nothing', async () => {
    for (const attack of [{ $ne: null }, { $gt: '' }, ['x'], 7, true]) {
      for (const field of ['ref', 'contact', 'customer', 'at', 'items', 'data', 'status']) {
        const { status } = await call('POST /orders', {
          ref: 'A',
          contact: 'c1',
          at: AT,
          total: 1,
          [field]: attack,
        });
        expect(status, `${field} ${JSON.stringify(attack)}`).to.equal(422);
      }
    }
    for (const ref of [
      '$where',
      'a/b',
      '%00',
      "'; DROP TABLE orders;--",
      'سفارش ۱۲',
      '{{7*7}}',
      '__proto__',
    ]) {
      expect(await outcomeOf({ ref, contact: 'c1', at: AT, total: 1, items: [{ product: ref }] })).to.equal(
        'created',
      );
      const read = await call(`GET /orders/${encodeURIComponent(ref)}`);
      expect(OrderView.parse(read.body)).to.deep.include({ ref });
    }
    expect((await sums())?.products)
      .to.include('$where')
      .and.include('{{7*7}}');
    expect((await call('GET /orders?contact[$ne]=x')).status).to.equal(422);
  });
});
