import type { OfficeHours, Opening } from '../calendar/hours.ts';
import type { Language } from '../contract/words.ts';

export type CustomField = { name: string; type: 'text' | 'number' | 'boolean' | 'date' };

export type Currency = 'IRR' | 'IRT' | 'USD' | 'EUR';

/** What one part costs on a route; the longest prefix of the receiver's number counts, then the line's own row. */
export type SmsPrice = {
  /** line (`sms:twilio`); null for every line */
  line: string | null;
  /** beginning of the receiver's number (`+98912`); `+` for everywhere */
  prefix: string;
  /** per part of a GSM-7 text and of a UCS-2 text, in the currency */
  gsm7: number;
  ucs2: number;
};

/** What messages cost, as the organisation was told by its providers; an unknown price is shown as unknown. */
export type Prices = { sms: SmsPrice[]; email: number | null };

/** The most marketing messages that one contact gets; `any` counts both channels together. */
export type Cap = { channel: 'sms' | 'email' | 'any'; period: 'day' | 'week' | 'month'; max: number };

/** From a day on, so many messages in a day; null: as many as the rate allows. */
export type WarmUpStep = { from: string; perDay: number | null };

/** What holds for one number or address that messages come from, beyond its line's rate. */
export type SenderLimit = {
  channel: 'sms' | 'email';
  /** as the line names its sender */
  address: string;
  /** messages a second; null: the line's */
  rate: number | null;
  /** what it may send while receivers get to know it, by days of the office, the earliest first */
  warmUp: WarmUpStep[];
};

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
    /** {{#optional}} blocks are left out, the last first, when the text does not fit */
    optionalBlocks: boolean;
  };
  /** messages a second that each provider is given at most */
  rates: Record<'sms' | 'email', number>;
  /** mails a second to one receiving domain; null: as many as the line's rate allows */
  domainRate: number | null;
  senders: SenderLimit[];
  /** a run of which more than this was refused or bounced, of what was answered last, waits for a person; 100: never */
  refusedPercent: number;
  /** hours after its start at which an undelivered message of a run is worthless */
  expiryHours: number;
  /** minutes after its first opening at which an unstarted run asks a person instead of starting */
  missedAfterMinutes: number;
  fields: CustomField[];
  /** unit in which the shop's amounts are kept: orders, money fields, prices; IRT is the toman, 10 rial */
  currency: Currency;
  prices: Prices;
  caps: Cap[];
  /** marketing messages that one round of touches has: "touch 3 of 7" */
  touches: number;
  /** an audience grown by more than this between preflight and start waits for a person */
  growthPercent: number;
  /** hours after which a preflight no longer speaks for the world */
  preflightHours: number;
  occasions: {
    /** when messages for an occasion leave on a closed day that is kept */
    hours: Opening;
    /** who was born on a leap day is greeted in a common year on the last day of the month, or the day after it */
    leapDay: 'last-day' | 'next-day';
  };
  /** how mails look */
  mail: {
    /** #rrggbb */
    color: string;
    /** id of an image here, or a web address; null for none */
    logo: string | null;
    /** the postal line of the footer, by language; null for none */
    address: Record<Language, string | null>;
  };
  updatedAt: Date;
};
