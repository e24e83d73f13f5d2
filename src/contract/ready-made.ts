import { z } from 'zod';
import { Audience, CampaignView } from './campaigns.ts';
import { Repeat } from './repeat.ts';
import { Channel } from './words.ts';

const InBoth = z.object({ fa: z.string(), en: z.string() });

export const ReadyMadeView = z
  .object({
    id: z.string(),
    name: InBoth,
    description: InBoth,
    messages: z
      .partialRecord(Channel, z.string())
      .describe('The message of the library that it sends on each channel that it has one for'),
    repeat: Repeat,
    audience: Audience,
  })
  .meta({ id: 'ReadyMade' });
export type ReadyMadeView = z.output<typeof ReadyMadeView>;

export const ReadyMadeList = z.object({ items: z.array(ReadyMadeView) });

export const UseReadyMade = z.strictObject({ channel: Channel.default('sms') });
export type UseReadyMade = z.output<typeof UseReadyMade>;

export const UsedReadyMade = z.object({
  campaign: CampaignView.describe('A draft, to change as any other'),
  template: z.string().describe('Id of the template of one’s own that was made for it'),
  missing: z
    .array(
      z.object({
        path: z.string().describe('The place in the campaign: data.code, link'),
        sample: InBoth.nullable().describe('How such a value may look'),
      }),
    )
    .describe('What the campaign must be given before it can be scheduled'),
});
