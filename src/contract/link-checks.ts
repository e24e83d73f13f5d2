import { z } from 'zod';

const LinkVerdict = z.object({
  link: z.string(),
  outcome: z
    .enum(['ok', 'redirect', 'broken', 'unreachable'])
    .describe('broken: the server says that there is no such page; unreachable: nobody could say'),
  status: z.number().int().nullable().describe('What the server answered; null when it did not'),
  detail: z.string().nullable().describe('Where it redirects to, or what went wrong'),
});
export type LinkVerdict = z.output<typeof LinkVerdict>;

export const LinkChecks = z.object({ items: z.array(LinkVerdict) });
