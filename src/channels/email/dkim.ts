import { createPrivateKey, type KeyObject } from 'node:crypto';
import type { Readable } from 'node:stream';
import DKIM from 'nodemailer/lib/dkim';
import { messageOf } from '../../lib/errors.ts';

export type DkimOptions = {
  domain: string;
  selector: string;
  /** PEM, RSA of at least 2048 bits */
  privateKey: string;
};

/** nodemailer's default list and List-Unsubscribe-Post, which RFC 8058 wants signed and that list lacks. */
const SIGNED_HEADERS = [
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:Cc',
  'MIME-Version:Content-Type:Content-Transfer-Encoding:Content-ID:Content-Description',
  'Resent-Date:Resent-From:Resent-Sender:Resent-To:Resent-Cc:Resent-Message-ID',
  'In-Reply-To:References',
  'List-Id:List-Help:List-Unsubscribe:List-Unsubscribe-Post:List-Subscribe:List-Post:List-Owner:List-Archive',
].join(':');

/** Signs messages. Throws at once on a key that nodemailer would skip in silence, leaving mail unsigned. */
export function createDkimSigner(options: DkimOptions): (message: Readable) => Readable {
  assertRsa(readKey(options.privateKey));
  const dkim = new DKIM({
    domainName: options.domain,
    keySelector: options.selector,
    privateKey: options.privateKey,
    headerFieldNames: SIGNED_HEADERS,
  });
  return (message) => dkim.sign(message);
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
