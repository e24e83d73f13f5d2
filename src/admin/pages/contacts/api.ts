import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { operations } from '../../api/schema.ts';

export type Contact = operations['getContactsById']['responses'][200]['content']['application/json'];
export type ContactPatch = NonNullable<
  operations['patchContactsById']['requestBody']
>['content']['application/json'];
export type NewContact = NonNullable<
  operations['postContacts']['requestBody']
>['content']['application/json'];
export type Group = operations['getGroups']['responses'][200]['content']['application/json']['items'][number];
export type Scope = keyof Contact['consents'];
export type Occasion = Contact['occasions'][number];
export const SCOPES = ['sms', 'email', 'spouse'] as const satisfies Scope[];

const PAGE = 200;
/** More groups than this are not offered for choosing; no list of them would be of use. */
const MOST_GROUPS = 1_000;

/** All groups, by name. */
export function useGroups() {
  return useQuery({
    queryKey: ['groups'],
    queryFn: async () => {
      const groups: Group[] = [];
      let after: string | null = null;
      do {
        const query: { limit: number; after?: string } = {
          limit: PAGE,
          ...(after === null ? {} : { after }),
        };
        const page = await dataOf(api.GET('/groups', { params: { query } }));
        groups.push(...page.items);
        after = page.next;
      } while (after !== null && groups.length < MOST_GROUPS);
      return groups.sort((a, b) => a.name.localeCompare(b.name, 'fa'));
    },
    staleTime: 30_000,
  });
}

/** The segments by which a list may be narrowed. */
export function useSegments() {
  return useQuery({
    queryKey: ['segments', 'names'],
    queryFn: async () => (await dataOf(api.GET('/segments', { params: { query: { limit: PAGE } } }))).items,
    staleTime: 30_000,
  });
}

export function useContact(id: string) {
  return useQuery({
    queryKey: ['contacts', id],
    queryFn: () => dataOf(api.GET('/contacts/{id}', { params: { path: { id } } })),
  });
}

export function changeContact(id: string, body: ContactPatch): Promise<Contact> {
  return dataOf(api.PATCH('/contacts/{id}', { params: { path: { id } }, body }));
}
