import type { Clock } from '../../lib/clock.ts';
import type { MailEnvelope } from '../channel.ts';
import { createBodyWriter } from './body.ts';
import { header, mailbox, unstructured, type Header } from './header-lines.ts';
import { checkMail, messageIdOf, type Checked, type Route } from './message.ts';
import { createDkimSigner, type DkimOptions } from './signature.ts';

export type LayoutOptions = {
  /** our name in Message-IDs */
  hostname: string;
  /** the return path; null = the sender's own address */
  bounceAddress: string | null;
  dkim: DkimOptions | null;
  clock: Clock;
};

/**
 * A whole message (RFC 5322). `bytes` is ASCII, one character a byte: every line ends in CRLF, the last one too, is at
 * most 998 long and does not begin with a dot, so that in SMTP only the final ".\r\n" is missing. It is put together
 * when it is written, and not before.
 */
export type LaidOut =
  | { ok: true; route: Route; messageId: string; bytes: string; dotless: true }
  | { ok: false; reason: 'invalid-address' | 'refused'; detail: string };

const MIME_VERSION = header('MIME-Version', '1.0');
const ONE_CLICK = header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click');

/** Lays mails out and signs them. Throws at once on an unusable DKIM key. */
export function createMailLayout(options: LayoutOptions): (mail: MailEnvelope) => Promise<LaidOut> {
  const { hostname, clock } = options;
  const sign = options.dkim === null ? null : createDkimSigner(options.dkim);
  const bodyOf = createBodyWriter();
  const dateOf = createDateLines();

  return async (mail) => {
    const checked = checkMail(mail, options);
    if (!checked.ok) return checked;
    const body = bodyOf(mail);
    const messageId = messageIdOf(mail.deliveryId, hostname);
    const headers = [
      ...headersOf(mail, checked),
      header('Message-ID', messageId),
      dateOf(clock()),
      MIME_VERSION,
      ...body.headers,
    ];
    let bytes = sign === null ? '' : await sign({ headers, relaxedBody: body.write('relaxed') });
    for (const { line } of headers) bytes += `${line}\r\n`;
    bytes += `\r\n${body.write('sent')}`;
    return { ok: true, route: checked.route, messageId, bytes, dotless: true };
  };
}

/** Many mails share a second. */
function createDateLines(): (date: Date) => Header {
  let last = { second: Number.NaN, line: MIME_VERSION };
  return (date) => {
    const second = Math.floor(date.getTime() / 1_000);
    if (second !== last.second) {
      last = { second, line: header('Date', date.toUTCString().replace('GMT', '+0000')) };
    }
    return last.line;
  };
}

/** What a mail says of itself and its ends. */
function headersOf(mail: MailEnvelope, { route, from, replyTo }: Checked & { ok: true }): Header[] {
  const subject = unstructured(mail.subject.trim());
  return [
    ...(mail.unsubscribeUrl === null ? [] : unsubscribeHeaders(mail.unsubscribeUrl)),
    header('From', mailbox(mail.from.name, from)),
    header('To', mailbox(mail.to.name, route.to)),
    ...(mail.replyTo === null || replyTo === null
      ? []
      : [header('Reply-To', mailbox(mail.replyTo.name, replyTo))]),
    ...(subject === '' ? [] : [header('Subject', subject)]),
  ];
}

/** @see RFC 8058 section 3.1; DKIM must cover both (signature.ts) */
function unsubscribeHeaders(url: string): Header[] {
  return [header('List-Unsubscribe', `<${url}>`), ONE_CLICK];
}
