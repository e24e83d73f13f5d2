import twilio from 'twilio';
import type { Provider, SmsEnvelope, SubmitResult } from '../channel.ts';
import { outcomeOf } from './twilio-errors.ts';
import { openPool, PoolClient, Refused, TooManyRequests } from './twilio-http.ts';
import { listTwilio } from './twilio-list.ts';
import { createPost, type Answer } from './twilio-post.ts';
import { statusCallbackUrl } from './twilio-signals.ts';

export type TwilioOptions = {
  accountSid: string;
  authToken: string;
  sender: { from: string } | { messagingServiceSid: string };
  /** where Twilio reaches us; null = no callbacks (a preflight refuses to launch so) */
  publicUrl: string | null;
  /** null = Twilio's own */
  baseUrl: string | null;
  connections: number;
  /** seconds for which Twilio keeps trying, 1-36000; null = its own default */
  validitySeconds: number | null;
  /** milliseconds; `total` is a whole submission and must stay under the lease and its grace (40 s) */
  timeouts?: { connect: number; total: number };
};

const TWILIO_URL = 'https://api.twilio.com';
const TIMEOUTS = { connect: 5_000, total: 15_000 };

/**
 * SMS through Twilio. Nothing is retried: Twilio has no idempotency key, so only the ledger may decide to send again.
 *
 * @param transport what the official client asks through, in tests; the kept connections when left out
 */
export function createTwilioSms(
  options: TwilioOptions,
  transport?: InstanceType<typeof twilio.RequestClient>,
): Provider<SmsEnvelope> {
  assertCallbackHost(options.publicUrl);
  const { accountSid, authToken, connections } = options;
  const baseUrl = options.baseUrl ?? TWILIO_URL;
  const timeouts = options.timeouts ?? TIMEOUTS;
  const pool = openPool({ baseUrl, connections, timeouts });
  const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const post = createPost(pool, { path, accountSid, authToken, deadlineMs: timeouts.total });
  const fixed = fixedFields(options);
  const asking = transport ?? new PoolClient({ baseUrl, connections, timeouts }, pool);
  const client = twilio(accountSid, authToken, { httpClient: asking });
  client.api.baseUrl = baseUrl;

  return {
    name: 'twilio',
    async submit({ deliveryId, to, text }) {
      const { publicUrl } = options;
      const callback = publicUrl === null ? {} : { StatusCallback: statusCallbackUrl(publicUrl, deliveryId) };
      try {
        return readAnswer(await post(formOf({ To: to, Body: text, ...callback }) + fixed));
      } catch (error) {
        return outcomeOf(error);
      }
    },
    recall: { by: 'list', list: (to, taken) => listTwilio(client.messages, to, taken) },
    close: () => pool.close(),
  };
}

function fixedFields({ sender, validitySeconds }: TwilioOptions): string {
  const from = 'from' in sender ? { From: sender.from } : { MessagingServiceSid: sender.messagingServiceSid };
  const validity = validitySeconds === null ? {} : { ValidityPeriod: String(validitySeconds) };
  return `&${formOf({ ...from, ...validity })}`;
}

function formOf(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
}

/** A 2xx that names no message is no receipt: the answer of something between Twilio and us, perhaps. */
function readAnswer({ status, body, retryAfterMs }: Answer): SubmitResult {
  if (status === 429) throw new TooManyRequests(retryAfterMs);
  const { sid, code, message } = objectIn(body);
  if (status < 200 || status > 299) {
    throw new Refused(
      status,
      typeof code === 'number' ? code : 0,
      typeof message === 'string' ? message : '',
    );
  }
  if (typeof sid === 'string' && sid !== '') return { outcome: 'accepted', providerMessageId: sid };
  return { outcome: 'uncertain', detail: 'Twilio answered without a message id.' };
}

/** What is no JSON says nothing; the status then speaks for itself. */
function objectIn(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function assertCallbackHost(publicUrl: string | null): void {
  if (publicUrl === null || !new URL(publicUrl).hostname.includes('_')) return;
  throw new Error('PUBLIC_URL: Twilio calls no host whose name holds an underscore; use another host name.');
}
