import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { useSession } from './session.ts';

/** The organisation's settings; most pages need its zone and its currency. */
export function useSettings() {
  const signedIn = useSession().data !== undefined;
  return useQuery({
    queryKey: ['settings'],
    queryFn: () => dataOf(api.GET('/settings')),
    enabled: signedIn,
    staleTime: 60_000,
  });
}
export type Settings = NonNullable<ReturnType<typeof useSettings>['data']>;

/** IANA zone in which the pages show moments. */
export function useZone(): string {
  return useSettings().data?.zone ?? 'Asia/Tehran';
}
