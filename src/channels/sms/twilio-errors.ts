import { messageOf } from '../../lib/errors.ts';
import type { Deferrer, RejectReason, Scope, SubmitResult } from '../channel.ts';
import { NeverLeft, TooManyRequests } from './twilio-http.ts';

/** Codes that end one message for good. @see https://www.twilio.com/docs/api/errors */
const REJECTED: Partial<Record<number, RejectReason>> = {
  21211: 'invalid-address',
  21614: 'invalid-address',
  21635: 'invalid-address',
  21610: 'opted-out',
  21617: 'too-large',
  30003: 'unreachable',
  30004: 'refused',
  30005: 'unreachable',
  30006: 'invalid-address',
  30007: 'content-refused',
  30008: 'unreachable',
};

/** Codes under which every other message of that scope would fare the same. */
const UNAVAILABLE: Partial<Record<number, { scope: Scope; reason: string }>> = {
  20003: { scope: 'provider', reason: 'credentials' },
  20005: { scope: 'provider', reason: 'account' },
  20404: { scope: 'provider', reason: 'account' },
  21408: { scope: 'route', reason: 'region-not-enabled' },
  21608: { scope: 'route', reason: 'unverified-number' },
  21612: { scope: 'route', reason: 'unreachable-route' },
  21212: { scope: 'sender', reason: 'bad-sender' },
  21603: { scope: 'sender', reason: 'bad-sender' },
  21606: { scope: 'sender', reason: 'bad-sender' },
  21609: { scope: 'provider', reason: 'bad-callback' },
  21659: { scope: 'sender', reason: 'bad-sender' },
  21660: { scope: 'sender', reason: 'bad-sender' },
  21701: { scope: 'sender', reason: 'bad-sender' },
  21703: { scope: 'sender', reason: 'bad-sender' },
  30002: { scope: 'provider', reason: 'account' },
  30034: { scope: 'sender', reason: 'registration' },
};

/** Account over its rate, a sender's queue full, the account's queue full. */
const DEFERRED: Partial<Record<number, Deferrer>> = { 20429: 'provider', 21611: 'sender', 30001: 'provider' };
const DEFER_MS = 5_000;
const MAX_DEFER_MS = 3_600_000;
/** Our own queue was longer than the deadline. */
const BUSY_MS = 2_000;

/** What a failed `messages.create` means. Whatever is not known to be a no is a doubt. */
export function outcomeOf(error: unknown): SubmitResult {
  if (error instanceof TooManyRequests) return deferred('provider', error.retryAfterMs ?? DEFER_MS, error);
  if (error instanceof NeverLeft && isTimeout(error.cause)) return deferred('us', BUSY_MS, error);
  if (neverLeft(error)) return unavailable('provider', causeOf(error), error);
  const { status, code } = replyOf(error);
  const by = DEFERRED[code] ?? (status === 429 ? 'provider' : null);
  if (by !== null) return deferred(by, DEFER_MS, error);
  if (status === 0 || status === 408 || status >= 500)
    return { outcome: 'uncertain', detail: detailOf(error) };
  const affected = UNAVAILABLE[code];
  if (affected !== undefined) return unavailable(affected.scope, affected.reason, error);
  if (status === 401 || status === 403) return unavailable('provider', 'credentials', error);
  if (status < 400) return unavailable('provider', 'protocol', error); // a redirect: the base address is wrong
  const providerCode = code === 0 ? `HTTP ${status}` : String(code);
  return { outcome: 'rejected', reason: reasonOf(code), providerCode, detail: detailOf(error) };
}

/** Our word for a code in a bad end, at submitting or in a later callback. */
export function reasonOf(code: number): RejectReason {
  return REJECTED[code] ?? 'refused';
}

/** The official client's two error classes share these; anything else (a cut, a body that is no JSON) has no status. */
function replyOf(error: unknown): { status: number; code: number } {
  const { status, code } = (error instanceof Error ? error : {}) as { status?: unknown; code?: unknown };
  return { status: typeof status === 'number' ? status : 0, code: typeof code === 'number' ? code : 0 };
}

/** Errors of connecting, at which no request exists yet, under any transport. */
const CONNECTING = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

function neverLeft(error: unknown): boolean {
  return error instanceof NeverLeft || CONNECTING.has(systemCode(error));
}

function systemCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === 'TimeoutError';
}

/** One word for why Twilio could not be reached. */
function causeOf(error: unknown): string {
  const code = systemCode(error instanceof NeverLeft ? error.cause : error);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'dns';
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return 'timeout';
  return /CERT|SSL|TLS|SIGNATURE|EPROTO/.test(code) ? 'tls' : 'connection';
}

function deferred(by: Deferrer, retryAfterMs: number, error: unknown): SubmitResult {
  const wait = Math.min(retryAfterMs, MAX_DEFER_MS);
  return { outcome: 'deferred', by, retryAfterMs: wait, detail: detailOf(error) };
}

function unavailable(scope: Scope, reason: string, error: unknown): SubmitResult {
  return { outcome: 'unavailable', scope, reason, detail: detailOf(error) };
}

/** Twilio's messages quote the number that was written to; logs and screens must not. */
export function detailOf(error: unknown): string {
  const said = error instanceof NeverLeft ? messageOf(error.cause) : messageOf(error);
  return said.replace(/\+?\d[\d\s-]{6,}\d/g, '…').slice(0, 300);
}
