import twilio from 'twilio';
import type { ReplySignal, StatusSignal } from '../channel.ts';
import { reasonOf } from './twilio-errors.ts';

/** A form as Twilio posts it, empty values kept: they are part of what it signs. */
export type TwilioParams = Record<string, string>;

/**
 * Asks Twilio to call again when we cannot be reached or answer 5xx; by default it retries only a refused
 * connection, once. A fragment, so it never reaches us.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const RETRIES = '#rc=5&rp=ct,rt,5xx';

/** Twilio has no idempotency key: the delivery's id travels in the callback's address instead. */
export function statusCallbackUrl(publicUrl: string, deliveryId: string): string {
  return statusCallbackBase(publicUrl) + encodeURIComponent(deliveryId) + RETRIES;
}

/** As far as the delivery's id, which `RETRIES` follows. */
export function statusCallbackBase(publicUrl: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/hooks/twilio/status?delivery=`;
}

export type SignedRequest = {
  /** the current token and, while one is being rotated, the former */
  authTokens: string[];
  /** as configured at Twilio: our public base, the path and the query exactly as received */
  url: string;
  params: TwilioParams;
  signature: string;
};

/** Whether Twilio sent this. The address is tried as we gave it (with the retry fragment) and as it was called. */
export function verifyTwilio({ authTokens, url, params, signature }: SignedRequest): boolean {
  if (signature === '') return false;
  return authTokens.some((token) =>
    [url, url + RETRIES].some((candidate) => twilio.validateRequest(token, signature, candidate, params)),
  );
}

/** Bad ends that are about us or our text, not about the person's number. */
const OUR_FAULT = new Set([30001, 30002, 30007, 30034]);

/**
 * One status callback in our words; null for a status that changes nothing (queued, accepted, scheduled, sending)
 * and for a form that is no status. The same callback gives the same id, however often it comes.
 */
export function parseTwilioStatus(params: TwilioParams, deliveryId: string, now: Date): StatusSignal | null {
  const sid = params.MessageSid ?? params.SmsSid ?? '';
  const word = params.MessageStatus ?? params.SmsStatus ?? '';
  const code = Number(params.ErrorCode ?? '') || 0;
  const status = statusOf(word, code);
  if (sid === '' || deliveryId === '' || status === null) return null;
  const bad = status === 'bounced' || status === 'failed';
  return {
    kind: 'status',
    id: `${sid}:${word}`,
    deliveryId,
    providerMessageId: sid,
    status,
    reason: bad ? reasonOf(code) : null,
    providerCode: bad && code !== 0 ? String(code) : null,
    at: now,
  };
}

function statusOf(word: string, code: number): StatusSignal['status'] | null {
  switch (word) {
    case 'sent':
      return 'submitted';
    case 'delivered':
    case 'read':
      return 'delivered';
    case 'undelivered':
      return OUR_FAULT.has(code) ? 'failed' : 'bounced';
    case 'failed':
    case 'canceled':
      return 'failed';
    default:
      return null;
  }
}

const E164 = /^\+[1-9]\d{6,14}$/;

/** One text sent to our line; null when it is none, or not from a telephone number (a short code, a word). */
export function parseTwilioInbound(params: TwilioParams, now: Date): ReplySignal | null {
  const { MessageSid: id = '', From: from = '', To: to = '', Body: text } = params;
  if (id === '' || to === '' || text === undefined || !E164.test(from)) return null;
  return { kind: 'reply', id, from, to, text, at: now };
}

/** What Twilio is told to answer the person; null = nothing. Escaped by the official builder. */
export function twimlAnswer(text: string | null): string {
  const answer = new twilio.twiml.MessagingResponse();
  if (text !== null) answer.message(text);
  return answer.toString();
}
