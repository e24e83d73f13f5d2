import type { Clock } from '../../lib/clock.ts';
import { createGroupCommit } from '../../lib/group-commit.ts';
import type { NewId } from '../../lib/ids.ts';
import { measure, type Measure } from '../../templates/measure.ts';
import { joined } from '../../templates/pieces.ts';
import type { Channel } from '../../contract/words.ts';
import type { MailEnvelope, Provider, SmsEnvelope } from '../channel.ts';

/** A message that stayed on this machine, as it would have gone out. */
export type SandboxMessage = {
  id: string;
  channel: Channel;
  at: Date;
  deliveryId: string;
  to: string;
  toName: string | null;
  from: string | null;
  replyTo: string | null;
  subject: string | null;
  text: string;
  html: string | null;
  unsubscribeUrl: string | null;
  sms: Measure | null;
};

export type SandboxDeps = {
  /** durable when it resolves */
  save(messages: SandboxMessage[]): Promise<void>;
  clock: Clock;
  newId: NewId;
};

export function createSmsSandbox(deps: SandboxDeps): Provider<SmsEnvelope> {
  return createSandbox(deps, ({ deliveryId, to, text }) => ({
    channel: 'sms',
    deliveryId,
    to,
    toName: null,
    from: null,
    replyTo: null,
    subject: null,
    text,
    html: null,
    unsubscribeUrl: null,
    sms: measure(text),
  }));
}

export function createMailSandbox(deps: SandboxDeps): Provider<MailEnvelope> {
  return createSandbox(deps, (mail) => ({
    channel: 'email',
    deliveryId: mail.deliveryId,
    to: mail.to.address,
    toName: mail.to.name,
    from: mail.from.address,
    replyTo: mail.replyTo?.address ?? null,
    subject: mail.subject,
    text: joined(mail.text),
    html: joined(mail.html),
    unsubscribeUrl: mail.unsubscribeUrl,
    sms: null,
  }));
}

/**
 * The provider in use when none is set: it accepts everything and keeps it where the product shows it.
 * Messages that come within a few milliseconds share one write, and each answer waits for it.
 */
function createSandbox<Envelope>(
  deps: SandboxDeps,
  toMessage: (envelope: Envelope) => Omit<SandboxMessage, 'id' | 'at'>,
): Provider<Envelope> {
  const keep = createGroupCommit((messages: SandboxMessage[]) => deps.save(messages));
  const inFlight = new Set<Promise<void>>();
  return {
    name: 'sandbox',
    async submit(envelope) {
      const message = { id: deps.newId(), at: deps.clock(), ...toMessage(envelope) };
      const kept = keep(message);
      inFlight.add(kept);
      await kept.finally(() => inFlight.delete(kept));
      return { outcome: 'accepted', providerMessageId: message.id };
    },
    async close() {
      await Promise.allSettled(inFlight);
    },
  };
}
