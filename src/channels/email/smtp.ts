import MailComposer from 'nodemailer/lib/mail-composer';
import { Readable } from 'node:stream';
import type { MailEnvelope, Provider, SubmitResult } from '../channel.ts';
import { createDkimSigner, type DkimOptions } from './dkim.ts';
import { composeMail, type Route } from './message.ts';
import type { SmtpTimeouts } from './smtp-connect.ts';
import { createSmtpPool } from './smtp-pool.ts';

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

const TIMEOUTS: SmtpTimeouts = { connect: 5_000, reply: 10_000, total: 15_000 };

/** Mail through one SMTP server, over kept connections. Throws at once on an unusable DKIM key. */
export function createSmtpMail(options: SmtpOptions): Provider<MailEnvelope> {
  const pool = createSmtpPool({ ...options, timeouts: options.timeouts ?? TIMEOUTS });
  const layOut = createLayout(options);
  const inFlight = new Set<Promise<SubmitResult>>();
  let closed = false;

  async function send(mail: MailEnvelope): Promise<SubmitResult> {
    const laid = await layOut(mail);
    if (!laid.ok) {
      return { outcome: 'rejected', reason: laid.reason, providerCode: null, detail: laid.detail };
    }
    const result = await pool.send(laid);
    if (result.outcome !== 'accepted') return result;
    return { outcome: 'accepted', providerMessageId: result.providerMessageId ?? laid.messageId };
  }

  return {
    name: 'smtp',
    async submit(mail) {
      if (closed)
        return { outcome: 'unavailable', scope: 'provider', reason: 'closed', detail: 'Shutting down.' };
      const sending = send(mail);
      inFlight.add(sending);
      return sending.finally(() => inFlight.delete(sending));
    },
    async close() {
      closed = true;
      await Promise.allSettled(inFlight);
      pool.close();
    },
  };
}

type LaidOut =
  | { ok: true; route: Route; messageId: string; bytes: string }
  | { ok: false; reason: 'invalid-address' | 'refused'; detail: string };

function createLayout(options: SmtpOptions): (mail: MailEnvelope) => Promise<LaidOut> {
  const sign = options.dkim === null ? null : createDkimSigner(options.dkim);
  return async (mail) => {
    const composed = composeMail(mail, options);
    if (!composed.ok) return composed;
    const { route, data } = composed;
    const message = new MailComposer(data).compile();
    if (!goesOnlyTo(message, route)) {
      return { ok: false, reason: 'refused', detail: 'The envelope is not the one asked for.' };
    }
    if (sign !== null) message.processFunc((stream) => sign(Readable.from(stream)));
    const bytes = (await message.build()).toString('latin1');
    return { ok: true, route, messageId: message.messageId(), bytes };
  };
}

function goesOnlyTo(message: ReturnType<MailComposer['compile']>, route: Route): boolean {
  const { from, to } = message.getEnvelope();
  const { to: headerTo = [], cc = [], bcc = [] } = message.getAddresses();
  const addressed = [...headerTo, ...cc, ...bcc].map(({ address }) => address);
  return from === route.from && [to, addressed].every((all) => all.length === 1 && all[0] === route.to);
}
