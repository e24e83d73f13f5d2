import { z } from 'zod';
import { StatedConsent } from './consent.ts';
import { Page, pageOf } from './page.ts';
import { Email, FieldValue, fieldsOf, line, Mobile, optionalLine, Tags, Zone } from './texts.ts';
import { CalendarName, ConsentScope, Language, OccasionKind } from './words.ts';

/** The years in which a calendar's dates of living people lie; a Gregorian year under "jalali" is a mistake. */
const YEARS = { jalali: [1200, 1499], gregorian: [1900, 2100] } as const;

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

/** The most groups that one contact is in. */
export const MOST_GROUPS = 100;

const GroupIds = z
  .array(z.string().min(1).max(60))
  .max(MOST_GROUPS)
  .transform((ids) => [...new Set(ids)])
  .describe('Ids of the groups it is in');

const Consents = z
  .strictObject({
    sms: StatedConsent.exactOptional(),
    email: StatedConsent.exactOptional(),
    spouse: StatedConsent.exactOptional(),
  })
  .describe(
    'What the person says now of each channel, and of messages about their spouse’s birthday; what is not named stays as it is',
  );

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
  groups: GroupIds.default([]),
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
    groups: GroupIds,
    fields: fieldsOf(FieldValue.nullable()),
    occasions: z.array(Occasion).max(20),
    consents: Consents,
  })
  .exactPartial()
  .describe('Only what is named changes; null clears it, in `fields` one by one; lists are replaced');
export type ContactChange = z.output<typeof ContactChange>;

const ConsentView = z.object({ granted: z.boolean(), source: z.string(), at: z.iso.datetime() });

const moment = z.iso.datetime().nullable();

const ContactedAt = z.object({ sms: moment, email: moment }).describe('When a message was last handed over');

const HistoryView = z
  .object({
    orders: z.object({
      count: z.int().describe('Orders that were not returned as a whole'),
      sum: z
        .number()
        .describe('What they come to, less what was given back, in the currency of the settings'),
      firstAt: moment,
      lastAt: moment,
      recent: z
        .array(
          z.object({
            ref: z.string(),
            at: z.iso.datetime(),
            sum: z.number(),
            products: z.array(z.string()),
            categories: z.array(z.string()),
          }),
        )
        .describe('The last 50, newest first'),
      products: z.array(z.string()).describe('The last 200 products, bought last first'),
      categories: z.array(z.string()).describe('The last 50 categories'),
    }),
    contactedAt: ContactedAt,
    campaigns: z
      .array(z.object({ id: z.string(), at: z.iso.datetime(), openedAt: moment, clickedAt: moment }))
      .describe('The last 50 campaigns that reached it, newest first'),
  })
  .describe('What happened to the contact, in short');

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
  consents: z.object({
    sms: ConsentView.optional(),
    email: ConsentView.optional(),
    spouse: ConsentView.optional(),
  }),
  aliases: z.array(z.string()).describe('Ids of contacts that were merged into this one'),
  history: HistoryView,
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

/** In a list, of what happened only when it was written to: the rest can be as long as the page. */
export const ContactPage = pageOf(ContactView.omit({ history: true }).extend({ contactedAt: ContactedAt }));

export const ContactQuery = Page.extend({
  search: line(100)
    .refine((text) => text !== '', 'is blank')
    .optional()
    .describe('Words of names, ref, mobile, email or city, in any spelling; all must be found'),
  tag: line(60).optional(),
  group: z.string().min(1).max(60).optional().describe('Id of a group'),
  segment: z.string().min(1).max(64).optional().describe('Id of a segment, as it is now'),
  language: Language.optional(),
  consent: ConsentScope.optional().describe('Only those who agreed to this'),
});
export type ContactQuery = z.output<typeof ContactQuery>;

export const ContactId = z.strictObject({ id: z.string().min(1).max(60) });
export const ContactChannel = ContactId.extend({ channel: ConsentScope });
