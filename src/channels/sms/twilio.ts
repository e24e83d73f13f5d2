import twilio from 'twilio';
import type { Provider, SmsEnvelope, SubmitResult } from '../channel.ts';
import { outcomeOf } from './twilio-errors.ts';
import { createHttpPool } from './http-pool.ts';
import { PoolClient, Refused, TooManyRequests } from './twilio-http.ts';
import { listTwilio } from './twilio-list.ts';
import { createPost, type Answer } from './twilio-post.ts';
import { RETRIES, statusCallbackBase } from './twilio-signals.ts';

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
/** Connections for what is asked afterwards. */
const ASKING = 2;
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
  const baseUrl = (options.baseUrl ?? TWILIO_URL).replace(/\/+$/, '');
  const timeouts = options.timeouts ?? TIMEOUTS;
  const pool = createHttpPool({ baseUrl, connections, timeouts });
  const url = `${baseUrl}/2010-04-01/Accounts/${accountSid}/Messages.json`;
  const post = createPost(pool, { url, accountSid, authToken });
  const formOf = formWriter(options);
  const asking = transport ?? new PoolClient({ baseUrl, connections: ASKING, timeouts });
  const client = twilio(accountSid, authToken, { httpClient: asking });
  client.api.baseUrl = baseUrl;

  return {
    name: 'twilio',
    async submit(envelope) {
      try {
        return readAnswer(await post(formOf(envelope)));
      } catch (error) {
        return outcomeOf(error);
      }
    },
    recall: { by: 'list', list: (to, taken) => listTwilio(client.messages, to, taken) },
    async close() {
      pool.close();
      if (asking instanceof PoolClient) await asking.close();
    },
  };
}

/** A message as Twilio's form; what is the same for all messages is encoded once. */
function formWriter({
  publicUrl,
  sender,
  validitySeconds,
}: TwilioOptions): (envelope: SmsEnvelope) => string {
  const from = 'from' in sender ? { From: sender.from } : { MessagingServiceSid: sender.messagingServiceSid };
  const fixed = Object.entries({
    ...from,
    ...(validitySeconds === null ? {} : { ValidityPeriod: validitySeconds }),
  })
    .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
    .join('');
  const callbackOf = publicUrl === null ? () => '' : callbackWriter(publicUrl);
  return ({ to, text, deliveryId }) =>
    `To=${encodeURIComponent(to)}&Body=${encodeURIComponent(text)}${fixed}${callbackOf(deliveryId)}`;
}

function callbackWriter(publicUrl: string): (deliveryId: string) => string {
  const before = `&StatusCallback=${encodeURIComponent(statusCallbackBase(publicUrl))}`;
  const after = encodeURIComponent(RETRIES);
  return (deliveryId) => before + encodeURIComponent(encodeURIComponent(deliveryId)) + after;
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
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function assertCallbackHost(publicUrl: string | null): void {
  if (publicUrl === null || !new URL(publicUrl).hostname.includes('_')) return;
  throw new Error('PUBLIC_URL: Twilio calls no host whose name holds an underscore; use another host name.');
}
