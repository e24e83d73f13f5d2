import { useSearchParams } from 'react-router';
import { useZone } from '../../app/office.ts';
import type { IsoDay } from '../../words/days.ts';
import { momentAt } from '../../words/zone.ts';
import { REASONS, type Channel, type Query, type Reason } from './api.ts';

export type Filters = {
  channel: Channel | null;
  reason: Reason | null;
  from: IsoDay | null;
  until: IsoDay | null;
};

const DAY_MS = 86_400_000;
const isDay = (text: string | null): text is IsoDay => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Which suppressions are wanted; it stands in the address. `until` is a day that still counts. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const zone = useZone();
  const channel = search.get('channel');
  const from = search.get('from');
  const until = search.get('until');
  const filters: Filters = {
    channel: channel === 'sms' || channel === 'email' ? channel : null,
    reason: REASONS.find((reason) => reason === search.get('reason')) ?? null,
    from: isDay(from) ? from : null,
    until: isDay(until) ? until : null,
  };
  return {
    filters,
    any: Object.values(filters).some((value) => value !== null),
    query: queryOf(filters, zone),
    change(changes: Partial<Filters>): void {
      const kept = Object.entries({ ...filters, ...changes }).flatMap(([key, value]) =>
        value === null ? [] : [[key, value]],
      );
      setSearch(new URLSearchParams(kept), { replace: true });
    },
  };
}

function queryOf({ channel, reason, from, until }: Filters, zone: string): Query {
  const start = (day: IsoDay): string => momentAt({ day, time: '00:00' }, zone).toISOString();
  const dayAfter = (day: IsoDay): IsoDay => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
  return {
    ...(channel === null ? {} : { channel }),
    ...(reason === null ? {} : { reason }),
    ...(from === null ? {} : { from: start(from) }),
    ...(until === null ? {} : { until: start(dayAfter(until)) }),
  };
}
