import { z } from 'zod';
import { parseZone } from '../lib/zone.ts';
import { Language } from './words.ts';

/** Names that messages know without being told; a custom field may not take one. */
export const RESERVED_FIELDS = [
  'name',
  'shortName',
  'title',
  'firstName',
  'lastName',
  'city',
  'mobile',
  'email',
  'brand',
  'phone',
  'link',
  'unsubscribe',
];

const Opening = z
  .strictObject({
    from: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'write a time from 00:00 to 23:59', abort: true }),
    to: z
      .string()
      .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, { error: 'write a time from 00:01 to 24:00', abort: true }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], error: 'must be later than from' });

/** The openings of one day in any order; none = closed. */
const Openings = z
  .array(Opening)
  .max(10)
  .superRefine((openings, context) => {
    const byStart = openings
      .map((opening, index) => ({ ...opening, index }))
      .sort((a, b) => a.from.localeCompare(b.from));
    byStart.forEach(({ from, index }, place) => {
      const before = byStart[place - 1];
      if (before === undefined || from >= before.to) return;
      context.addIssue({
        code: 'custom',
        path: [index],
        message: `overlaps with ${before.from}-${before.to}`,
      });
    });
  });

const Weekly = z
  .strictObject({ 1: Openings, 2: Openings, 3: Openings, 4: Openings, 5: Openings, 6: Openings, 7: Openings })
  .describe('Openings by ISO weekday, 1 Monday to 7 Sunday, in the wall-clock time of the zone');

const Hours = z.strictObject({
  weekly: Weekly,
  holidays: z.array(z.iso.date()).max(2000).describe('Closed days, Gregorian, YYYY-MM-DD'),
});

const Sms = z.strictObject({
  maxUnits: z.int().min(1).max(1600).describe('The most GSM-7 septets or UTF-16 units a text may have'),
  maxParts: z.int().min(1).max(10).describe('The most billable parts'),
  linkScheme: z.boolean().describe('Print short links with https://'),
  latinTypography: z.boolean().describe('Plain quotes and dashes for curly ones where that saves units'),
  shortNames: z.boolean().describe('The short name when the full one does not fit'),
});

const Rate = z.number().positive().max(10_000).describe('Messages a second at most');
const Rates = z.strictObject({ sms: Rate, email: Rate });

const BrandName = z.string().trim().min(1).max(60);
const Brand = z.strictObject({ fa: BrandName, en: BrandName });

const Field = z.strictObject({
  name: z
    .string()
    .max(40)
    .regex(/^[a-z][A-Za-z0-9_]*$/, {
      error: 'start with a small Latin letter; then Latin letters, digits and _',
      abort: true,
    })
    .refine((name) => !RESERVED_FIELDS.includes(name) && !(name in {}), { error: 'this name is taken' }),
  type: z.enum(['text', 'number', 'boolean', 'date']),
});

const Fields = z
  .array(Field)
  .max(100)
  .superRefine((fields, context) => {
    fields.forEach(({ name }, index) => {
      if (fields.findIndex((other) => other.name === name) === index) return;
      context.addIssue({
        code: 'custom',
        path: [index, 'name'],
        message: `there is a field ${name} already`,
      });
    });
  });

const shape = {
  brand: Brand,
  phone: z
    .string()
    .trim()
    .regex(/^[+\d۰-۹ ()-]{3,30}$/, 'write digits, spaces, brackets, + and -')
    .nullable()
    .describe('The published telephone number, as messages print it'),
  zone: z
    .string()
    .refine((zone) => parseZone(zone) !== null, { error: 'write an IANA zone such as Asia/Tehran' }),
  language: Language,
  hours: Hours,
  sms: Sms,
  rates: Rates,
  expiryHours: z
    .int()
    .min(1)
    .max(720)
    .describe('Hours after its start at which a run gives up what is unsent'),
  missedAfterMinutes: z
    .int()
    .min(1)
    .max(1440)
    .describe('Minutes after its first opening at which an unstarted run asks a person'),
  fields: Fields.describe('The fields that contacts of this organisation have beyond the standard ones'),
};

export const SettingsView = z.object({ ...shape, updatedAt: z.iso.datetime() });

/** What is not named stays as it is, within objects too; a list is replaced as a whole. */
export const ChangeSettings = z
  .strictObject({
    ...shape,
    brand: Brand.partial(),
    hours: Hours.partial().extend({ weekly: Weekly.partial().optional() }),
    sms: Sms.partial(),
    rates: Rates.partial(),
  })
  .partial();
export type ChangeSettings = z.output<typeof ChangeSettings>;
