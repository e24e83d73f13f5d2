import { z } from 'zod';
import { pageOf } from './page.ts';
import { BlockUse, TemplateContent } from './templates.ts';
import { Language } from './words.ts';

const Change = z.object({
  place: z.string().describe('name; a whole variant: fa; a part of it: fa.text'),
  how: z.enum(['added', 'removed', 'changed']),
});

export const TemplateVersion = z
  .object({
    version: z.number().int(),
    name: z.string(),
    at: z.iso.datetime(),
    by: z.string().nullable().describe('user:… or key:…; null where nobody is known'),
    summary: z.record(Language, z.string()).describe('One line on what changed'),
    restored: z.number().int().nullable().describe('The version that was brought back'),
    refreshed: z.string().nullable().describe('The block whose newest version was taken in'),
    changes: z.array(Change),
    blocks: z.array(BlockUse).describe('Blocks that were taken in, and their versions'),
  })
  .meta({ id: 'TemplateVersion' });
/** `D`: dates as they are before they are written as JSON. */
export type TemplateVersion<D = string> = Omit<z.output<typeof TemplateVersion>, 'at'> & { at: D };
export const TemplateVersionPage = pageOf(TemplateVersion);
export const TemplateVersionRead = TemplateVersion.extend({ content: TemplateContent });

const VersionNumber = z.coerce.number().int().min(1).max(1e9);
export const VersionId = z.strictObject({ id: z.string().min(1).max(60), version: VersionNumber });
export const VersionsPage = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many at the most'),
  after: VersionNumber.optional().describe('The `next` of the page before'),
});
export const DiffQuery = z.strictObject({
  against: VersionNumber.optional().describe('The version to compare with; else the one before'),
});
export const RestoreRequest = z.strictObject({
  version: z
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The version that was looked at; refused with 409 when somebody has changed it since'),
});

const Side = z.object({
  line: z.number().int().describe('Where it begins'),
  pieces: z.array(z.object({ text: z.string(), changed: z.boolean() })),
});
const DiffRow = z.object({
  kind: z.enum(['same', 'changed', 'added', 'removed']),
  before: Side.nullable(),
  after: Side.nullable(),
});
export const TemplateDiff = z
  .object({
    version: z.number().int(),
    against: z.number().int().nullable().describe('null: compared with nothing'),
    name: z.object({ before: z.string().nullable(), after: z.string() }),
    blocks: z.object({ before: z.array(BlockUse), after: z.array(BlockUse) }),
    parts: z.array(
      z.object({
        language: Language,
        part: z.string().describe('text, subject, html, …'),
        same: z.boolean(),
        rows: z.array(DiffRow).describe('What stands side by side; its pieces joined are the whole part'),
      }),
    ),
  })
  .meta({ id: 'TemplateDiff' });
export type TemplateDiff = z.output<typeof TemplateDiff>;
