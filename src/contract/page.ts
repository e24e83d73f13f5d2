import { z } from 'zod';

/** `?limit&after`: a page of a list, continued after the id that the last page ended with. */
export const Page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at the most'),
  after: z.string().min(1).max(200).optional().describe('The `next` of the page before'),
});
export type Page = z.output<typeof Page>;

/** The answer's shape for a list of `item`; `next` is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

export type PageOf<T> = { items: T[]; next: string | null };

/** Turns `limit + 1` rows, as read by a store, into a page. */
export function toPage<T extends { id: string }>(rows: T[], limit: number): PageOf<T> {
  const items = rows.slice(0, limit);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
