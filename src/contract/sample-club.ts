import { z } from 'zod';

/** The fewest that fill every list, and the most that load within a minute. */
export const SAMPLE_SIZES = { least: 20, most: 5_000, usual: 2_000 } as const;

export const SampleClubState = z.enum(['absent', 'loading', 'loaded', 'removing', 'interrupted']);

export const SampleClubView = z
  .object({
    state: SampleClubState.describe('interrupted: it ended in the middle; load it again or remove it'),
    progress: z
      .object({ done: z.int(), of: z.int() })
      .nullable()
      .describe('Contacts that are in, while it is being loaded'),
    counts: z
      .object({
        contacts: z.int(),
        orders: z.int(),
        appointments: z.int(),
        groups: z.int(),
        segments: z.int(),
        templates: z.int(),
        campaigns: z.int(),
      })
      .describe('What of it is here now'),
    canLoad: z.boolean(),
    reason: z
      .enum(['loaded', 'busy', 'has-contacts', 'sends-for-real'])
      .nullable()
      .describe('Why it cannot be loaded; null when it can'),
    loadedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'SampleClub' });
export type SampleClubView = z.output<typeof SampleClubView>;

export const LoadSampleClub = z.strictObject({
  size: z
    .int()
    .min(SAMPLE_SIZES.least)
    .max(SAMPLE_SIZES.most)
    .default(SAMPLE_SIZES.usual)
    .describe('How many contacts'),
});
