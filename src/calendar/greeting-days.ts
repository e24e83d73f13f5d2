import type { OfficeHours } from './hours.ts';
import { isOpenDay } from './opening.ts';
import { addDays, type IsoDay } from './wall.ts';

/** What becomes of a greeting whose day is a closed one: it keeps the day, or goes on the open day before or after it. */
export type ClosedDayRule = 'keep' | 'before' | 'after';

/** How a daily campaign stands on a morning. */
export type GreetingPlan = {
  /** the last day whose greetings were dealt with */
  through: IsoDay;
  today: IsoDay;
  hours: OfficeHours;
  rule: ClosedDayRule;
  /** greetings that should have gone this many days ago still go */
  catchUpDays: number;
};

export type GreetingDays = {
  /** days whose greetings go out today */
  send: IsoDay[];
  /** days that went by while nobody was there to send: too late now */
  passed: IsoDay[];
  /** the new `through` */
  through: IsoDay;
};

/** A plan that was left alone for longer begins anew; nothing so old would be sent. */
const LONGEST_WALK = 400;

/**
 * Which days' greetings a daily campaign sends today. Every day is dealt with once and in order: sent on its sending
 * day, or at most `catchUpDays` late, or passed over; a holiday declared at the last moment delays a greeting, it loses none.
 */
export function greetingDays(plan: GreetingPlan): GreetingDays {
  const { today, catchUpDays } = plan;
  const upTo = reach(plan);
  if (upTo <= plan.through) return { send: [], passed: [], through: plan.through };
  const days = between(plan.through, upTo);
  const oldest = addDays(today, -catchUpDays);
  const send = days.filter((day) => day >= oldest || sendingDay(day, plan) >= oldest);
  return { send, passed: days.filter((day) => !send.includes(day)), through: upTo };
}

/** The day on which the greetings of `day` should go. */
export function sendingDay(
  day: IsoDay,
  { hours, rule }: { hours: OfficeHours; rule: ClosedDayRule },
): IsoDay {
  if (rule === 'keep' || isOpenDay(day, hours)) return day;
  const step = rule === 'before' ? -1 : 1;
  for (let ahead = 1; ahead <= LONGEST_WALK; ahead++) {
    const other = addDays(day, step * ahead);
    if (isOpenDay(other, hours)) return other;
  }
  return day;
}

/** The last day whose sending day has come. */
function reach({ today, hours, rule, through }: GreetingPlan): IsoDay {
  if (rule === 'keep') return today;
  if (rule === 'after') {
    // On a closed day the greetings of today and of the closed days before it wait.
    let last = today;
    while (last > through && sendingDay(last, { hours, rule }) > today) last = addDays(last, -1);
    return last;
  }
  let last = today;
  for (let ahead = 1; ahead <= LONGEST_WALK && isOpenDay(today, hours); ahead++) {
    const next = addDays(today, ahead);
    if (isOpenDay(next, hours)) break;
    last = next;
  }
  return last;
}

/** The days after `through` up to `upTo`. */
function between(through: IsoDay, upTo: IsoDay): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = upTo; day > through && days.length < LONGEST_WALK; day = addDays(day, -1)) days.unshift(day);
  return days;
}
