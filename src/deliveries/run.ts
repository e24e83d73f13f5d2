import type { OfficeHours, Opening } from '../calendar/hours.ts';
import type { DatedOccasion } from '../calendar/occasions.ts';
import type { Channel, Language, OccasionKind, Purpose } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';

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

/** Whom a run writes to, and what makes each message its own. */
export type Source =
  /** the contacts of the filter, each once; by bands, the first band is planned, and so served, first */
  | { kind: 'contacts'; bands: Record<string, unknown>[] }
  /** those of them whose occasion is one of these */
  | { kind: 'occasion'; occasion: OccasionKind; days: DatedOccasion[] }
  /** those of them who ordered: what became due in (from, to], each order once */
  | { kind: 'orders'; afterMinutes: number; from: Date; to: Date }
  /** those of them who have an appointment whose reminder became due in (from, to] */
  | { kind: 'appointments'; beforeMinutes: number; from: Date; to: Date };

/** Why a planned run waits for a person's word. */
export type Hold =
  | { reason: 'growth'; expected: number; found: number }
  /** too many of its last messages were refused, or bounced later; `why`: the last refusal, in the provider's words */
  | { reason: 'refused'; refused: number; of: number; why: string | null }
  /** it comes from a backup: what was sent of it after `takenAt` is not known here */
  | { reason: 'restored'; takenAt: Date };

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
  content: PreparedContent;
  /** link targets; a short link's last characters are the index into it */
  targets: string[];
  mainLink: string | null;
  /** the campaign's own merge values */
  data: Record<string, string>;
  /** the audience as a filter over contacts, frozen when the run was opened */
  filter: Record<string, unknown>;
  source: Source;
  /** the contacts that its preflight matched; when many more are found, a person is asked. Null: never asked */
  expected: { matched: number; growthPercent: number } | null;
  hold: Hold | null;
  /** the preflight it was checked with */
  preflight: string | null;
  /** groups of its problems whose people are left out */
  excluded: string[];
  /** hours of its own on every day, in the place of the office's; null: the office's */
  ownHours: Opening | null;
  /** whose office hours count: the organisation's clock or each contact's own */
  hoursIn: 'organisation' | 'contact';
  limits: Settings['sms'];
  /** IANA zone in which messages show moments */
  zone: string;
  /** unit that amounts are kept in */
  currency: Settings['currency'];
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
  /** its first lot was judged: somebody was written to or left out, and it is not missed any more */
  begunAt: Date | null;
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

/** The hours in which a run may send. */
export function hoursOf(run: Pick<Run, 'ownHours'>, office: OfficeHours): OfficeHours {
  if (run.ownHours === null) return office;
  const day = [run.ownHours];
  return { weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day }, holidays: [] };
}
