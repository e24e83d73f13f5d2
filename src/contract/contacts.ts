import { z } from 'zod';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { displayForm } from '../lib/text.ts';
import { parseZone } from '../lib/zone.ts';
import { StatedConsent } from './consent.ts';
import { Page, pageOf } from './page.ts';
import { CalendarName, Channel, Language, OccasionKind } from './words.ts';

const FieldName = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9_]*$/)
  .refine((name) => !(name in {})); // constructor, toString
const MOST_FIELDS = 100;
const FIELD_RULE = 'name a field with a small Latin letter, then Latin letters, digits and _, 40 at most';
/** The years in which a calendar's dates of living people lie; a Gregorian year under "jalali" is a mistake. */
const YEARS = { jalali: [1200, 1499], gregorian: [1900, 2100] } as const;

/** One line as people read it, brought into the form in which texts are kept. */
function line(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'has a line break or another control character in it')
    .transform((text) => displayForm(text).replace(/\s+/g, ' ').trim())
    .refine(
      (text) => text.length <= max,
      `is longer than ${max} characters when its ligatures are spelled out`,
    );
}

/** Blank is the same as none. */
function optionalLine(max: number) {
  return line(max)
    .transform((text) => (text === '' ? null : text))
    .nullable();
}

/** A text that another form of it stands for; blank is none. */
function normalised(max: number, normalise: (text: string) => string | null, message: string) {
  return z
    .string()
    .max(max)
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const known = normalise(text);
      if (known === null) context.addIssue({ code: 'custom', message });
      return known;
    })
    .nullable();
}

const Mobile = normalised(
  60,
  (text) => normaliseMobile(text),
  'is not a mobile number; write it as 09121234567 or, from abroad, as +442071234567',
).describe('A mobile number in any usual form, Persian digits too; kept as E.164');

const Email = normalised(400, normaliseEmail, 'is not an email address').describe('Kept in lower case');

const Zone = normalised(60, parseZone, 'is not a zone; write an IANA name such as Asia/Tehran').describe(
  'IANA zone; null: that of the organisation',
);

const Tags = z
  .array(line(60).refine((tag) => tag !== '', 'is blank'))
  .max(50)
  .transform((tags) => [...new Set(tags)]);

const FieldValue = z.union([line(1000), z.number(), z.boolean()], {
  error: 'must be one line of at most 1000 characters, a number, true or false',
});

function fieldsOf<Value extends z.ZodType>(value: Value) {
  return z
    .record(FieldName, value, {
      error: (issue) => (issue.code === 'invalid_key' ? FIELD_RULE : undefined),
    })
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `has more than ${MOST_FIELDS} fields`);
}

const Occasion = z
  .strictObject({
    kind: OccasionKind,
    calendar: CalendarName.describe('The calendar in which the person keeps the day'),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
    year: z.int().nullable().default(null),
    raw: optionalLine(100).default(null).describe('What the person wrote'),
  })
  .refine(
    ({ calendar, year }) => year === null || (year >= YEARS[calendar][0] && year <= YEARS[calendar][1]),
    {
      path: ['year'],
      error: 'is out of the range of its calendar: Jalali 1200 to 1499, Gregorian 1900 to 2100',
    },
  );

const Consents = z
  .strictObject({ sms: StatedConsent.exactOptional(), email: StatedConsent.exactOptional() })
  .describe('What the person says now; channels that are not named stay as they are');

const parts = {
  ref: optionalLine(100).describe('The shop’s own customer number; unique'),
  title: optionalLine(40).describe('As in a greeting: خانم, آقای, Ms'),
  firstName: optionalLine(100),
  lastName: optionalLine(100),
  mobile: Mobile,
  email: Email,
  zone: Zone,
  city: optionalLine(100),
  province: optionalLine(100),
};

export const NewContact = z.strictObject({
  ref: parts.ref.default(null),
  title: parts.title.default(null),
  firstName: parts.firstName.default(null),
  lastName: parts.lastName.default(null),
  mobile: parts.mobile.default(null),
  email: parts.email.default(null),
  zone: parts.zone.default(null),
  city: parts.city.default(null),
  province: parts.province.default(null),
  language: Language.exactOptional().describe('That of the organisation when it is not told'),
  tags: Tags.default([]),
  fields: fieldsOf(FieldValue).default({}),
  occasions: z.array(Occasion).max(20).default([]),
  consents: Consents.default({}),
});
export type NewContact = z.output<typeof NewContact>;

export const ContactChange = z
  .strictObject({
    ...parts,
    language: Language,
    tags: Tags,
    fields: fieldsOf(FieldValue.nullable()),
    occasions: z.array(Occasion).max(20),
    consents: Consents,
  })
  .exactPartial()
  .describe('Only what is named changes; null clears it, in `fields` one by one; lists are replaced');
export type ContactChange = z.output<typeof ContactChange>;

const ConsentView = z.object({ granted: z.boolean(), source: z.string(), at: z.iso.datetime() });

export const ContactView = z.object({
  id: z.string(),
  ref: z.string().nullable(),
  title: z.string().nullable(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  mobile: z.string().nullable(),
  email: z.string().nullable(),
  language: Language,
  zone: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  tags: z.array(z.string()),
  groups: z.array(z.string()).describe('Ids of the groups it is in'),
  fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  occasions: z.array(
    z.object({
      kind: OccasionKind,
      calendar: CalendarName,
      month: z.int(),
      day: z.int(),
      year: z.int().nullable(),
      raw: z.string().nullable(),
    }),
  ),
  consents: z.object({ sms: ConsentView.optional(), email: ConsentView.optional() }),
  aliases: z.array(z.string()).describe('Ids of contacts that were merged into this one'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const ContactPage = pageOf(ContactView);

export const ContactQuery = Page.extend({
  search: line(100)
    .refine((text) => text !== '', 'is blank')
    .optional()
    .describe('Words of names, ref, mobile, email or city, in any spelling; all must be found'),
  tag: line(60).optional(),
});
export type ContactQuery = z.output<typeof ContactQuery>;

export const ContactId = z.strictObject({ id: z.string().min(1).max(60) });
export const ContactChannel = ContactId.extend({ channel: Channel });
