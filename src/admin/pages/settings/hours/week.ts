import type { Settings } from '../../../app/office.ts';
import type { Weekday } from '../../../words/weekdays.ts';

export type Week = Settings['hours']['weekly'];
export type Opening = Week[1][number];

const MORNING: Opening = { from: '09:00', to: '17:00' };

/** One more opening after those of the day: from an hour after the last to the evening, or a usual day. */
export function withOneMore(openings: Opening[]): Opening[] {
  const last = openings.at(-1);
  if (last === undefined) return [MORNING];
  const hour = Number(last.to.slice(0, 2)) + 1;
  if (hour > 22) return [...openings, { from: '00:00', to: '01:00' }];
  const two = (value: number): string => String(value).padStart(2, '0');
  return [...openings, { from: `${two(hour)}:00`, to: `${two(Math.min(24, Math.max(hour + 1, 20)))}:00` }];
}

/** The hours of one day for others, too; each day gets a list of its own. */
export function copied(week: Week, from: Weekday, to: readonly Weekday[]): Week {
  const others = to.map((day) => [day, week[from].map((opening) => ({ ...opening }))]);
  return { ...week, ...(Object.fromEntries(others) as Partial<Week>) };
}
