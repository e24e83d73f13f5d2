import { z } from 'zod';

const Whole = z.number().int().min(0);

/** Of an audience, whom a message sent now would reach; each person counts under the first reason that applies. */
export const ReachView = z
  .object({
    matched: Whole,
    noAddress: Whole,
    suppressed: Whole,
    noConsent: Whole,
    capped: Whole,
    willReceive: Whole.describe('matched less all the others'),
  })
  .meta({ id: 'Reach' });
