import { z } from 'zod';
import { Page, pageOf } from './page.ts';
import { Language } from './words.ts';

export const BlockName = z
  .string()
  .normalize()
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,59}$/u, 'A name has letters, digits and -, 60 at the most.')
  .describe('As in {{block "footer"}}');

const Source = z.string().max(200_000).nullable().default(null);
const Variant = z
  .strictObject({
    text: Source.describe('For SMS, and for the plain part and subject of a mail'),
    html: Source.describe('For the HTML of a mail'),
  })
  .refine(({ text, html }) => text !== null || html !== null, 'Write a text, or HTML, or both.');

const Content = {
  channel: z.enum(['sms', 'email', 'both']).describe('Where it may be used'),
  variants: z
    .partialRecord(Language, Variant)
    .refine((variants) => Object.keys(variants).length > 0, 'Write at least one variant: fa or en.'),
};

type Shape = { channel: 'sms' | 'email' | 'both'; variants: Record<string, z.output<typeof Variant>> };

/** An SMS has no HTML, and what is for both needs words for the SMS. */
function fitsChannel({ channel, variants }: Shape, context: z.RefinementCtx): void {
  for (const [language, { text, html }] of Object.entries(variants)) {
    const fail = (part: string, message: string): void =>
      context.addIssue({ code: 'custom', path: ['variants', language, part], message });
    if (channel === 'sms' && html !== null) fail('html', 'A block for SMS has no HTML.');
    if (channel !== 'email' && text === null) fail('text', 'A block for SMS needs a text.');
  }
}

export const NewBlock = z.strictObject({ name: BlockName, ...Content }).superRefine(fitsChannel);
export const BlockChange = z
  .strictObject({
    ...Content,
    version: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe('The version that was edited; refused with 409 when somebody has changed it since'),
  })
  .superRefine(fitsChannel);

export const BlockView = z
  .object({
    name: z.string(),
    version: z.number().int(),
    ...Content,
    uses: z.array(z.string()).describe('Blocks that it names itself'),
    by: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Block' });
export const BlockPage = pageOf(BlockView);

const BlockUser = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int().describe('Of the template'),
  blockVersions: z.array(z.number().int()).describe('Of the block, as they were taken in'),
  newest: z.boolean(),
});
export const BlockUsage = pageOf(BlockUser).extend({
  version: z.number().int().describe('The newest of the block'),
  blocks: z.array(z.string()).describe('Blocks that name it'),
});
export type BlockUsage = z.output<typeof BlockUsage>;

export const RefreshRequest = z.strictObject({
  limit: z.number().int().min(1).max(200).default(50).describe('How many templates at the most'),
  after: Page.shape.after,
});
export const RefreshOutcome = z.object({
  id: z.string(),
  name: z.string(),
  version: z.number().int().describe('Of the template now'),
  outcome: z.enum(['saved', 'unchanged', 'refused']),
  problem: z.string().nullable().describe('Why it was refused'),
});
export type RefreshOutcome = z.output<typeof RefreshOutcome>;
export const RefreshAnswer = pageOf(RefreshOutcome);
