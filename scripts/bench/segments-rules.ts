import type { Clause, Rule } from '../../src/contract/segments.ts';

const birthday: Clause = { field: 'occasion.birthday', op: 'within', value: 7 };
const reachable: Clause = { field: 'reachable.sms', op: 'is', value: true };

/** The twelve rules that a club asks most. */
export const COMMON_RULES: Record<string, Rule> = {
  'lives in a city': { field: 'city', op: 'is', value: 'تهران' },
  'has a tag': { field: 'tags', op: 'has', value: 'vip' },
  'is in a group': { field: 'groups', op: 'has', value: 'g7' },
  'has a birthday within 7 days': birthday,
  'is new (30 days)': { field: 'createdAt', op: 'withinDays', value: 30 },
  'bought in the last 30 days': { field: 'orders.last', op: 'withinDays', value: 30 },
  'bought before, not for 90 days': {
    all: [
      { field: 'orders.last', op: 'exists' },
      { field: 'orders.last', op: 'notWithinDays', value: 90 },
    ],
  },
  'spent most (about 1 %)': { field: 'orders.sum', op: 'gte', value: 26_000_000 },
  'bought a category in 90 days': { field: 'orders.category', op: 'has', value: 'کتاب', days: 90 },
  'left a campaign unopened': { field: 'campaign.notOpened', op: 'has', value: 'k3' },
  'reachable, no SMS for 7 days': {
    all: [reachable, { field: 'contacted.sms', op: 'notWithinDays', value: 7 }],
  },
  'in three cities, birthday, reachable': {
    all: [{ field: 'city', op: 'in', value: ['تهران', 'مشهد', 'اصفهان'] }, birthday, reachable],
  },
};
