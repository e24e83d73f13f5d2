import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';
import type { Schemas } from '../../app/session.ts';

type Body<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

export type Template = Schemas['Template'];
export type Block = Schemas['Block'];
export type Image = Schemas['Image'];
export type LibraryMessage = Schemas['LibraryMessage'];
export type Check = Body<'postTemplatesCheck'>;
export type Problem = Check['problems'][number];
export type Warning = Check['facts']['warnings'][number];
export type Gap = Check['gaps'][number];
export type DraftPreview = Body<'postTemplatesPreview'>;
export type LinkVerdict = Body<'postTemplatesByIdLinks'>['items'][number];

type PageOf<T> = { items: T[]; next: string | null };

/** All of a list that is short by nature: dozens, not thousands. */
async function allOf<T>(read: (after: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await read(after);
    items.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return items;
}

const pageQuery = (after: string | undefined) => ({
  params: { query: { limit: 200, ...(after !== undefined && { after }) } },
});

export const TEMPLATES = ['templates'];
export const BLOCKS = ['blocks'];
export const IMAGES = ['media'];

/** Every template; searching and sorting is done here, at once. */
export function useTemplates() {
  return useQuery({
    queryKey: [...TEMPLATES, 'all'],
    queryFn: () => allOf((after) => dataOf(api.GET('/templates', pageQuery(after)))),
  });
}

/** One template; it is read again when it is asked for, not while somebody is writing. */
export function useTemplate(id: string) {
  return useQuery({
    queryKey: [...TEMPLATES, id],
    queryFn: () => dataOf(api.GET('/templates/{id}', { params: { path: { id } } })),
    enabled: id !== 'new',
    refetchOnWindowFocus: false,
  });
}

export function useBlocks() {
  return useQuery({
    queryKey: BLOCKS,
    queryFn: () => allOf((after) => dataOf(api.GET('/blocks', pageQuery(after)))),
  });
}

export function useImages(enabled = true) {
  return useQuery({
    queryKey: IMAGES,
    queryFn: () => allOf((after) => dataOf(api.GET('/media', pageQuery(after)))),
    enabled,
  });
}

/** What comes with Chapar; it changes with the product only. */
export function useLibrary() {
  return useQuery({
    queryKey: ['library'],
    queryFn: () => allOf((after) => dataOf(api.GET('/library', pageQuery(after)))),
    staleTime: 300_000,
  });
}
