import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, dataOf, keepCsrfToken } from '../api/client.ts';
import type { components, operations } from '../api/schema.ts';

export type Session = operations['getSession']['responses'][200]['content']['application/json'];
export type Role = Session['user']['role'];
export type Schemas = components['schemas'];

const KEY = ['session'];

const SESSION = queryOptions({
  queryKey: KEY,
  queryFn: async () => {
    const session = await dataOf(api.GET('/session'));
    keepCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: Infinity,
  retry: false,
});

/** Asks who is signed in while the first page's script is still on its way; nobody at the doors. */
export function askEarly(queries: QueryClient, path: string): void {
  if (path === '/login' || path === '/setup') return;
  // A refusal is the shell's to deal with, when it asks.
  void queries.query(SESSION).catch(() => undefined);
}

/** Who is signed in; an error when nobody is. */
export function useSession() {
  return useQuery(SESSION);
}

/** Takes a session that has just begun, and gives one up. */
export function useSignIn() {
  const queries = useQueryClient();
  return {
    begin(session: Session): void {
      keepCsrfToken(session.csrfToken);
      queries.setQueryData(KEY, session);
    },
    async end(): Promise<void> {
      await dataOf(api.DELETE('/session'));
      keepCsrfToken(null);
      queries.clear();
    },
  };
}

/** What the pages ask before they offer a thing; the server decides for itself. */
export function useMay(): { write: boolean; launch: boolean; administer: boolean } {
  const role = useSession().data?.user.role;
  const works = role === 'admin' || role === 'marketer';
  return { write: works, launch: works, administer: role === 'admin' };
}
