import type { MailEnvelope, Provider, SubmitResult } from '../channel.ts';
import { createMailLayout, type LaidOut, type LayoutOptions } from './lay-out.ts';
import type { SmtpTimeouts } from './smtp-connect.ts';
import { createSmtpPool } from './smtp-pool.ts';

export type SmtpOptions = LayoutOptions & {
  /** smtp://user:password@host:587 or smtps://…; its query may hold nodemailer's connection options */
  url: string;
  maxConnections: number;
  timeouts?: SmtpTimeouts;
};

const TIMEOUTS: SmtpTimeouts = { connect: 5_000, reply: 10_000, total: 15_000 };

/** Mail through one SMTP server, over kept connections. Throws at once on an unusable DKIM key. */
export function createSmtpMail(options: SmtpOptions): Provider<MailEnvelope> {
  const pool = createSmtpPool({ ...options, timeouts: options.timeouts ?? TIMEOUTS });
  const layOut = createMailLayout(options);
  let inFlight = 0;
  let closed = false;
  let onLast = (): void => undefined;

  async function send(mail: MailEnvelope): Promise<SubmitResult> {
    const laid = await layOut(mail);
    if (!laid.ok) {
      return { outcome: 'rejected', reason: laid.reason, providerCode: null, detail: laid.detail };
    }
    return carry(laid);
  }

  /** Nothing here holds the message while its answer is waited for. */
  function carry({ messageId, ...mail }: LaidOut & { ok: true }): Promise<SubmitResult> {
    return pool.send(mail).then((result) => {
      if (result.outcome !== 'accepted') return result;
      return { outcome: 'accepted', providerMessageId: result.providerMessageId ?? messageId };
    });
  }

  return {
    name: 'smtp',
    async submit(mail) {
      if (closed)
        return { outcome: 'unavailable', scope: 'provider', reason: 'closed', detail: 'Shutting down.' };
      inFlight++;
      try {
        return await send(mail);
      } finally {
        inFlight--;
        if (inFlight === 0) onLast();
      }
    },
    async close() {
      closed = true;
      if (inFlight > 0) await new Promise<void>((resolve) => (onLast = resolve));
      pool.close();
    },
  };
}
