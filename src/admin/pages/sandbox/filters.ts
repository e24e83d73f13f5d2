import { useSearchParams } from 'react-router';

export type Filters = { channel: 'sms' | 'email' | null; to: string | null };

/** Which messages are looked at; it stands in the address, also behind an opened message. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const channel = search.get('channel');
  const filters: Filters = {
    channel: channel === 'sms' || channel === 'email' ? channel : null,
    to: search.get('to'),
  };
  return {
    filters,
    any: filters.channel !== null || filters.to !== null,
    /** to be put behind an address: `?channel=sms`, or nothing */
    suffix: search.size === 0 ? '' : `?${search.toString()}`,
    change(changes: Partial<Filters>): void {
      const next = Object.entries({ ...filters, ...changes }).flatMap(([key, value]) =>
        value === null ? [] : [[key, value]],
      );
      setSearch(new URLSearchParams(next), { replace: true });
    },
  };
}
