import { useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { useMay } from '../../../app/session.ts';

/** The number or address that messages of a channel come from; null while it is not known. */
export function useSender(channel: 'sms' | 'email'): string | null {
  const { write } = useMay();
  const channels = useQuery({
    queryKey: ['channels'],
    queryFn: () => dataOf(api.GET('/channels')),
    enabled: write,
    staleTime: 60_000,
  });
  return channels.data?.channels.find((one) => one.channel === channel)?.sender ?? null;
}
