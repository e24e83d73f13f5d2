import type { OrderAnswer, OrderQuery, OrderRow } from '../contract/orders.ts';
import { after, type Clock } from '../lib/clock.ts';
import { notFound, type Fault } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { ContactStore } from './contact.store.ts';
import { lookUp } from './customers.ts';
import { judge, keysIn, type Judged } from './order-rows.ts';
import type { OrderStore } from './order.store.ts';
import type { OrderWrite } from './order-writes.store.ts';
import { attached, type Order } from './order.ts';
import type { Placed } from './place.ts';

/** More writers than this at the same order at once, and one of them is told to come again. */
const MOST_TRIES = 10;
const BUSY = { path: '', message: 'others are writing this order right now; send it again' };
/** How long an order without a known customer waits before the customer is looked for again. */
const TRY_AGAIN_MS = 60_000;
/** The most orders, and sums, that one round of the sweep mends. */
const LOT = 1000;

/** A row of a request, or what is wrong with it. */
export type ReadRow = { ref: string | null; read: OrderRow | { faults: Fault[] } };

type Deps = {
  store: OrderStore;
  contacts: Pick<ContactStore, 'knownBy' | 'claimOrderSums' | 'writeOrderSums' | 'claimedOrderSums'>;
  clock: Clock;
  newId: NewId;
};

export type Orders = ReturnType<typeof createOrders>;

export function createOrders({ store, contacts, clock, newId }: Deps) {
  /**
   * Keeps orders, and what they come to in the histories of the contacts that they touch. The claim comes first, so
   * that a crash leaves it for the sweep. When another writer took it over, one more round after our orders are kept
   * is enough: whoever takes over that one reads them.
   *
   * @returns the refs of those that others wrote since they were read
   */
  async function keep(writes: OrderWrite[]): Promise<Set<string>> {
    const touched = writes.flatMap(({ order, held }) => [order.contact ?? [], held?.contact ?? []].flat());
    const ids = [...new Set(touched)];
    const claim = newId();
    await contacts.claimOrderSums(ids, claim);
    const stale = await store.writeMany(writes);
    if (!(await contacts.writeOrderSums(await store.sumsOf(ids), claim))) await addUp(ids);
    return stale;
  }

  async function addUp(ids: string[]): Promise<void> {
    const claim = newId();
    await contacts.claimOrderSums(ids, claim);
    await contacts.writeOrderSums(await store.sumsOf(ids), claim);
  }

  /** @returns what became of each row; null for rows of an order that others wrote meanwhile */
  async function apply(rows: OrderRow[]): Promise<(Judged | null)[]> {
    const held = await heldOf(rows.map(({ ref }) => ref));
    const customers = await lookUp(keysIn(rows, held.values()), contacts.knownBy);
    const now = new Map(held);
    const judged = judge(rows, now, customers, clock());
    const changed = [...now.values()].filter((order) => order !== held.get(order.ref));
    const stale = await keep(changed.map((order) => ({ order, held: held.get(order.ref) ?? null })));
    return judged.map((one, at) => (stale.has(rows[at]?.ref ?? '') ? null : one));
  }

  async function heldOf(refs: string[]): Promise<Map<string, Order>> {
    const orders = await store.findMany([...new Set(refs)]);
    return new Map(orders.map((order) => [order.ref, order]));
  }

  async function applyAll(rows: OrderRow[]): Promise<Judged[]> {
    const judged = new Map<OrderRow, Judged>();
    let rest = rows;
    for (let tries = 0; rest.length > 0 && tries < MOST_TRIES; tries++) {
      const results = await apply(rest);
      for (const [at, result] of results.entries()) {
        const row = rest[at];
        if (row !== undefined && result !== null) judged.set(row, result);
      }
      rest = rest.filter((row) => !judged.has(row));
    }
    return rows.map((row) => judged.get(row) ?? { refused: BUSY });
  }

  return {
    /** Takes orders in; each row is judged by itself, and answered in the order of the rows. */
    async tell(rows: ReadRow[]): Promise<OrderAnswer[]> {
      const good = rows.flatMap(({ read }) => ('faults' in read ? [] : [read]));
      const results = await applyAll(good);
      const judged = new Map(good.map((row, at) => [row, results[at]]));
      return rows.map(({ ref, read }, index) => {
        const result = 'faults' in read ? null : (judged.get(read) ?? { refused: BUSY });
        if (result !== null && 'order' in result) {
          return { index, ref, outcome: result.outcome, contact: result.order.contact, errors: [] };
        }
        const errors = 'faults' in read ? read.faults : [result?.refused ?? BUSY];
        return { index, ref, outcome: 'refused', contact: null, errors };
      });
    },

    /** Keeps orders that nobody has told before, as they stand; those whose ref is taken stay out. */
    async bring(orders: Order[]): Promise<void> {
      for (let at = 0; at < orders.length; at += LOT) {
        await keep(orders.slice(at, at + LOT).map((order) => ({ order, held: null })));
      }
    },

    async read(ref: string): Promise<Order> {
      const order = await store.find(ref);
      if (order === null) throw notFound('order', ref);
      return order;
    },

    /** Newest first. */
    async list({ contact, unmatched, after: place, limit }: OrderQuery): Promise<Placed<Order>> {
      return store.page(unmatched === undefined ? contact : null, place ?? null, limit);
    },

    /** One round of mending: sums that a crash left unwritten, and orders whose customer has appeared. */
    async sweep(): Promise<void> {
      const claimed = await contacts.claimedOrderSums(LOT);
      if (claimed.length > 0) await addUp(claimed);
      const waiting = await store.unmatched(after(clock(), -TRY_AGAIN_MS), LOT);
      if (waiting.length === 0) return;
      const customers = await lookUp(
        waiting.map(({ customer }) => customer),
        contacts.knownBy,
      );
      const writes = waiting.flatMap((held): OrderWrite[] => {
        const contact = customers(held.customer);
        return contact === null ? [] : [{ order: attached(held, contact, clock()), held }];
      });
      await store.noteTried(
        waiting.map(({ ref }) => ref),
        clock(),
      );
      await keep(writes);
    },
  };
}
