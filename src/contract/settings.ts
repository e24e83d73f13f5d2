import { z } from 'zod';
import { parseZone } from '../lib/zone.ts';
import { Rate, Senders } from './senders.ts';
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
  'province',
  'brand',
  'phone',
  'greeting',
  'shortGreeting',
  'touch',
  'touches',
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
  optionalBlocks: z.boolean().describe('{{#optional}} blocks left out, the last first, when it does not fit'),
});

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

const Price = z.number().min(0).max(1_000_000_000);
const SmsPrice = z.strictObject({
  line: z.string().max(40).nullable().describe('A line such as sms:twilio; null for every line'),
  prefix: z
    .string()
    .regex(/^\+\d{0,15}$/, { error: 'write + and the first digits of the number, such as +98' })
    .describe('Beginning of the receiver’s number; + for everywhere. The longest that fits counts'),
  gsm7: Price.describe('One part of a Latin text'),
  ucs2: Price.describe('One part of a Persian text'),
});
const Prices = z
  .strictObject({
    sms: z.array(SmsPrice).max(200),
    email: Price.nullable().describe('One mail; null when it is not known'),
  })
  .describe('In the currency below; what is not listed is shown as unknown, never as free');

const Cap = z.strictObject({
  channel: z.enum(['sms', 'email', 'any']),
  period: z.enum(['day', 'week', 'month']),
  max: z.int().min(1).max(100),
});
const Caps = z
  .array(Cap)
  .max(9)
  .superRefine((caps, context) => {
    const keys = caps.map(({ channel, period }) => `${channel} per ${period}`);
    keys.forEach((key, index) => {
      if (keys.indexOf(key) < index)
        context.addIssue({ code: 'custom', path: [index], message: `there is a cap for ${key} already` });
    });
  })
  .describe('The most marketing messages that one contact gets; service messages do not count');

const Occasions = z.strictObject({
  hours: Opening.describe('When greetings leave on a closed day that is kept'),
  leapDay: z
    .enum(['last-day', 'next-day'])
    .describe(
      'Whether 30 Esfand and 29 February are kept, in a common year, on the month’s last day or the day after',
    ),
});

const PostalLine = z.string().trim().min(1).max(200).nullable();
const Mail = z.strictObject({
  color: z.string().regex(/^#[0-9a-f]{6}$/i, { error: 'write a colour as #0b6e4f' }),
  logo: z.string().trim().min(1).max(500).nullable().describe('Id of an image here, or its web address'),
  address: z
    .strictObject({ fa: PostalLine, en: PostalLine })
    .describe('The postal line of the footer, in each language'),
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
  domainRate: Rate.nullable().describe(
    'Mails a second to one receiving domain at most; null: the rate of mails',
  ),
  senders: Senders.describe('What holds for one sender: its own rate, and a plan for its first weeks'),
  refusedPercent: z
    .int()
    .min(1)
    .max(100)
    .describe(
      'A run of which more than this was refused or bounced, of the last 200 or more, waits for a person',
    ),
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
  currency: z
    .enum(['IRR', 'IRT', 'USD', 'EUR'])
    .describe('Unit of the shop’s amounts and of prices: IRR rial, IRT toman (10 rial)'),
  prices: Prices,
  caps: Caps,
  touches: z.int().min(1).max(100).describe('Marketing messages in one round of touches'),
  growthPercent: z
    .number()
    .min(0)
    .max(1000)
    .describe('An audience grown by more between preflight and start waits for a person'),
  preflightHours: z.int().min(1).max(720).describe('Hours after which a preflight must be made again'),
  occasions: Occasions,
  mail: Mail,
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
    prices: Prices.partial(),
    occasions: Occasions.partial(),
    mail: Mail.partial().extend({ address: Mail.shape.address.partial().optional() }),
  })
  .partial();
export type ChangeSettings = z.output<typeof ChangeSettings>;
