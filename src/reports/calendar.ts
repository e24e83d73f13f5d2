import { iranianHolidays } from '../calendar/holidays-ir.ts';
import type { Opening, Weekday } from '../calendar/hours.ts';
import { toJalali } from '../calendar/jalali.ts';
import { addDays, momentsOf, wallClock, weekdayOf, type IsoDay } from '../calendar/wall.ts';
import { repeats, type Campaign } from '../campaigns/campaign.ts';
import { firstStep } from '../campaigns/occurrence.ts';
import type { CampaignState, Channel, Language } from '../contract/words.ts';
import type { RunQuarter } from '../deliveries/run-brief.store.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { comingUp } from './coming-up.ts';

export type CalendarItem = {
  kind: 'run' | 'scheduled' | 'occurrence';
  campaign: { id: string; name: string };
  channel: Channel;
  day: IsoDay;
  startsAt: Date;
  firstOpening: Date | null;
  state: CampaignState;
  run: string | null;
  runs: number;
  matched: number | null;
  planned: number | null;
};

export type CalendarDay = {
  day: IsoDay;
  openings: Opening[];
  closed: 'weekly' | 'holiday' | null;
  holidays: Record<Language, string>[];
};

export type CalendarDeps = {
  settings(): Promise<Settings>;
  /** runs that start in [from, to), tests left out, those of a campaign and a quarter of an hour together */
  runsBetween(from: Date, to: Date): Promise<RunQuarter[]>;
  /** campaigns that are scheduled, missed, or being opened */
  waitingCampaigns(): Promise<Campaign[]>;
  namesOf(campaigns: string[]): Promise<Map<string, string>>;
  clock: Clock;
};

/** What was, is and will be sent, day by day of the organisation's calendar. */
export function createCalendar(deps: CalendarDeps) {
  return async function calendar({ from, to }: { from: IsoDay; to: IsoDay }) {
    const settings = await deps.settings();
    const { zone } = settings;
    const [start] = momentsOf(from, 0, zone);
    const [end] = momentsOf(addDays(to, 1), 0, zone);
    const [quarters, waiting] = await Promise.all([deps.runsBetween(start, end), deps.waitingCampaigns()]);
    const names = await deps.namesOf([...new Set(quarters.map(({ campaign }) => campaign))]);
    const opened = dailyOf(quarters, names, zone);
    const known = new Set(opened.map(({ campaign, startsAt }) => `${campaign.id} ${startsAt.getTime()}`));
    const ahead = aheadOf(waiting, settings, { now: deps.clock(), start, end });
    const coming = ahead.filter(
      ({ campaign, startsAt }) => !known.has(`${campaign.id} ${startsAt.getTime()}`),
    );
    const items = [...opened, ...coming].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return { zone, items, days: daysOf(from, to, settings) };
  };
}
export type CalendarActions = ReturnType<typeof createCalendar>;

/** A campaign's runs of a day are told as one: one that follows orders opens a run a minute. */
function dailyOf(quarters: RunQuarter[], names: Map<string, string>, zone: string): CalendarItem[] {
  const items = new Map<string, CalendarItem>();
  for (const quarter of quarters) {
    const { campaign: id, channel, startsAt, firstDueAt: firstOpening, state, run } = quarter;
    const { day } = wallClock(startsAt, zone);
    const before = items.get(`${id} ${day}`);
    const fresh = {
      kind: 'run' as const,
      campaign: { id, name: names.get(id) ?? '' },
      channel,
      day,
      startsAt,
    };
    items.set(`${id} ${day}`, {
      ...(before ?? { ...fresh, firstOpening }),
      state,
      run,
      runs: (before?.runs ?? 0) + quarter.runs,
      matched: (before?.matched ?? 0) + quarter.matched,
      planned: (before?.planned ?? 0) + quarter.planned,
    });
  }
  return [...items.values()];
}

function aheadOf(
  campaigns: Campaign[],
  settings: Settings,
  { now, start, end }: { now: Date; start: Date; end: Date },
): CalendarItem[] {
  const missed = campaigns.filter(
    (one) => one.phase === 'missed' && !repeats(one) && one.startsAt !== null && one.startsAt >= start,
  );
  const byId = new Map(campaigns.map((campaign) => [campaign.id, campaign]));
  const scheduled = campaigns.filter(({ phase }) => phase === 'scheduled');
  const near = start > now ? scheduled.map((one) => fromThere(one, settings, start)) : scheduled;
  const starts = [
    ...comingUp(near, settings, { now, to: after(end, -1) }).filter(({ startsAt }) => startsAt >= start),
    ...comingUp(
      missed.map((campaign) => ({ ...campaign, phase: 'scheduled' })),
      settings,
      { now: start, to: after(end, -1) },
    ),
  ];
  return starts.map(({ kind, matched, ...start }) => {
    const campaign = byId.get(start.campaign.id);
    const halted = campaign?.halted === true ? 'paused' : 'scheduled';
    return {
      ...start,
      kind: kind === 'once' ? 'scheduled' : 'occurrence',
      day: wallClock(start.startsAt, settings.zone).day,
      state: campaign?.phase === 'missed' ? 'missed' : halted,
      run: null,
      runs: 0,
      matched,
      planned: null,
    };
  });
}

/** A campaign that repeats, as it stands when a window begins: nobody walks there occurrence by occurrence. */
function fromThere(campaign: Campaign, settings: Settings, start: Date): Campaign {
  const isFar = campaign.startsAt !== null && campaign.startsAt < start;
  if (!repeats(campaign) || !isFar) return campaign;
  return { ...campaign, opening: null, ...firstStep(campaign.repeat, after(start, -1), settings) };
}

function daysOf(from: IsoDay, to: IsoDay, { hours, zone }: Settings): CalendarDay[] {
  const days: CalendarDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekly = hours.weekly[weekdayOf(day) as Weekday] ?? [];
    const isHoliday = hours.holidays.includes(day);
    const openings = isHoliday ? [] : weekly;
    const closed = isHoliday ? ('holiday' as const) : weekly.length === 0 ? ('weekly' as const) : null;
    // Elsewhere the day of another country says something only where the office has made it its own.
    const holidays = isHoliday || zone === 'Asia/Tehran' ? namesOf(day) : [];
    days.push({ day, openings, closed, holidays });
  }
  return days;
}

function namesOf(day: IsoDay): Record<Language, string>[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const jalali = toJalali({ year, month, day: date });
  if (jalali === null) return [];
  const { holidays } = iranianHolidays(jalali.year);
  return holidays.filter((holiday) => holiday.day === day).map(({ name }) => name);
}
