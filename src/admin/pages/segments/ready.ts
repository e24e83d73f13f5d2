import type { Rule } from '../../parts/rules/tree.ts';

/** Rules that most clubs want; each is a beginning that can be changed. */
export const READY = {
  birthday: { field: 'occasion.birthday', op: 'within', value: 7 },
  quiet: {
    all: [
      { field: 'reachable.sms', op: 'is', value: true },
      { field: 'contacted.any', op: 'notWithinDays', value: 30 },
    ],
  },
  curious: {
    all: [
      { field: 'campaign.opened', op: 'exists', days: 30 },
      { field: 'campaign.clicked', op: 'missing', days: 30 },
    ],
  },
  best: { field: 'orders.count', op: 'gte', value: 5, days: 365 },
  away: {
    all: [
      { field: 'orders.last', op: 'exists' },
      { field: 'orders.last', op: 'notWithinDays', value: 90 },
    ],
  },
  newcomers: {
    all: [
      { field: 'createdAt', op: 'withinDays', value: 30 },
      { field: 'orders.count', op: 'is', value: 0 },
    ],
  },
} satisfies Record<string, Rule>;
export type ReadyName = keyof typeof READY;
export const READY_NAMES = Object.keys(READY) as ReadyName[];
