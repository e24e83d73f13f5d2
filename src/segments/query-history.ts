import type { Clause } from '../contract/segments.ts';
import { since, type Asked } from './day.ts';
import { comparesTrue } from './figures.ts';
import type { Filter } from './filter.ts';

const RECENT = 'history.orders.recent';
const LAST_ORDER = 'history.orders.lastAt';

/** How often or for how much was bought: all-time figures are kept; a window's are reckoned from the recent orders. */
export function figureFilter(clause: Clause, asked: Asked): Filter {
  const { field, days } = clause;
  if (days === undefined) return { [`history.${field}`]: figureCondition(clause) };
  const from = since(days, asked);
  const within = { $filter: { input: { $ifNull: [`$${RECENT}`, []] }, cond: { $gte: ['$$this.at', from] } } };
  const amounts = { $map: { input: within, in: '$$this.sum' } };
  const figure = field === 'orders.count' ? { $size: within } : { $round: [{ $sum: amounts }, 2] };
  const filter = { $expr: figureExpression(clause, figure) };
  // What is not true of nobody's orders needs one order at least, and there is an index over the last one.
  return comparesTrue(clause, 0) ? filter : { $and: [{ [LAST_ORDER]: { $gte: from } }, filter] };
}

const COMPARISONS: Partial<Record<Clause['op'], string>> = {
  is: '$eq',
  isNot: '$ne',
  in: '$in',
  gt: '$gt',
  gte: '$gte',
  lt: '$lt',
  lte: '$lte',
};

function figureCondition({ op, value }: Clause): Filter {
  return { [COMPARISONS[op] ?? '$in']: value };
}

function figureExpression({ op, value }: Clause, figure: Filter): Filter {
  return { [COMPARISONS[op] ?? '$in']: [figure, value] };
}

/** What was bought or received: of one kept thing after another, whether it is of this value and in the window. */
export function happenedFilter(clause: Clause, asked: Asked): Filter {
  const { op, value } = clause;
  const one = (wanted: Filter | null) => happening(clause, wanted, asked);
  if (op === 'has') return one({ $eq: value });
  if (op === 'hasNot') return { $nor: [one({ $eq: value })] };
  if (op === 'hasAny') return one({ $in: value });
  if (op === 'hasAll') return { $and: [value].flat().map((each) => one({ $eq: each })) };
  return op === 'missing' ? { $nor: [one(null)] } : one(null);
}

/** @param wanted the condition on the value; null for any at all */
function happening(clause: Clause, wanted: Filter | null, asked: Asked): Filter {
  const { field, days } = clause;
  const from = days === undefined ? null : since(days, asked);
  if (field.startsWith('campaign.')) {
    const id = wanted === null ? {} : { id: wanted };
    return { 'history.campaigns': { $elemMatch: { ...id, ...reaction(field, from) } } };
  }
  const list = field === 'orders.product' ? 'products' : 'categories';
  if (from === null) {
    const path = `history.orders.${list}`;
    return wanted === null ? { [`${path}.0`]: { $exists: true } } : { [path]: wanted };
  }
  const named = wanted === null ? { [`${list}.0`]: { $exists: true } } : { [list]: wanted };
  const order = { [RECENT]: { $elemMatch: { at: { $gte: from }, ...named } } };
  return { $and: [{ [LAST_ORDER]: { $gte: from } }, order] };
}

/** What must have become of a campaign, and since when. */
function reaction(field: string, from: Date | null): Filter {
  const happened = from === null ? { $ne: null } : { $gte: from };
  switch (field) {
    case 'campaign.opened':
      return { openedAt: happened };
    case 'campaign.clicked':
      return { clickedAt: happened };
    case 'campaign.notOpened':
      return { at: happened, openedAt: null };
    default:
      return { at: happened };
  }
}

/** When the contact was last written to, by one channel or by any. */
export function contactedFilter({ field, op, value }: Clause, asked: Asked): Filter {
  const channels = field === 'contacted.any' ? ['sms', 'email'] : [field.slice('contacted.'.length)];
  const was = op === 'exists' || op === 'missing' ? { $ne: null } : { $gte: since(Number(value), asked) };
  const contacted = channels.map((channel) => ({ [`history.contactedAt.${channel}`]: was }));
  return op === 'missing' || op === 'notWithinDays' ? { $nor: contacted } : { $or: contacted };
}
