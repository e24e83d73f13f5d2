import { useSearchParams } from 'react-router';
import { useZone } from '../../app/office.ts';
import { dayFrom, type IsoDay } from '../../words/days.ts';
import { usePrefs } from '../../words/prefs.ts';
import { wallTime } from '../../words/zone.ts';
import { stepped, type View } from './days.ts';

export type Place = {
  view: View;
  day: IsoDay;
  /** of the office */
  today: IsoDay;
  go(change: { view?: View; day?: IsoDay }): void;
  step(by: -1 | 1): void;
};

/** Which days are looked at, as the address has it: `?view=week&day=2026-11-22`. */
export function usePlace(): Place {
  const [params, setParams] = useSearchParams();
  const { calendar } = usePrefs();
  const today = wallTime(new Date(), useZone()).day;
  const view: View = params.get('view') === 'week' ? 'week' : 'month';
  const day = dayIn(params.get('day')) ?? today;
  const go: Place['go'] = (change) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) next.set(name, value);
        return next;
      },
      { replace: change.day === undefined },
    );
  return { view, day, today, go, step: (by) => go({ day: stepped(view, day, by, calendar) }) };
}

/** A Gregorian day of the years that the calendar knows. */
function dayIn(text: string | null): IsoDay | null {
  const day = text === null ? null : dayFrom(text);
  return day !== null && day >= '2000-02-01' && day <= '2099-11-30' ? day : null;
}
