import { z } from 'zod';

/** Every refusal (RFC 9457). Clients switch on `code`; `errors` names the places when a request is at fault. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.string(),
  detail: z.string(),
  instance: z.string(),
  errors: z
    .array(z.looseObject({ path: z.string().describe('such as occasions.0.month'), message: z.string() }))
    .optional(),
  retryAfterSeconds: z.number().optional(),
});
