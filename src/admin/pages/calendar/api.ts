import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { Schemas } from '../../app/session.ts';
import type { IsoDay } from '../../words/days.ts';

export type CalendarData = Schemas['Calendar'];
export type Item = CalendarData['items'][number];
export type DayFacts = CalendarData['days'][number];

const AGAIN_MS = 60_000;

/** What was, is and will be sent on these days, at most 62. */
export function useCalendar(days: IsoDay[]) {
  const [from = ''] = days;
  const to = days.at(-1) ?? '';
  return useQuery({
    queryKey: ['calendar', from, to],
    queryFn: () => dataOf(api.GET('/calendar', { params: { query: { from, to } } })),
    placeholderData: keepPreviousData,
    refetchInterval: AGAIN_MS,
  });
}

export type Board = { on(day: IsoDay): Item[]; facts(day: IsoDay): DayFacts | null };

/** What there is, by day. */
export function boardOf({ items, days }: CalendarData): Board {
  const byDay = new Map<IsoDay, Item[]>();
  for (const item of items) byDay.set(item.day, [...(byDay.get(item.day) ?? []), item]);
  const facts = new Map(days.map((one) => [one.day, one]));
  return { on: (day) => byDay.get(day) ?? [], facts: (day) => facts.get(day) ?? null };
}

/** One start to come, of a campaign that runs once: it can be moved. */
export function isMovable({ kind, state }: Item): boolean {
  return kind === 'scheduled' && (state === 'scheduled' || state === 'missed');
}

/** One item of a list, told apart from the others of its campaign. */
export function keyOf({ campaign, startsAt, kind }: Item): string {
  return `${campaign.id} ${kind} ${startsAt}`;
}
