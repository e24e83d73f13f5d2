import { createHash } from 'node:crypto';
import type { Campaign } from './campaign.ts';

/** A number for what a campaign says, to whom and when: another one when a person changes any of it. */
export function editionOf(campaign: Campaign): number {
  const { template, purpose, audience, link, data, hoursIn, repeat, serving, priority } = campaign;
  const said = JSON.stringify([template, purpose, audience, link, data, hoursIn, repeat, serving, priority]);
  return createHash('sha256').update(said).digest().readUIntBE(0, 6);
}
