import type { RejectReason } from '../channels/channel.ts';
import type { FieldValue } from '../contacts/contact.ts';
import type { Decision, Finding } from '../contract/uncertain.ts';
import type { Channel, DeliveryState, Language } from '../contract/words.ts';
import type { Fit } from '../templates/fits.ts';

/** Why we chose not to send. Each is a word that reports and the recipients' list show. */
export type SkipReason =
  | 'no-contact'
  | 'no-address'
  | 'suppressed'
  | 'no-consent'
  | 'capped'
  | 'expired'
  | 'no-variant'
  | 'missing-field'
  | 'bad-value'
  | 'too-long'
  | 'empty'
  | 'cannot-render'
  | 'no-longer-due'
  | 'duplicate-address'
  | 'stopped';

/** `decided`: a person said that it did not go. */
export type FailReason = RejectReason | 'decided';

/** What a person said of a delivery in doubt, last. `by` names a user or a key, `name` is that of the day. */
export type Decided = { as: Decision; by: string; name: string; at: Date };

/** What asking the provider about a doubt has brought so far. `nextAt`: when it is asked again; null: no more. */
export type Asked = { times: number; at: Date; found: Finding; detail: string | null; nextAt: Date | null };

/** What a message is about, when that can still change or fall away before it leaves. */
export type About = { kind: 'appointment' | 'order'; ref: string; at: Date };

/** What belongs to one message alone, beyond its contact and its run. */
export type Own = {
  /** values that go before the run's */
  data: Record<string, FieldValue>;
  /** when it is worthless, if sooner than its run */
  expiresAt: Date | null;
  about: About | null;
};

/** One message to one contact. Opened, clicked, replied and unsubscribed are moments, not states. */
export type Delivery = {
  /** campaign.contact.channel.occurrence: nothing can be planned twice, by nature */
  id: string;
  run: string;
  campaign: string;
  contact: string;
  channel: Channel;
  batch: string;
  /** random base58; with a link's index behind it, the code of a short link */
  code: string;
  own: Own | null;
  state: DeliveryState;
  reason: SkipReason | FailReason | null;
  /** what a person needs to understand the reason: a field's name, a provider's words */
  detail: string | null;
  attempt: number;
  /** how often its receiver has put it off; costs no attempt */
  deferrals: number;
  lot: string | null;
  fence: number | null;
  markedAt: Date | null;
  providerMessageId: string | null;
  /** keyed hash of the address it was handed over for: who leaves by it is known even when the contact is gone */
  addressKey: string | null;
  language: Language | null;
  parts: number | null;
  fits: Fit[];
  submittedAt: Date | null;
  deliveredAt: Date | null;
  openedAt: Date | null;
  openedByHumanAt: Date | null;
  clickedAt: Date | null;
  clickedByHumanAt: Date | null;
  repliedAt: Date | null;
  unsubscribedAt: Date | null;
  decided: Decided | null;
  /** of a delivery that is or was in doubt; null: never asked */
  asked: Asked | null;
};

/** The part of a delivery that planning writes; the rest is its later life. */
export type PlannedDelivery = Pick<
  Delivery,
  'id' | 'run' | 'campaign' | 'contact' | 'channel' | 'batch' | 'code' | 'own'
>;

/** `plan` is a campaign or a journey's step; the parts hold no dot (lib/ids.ts, `refPart`). */
export function deliveryId(plan: string, contact: string, channel: Channel, occurrence: string): string {
  return `${plan}.${contact}.${channel}.${occurrence}`;
}

/** A shop's own reference as a part of an id: any text in, no dot out. */
export function refPart(ref: string): string {
  return Buffer.from(ref).toString('base64url');
}

/** The contact that a delivery's id names. */
export function contactOf(deliveryId: string): string {
  return deliveryId.split('.')[1] ?? '';
}
