import { useInfiniteQuery } from '@tanstack/react-query';

type PageOf<T> = { items: T[]; next: string | null };

/** `every`: how often the list is read anew by itself, in milliseconds. */
type Options = { every?: number };

/** A list that is read page by page: `items` so far, `more()` for the next. */
export function usePages<T>(
  key: unknown[],
  read: (after: string | undefined) => Promise<PageOf<T>>,
  { every }: Options = {},
) {
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    refetchInterval: every ?? false,
  });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  return {
    query,
    items,
    more: () => void query.fetchNextPage(),
    hasMore: query.hasNextPage,
    busy: query.isFetchingNextPage,
  };
}
