import type { operations } from '../../api/schema.ts';
import { useSearchParams } from 'react-router';

const NAMES = ['search', 'group', 'tag', 'segment', 'language', 'consent'] as const;
export type FilterName = (typeof NAMES)[number];
export type Filters = Partial<Record<FilterName, string>>;

type Query = NonNullable<operations['getContacts']['parameters']['query']>;

/** The filters as the API takes them; a word that it does not know narrows nothing. */
export function queryOf({ language, consent, ...rest }: Filters): Query {
  return {
    ...rest,
    ...(language === 'fa' || language === 'en' ? { language } : {}),
    ...(consent === 'sms' || consent === 'email' || consent === 'spouse' ? { consent } : {}),
  };
}

/** The filters of the list, which are kept in the address. */
export function useFilters() {
  const [address, setAddress] = useSearchParams();
  const filters = filtersFrom(address);
  return {
    filters,
    isFiltered: Object.keys(filters).length > 0,
    set(name: FilterName, value: string | null) {
      // From the address itself: what was drawn last may be older than a filter that was cleared a moment ago.
      setAddress(changed(new URLSearchParams(window.location.search), name, value), { replace: true });
    },
    clear: () => setAddress(new URLSearchParams(), { replace: true }),
  };
}

export function filtersFrom(address: URLSearchParams): Filters {
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = address.get(name)?.trim() ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
}

function changed(before: URLSearchParams, name: FilterName, value: string | null): URLSearchParams {
  const after = new URLSearchParams(before);
  if (value === null || value.trim() === '') after.delete(name);
  else after.set(name, value);
  return after;
}
