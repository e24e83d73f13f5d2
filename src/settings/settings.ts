import type { OfficeHours } from '../calendar/hours.ts';
import type { Language } from '../contract/words.ts';

export type CustomField = { name: string; type: 'text' | 'number' | 'boolean' | 'date' };

/** What the organisation decides once: seeded by the environment at the first start, edited in the product after. */
export type Settings = {
  /** the brand's name as messages print it, by language */
  brand: Record<Language, string>;
  /** the published telephone number, as messages print it; null when there is none */
  phone: string | null;
  /** IANA zone of the office */
  zone: string;
  language: Language;
  hours: OfficeHours;
  sms: {
    /** the most GSM-7 septets or UTF-16 units a text may have */
    maxUnits: number;
    maxParts: number;
    /** print short links with their scheme */
    linkScheme: boolean;
    /** curly quotes, dashes and the like to their GSM-7 forms when that saves units */
    latinTypography: boolean;
    /** the contact's short name when the full one does not fit */
    shortNames: boolean;
  };
  /** messages a second that each provider is given at most */
  rates: Record<'sms' | 'email', number>;
  /** hours after its start at which an undelivered message of a run is worthless */
  expiryHours: number;
  /** minutes after its first opening at which an unstarted run asks a person instead of starting */
  missedAfterMinutes: number;
  fields: CustomField[];
  updatedAt: Date;
};
