import type { IsoDay } from '../calendar/wall.ts';
import type { Audience } from '../contract/campaigns.ts';
import type { Repeat, Serving } from '../contract/repeat.ts';
import type { CampaignState, Channel, Purpose } from '../contract/words.ts';
import type { Run, Source } from '../deliveries/run.ts';

/** An occurrence that was taken in hand: its run is being checked and written. */
export type Opening = {
  occurrence: string;
  startsAt: Date;
  expiresAt: Date;
  source: Source;
  /** what looks at its run before that is opened; null before it has begun, and for a campaign that runs once */
  preflight: string | null;
};

/** How far a campaign that repeats has come; nothing before is dealt with again. */
export type Reached =
  /** the last day whose greetings were dealt with */
  | { kind: 'days'; through: IsoDay }
  /** the moment up to which orders or appointments were looked through */
  | { kind: 'moments'; through: Date };

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
  repeat: Repeat;
  serving: Serving;
  priority: number | null;
  startsAt: Date | null;
  /** null for a campaign that runs once, and before it is scheduled */
  reached: Reached | null;
  opening: Opening | null;
  /** it opens no runs: one that repeats by a person's word, any by a restore */
  halted: boolean;
  /** it was at work in a backup of this moment, and is halted until a person has thought of what left after that */
  restored: Date | null;
  /** occurrences that went by while nobody was there to send them */
  passed: { times: number; lastAt: Date } | null;
  /** the preflight that it was scheduled with, and the contacts it matched */
  checked: { preflight: string; matched: number; excluded: string[] } | null;
  /** id of the last run; set when opened */
  run: string | null;
  /** grows with every change, so that a check and the change that rests on it are of the same campaign */
  revision: number;
  createdAt: Date;
  updatedAt: Date;
};

export function repeats(campaign: Pick<Campaign, 'repeat'>): boolean {
  return campaign.repeat.kind !== 'once';
}

/** A run in one of these has not ended. */
export const ACTIVE: Run['state'][] = ['planning', 'sending', 'paused', 'missed'];

/** A campaign that repeats is scheduled again between its runs. */
export function stateOf(campaign: Campaign, run: Pick<Run, 'state'> | null): CampaignState {
  if (campaign.phase === 'scheduled') {
    if (repeats(campaign) && run !== null && ACTIVE.includes(run.state)) return run.state;
    return campaign.halted ? 'paused' : 'scheduled';
  }
  if (campaign.phase !== 'opened') return campaign.phase;
  return run?.state ?? 'planning';
}

/** Lower goes first. */
export function priorityOf({ priority, purpose, repeat }: Campaign): number {
  if (priority !== null) return priority;
  if (purpose === 'service') return 1;
  return repeat.kind === 'occasion' ? 3 : 5;
}
