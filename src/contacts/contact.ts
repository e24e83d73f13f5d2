import type { CalendarName, Channel, Language, OccasionKind } from '../contract/words.ts';

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

/** Permission for one channel. A no is kept too, with when and where it was said. */
export type Consent = { granted: boolean; source: string; at: Date };

export type FieldValue = string | number | boolean;

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
  tags: string[];
  fields: Record<string, FieldValue>;
  occasions: Occasion[];
  consents: Partial<Record<Channel, Consent>>;
  /** ids of contacts merged into this one; planning checks them, so nobody is written to twice */
  aliases: string[];
  createdAt: Date;
  updatedAt: Date;
};
