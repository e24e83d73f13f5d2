/** What every provider's adapter offers, in our words; vendors' codes end at its edge. */

import type { Pieces } from '../templates/pieces.ts';

export type SmsEnvelope = {
  deliveryId: string;
  /** E.164 */
  to: string;
  text: string;
};

export type Mailbox = { name: string; address: string };

export type MailEnvelope = {
  deliveryId: string;
  from: Mailbox;
  replyTo: Mailbox | null;
  to: Mailbox;
  subject: string;
  html: Pieces;
  /** the plain part */
  text: Pieces;
  /** https address of the RFC 8058 one-click unsubscription; null for a message that carries none (service mail) */
  unsubscribeUrl: string | null;
};

export type RejectReason =
  'invalid-address' | 'opted-out' | 'unreachable' | 'too-large' | 'content-refused' | 'refused';

/** Who is affected when nothing can be accepted: all of the provider, one route (a country), or one sender. */
export type Scope = 'provider' | 'route' | 'sender';

/**
 * Who cannot take a message now: our own queue, all of the provider, our sender, the receiver's domain, or that one
 * mailbox. Provider, sender and domain ask for fewer messages; the others say nothing about the next message.
 */
export type Deferrer = 'us' | 'provider' | 'sender' | 'domain' | 'mailbox';

/**
 * The five ends of handing over one message.
 * - accepted: the provider has it; `providerMessageId` is its name for it
 * - rejected: a definite no for this message; never tried again
 * - deferred: a definite "not now" for this message; no attempt is used up
 * - unavailable: nothing was accepted and others would fare the same (DNS, refused, credentials, credit)
 * - uncertain: bytes were written and no answer came; never sent again blindly
 */
export type SubmitResult =
  | { outcome: 'accepted'; providerMessageId: string | null }
  | { outcome: 'rejected'; reason: RejectReason; providerCode: string | null; detail: string }
  | { outcome: 'deferred'; by: Deferrer; retryAfterMs: number; detail: string }
  | { outcome: 'unavailable'; scope: Scope; reason: string; detail: string }
  | { outcome: 'uncertain'; detail: string };

export type Provider<Envelope> = {
  /** the word under which a run is frozen to it: sandbox, twilio, smtp */
  readonly name: string;
  /** Hands over one message. Foreseen failures are results; only a programming error throws. */
  submit(envelope: Envelope): Promise<SubmitResult>;
  /** how it can be asked about a message whose answer was lost; without it, only what it reports later tells */
  readonly recall?: Recall;
  /** Lets what is in flight end and closes connections. */
  close(): Promise<void>;
};

/**
 * Two ways of asking a provider what became of a message whose answer was lost.
 * - list: it lists what it took. Lists lag, so that a message is not in one proves nothing
 * - key: it knows messages by our delivery's id, and answers one that is handed over again with the record of the first
 */
export type Recall =
  { by: 'list'; list(to: string, taken: { from: Date; until: Date }): Promise<Listing> } | { by: 'key' };

/**
 * What a provider lists of one address and span of time.
 * `complete: false`: there is more than was read. `deferred`: it could not be asked now; null names no time.
 */
export type Listing =
  | { outcome: 'listed'; sightings: Sighting[]; complete: boolean }
  | { outcome: 'deferred'; retryAfterMs: number | null; detail: string };

/** One message on a provider's list. */
export type Sighting = {
  providerMessageId: string;
  /** the number or service that it went from, under each name that the list gives it; empty when it gives none */
  senders: string[];
  text: string;
  takenAt: Date;
  /** what its callbacks would have said by now */
  word: Omit<StatusSignal, 'deliveryId'>;
};

/** A provider's later word on one message. `id` is unique per fact, so a callback repeated five times is one fact. */
export type StatusSignal = {
  kind: 'status';
  id: string;
  deliveryId: string;
  providerMessageId: string | null;
  status: 'submitted' | 'delivered' | 'bounced' | 'failed';
  /** our word for a bad end: opted-out writes a suppression, invalid-address marks the number bad */
  reason: RejectReason | null;
  providerCode: string | null;
  at: Date;
};

/** A text that somebody sent to one of our lines. */
export type ReplySignal = {
  kind: 'reply';
  id: string;
  /** E.164 of the person */
  from: string;
  /** our line */
  to: string;
  text: string;
  at: Date;
};
