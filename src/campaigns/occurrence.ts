import { greetingDays } from '../calendar/greeting-days.ts';
import type { OfficeHours } from '../calendar/hours.ts';
import { isOpen, lastOpenMoment, nextOpening } from '../calendar/opening.ts';
import { occasionsOn } from '../calendar/occasions.ts';
import { addDays, momentsOf, wallClock, weekdayOf, type IsoDay } from '../calendar/wall.ts';
import type { Repeat } from '../contract/repeat.ts';
import { hoursOf } from '../deliveries/run.ts';
import { CLOCK_SKEW_MS } from '../deliveries/skew.ts';
import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { Campaign, Opening, Reached } from './campaign.ts';

/** How often orders and appointments are looked through. */
export const LOOK_MS = 60_000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Orders of the last moments may still be on their way into the database, told to a machine whose clock is behind. */
export const SETTLING_MS = CLOCK_SKEW_MS + 5_000;
/** A reminder may leave days ahead of its wish when the office is closed; its run lives until the last appointment. */
const REMINDER_LEAD_MS = 6 * DAY_MS;
/** A greeting whose hour lies behind the day's closing leaves this long before it. */
const BEFORE_CLOSING_MS = 60 * MINUTE_MS;

export type Known = Pick<Settings, 'zone' | 'hours' | 'occasions' | 'missedAfterMinutes' | 'expiryHours'>;

/** What a scheduled campaign that repeats does at a moment: perhaps a run to open, and how it goes on. */
export type Step = {
  opening: Opening | null;
  startsAt: Date;
  reached: Reached | null;
  /** its moment went by unserved */
  passed: boolean;
};

type RepeatOf<Kind extends Repeat['kind']> = Extract<Repeat, { kind: Kind }>;
type At<Kind extends Repeat['kind']> = {
  repeat: RepeatOf<Kind>;
  campaign: Campaign;
  known: Known;
  now: Date;
};

/** The hours that messages of a repeating kind keep when they are not the office's. */
export function ownHoursOf(
  repeat: Repeat,
  { occasions }: Pick<Known, 'occasions'>,
): OfficeHours['weekly'][1] {
  const daily = repeat.kind === 'appointment' || (repeat.kind === 'occasion' && repeat.closedDay === 'keep');
  return daily ? [occasions.hours] : undefined;
}

/** The hours in which a repeating campaign sends. */
function ownOrOffice(repeat: Repeat, known: Known): OfficeHours {
  const [own] = ownHoursOf(repeat, known) ?? [];
  return hoursOf({ ownHours: own ?? null }, known.hours);
}

/** When a campaign that is scheduled for `from` first has something to do, and from where it counts. */
export function firstStep(
  repeat: Repeat,
  from: Date,
  known: Known,
): { startsAt: Date; reached: Reached | null } {
  switch (repeat.kind) {
    case 'once':
      return { startsAt: from, reached: null };
    case 'weekly':
      return { startsAt: nextWeekly(repeat, from, known), reached: null };
    case 'occasion': {
      const startsAt = nextGreeting(repeat, from, known);
      const through = addDays(wallClock(startsAt, known.zone).day, -1);
      return { startsAt, reached: { kind: 'days', through } };
    }
    case 'order':
    case 'appointment':
      return { startsAt: from, reached: { kind: 'moments', through: from } };
  }
}

/** What is due of a repeating campaign whose `startsAt` has come; pure. */
export function stepOf(campaign: Campaign, known: Known, now: Date): Step {
  const { repeat } = campaign;
  switch (repeat.kind) {
    case 'once':
      throw new Error(`Campaign ${campaign.id} does not repeat.`);
    case 'weekly':
      return weekly({ repeat, campaign, known, now });
    case 'occasion':
      return greeting({ repeat, campaign, known, now });
    case 'order':
      return looking({ repeat, campaign, known, now });
    case 'appointment':
      return looking({ repeat, campaign, known, now });
  }
}

/** Of several whose hour has come, the last one counts: what was missed hides nothing that is in time. */
function weekly({ repeat, campaign, known, now }: At<'weekly'>): Step {
  const held = campaign.startsAt ?? now;
  let start = held;
  let following = nextWeekly(repeat, start, known);
  for (; following <= now; following = nextWeekly(repeat, start, known)) start = following;
  const next = { startsAt: following, reached: null };
  if (isLate(nextOpening(start, known.hours, known.zone) ?? start, known, now))
    return { ...next, opening: null, passed: true };
  const opening: Opening = {
    occurrence: wallClock(start, known.zone).day,
    startsAt: start,
    expiresAt: after(start, known.expiryHours * 60 * MINUTE_MS),
    source: { kind: 'contacts', bands: [] },
    preflight: null,
  };
  return { ...next, opening, passed: start > held };
}

function nextWeekly({ weekdays, time }: RepeatOf<'weekly'>, from: Date, { zone }: Known): Date {
  const today = wallClock(from, zone).day;
  for (let ahead = 0; ; ahead++) {
    const day = addDays(today, ahead);
    const [start] = momentsOf(day, minutesOf(time), zone);
    if (start > from && weekdays.includes(weekdayOf(day))) return start;
  }
}

function greeting({ repeat, campaign, known, now }: At<'occasion'>): Step {
  const { zone, hours, occasions } = known;
  const opens = (from: Date): Date => nextOpening(from, ownOrOffice(repeat, known), zone) ?? from;
  const today = wallClock(now, zone).day;
  const hasBegun = greetingStart(repeat, today, known) <= now;
  const day = hasBegun ? today : addDays(today, -1);
  const begun = greetingStart(repeat, day, known);
  const late = isLate(opens(begun), known, now);
  const through = campaign.reached?.kind === 'days' ? campaign.reached.through : addDays(day, -1);
  const catchUpDays = repeat.catchUp ? 1 : 0;
  const found = greetingDays({ through, today: day, hours, rule: repeat.closedDay, catchUpDays });
  const [send, passed] = late && !repeat.catchUp ? [[], found.send] : [found.send, found.passed];
  const days = send.flatMap((one) => occasionsOn(addDays(one, -repeat.offsetDays), occasions.leapDay));
  const startsAt = late ? now : begun;
  // Caught up in the evening, or met by a holiday declared at the last moment, it leaves on the day that opens next.
  const [dayEnds] = momentsOf(addDays(wallClock(opens(startsAt), zone).day, 1), 0, zone);
  const opening: Opening = {
    occurrence: day,
    startsAt,
    // A contact's own day may end half a day after the office's.
    expiresAt: campaign.hoursIn === 'contact' ? after(dayEnds, DAY_MS / 2) : dayEnds,
    source: { kind: 'occasion', occasion: repeat.occasion, days },
    preflight: null,
  };
  return {
    opening: days.length === 0 ? null : opening,
    startsAt: nextGreeting(repeat, now, known),
    reached: { kind: 'days', through: found.through },
    passed: passed.length + found.passed.length > 0,
  };
}

function nextGreeting(repeat: RepeatOf<'occasion'>, from: Date, known: Known): Date {
  const today = wallClock(from, known.zone).day;
  const start = greetingStart(repeat, today, known);
  return start > from ? start : greetingStart(repeat, addDays(today, 1), known);
}

/** The hour at which a day's greetings leave: the campaign's, or ahead of the closing when the office closes before. */
function greetingStart(repeat: RepeatOf<'occasion'>, day: IsoDay, known: Known): Date {
  const [wished] = momentsOf(day, minutesOf(repeat.time), known.zone);
  const hours = ownOrOffice(repeat, known);
  if (isOpen(wished, hours, known.zone)) return wished;
  const next = nextOpening(wished, hours, known.zone);
  if (next !== null && wallClock(next, known.zone).day === day) return wished;
  const last = lastOpenMoment(wished, hours, { zone: known.zone, marginMs: BEFORE_CLOSING_MS });
  return last !== null && wallClock(last, known.zone).day === day ? last : wished;
}

/** Orders and appointments are looked through from where the last look ended. */
function looking({ repeat, campaign, known, now }: At<'order'> | At<'appointment'>): Step {
  const to = after(now, -SETTLING_MS);
  const held = campaign.reached?.kind === 'moments' ? campaign.reached.through : to;
  const patience = repeat.catchUp ? DAY_MS : known.missedAfterMinutes * MINUTE_MS;
  const from = new Date(Math.max(held.getTime(), to.getTime() - patience - LOOK_MS));
  const window = { from, to };
  const source: Opening['source'] =
    repeat.kind === 'order'
      ? { kind: 'orders', afterMinutes: repeat.afterMinutes, ...window }
      : { kind: 'appointments', beforeMinutes: repeat.beforeMinutes, ...window };
  const lifeMs =
    repeat.kind === 'order'
      ? known.expiryHours * 60 * MINUTE_MS
      : repeat.beforeMinutes * MINUTE_MS + REMINDER_LEAD_MS;
  const opening: Opening = {
    occurrence: String(now.getTime()),
    startsAt: now,
    expiresAt: after(now, lifeMs),
    source,
    preflight: null,
  };
  return {
    opening: to > held ? opening : null,
    startsAt: after(now, LOOK_MS),
    reached: { kind: 'moments', through: to > held ? to : held },
    passed: from > held,
  };
}

function isLate(due: Date, { missedAfterMinutes }: Known, now: Date): boolean {
  return now > after(due, missedAfterMinutes * MINUTE_MS);
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
