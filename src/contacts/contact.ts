import type { CalendarName, Channel, ConsentScope, Language, OccasionKind } from '../contract/words.ts';

/** A yearly day in the calendar in which the person keeps it; never stored as a Gregorian date alone. */
export type Occasion = {
  kind: OccasionKind;
  calendar: CalendarName;
  month: number;
  day: number;
  year: number | null;
  /** what the import or the person wrote */
  raw: string | null;
};

/** Permission for one channel, or for one matter. A no is kept too, with when and where it was said. */
export type Consent = { granted: boolean; source: string; at: Date };

export type FieldValue = string | number | boolean;

/** One order as the shop told it, in short: enough for "bought shoes twice within 90 days". */
export type OrderBrief = { ref: string; at: Date; sum: number; products: string[]; categories: string[] };

/** One campaign that reached the contact, and what a person (not a scanner) did with it. */
export type CampaignBrief = { id: string; at: Date; openedAt: Date | null; clickedAt: Date | null };

/**
 * What happened to a contact, in bounded summaries written by those who know (orders, the ledger): an ordinary change
 * of the contact leaves them as they are. Amounts are in the currency of the settings.
 */
export type History = {
  orders: {
    count: number;
    sum: number;
    firstAt: Date | null;
    lastAt: Date | null;
    /** newest first, 50 at the most */
    recent: OrderBrief[];
    /** bought last first, 200 at the most, each once */
    products: string[];
    /** 50 at the most */
    categories: string[];
  };
  /** the last hand-over to a provider, by channel */
  contactedAt: Record<Channel, Date | null>;
  /** newest first, 50 at the most */
  campaigns: CampaignBrief[];
};

export const NO_HISTORY: History = {
  orders: { count: 0, sum: 0, firstAt: null, lastAt: null, recent: [], products: [], categories: [] },
  contactedAt: { sms: null, email: null },
  campaigns: [],
};

/** A person we may write to. */
export type Contact = {
  id: string;
  /** the shop's own customer number; unique when present */
  ref: string | null;
  /** as in a greeting: خانم, آقای, Ms; never guessed */
  title: string | null;
  firstName: string | null;
  lastName: string | null;
  /** E.164 */
  mobile: string | null;
  /** lower case */
  email: string | null;
  language: Language;
  /** IANA zone; null = the organisation's */
  zone: string | null;
  city: string | null;
  province: string | null;
  tags: string[];
  /** ids of the groups it is in */
  groups: string[];
  fields: Record<string, FieldValue>;
  occasions: Occasion[];
  consents: Partial<Record<ConsentScope, Consent>>;
  /** ids of contacts merged into this one; planning checks them, so nobody is written to twice */
  aliases: string[];
  history: History;
  createdAt: Date;
  updatedAt: Date;
};
