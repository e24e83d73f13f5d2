import type { MailEnvelope } from '../channel.ts';
import { toWireAddress } from './address.ts';

/** Who the message is handed over for: the SMTP envelope, which headers must not be able to change. */
export type Route = { from: string; to: string };

type Refused = { ok: false; reason: 'invalid-address' | 'refused'; detail: string };

/** The addresses of a mail as they go on the wire. */
export type Checked = { ok: true; route: Route; from: string; replyTo: string | null } | Refused;

/** Control characters but for the tab: a line break in a header opens another header. */
const CONTROLS = /[^\P{Cc}\t]/u;

/** Printable ASCII without the brackets that delimit it in List-Unsubscribe; short enough for one header line. */
const HEADER_URL = /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]{1,800}$/;

/** `<delivery id@our host>`, so that a bounce names its delivery; what a Message-ID may not hold is percent-encoded. */
export function messageIdOf(deliveryId: string, hostname: string): string {
  const local = encodeURIComponent(deliveryId).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));
  return `<${local}@${hostname}>`;
}

/** Whether a mail may go out at all: real addresses, and nothing in a header that could open another one. */
export function checkMail(mail: MailEnvelope, { bounceAddress }: { bounceAddress: string | null }): Checked {
  const to = toWireAddress(mail.to.address);
  if (to === null) return { ok: false, reason: 'invalid-address', detail: 'The address is not valid.' };
  const from = toWireAddress(mail.from.address);
  const bounce = bounceAddress === null ? from : toWireAddress(bounceAddress);
  if (from === null || bounce === null) return refused('The sender address is not valid.');
  const replyTo = mail.replyTo === null ? null : toWireAddress(mail.replyTo.address);
  if (mail.replyTo !== null && replyTo === null) return refused('The reply address is not valid.');
  const names = [mail.from.name, mail.to.name, mail.replyTo?.name ?? '', mail.subject];
  if (names.some((name) => CONTROLS.test(name))) return refused('A name or the subject holds a line break.');
  if (mail.unsubscribeUrl !== null && !HEADER_URL.test(mail.unsubscribeUrl)) {
    return refused('The unsubscribe address cannot stand in a header.');
  }
  return { ok: true, route: { from: bounce, to }, from, replyTo };
}

function refused(detail: string): Refused {
  return { ok: false, reason: 'refused', detail };
}
