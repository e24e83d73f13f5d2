import type { Audience } from '../contract/campaigns.ts';
import type { CampaignState, Channel, Purpose } from '../contract/words.ts';
import type { Run } from '../deliveries/run.ts';

/**
 * Who, what and when. Once opened, the run's state is the campaign's: there is one truth, read together
 * by `stateOf`.
 */
export type Campaign = {
  id: string;
  name: string;
  phase: 'draft' | 'scheduled' | 'missed' | 'stopped' | 'opened';
  channel: Channel;
  template: string;
  templateVersion: number | null;
  purpose: Purpose;
  audience: Audience;
  link: string | null;
  data: Record<string, string>;
  hoursIn: 'organisation' | 'contact';
  startsAt: Date | null;
  /** id of the run; set when opened */
  run: string | null;
  /** grows with every change, so that a check and the change that rests on it are of the same campaign */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
};

export function stateOf(campaign: Campaign, run: Pick<Run, 'state'> | null): CampaignState {
  if (campaign.phase !== 'opened') return campaign.phase;
  return run?.state ?? 'planning';
}
