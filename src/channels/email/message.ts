import type { SendMailOptions } from 'nodemailer';
import { joined } from '../../templates/pieces.ts';
import type { Mailbox, MailEnvelope } from '../channel.ts';
import { toWireAddress } from './address.ts';

/** Who the message is handed over for: the SMTP envelope, which headers must not be able to change. */
export type Route = { from: string; to: string };

export type Composed =
  | { ok: true; route: Route; data: SendMailOptions }
  | { ok: false; reason: 'invalid-address' | 'refused'; detail: string };

type Options = { hostname: string; bounceAddress: string | null };

/** Control characters but for the tab: a line break in a header opens another header. */
const CONTROLS = /[^\P{Cc}\t]/u;

/** Printable ASCII without the brackets that delimit it in List-Unsubscribe; short enough for one header line. */
const HEADER_URL = /^https?:\/\/[\x21-\x3b\x3d\x3f-\x7e]{1,800}$/;

/** `<delivery id@our host>`, so that a bounce names its delivery; what a Message-ID may not hold is percent-encoded. */
export function messageIdOf(deliveryId: string, hostname: string): string {
  const local = encodeURIComponent(deliveryId).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));
  return `<${local}@${hostname}>`;
}

/** The addresses of a mail as they go on the wire. */
export type Checked =
  { ok: true; route: Route; from: string; replyTo: string | null } | Extract<Composed, { ok: false }>;

/** Whether a mail may go out at all: real addresses, and nothing in a header that could open another one. */
export function checkMail(mail: MailEnvelope, { bounceAddress }: Pick<Options, 'bounceAddress'>): Checked {
  const to = toWireAddress(mail.to.address);
  if (to === null) return { ok: false, reason: 'invalid-address', detail: 'The address is not valid.' };
  const from = toWireAddress(mail.from.address);
  const bounce = toWireAddress(bounceAddress ?? mail.from.address);
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

/** Checks one mail and lays it out for nodemailer: strings and `{name, address}` objects only, never parsed text. */
export function composeMail(mail: MailEnvelope, options: Options): Composed {
  const checked = checkMail(mail, options);
  if (!checked.ok) return checked;
  const { route, from, replyTo } = checked;
  return {
    ok: true,
    route,
    data: {
      envelope: { from: route.from, to: [route.to] },
      messageId: messageIdOf(mail.deliveryId, options.hostname),
      from: named(mail.from, from),
      to: named(mail.to, route.to),
      ...(mail.replyTo === null || replyTo === null ? {} : { replyTo: named(mail.replyTo, replyTo) }),
      subject: mail.subject,
      text: joined(mail.text),
      html: joined(mail.html),
      headers: mail.unsubscribeUrl === null ? {} : unsubscribeHeaders(mail.unsubscribeUrl),
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  };
}

function named(mailbox: Mailbox, address: string): Mailbox {
  return { name: mailbox.name, address };
}

/** @see RFC 8058 section 3.1; DKIM must cover both (dkim.ts) */
function unsubscribeHeaders(url: string): NonNullable<SendMailOptions['headers']> {
  return {
    'List-Unsubscribe': { prepared: true, value: `<${url}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function refused(detail: string): Extract<Composed, { ok: false }> {
  return { ok: false, reason: 'refused', detail };
}
