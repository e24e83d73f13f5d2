import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/max';
import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { CalendarName, Channel, Language, OccasionKind } from './words.ts';

export const IMPORT_LIMITS = {
  rows: 2_000_000,
  columns: 200,
  cellChars: 10_000,
  rowChars: 1_000_000,
};

export const PlainTarget = z.enum([
  'ref',
  'title',
  'firstName',
  'lastName',
  'mobile',
  'email',
  'language',
  'zone',
  'city',
  'province',
  'tags',
  'groups',
]);
export const ConsentTarget = z.templateLiteral(['consent.', Channel]);
export type PlainTarget = z.infer<typeof PlainTarget>;
export type ConsentTarget = z.infer<typeof ConsentTarget>;
const FieldTarget = z.templateLiteral(['fields.', z.string().min(1).max(60)]);

export type FieldTarget = z.infer<typeof FieldTarget>;

/** How a column writes its dates, where year/month/day with four digits is not what it holds. */
const DayColumn = z.strictObject({
  to: z.union([OccasionKind, FieldTarget]),
  order: z.enum(['ymd', 'dmy', 'mdy']).exactOptional().describe('Order of the parts; ymd unless told'),
  calendar: CalendarName.exactOptional().describe(
    'Refuses years of the other calendar; needed for days without a year',
  ),
  latestYear: z
    .int()
    .min(1200)
    .max(2100)
    .exactOptional()
    .describe('Allows years of two digits: each is the last such year up to this one (1405, 2026)'),
});
export type DayColumn = z.infer<typeof DayColumn>;

export const Target = z.union([PlainTarget, OccasionKind, ConsentTarget, FieldTarget]);
export type Target = z.infer<typeof Target>;

export const ColumnTarget = z
  .union([Target, DayColumn])
  .nullable()
  .describe('Where a column’s cells go; null for a column that is left out');
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/** What becomes of each column, by its header. */
export const Mapping = z.record(z.string().max(200), ColumnTarget);
export type Mapping = z.infer<typeof Mapping>;

const JsonMapping = z
  .string()
  .max(50_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'is not JSON; write {"column header": "mobile", …}' });
      return z.NEVER;
    }
  })
  .pipe(Mapping);

export const ImportQuery = z.strictObject({
  mapping: JsonMapping.optional().describe(
    'JSON of {"column header": target}; columns it does not name are guessed from their headers',
  ),
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Counts and shows what would happen, and changes no contact'),
  consentSource: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Where the consents of this file were given; required when a column carries consent'),
  language: Language.optional().describe(
    'Of new contacts whose row says none; the organisation’s unless told',
  ),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'Write the country in two capital letters, as IR.')
    .default('IR')
    .transform((code, context): CountryCode => {
      if (isSupportedCountry(code)) return code;
      context.addIssue({
        code: 'custom',
        message: `${code} is no country with telephone numbers; write it as IR`,
      });
      return z.NEVER;
    })
    .describe('Of mobile numbers without a country'),
  delimiter: z
    .enum(['comma', 'semicolon', 'tab'])
    .optional()
    .describe('Found out from the first line unless told'),
  fileName: z.string().trim().min(1).max(200).optional(),
});
export type ImportQuery = z.output<typeof ImportQuery>;

export const ColumnsQuestion = z.strictObject({
  headers: z
    .array(z.string().max(200))
    .min(1)
    .max(IMPORT_LIMITS.columns)
    .describe('The cells of the file’s first line'),
});

export const ColumnsAnswer = z.object({
  columns: z.array(z.object({ header: z.string(), target: Target.nullable() })),
});

export const ImportState = z.enum(['running', 'done', 'failed']);

const count = (text: string) => z.int().describe(text);

export const ImportCounts = z.object({
  rows: count('Rows below the header, blank ones apart: the sum of the next five'),
  created: count('New contacts'),
  updated: count('Contacts that the row changed'),
  unchanged: count('Contacts that were so already'),
  duplicates: count(
    'Rows of a person whom an earlier row of the file had named; not applied, listed in errors.csv',
  ),
  invalid: count('Rows with a fault; not applied, listed in errors.csv'),
  keptOptOut: count('Of the contacts above, those whose recorded no was kept although the file says yes'),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const ImportSample = z.object({
  line: z.int(),
  outcome: z.enum(['created', 'updated', 'unchanged']),
  contact: z.object({
    name: z.string(),
    ref: z.string().nullable(),
    mobile: z.string().nullable(),
    email: z.string().nullable(),
    city: z.string().nullable(),
    tags: z.array(z.string()),
    occasions: z.array(
      z.object({
        kind: OccasionKind,
        calendar: CalendarName,
        year: z.int().nullable(),
        month: z.int(),
        day: z.int(),
      }),
    ),
  }),
});
export type ImportSample = z.infer<typeof ImportSample>;

export const ImportView = z
  .object({
    id: z.string(),
    state: ImportState,
    fileName: z.string().nullable(),
    dryRun: z.boolean(),
    mapping: Mapping.describe('What became of each column'),
    counts: ImportCounts,
    sample: z
      .array(ImportSample)
      .describe('The first good rows as their contacts are (dry run: would be) after'),
    failure: z
      .object({ message: z.string(), line: z.int().nullable() })
      .nullable()
      .describe(
        'Why it could not go on. What was counted until then is done; it is safe to run the file again',
      ),
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Import' });

export const ImportPage = pageOf(ImportView);

const Reason = z.object({ en: z.string(), fa: z.string() });

/** A row that was not applied, with all that is wrong with it. */
export const ImportProblem = z
  .object({
    line: z.int().describe('Of the file; its header is line 1'),
    faults: z.array(
      z.object({
        column: z.string().nullable().describe('The header; null where it is the row as a whole'),
        cell: z.string().nullable().describe('What stands there; null where it is the row as a whole'),
        reason: Reason,
      }),
    ),
  })
  .meta({ id: 'ImportProblem' });
export type ImportProblem = z.infer<typeof ImportProblem>;

export const ImportProblemPage = pageOf(ImportProblem);

/** A page of the rows that were not applied, in the order of the file. */
export const ProblemsQuery = z.strictObject({
  ...Page.shape,
  after: z.coerce.number().int().min(0).default(0).describe('The `next` of the page before: a line'),
});
export type ProblemsQuery = z.output<typeof ProblemsQuery>;
