import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import { vocabularyFrom } from './vocabulary.ts';

/** Of what rules are made here; it changes with the organisation's own fields. */
export function useVocabulary() {
  return useQuery({
    queryKey: ['settings', 'rule-vocabulary'],
    queryFn: async () => vocabularyFrom(await dataOf(api.GET('/segments/fields'))),
    staleTime: 60_000,
  });
}

export type Named = { id: string; name: string };
type Page = { items: Named[]; next: string | null };

const MOST_PAGES = 10;

/** All pages of a list, as far as a person would ever scroll. */
async function readAll(read: (query: { limit: number; after?: string }) => Promise<Page>): Promise<Named[]> {
  const all: Named[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next }: Page = await read({ limit: 200, ...(after === null ? {} : { after }) });
    all.push(...items.map(({ id, name }) => ({ id, name })));
    after = next;
    if (after === null) break;
  }
  return all;
}

const READ = {
  groups: () => readAll((query) => dataOf(api.GET('/groups', { params: { query } }))),
  campaign: () => readAll((query) => dataOf(api.GET('/campaigns', { params: { query } }))),
  segment: () => readAll((query) => dataOf(api.GET('/segments', { params: { query } }))),
};
const ROOM = { groups: 'groups', campaign: 'campaigns', segment: 'segments' };

/** What a clause can name by id, with what people call it. */
export function useNamed(kind: keyof typeof READ) {
  return useQuery({ queryKey: [ROOM[kind], 'names'], queryFn: READ[kind], staleTime: 30_000 });
}
