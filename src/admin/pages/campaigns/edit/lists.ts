import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';

const PAGES = 5;
type PageOf<T> = { items: T[]; next: string | null };

/** A list that a person chooses from, as far as it can be chosen from: a thousand. */
async function whole<T>(read: (after: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const answer = await read(after);
    items.push(...answer.items);
    if (answer.next === null) break;
    after = answer.next;
  }
  return items;
}

const query = (after: string | undefined) => ({ limit: 200, ...(after === undefined ? {} : { after }) });

export function useTemplates() {
  return useQuery({
    queryKey: ['templates', 'all'],
    queryFn: () => whole((after) => dataOf(api.GET('/templates', { params: { query: query(after) } }))),
  });
}

export function useSegments() {
  return useQuery({
    queryKey: ['segments', 'all'],
    queryFn: () => whole((after) => dataOf(api.GET('/segments', { params: { query: query(after) } }))),
  });
}
