import type { Composed } from '../../../src/deliveries/compose.ts';
import type { Channel, Language } from '../../../src/contract/words.ts';
import { SAMPLE_CODE } from '../../../src/links/code.ts';
import { digestOf } from '../../../src/preflight/digest.ts';
import type { Kept } from '../club.ts';

/** A message of the sandbox with what else a preflight knew of it. */
export type Received = Kept & { channel: Channel; toName: string | null; from: string | null };

/** How mails name their sender, by language, when they were sent. */
export type Brand = Record<Language, string>;

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';

/** The codes that a message prints, in its links and its pixel; one message has one. */
export function codesOf({ channel, text, html }: Received, url: string): string[] {
  const length = SAMPLE_CODE[channel].length;
  const host = url.replace(/^https?:\/\//, '').replace(/\./g, '\\.');
  const index = channel === 'sms' ? 1 : 2;
  const link = new RegExp(`${host}/l/(${BASE58}{${length}})${BASE58}{${index}}(?!${BASE58})`, 'g');
  const pixel = new RegExp(`${host}/o/(${BASE58}{${length}})\\.gif`, 'g');
  const printed = `${text}\n${html ?? ''}`;
  const found = [...printed.matchAll(link), ...printed.matchAll(pixel)].map(([, code]) => code ?? '');
  return [...new Set(found)];
}

/**
 * The digest of a message as it was received. It is made of the sandbox's row alone: the code and the address of
 * unsubscription are found in the printed words, not taken from the ledger, so that a message with somebody else's
 * code, or two, does not come out equal.
 */
export function digestOfReceived(
  row: Received,
  language: Language,
  about: { url: string; brand: Brand },
): string {
  const plain = (text: string): string => withoutOwn(text, row, about.url);
  const facts = { language, parts: null, fits: [], addressKey: '' };
  const { deliveryId } = row;
  const composed: Composed =
    row.channel === 'sms'
      ? { channel: 'sms', facts, envelope: { deliveryId, to: row.to, text: plain(row.text) } }
      : {
          channel: 'email',
          facts,
          envelope: {
            deliveryId,
            from: { name: about.brand[language], address: row.from ?? '' },
            replyTo: null,
            to: { name: row.toName ?? '', address: row.to },
            subject: plain(row.subject ?? ''),
            html: [plain(row.html ?? '')],
            text: [plain(row.text)],
            unsubscribeUrl: row.unsubscribeUrl,
          },
        };
  return digestOf('send', composed, null);
}

function withoutOwn(text: string, row: Received, url: string): string {
  const leave = new RegExp(`(${url.replace(/\./g, '\\.')}/u/)[A-Za-z0-9_.~-]+`, 'g');
  const masked = text.replace(leave, '$1x');
  return codesOf(row, url).reduce((all, code) => all.replaceAll(code, SAMPLE_CODE[row.channel]), masked);
}
