import { z } from 'zod';

/** The words that the API and every room share (the product's glossary in types). */
export const Channel = z.enum(['sms', 'email']);
export type Channel = z.infer<typeof Channel>;

/** What a person may say yes or no to: a channel, or being written to about their spouse's birthday. */
export const ConsentScope = z.enum(['sms', 'email', 'spouse']);
export type ConsentScope = z.infer<typeof ConsentScope>;

export const Language = z.enum(['fa', 'en']);
export type Language = z.infer<typeof Language>;
/** One thing said in either language. */
export type Worded = Record<Language, string>;

/** marketing needs consent and an opt-out; service (a receipt, a reminder asked for) does not. */
export const Purpose = z.enum(['marketing', 'service']);
export type Purpose = z.infer<typeof Purpose>;

export const CalendarName = z.enum(['jalali', 'gregorian']);
export type CalendarName = z.infer<typeof CalendarName>;

export const OccasionKind = z.enum(['birthday', 'wedding', 'spouse-birthday', 'membership']);
export type OccasionKind = z.infer<typeof OccasionKind>;

export const Role = z.enum(['admin', 'marketer', 'manager']);
export type Role = z.infer<typeof Role>;

export const CampaignState = z.enum([
  'draft',
  'scheduled',
  'missed',
  'planning',
  'sending',
  'paused',
  'finished',
  'stopped',
]);
export type CampaignState = z.infer<typeof CampaignState>;

export const DeliveryState = z.enum([
  'planned',
  'submitting',
  'skipped',
  'submitted',
  'failed',
  'uncertain',
  'delivered',
  'bounced',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;
