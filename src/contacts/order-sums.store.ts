import type { Collection } from 'mongoose';
import { NO_HISTORY, type History } from './contact.ts';
import type { OrderRecord } from './order-record.store.ts';

type Sums = History['orders'];

const RECENT = 50;
const PRODUCTS = 200;
const CATEGORIES = 50;

/**
 * What the orders of these contacts come to, read anew from the orders themselves; a contact without any has zeros.
 * Orders that were returned as a whole do not count. Needs MongoDB 5.2 ($firstN).
 */
export async function sumsOf(
  records: Collection<OrderRecord>,
  contacts: string[],
): Promise<Map<string, Sums>> {
  const standing = { contact: { $in: contacts }, status: 'placed' };
  const [totals, products, categories] = await Promise.all([
    records.aggregate<{ _id: string } & Totals>(totalsOf(standing)).toArray(),
    records.aggregate<Names>(namesOf(standing, 'products', PRODUCTS)).toArray(),
    records.aggregate<Names>(namesOf(standing, 'categories', CATEGORIES)).toArray(),
  ]);
  const byContact = new Map(contacts.map((contact) => [contact, { ...NO_HISTORY.orders }]));
  const add = (contact: string, part: Partial<Sums>) => {
    byContact.set(contact, { ...(byContact.get(contact) ?? NO_HISTORY.orders), ...part });
  };
  for (const { _id, ...total } of totals) add(_id, total);
  for (const { _id, names } of products) add(_id, { products: names });
  for (const { _id, names } of categories) add(_id, { categories: names });
  return byContact;
}

type Totals = Omit<Sums, 'products' | 'categories'>;
type Names = { _id: string; names: string[] };

function totalsOf(standing: object): object[] {
  const brief = { ref: '$_id', at: '$at', sum: '$net', products: '$products', categories: '$categories' };
  return [
    { $match: standing },
    { $sort: { contact: 1, at: -1, _id: -1 } },
    {
      $group: {
        _id: '$contact',
        count: { $sum: 1 },
        // In hundredths, which are whole: tenths and hundredths add up inexactly.
        sum: { $sum: { $round: [{ $multiply: ['$net', 100] }, 0] } },
        firstAt: { $min: '$at' },
        lastAt: { $max: '$at' },
        recent: { $firstN: { n: RECENT, input: brief } },
      },
    },
    { $set: { sum: { $divide: ['$sum', 100] } } },
  ];
}

/** The distinct products or categories of each contact, bought last first. */
function namesOf(standing: object, names: 'products' | 'categories', most: number): object[] {
  return [
    { $match: standing },
    { $unwind: `$${names}` },
    { $group: { _id: { contact: '$contact', name: `$${names}` }, at: { $max: '$at' } } },
    { $sort: { at: -1, '_id.name': 1 } },
    { $group: { _id: '$_id.contact', names: { $firstN: { n: most, input: '$_id.name' } } } },
  ];
}
