import type { Channel, Language, Purpose } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import type { TemplateContent } from '../templates/template.ts';

export type RunState = 'planning' | 'sending' | 'paused' | 'missed' | 'finished' | 'stopped';

/** How far planning has come; a restarted planner goes on behind `after`. matched = planned + refused. */
export type Planning = {
  after: string | null;
  /** the next batch's number */
  sequence: number;
  matched: number;
  planned: number;
  refused: number;
  done: boolean;
};

/** One occurrence of a campaign with all that was decided when it was opened. */
export type Run = {
  /** campaign.occurrence */
  id: string;
  campaign: string;
  occurrence: string;
  /** a test send: kept out of the campaign's figures */
  test: boolean;
  state: RunState;
  channel: Channel;
  purpose: Purpose;
  /** key of the line (channel and provider) that carries it to its end */
  line: string;
  /** the number or address it is sent from */
  sender: string;
  templateId: string;
  templateVersion: number;
  content: TemplateContent;
  /** link targets; a short link's last characters are the index into it */
  targets: string[];
  mainLink: string | null;
  /** the campaign's own merge values */
  data: Record<string, string>;
  /** the audience as a filter over contacts, frozen when the run was opened */
  filter: Record<string, unknown>;
  /** whose office hours count: the organisation's clock or each contact's own */
  hoursIn: 'organisation' | 'contact';
  limits: Settings['sms'];
  brand: Record<Language, string>;
  phone: string | null;
  /** how its mails look; the logo is a web address already */
  mail: Settings['mail'];
  /** the organisation's language: the variant for those who have none of their own */
  language: Language;
  startsAt: Date;
  expiresAt: Date;
  /** the earliest opening of any of its batches; null until planned */
  firstDueAt: Date | null;
  /** first hand-over to the provider */
  startedAt: Date | null;
  /** when a person last let it go on after a halt */
  resumedAt: Date | null;
  endedAt: Date | null;
  priority: number;
  planning: Planning;
};

export function runId(campaign: string, occurrence: string): string {
  return `${campaign}.${occurrence}`;
}
