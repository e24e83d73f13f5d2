import twilio from 'twilio';
import type { Provider, SmsEnvelope, SubmitResult } from '../channel.ts';
import { outcomeOf } from './twilio-errors.ts';
import { PoolClient } from './twilio-http.ts';
import { listTwilio } from './twilio-list.ts';
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
 * SMS through Twilio's official client. It retries nothing: Twilio has no idempotency key,
 * so only the ledger may decide to send again.
 *
 * @param transport for tests; undici's pool when left out
 */
export function createTwilioSms(
  options: TwilioOptions,
  transport?: InstanceType<typeof twilio.RequestClient>,
): Provider<SmsEnvelope> {
  assertCallbackHost(options.publicUrl);
  const baseUrl = options.baseUrl ?? TWILIO_URL;
  const pool = new PoolClient({
    baseUrl,
    connections: options.connections,
    timeouts: options.timeouts ?? TIMEOUTS,
  });
  const client = twilio(options.accountSid, options.authToken, { httpClient: transport ?? pool });
  client.api.baseUrl = baseUrl;

  return {
    name: 'twilio',
    async submit({ deliveryId, to, text }) {
      try {
        const message = await client.messages.create({
          to,
          body: text,
          ...options.sender,
          ...(options.publicUrl === null
            ? {}
            : { statusCallback: statusCallbackUrl(options.publicUrl, deliveryId) }),
          ...(options.validitySeconds === null ? {} : { validityPeriod: options.validitySeconds }),
        });
        return acceptedAs(message.sid);
      } catch (error) {
        return outcomeOf(error);
      }
    },
    recall: { by: 'list', list: (to, taken) => listTwilio(client.messages, to, taken) },
    close: () => pool.close(),
  };
}

/** A 2xx that names no message is no receipt: the answer of something between Twilio and us, perhaps. */
function acceptedAs(sid: unknown): SubmitResult {
  if (typeof sid === 'string' && sid !== '') return { outcome: 'accepted', providerMessageId: sid };
  return { outcome: 'uncertain', detail: 'Twilio answered without a message id.' };
}

function assertCallbackHost(publicUrl: string | null): void {
  if (publicUrl === null || !new URL(publicUrl).hostname.includes('_')) return;
  throw new Error('PUBLIC_URL: Twilio calls no host whose name holds an underscore; use another host name.');
}
