import type { ReactNode } from 'react';
import { Button, Center } from '@mantine/core';
import { useCommon } from '../words/common.ts';
import { Failed } from './Failed.tsx';
import type { usePages } from './pages.ts';
import { Waiting } from './Waiting.tsx';

type PagedProps<T> = {
  pages: ReturnType<typeof usePages<T>>;
  empty: ReactNode;
  children(items: T[]): ReactNode;
};

/** A list read page by page, in whichever state it is. */
export function Paged<T>({ pages, empty, children }: PagedProps<T>) {
  const say = useCommon();
  const { query, items, more, hasMore, busy } = pages;
  if (query.isPending) return <Waiting />;
  if (query.isError && items.length === 0)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {hasMore && (
        <Center py="sm">
          <Button variant="default" loading={busy} onClick={more}>
            {say('more')}
          </Button>
        </Center>
      )}
    </>
  );
}
