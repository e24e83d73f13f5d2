import { invalid } from '../lib/errors.ts';

/** Where a page of things in the order of a moment ends: the last one's moment, and its ref among those of that moment. */
export type Place = { at: Date; ref: string };

/** A page, and the place behind which the next one starts. */
export type Placed<T> = { items: T[]; next: string | null };

/** Turns `limit + 1` things, as read by a store, into a page. */
export function pageOfPlaces<T extends { ref: string }>(
  found: T[],
  limit: number,
  momentOf: (item: T) => Date,
): Placed<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  const isLast = found.length <= limit || last === undefined;
  return { items, next: isLast ? null : `${momentOf(last).toISOString()} ${last.ref}` };
}

/** @throws AppError 422 for a text that no page ended with */
export function readPlace(text: string): Place {
  const [, moment = '', ref = ''] = /^(\d{4}-\S{18}Z) ([^]+)$/.exec(text) ?? [];
  const at = new Date(moment);
  if (ref !== '' && !Number.isNaN(at.getTime())) return { at, ref };
  throw invalid([{ path: 'after', message: 'is no place in this list; take the `next` of the page before' }]);
}

/** The filter for what comes after a place, upwards ($gt) or downwards ($lt). */
export function behind(field: string, { at, ref }: Place, step: '$gt' | '$lt') {
  return { $or: [{ [field]: { [step]: at } }, { [field]: at, _id: { [step]: ref } }] };
}
