import { z } from 'zod';
import { pageOf } from './page.ts';
import { Channel, Language } from './words.ts';

/** Longer than any good source, so that the check can say in its own words what is too long. */
const Source = z.string().max(500_000);

const SmsVariant = z.strictObject({
  text: Source.describe(
    'Fields as {{name}}, conditions as {{#if city}}…{{else}}…{{/if}}, links as {{link "https://…"}}',
  ),
});
const EmailVariant = z.strictObject({
  subject: Source,
  preheader: Source.nullable()
    .default(null)
    .describe("What inboxes show behind the subject; null leaves that to the mail's first words"),
  format: z.enum(['html', 'mjml']).default('html').describe('What html is written in'),
  html: Source,
  text: Source.nullable().default(null).describe('The plain part; null to have it made from the HTML'),
});

const hasOne = (variants: object): boolean => Object.keys(variants).length > 0;
const NO_VARIANT = 'Write at least one variant: fa or en.';
const SmsVariants = z.partialRecord(Language, SmsVariant).refine(hasOne, NO_VARIANT);
const EmailVariants = z.partialRecord(Language, EmailVariant).refine(hasOne, NO_VARIANT);

export const SmsContent = z.strictObject({ channel: z.literal('sms'), variants: SmsVariants });
export const EmailContent = z.strictObject({ channel: z.literal('email'), variants: EmailVariants });
export const TemplateContent = z.discriminatedUnion('channel', [SmsContent, EmailContent]);
export type TemplateContent = z.output<typeof TemplateContent>;

const Name = z.string().trim().min(1).max(120);
export const NewTemplate = z.discriminatedUnion('channel', [
  SmsContent.extend({ name: Name }),
  EmailContent.extend({ name: Name }),
]);

const Version = z
  .number()
  .int()
  .min(1)
  .optional()
  .describe('The version that was edited; refused with 409 when somebody has changed it since');
export const TemplateChange = z.discriminatedUnion('channel', [
  SmsContent.extend({ name: Name, version: Version }),
  EmailContent.extend({ name: Name, version: Version }),
]);

const Encoding = z.enum(['gsm7', 'ucs2']);
export const SmsSize = z.object({
  encoding: Encoding,
  units: z.number().int().describe('GSM-7 septets or UTF-16 units'),
  parts: z.number().int().describe('What is paid for'),
});

/** Not wrong, but worth a look; `line` and `column` are null where the whole text is meant. */
export const TemplateWarning = z.object({
  path: z.string(),
  code: z.enum([
    'too-long',
    'unicode',
    'large-html',
    'missing-variant',
    'fields-differ',
    'no-brand',
    'missing-alt',
    'insecure-link',
    'placeholder-link',
    'dead-anchor',
    'not-usable',
  ]),
  message: z.string(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
});
export type TemplateWarning = z.output<typeof TemplateWarning>;

/** One character that takes more than half of an SMS's room away; Persian texts have none, for they are Unicode by nature. */
const Culprit = z.object({
  language: Language,
  char: z.string(),
  code: z.string().describe('U+2014'),
  line: z.number().int(),
  column: z.number().int(),
  fix: z
    .string()
    .nullable()
    .describe('What could stand there instead; empty: remove it; null: nothing comes near it'),
});
export type Culprit = z.output<typeof Culprit>;

export const TemplateFacts = z.object({
  fields: z.array(z.string()).describe('Names that the text uses'),
  links: z.array(z.string()).describe('Web addresses written in the text'),
  usesMainLink: z.boolean().describe('{{link}} stands in the text, so a campaign must give its main link'),
  sizes: z.partialRecord(Language, SmsSize).describe('Of an SMS, with values of common length'),
  culprits: z.array(Culprit).describe('Of an SMS: what makes it Unicode, the first ten of a language'),
  warnings: z.array(TemplateWarning),
});
export type TemplateFacts = z.output<typeof TemplateFacts>;

export const TemplateId = z.strictObject({ id: z.string().min(1).max(60) });
export const BlockUse = z.object({ name: z.string(), version: z.number().int() });

const Kept = {
  id: z.string(),
  name: z.string(),
  version: z.number().int(),
  blocks: z.array(BlockUse).describe('Blocks that were taken in when this version was saved'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};
export const TemplateView = z
  .discriminatedUnion('channel', [SmsContent.extend(Kept), EmailContent.extend(Kept)])
  .meta({ id: 'Template' });
export const TemplateWithFacts = z.object({ template: TemplateView, facts: TemplateFacts });
export const TemplatePage = pageOf(TemplateView);

export const TemplateProblem = z.object({
  path: z.string().describe('variants.fa.text'),
  message: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  code: z.string(),
});

const SampleValue = z.union([z.string().max(2_000), z.number(), z.boolean()]);
export const PreviewRequest = z.strictObject({
  contactId: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .describe('Whose values to write; else `values`, else sample values'),
  values: z.record(z.string().max(64), SampleValue).optional(),
  language: Language.optional().describe('Which variant; else the first there is'),
});
export type PreviewRequest = z.output<typeof PreviewRequest>;

export const TemplatePreview = z.object({
  channel: Channel,
  language: Language,
  outcome: z.enum(['ready', 'too-long', 'missing-field', 'bad-value', 'empty']),
  field: z.string().nullable().describe('The field without a value, or with one that cannot be written'),
  subject: z.string().nullable(),
  html: z.string().nullable(),
  text: z.string().nullable(),
  sms: SmsSize.extend({
    fits: z.array(z.enum(['latin-typography', 'short-name', 'optional-dropped'])),
    text: z.string(),
  }).nullable(),
});
export type TemplatePreview = z.output<typeof TemplatePreview>;

export const DraftPreviewRequest = PreviewRequest.extend({ content: TemplateContent });
export type DraftPreviewRequest = z.output<typeof DraftPreviewRequest>;
export const DraftPreview = TemplatePreview.extend({
  samples: z
    .record(z.string(), SampleValue)
    .describe('What a campaign, an order or an appointment would bring: made up, but for what `values` gave'),
});
export type DraftPreview = z.output<typeof DraftPreview>;

const PartUses = z.object({
  fields: z.array(z.string()),
  links: z.array(z.string()).describe('Addresses; {{link}} for the main link'),
  helpers: z.array(z.string()).describe('date, plural, if, optional, …'),
  optionals: z.number().int(),
});
export const VariantGap = z.object({
  language: Language.describe('Which one lacks it'),
  part: z.string().nullable().describe('null: the whole variant'),
  code: z.enum([
    'missing-variant',
    'missing-part',
    'fields-differ',
    'links-differ',
    'helpers-differ',
    'optionals-differ',
    'no-brand',
  ]),
  what: z.string().describe('The field, the address, …'),
  cure: z.string(),
});
export type VariantGap = z.output<typeof VariantGap>;

export const TemplateCheckAnswer = z.object({
  problems: z.array(TemplateProblem),
  facts: TemplateFacts,
  gaps: z
    .array(VariantGap)
    .describe('What one language has and the other lacks; none while there are problems'),
});
export const TemplateVariants = z
  .object({
    parts: z.array(z.object({ part: z.string(), fa: PartUses.nullable(), en: PartUses.nullable() })),
    sizes: z.object({ fa: SmsSize.nullable(), en: SmsSize.nullable() }),
    gaps: z.array(VariantGap),
  })
  .meta({ id: 'TemplateVariants' });
export type TemplateVariants = z.output<typeof TemplateVariants>;
