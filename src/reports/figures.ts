import type { DeliveryState } from '../contract/words.ts';

/** In these a message was, or may have been, handed over. */
export const LEFT: DeliveryState[] = ['submitted', 'delivered', 'bounced', 'uncertain'];

export type Reach = { opened: number; openedByHuman: number; clicked: number; clickedByHuman: number };

/** What one batch of deliveries counts up to; a run's figures are the sum of its batches'. */
export type Figures = Reach & {
  states: Partial<Record<DeliveryState, number>>;
  /** `skipped.no-consent`, `failed.invalid-address`: a bad end with its reason */
  reasons: Record<string, number>;
  replied: number;
  unsubscribed: number;
  /** of messages that left, or may have */
  parts: number;
  /** `short-name: 214`: how often a text was made to fit, by means */
  fits: Record<string, number>;
  /** people who clicked each link, by the link's index */
  links: Record<string, number>;
};

export function noFigures(): Figures {
  return {
    states: {},
    reasons: {},
    opened: 0,
    openedByHuman: 0,
    clicked: 0,
    clickedByHuman: 0,
    replied: 0,
    unsubscribed: 0,
    parts: 0,
    fits: {},
    links: {},
  };
}

/** Adds one batch's figures to a sum. */
export function addFigures(sum: Figures, more: Figures): void {
  for (const key of [
    'opened',
    'openedByHuman',
    'clicked',
    'clickedByHuman',
    'replied',
    'unsubscribed',
    'parts',
  ] as const) {
    sum[key] += more[key];
  }
  addCounts(sum.states, more.states);
  addCounts(sum.reasons, more.reasons);
  addCounts(sum.fits, more.fits);
  addCounts(sum.links, more.links);
}

export function addCounts(sum: Record<string, number>, more: Record<string, number>): void {
  for (const [key, count] of Object.entries(more)) sum[key] = (sum[key] ?? 0) + count;
}
