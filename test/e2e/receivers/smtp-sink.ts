import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { announce, appendLine, readOptions, sleep, type Common } from './process.ts';

/**
 * A real SMTP server, a process of its own that knows nothing of the application: it parses what arrives and
 * writes it down before it answers 250. node --import tsx smtp-sink.ts '{"log": "mail.jsonl"}' prints {"port": …}.
 */
type Options = Common & {
  /** milliseconds before a message is written down, and again before the answer */
  latency: number;
  /** a pattern of recipients → the reply that refuses them, for example "550 5.1.1 no such user" */
  reject: Record<string, string>;
  /** keep the message as it came, in the log */
  raw: boolean;
};

const options = readOptions<Options>({ minutes: 10, seed: 1, latency: 0, reject: {}, raw: false });
const rules = Object.entries(options.reject).map(([pattern, reply]) => [new RegExp(pattern), reply] as const);

/** The delivery is named in the local part of the Message-ID. */
function deliveryIdOf(messageId: string): string | null {
  const local = /^<([^@]+)@/.exec(messageId)?.[1];
  return local === undefined ? null : decodeURIComponent(local);
}

async function take(raw: Buffer, session: SMTPServerSession): Promise<void> {
  const mail = await simpleParser(raw);
  const headerOf = (key: string): string | null =>
    mail.headerLines.find((header) => header.key === key)?.line ?? null;
  const { mailFrom, rcptTo } = session.envelope;
  await sleep(options.latency);
  appendLine(options.log, {
    id: mail.messageId ?? null,
    deliveryId: deliveryIdOf(mail.messageId ?? ''),
    at: new Date(),
    from: mailFrom === false ? null : mailFrom.address,
    to: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? null,
    listUnsubscribe: headerOf('list-unsubscribe'),
    listUnsubscribePost: headerOf('list-unsubscribe-post'),
    text: mail.text ?? null,
    sha256: createHash('sha256').update(raw).digest('hex'),
    ...(options.raw ? { raw: raw.toString('latin1') } : {}),
  });
  await sleep(options.latency);
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onRcptTo({ address }, _session, done) {
    const rule = rules.find(([pattern]) => pattern.test(address));
    if (rule === undefined) {
      done();
      return;
    }
    const [, code = '550', text = ''] = /^(\d{3}) (.*)$/.exec(rule[1]) ?? [];
    done(Object.assign(new Error(text), { responseCode: Number(code) }));
  },
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      take(Buffer.concat(chunks), session).then(() => done(), done);
    });
  },
});
// A client that is killed resets its connections: no news.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  announce((server.server.address() as AddressInfo).port, options.minutes, () => server.close());
});
