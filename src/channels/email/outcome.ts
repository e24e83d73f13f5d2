import { messageOf } from '../../lib/errors.ts';
import type { Deferrer, RejectReason, SubmitResult } from '../channel.ts';
import { withoutAddresses } from './address.ts';

/** What nodemailer puts on its errors; which of it is trusted depends on how far the message had got. */
export type SmtpError = Error & {
  code?: string | undefined;
  command?: string | undefined;
  responseCode?: number | undefined;
  response?: string | undefined;
  originalCode?: string | undefined;
};

type Reply = { code: number; status: string | null; detail: string };

const DEFER_MS = 60_000;
/** 421: the server closes this connection; another one a little later may do. */
const CLOSING_MS = 30_000;
/** Nothing was written before our own deadline: the queue was long or the server slow. */
const BUSY_MS = 5_000;

/**
 * What became of a message that nodemailer did not report as sent.
 *
 * The error alone cannot tell "never sent" from "taken, reply lost": a cut after the final dot and one
 * before MAIL FROM are both ECONNECTION. `begun`, seen on the message's own stream, can. Once it is true only
 * a complete negative reply to the message itself (EMESSAGE with a 4xx or 5xx code) is a definite no.
 *
 * @param begun whether any byte of the message was handed to the connection
 */
export function outcomeOf(error: SmtpError, begun: boolean): SubmitResult {
  const reply = replyOf(error, begun);
  if (reply !== null) return answered(reply, error);
  if (begun) return { outcome: 'uncertain', detail: detailOf(error) };
  if (error.code === 'EROUTE' || (error.code === 'EENVELOPE' && error.command === 'API')) {
    return { outcome: 'rejected', reason: 'refused', providerCode: null, detail: detailOf(error) };
  }
  if (error.code === 'EABORT') {
    return { outcome: 'deferred', by: 'us', retryAfterMs: BUSY_MS, detail: detailOf(error) };
  }
  return { outcome: 'unavailable', scope: 'provider', reason: causeOf(error), detail: detailOf(error) };
}

const REPLIED = new Set(['EENVELOPE', 'EMESSAGE', 'EAUTH', 'EPROTOCOL', 'ETLS']);

function replyOf(error: SmtpError, begun: boolean): Reply | null {
  const code = error.responseCode ?? 0;
  if (code < 400 || code > 599) return null;
  const complete = begun
    ? error.code === 'EMESSAGE'
    : code === 421 || (error.code !== undefined && REPLIED.has(error.code));
  if (!complete) return null;
  const response = error.response ?? '';
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] ?? null;
  return { code, status, detail: withoutAddresses(response) };
}

const CREDENTIALS = new Set([530, 534, 535, 538]);
/** RFC 3463: the sender's mailbox or system address is bad. */
const BAD_SENDER = new Set(['5.1.7', '5.1.8']);

function answered(reply: Reply, error: SmtpError): SubmitResult {
  const { code, status, detail } = reply;
  // 503: the session, not the message, is in the wrong state; another connection is not.
  if (code < 500 || code === 503) {
    const by = deferrerOf(reply, error.command);
    return { outcome: 'deferred', by, retryAfterMs: code === 421 ? CLOSING_MS : DEFER_MS, detail };
  }
  if (error.code === 'EAUTH' || CREDENTIALS.has(code)) {
    return { outcome: 'unavailable', scope: 'provider', reason: 'credentials', detail };
  }
  if (error.code === 'EPROTOCOL' || error.code === 'ETLS') {
    return { outcome: 'unavailable', scope: 'provider', reason: 'refused', detail };
  }
  const reason = reasonOf(reply, error.command === 'DATA');
  const aboutSender = error.command === 'MAIL FROM' && reason !== 'too-large';
  if (aboutSender || (status !== null && BAD_SENDER.has(status))) {
    return { outcome: 'unavailable', scope: 'sender', reason: 'refused', detail };
  }
  return { outcome: 'rejected', reason, providerCode: status ?? String(code), detail };
}

/** These ask for fewer messages; every other 4xx is about the one message. */
const SLOW_DOWN = new Set([421, 450, 451, 454]);

/**
 * Who cannot take it now. 454 is how relays speak of their own rate; RFC 3463's x.3.x is about the server itself.
 * Before a recipient was named, the server means us.
 */
function deferrerOf({ code, status }: Reply, command: string | undefined): Deferrer {
  if (code === 503) return 'us';
  if (!SLOW_DOWN.has(code)) return 'mailbox';
  if (code === 454 || status?.startsWith('4.3.') === true) return 'provider';
  if (command === 'MAIL FROM') return 'sender';
  return command === 'RCPT TO' || command === 'DATA' ? 'domain' : 'provider';
}

const STATUS_REASONS: [RegExp, RejectReason][] = [
  [/^5\.(1\.(1|2|3|6|10)|2\.1)$/, 'invalid-address'],
  [/^5\.(2\.3|3\.4)$/, 'too-large'],
  [/^5\.(1|2|4)\./, 'unreachable'],
];

/**
 * Without an enhanced status code a 550 may be about the mailbox or about policy, so it marks no address as bad.
 * @see RFC 3463 and the IANA list of enhanced status codes
 */
function reasonOf({ code, status }: Reply, afterData: boolean): RejectReason {
  const known = STATUS_REASONS.find(([pattern]) => status !== null && pattern.test(status));
  if (known !== undefined) return known[1];
  if (status === null && code === 552) return 'too-large';
  if (afterData && (status === null || /^5\.[67]\./.test(status))) return 'content-refused';
  if (status === null && code === 553) return 'invalid-address';
  if (status === null && (code === 550 || code === 551)) return 'unreachable';
  return 'refused';
}

/** One word for why a server could not be used at all. */
function causeOf(error: SmtpError): string {
  const system = error.originalCode ?? '';
  if (error.code === 'EDNS') return 'dns';
  if (error.code === 'ETIMEDOUT') return 'timeout';
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') return 'credentials';
  if (error.code === 'ETLS' || /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(system)) return 'tls';
  if (error.code === 'EENVELOPE' || error.code === 'EMESSAGE' || error.code === 'EPROTOCOL')
    return 'protocol';
  return 'connection';
}

function detailOf(error: SmtpError): string {
  return withoutAddresses(`${error.code ?? 'error'} ${error.command ?? ''}: ${messageOf(error)}`);
}
