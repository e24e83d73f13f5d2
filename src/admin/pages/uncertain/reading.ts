import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import type { Schemas } from '../../app/session.ts';

export type Doubt = Schemas['Uncertain'];
export type Filters = { campaign: string | null; show: 'open' | 'accepted' };

/** Which doubts are looked at; it stands in the address. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filters: Filters = {
    campaign: search.get('campaign'),
    show: search.get('show') === 'accepted' ? 'accepted' : 'open',
  };
  return {
    filters,
    change(changes: Partial<Filters>): void {
      const { campaign, show } = { ...filters, ...changes };
      const next = {
        ...(campaign === null ? {} : { campaign }),
        ...(show === 'open' ? {} : { show }),
      };
      setSearch(new URLSearchParams(next), { replace: true });
    },
  };
}

/** Doubts page by page, how many there are in all, and when they were read. */
export function useDoubts({ campaign, show }: Filters) {
  const query = useInfiniteQuery({
    queryKey: ['uncertain', campaign, show],
    queryFn: ({ pageParam }) => {
      const wanted = { show, limit: 50, ...(campaign === null ? {} : { campaign }) };
      const after = pageParam === undefined ? {} : { after: pageParam };
      return dataOf(api.GET('/uncertain', { params: { query: { ...wanted, ...after } } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const pages = query.data?.pages ?? [];
  return {
    pages: {
      query,
      items: pages.flatMap(({ items }) => items),
      more: () => void query.fetchNextPage(),
      hasMore: query.hasNextPage,
      busy: query.isFetchingNextPage,
    },
    total: pages[0]?.total ?? 0,
    /** for what was selected one by one: the last page that was read */
    seenAt: pages.at(-1)?.asOf ?? '',
    /** for all of a campaign: when it was counted */
    countedAt: pages[0]?.asOf ?? '',
  };
}
