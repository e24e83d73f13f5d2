import { z } from 'zod';
import { CampaignState, Channel } from './words.ts';

const LONGEST_DAYS = 62;
const DAY_MS = 86_400_000;

const Day = z.iso.date({ error: 'is not a day; write it as 2026-11-22' });
const inRange = (day: string) => day >= '2000-01-01' && day <= '2099-12-31';
const Asked = Day.refine(inRange, 'is not in a year from 2000 to 2099; write the Gregorian day');

export const CalendarQuery = z
  .strictObject({
    from: Asked.describe('The first day, in the organisation’s zone'),
    to: Asked.describe(`The last day, itself included; ${LONGEST_DAYS} days at the most`),
  })
  .superRefine(({ from, to }, context) => {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
    const fault = (message: string) => context.addIssue({ code: 'custom', path: ['to'], message });
    if (days < 1) fault('lies before `from`');
    if (days > LONGEST_DAYS) fault(`is ${days} days from \`from\`; ask for ${LONGEST_DAYS} at the most`);
  });

export const HolidaysQuery = z.strictObject({
  year: z.coerce.number().int().min(1400).max(1450).describe('Of the Jalali calendar'),
});

const Words = z.object({ fa: z.string(), en: z.string() });
const IsoDay = z.iso.date();
const Moment = z.iso.datetime();
const Whole = z.number().int().min(0);

const Holiday = z.object({
  day: IsoDay.describe('Gregorian'),
  jalali: z.object({ year: z.number().int(), month: z.number().int(), day: z.number().int() }),
  kind: z
    .enum(['fixed', 'moon'])
    .describe('moon: by the lunar calendar, as foretold; the official day can be one earlier or later'),
  name: Words,
});

export const HolidaysView = z.object({
  country: z.literal('IR'),
  year: z.number().int(),
  complete: z
    .boolean()
    .describe('False: the days by the moon of that year are not known here and must be added by hand'),
  holidays: z.array(Holiday),
});

const Item = z.object({
  kind: z
    .enum(['run', 'scheduled', 'occurrence'])
    .describe('run: opened; scheduled: one start to come; occurrence: one of a campaign that repeats'),
  campaign: z.object({ id: z.string(), name: z.string() }),
  channel: Channel,
  day: IsoDay,
  startsAt: Moment.describe('Of the first run of the day, where several are told as one'),
  firstOpening: Moment.nullable().describe('The first moment at which a message could leave'),
  state: CampaignState.describe('Of the last run, where several are told as one'),
  run: z.string().nullable().describe('Id of the last run of the day'),
  runs: Whole.describe('Of one campaign on one day; those that follow orders or appointments have many'),
  matched: Whole.nullable().describe('Contacts; null: not known before the day'),
  planned: Whole.nullable(),
});

export const CalendarView = z
  .object({
    zone: z.string(),
    items: z.array(Item).describe('The earliest first'),
    days: z.array(
      z.object({
        day: IsoDay,
        openings: z.array(z.object({ from: z.string(), to: z.string() })),
        closed: z
          .enum(['weekly', 'holiday'])
          .nullable()
          .describe('Why the office is closed all day; null: it opens'),
        holidays: z.array(Words).describe('Public holidays of the day, as far as they are known'),
      }),
    ),
  })
  .meta({ id: 'Calendar' })
  .describe(
    'Drafts have no day and are not in it. Starts to come of campaigns that follow orders or appointments are nobody’s to tell.',
  );
