import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Failed } from './Failed.tsx';
import { Waiting } from './Waiting.tsx';

type LoadedProps<T> = { query: UseQueryResult<T>; rows?: number; children(data: T): ReactNode };

/** Shows what a query brought, or that it is on its way, or why it is not here. */
export function Loaded<T>({ query, rows = 6, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting rows={rows} />;
}
