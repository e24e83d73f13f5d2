import { z } from 'zod';
import { Audience } from './campaigns.ts';
import { Channel, Purpose } from './words.ts';

export const ReachRequest = z.strictObject({
  audience: Audience,
  channel: Channel,
  purpose: Purpose.default('marketing'),
});
export type ReachRequest = z.output<typeof ReachRequest>;
