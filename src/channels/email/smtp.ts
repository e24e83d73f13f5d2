import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createTransport, type MailMessage, type SMTPPoolSentMessageInfo } from 'nodemailer';
import type { MailEnvelope, Provider, SubmitResult } from '../channel.ts';
import { createDkimSigner, type DkimOptions } from './dkim.ts';
import { composeMail, type Composed, type Route } from './message.ts';
import { outcomeOf, type SmtpError } from './outcome.ts';

export type SmtpOptions = {
  /** smtp://user:password@host:587 or smtps://…; its query may hold nodemailer's connection options */
  url: string;
  /** the return path; null = the sender's own address */
  bounceAddress: string | null;
  dkim: DkimOptions | null;
  maxConnections: number;
  /** our name in EHLO and in Message-IDs */
  hostname: string;
  timeouts?: SmtpTimeouts;
};

/**
 * Milliseconds. `connect` covers DNS, TCP, TLS and the greeting; `reply` is the longest silence in between;
 * `total` is the whole of one submission and must stay under the lease and its grace (40 s).
 */
export type SmtpTimeouts = { connect: number; reply: number; total: number };
const TIMEOUTS: SmtpTimeouts = { connect: 5_000, reply: 10_000, total: 15_000 };

/** Mail through one SMTP server, over kept connections. Throws at once on an unusable DKIM key. */
export function createSmtpMail(options: SmtpOptions): Provider<MailEnvelope> {
  const timeouts = options.timeouts ?? TIMEOUTS;
  const transport = createPool(options, timeouts);
  const underway = watchMessages(transport, options.dkim === null ? null : createDkimSigner(options.dkim));
  const inFlight = new Set<Promise<SubmitResult>>();
  let closed = false;

  async function send({ route, data }: Composed & { ok: true }): Promise<SubmitResult> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeouts.total);
    const submission: Submission = { route, streams: [] };
    underway.set(deadline.signal, submission);
    try {
      return acceptedBy(await transport.sendMail({ ...data, signal: deadline.signal }));
    } catch (error) {
      const begun = submission.streams.some((stream) => stream.readableDidRead);
      if (!begun && !isSmtpError(error)) throw error;
      return outcomeOf(error as SmtpError, begun);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    name: 'smtp',
    async submit(mail) {
      if (closed)
        return { outcome: 'unavailable', scope: 'provider', reason: 'closed', detail: 'Shutting down.' };
      const composed = composeMail(mail, options);
      if (!composed.ok) {
        return { outcome: 'rejected', reason: composed.reason, providerCode: null, detail: composed.detail };
      }
      const sending = send(composed);
      inFlight.add(sending);
      return sending.finally(() => inFlight.delete(sending));
    },
    async close() {
      closed = true;
      await Promise.allSettled(inFlight);
      transport.close();
    },
  };
}

/** What is known of one message while it is under way; its abort signal is its name. */
type Submission = { route: Route; streams: Readable[] };

/**
 * Looks at each message on its way to a connection: checks that it goes to the expected address and no other,
 * signs it, and keeps hold of the stream that the connection will read.
 */
function watchMessages(
  transport: ReturnType<typeof createPool>,
  sign: ((message: Readable) => Readable) | null,
): WeakMap<AbortSignal, Submission> {
  const underway = new WeakMap<AbortSignal, Submission>();
  transport.use('stream', (mail, done) => {
    const submission = mail.data.signal === undefined ? undefined : underway.get(mail.data.signal);
    if (submission === undefined || !goesOnlyTo(mail, submission.route)) {
      done(Object.assign(new Error('The envelope is not the one asked for.'), { code: 'EROUTE' }));
      return;
    }
    if (sign !== null) mail.message.processFunc(sign);
    // The last stage is what the connection reads: `readableDidRead` on it means that bytes went out.
    mail.message.processFunc((stream: Readable) => {
      submission.streams.push(stream);
      return stream;
    });
    done();
  });
  return underway;
}

function isSmtpError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

function createPool({ url, maxConnections, hostname }: SmtpOptions, timeouts: SmtpTimeouts) {
  return createTransport({
    pool: true,
    url,
    name: hostname,
    maxConnections,
    maxMessages: 1_000,
    // Only a message of which no byte was read is queued again, and each kept connection may have died meanwhile.
    maxRequeues: maxConnections + 1,
    idleTimeout: timeouts.reply / 2,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.reply,
    requireTLS: needsTls(url),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** A password never leaves the machine in clear: STARTTLS is required wherever one is sent beyond loopback. */
function needsTls(url: string): boolean {
  const { hostname, password } = new URL(url);
  const loopback = hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  return password !== '' && !loopback && hostname !== '[::1]';
}

function goesOnlyTo(mail: MailMessage<SMTPPoolSentMessageInfo>, route: Route): boolean {
  const { from, to } = mail.message.getEnvelope();
  const { to: headerTo = [], cc = [], bcc = [] } = mail.message.getAddresses();
  const addressed = [...headerTo, ...cc, ...bcc].map(({ address }) => address);
  return from === route.from && [to, addressed].every((all) => all.length === 1 && all[0] === route.to);
}

function acceptedBy(info: SMTPPoolSentMessageInfo): SubmitResult {
  const response = info.response;
  // nodemailer takes any reply that starts with a 2 for a yes.
  if (!/^2\d\d(?:[ -]|$)/.test(response)) {
    return {
      outcome: 'uncertain',
      detail: 'The server answered the message with something that is no reply.',
    };
  }
  const queued = /\bqueued as ([\w.-]+)/i.exec(response)?.[1];
  return { outcome: 'accepted', providerMessageId: queued ?? info.serverMessageId ?? info.messageId };
}
