import { createPrivateKey, hash, sign, type KeyObject } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { messageOf } from '../../lib/errors.ts';
import { relaxedHeader, type Header } from './header-lines.ts';

export type DkimOptions = {
  domain: string;
  selector: string;
  /** PEM, RSA of at least 2048 bits */
  privateKey: string;
};

/** The header lines of a message and its body, whose relaxed form (RFC 6376 3.4.4) its writer knows. */
export type Unsigned = { headers: Header[]; relaxedBody: string };

/** Headers that are signed where they are there; List-Unsubscribe-Post because RFC 8058 wants it. */
const SIGNED = [
  'from:sender:reply-to:subject:date:message-id:to:cc',
  'mime-version:content-type:content-transfer-encoding',
  'list-id:list-help:list-unsubscribe:list-unsubscribe-post:list-subscribe:list-post:list-owner:list-archive',
]
  .join(':')
  .split(':');

/** Base64 of a signature in one line of the header. */
const SIGNATURE_LINE = /.{1,72}/g;

/**
 * Signs messages (RFC 6376, rsa-sha256, relaxed/relaxed) with a key that is read once; gives the header with its line
 * break. RSA costs more than all else that is done for a mail, so it is done beside the event loop.
 * Throws at once on a key that receivers would not take.
 */
export function createDkimSigner(options: DkimOptions): (message: Unsigned) => Promise<string> {
  const key = readKey(options.privateKey);
  assertRsa(key);
  const domain = domainToASCII(options.domain);

  return async ({ headers, relaxedBody }) => {
    const byName = new Map(headers.map((header) => [header.name.toLowerCase(), relaxedHeader(header)]));
    const names = SIGNED.filter((name) => byName.has(name));
    const lines = [
      'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; q=dns/txt;',
      ` d=${domain}; s=${options.selector};`,
      ` bh=${hash('sha256', relaxedBody, 'base64')};`,
      ` h=${foldNames(names)};`,
      ' b=',
    ];
    const own = `dkim-signature:${lines.join('').slice('DKIM-Signature: '.length).replaceAll('\r\n', '')}`;
    const signed = [...names.map((name) => byName.get(name) ?? ''), own].join('\r\n');
    const signature = await signWith(key, signed);
    return `${lines.join('\r\n')}${signature.match(SIGNATURE_LINE)?.join('\r\n ') ?? ''}\r\n`;
  };
}

function foldNames(names: string[]): string {
  let [done, line] = ['', ''];
  for (const name of names) {
    const next = `${name}:`;
    if (line.length + next.length > 72) {
      done += `${line}\r\n `;
      line = '';
    }
    line += next;
  }
  return (done + line).slice(0, -1);
}

function signWith(key: KeyObject, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    sign('sha256', Buffer.from(text, 'latin1'), key, (error, signature) => {
      if (error === null) resolve(signature.toString('base64'));
      else reject(error);
    });
  });
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (error) {
    throw new Error(
      `The DKIM key cannot be read (${messageOf(error)}): DKIM_KEY_PATH must name an unencrypted PEM.`,
      { cause: error },
    );
  }
}

function assertRsa(key: KeyObject): void {
  const type = key.asymmetricKeyType ?? 'unknown';
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (type === 'rsa' && bits >= 2048) return;
  const found = type === 'rsa' ? `RSA of ${bits} bits` : type;
  throw new Error(
    `The DKIM key is ${found}; it must be RSA of at least 2048 bits (openssl genrsa -out dkim.pem 2048).`,
  );
}
