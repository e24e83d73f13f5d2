import { generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { dkimVerify } from 'mailauth';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { MailEnvelope } from '../../../src/channels/channel.ts';
import { createSmtpMail } from '../../../src/channels/email/smtp.ts';
import { joined } from '../../../src/templates/pieces.ts';
import { aMail } from '../../support/builders/mail.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const dkim = { domain: 'shop.example', selector: 's1', privateKey };

type Arrived = { from: string; to: string[]; raw: Buffer };

/** Sends one mail to a real SMTP server on loopback and hands back what that server saw. */
async function arrive(
  mail: MailEnvelope,
  options: { bounceAddress?: string; unsigned?: boolean } = {},
): Promise<Arrived> {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        arrived.push({ from, to: rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const smtp = createSmtpMail({
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    bounceAddress: options.bounceAddress ?? null,
    dkim: options.unsigned === true ? null : dkim,
    maxConnections: 1,
    hostname: 'mail.shop.example',
    clock: () => new Date('2026-11-22T10:00:00Z'),
  });
  const result = await smtp.submit(mail);
  await smtp.close();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  expect(result).to.include({ outcome: 'accepted' });
  expect(arrived).to.have.length(1);
  return arrived[0]!;
}

async function verify(raw: Buffer) {
  const resolver = (name: string): Promise<string[][]> => {
    expect(name).to.equal('s1._domainkey.shop.example');
    return Promise.resolve([[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]]);
  };
  const { results } = await dkimVerify(raw, { resolver });
  return results.map(({ status }) => status.result);
}

/** The h= tag of the signature: which headers it covers. */
function signedHeaders(raw: Buffer): string[] {
  const header = /^DKIM-Signature:((?:.*\r\n)(?:[ \t].*\r\n)*)/im.exec(raw.toString('latin1'))?.[1] ?? '';
  return (/\bh=([^;]*)/.exec(header)?.[1] ?? '').replace(/\s/g, '').toLowerCase().split(':');
}

const persian = aMail({
  deliveryId: 'پلن.مشتری(۱).email.0',
  from: { name: 'باشگاه مشتریان چاپار', address: 'club@shop.example' },
  to: { name: 'خانم سارا امینی', address: 'sara@customer.example' },
  subject: 'هدیهٔ تولد شما، سارا جان 🎁',
  html: `<p dir="rtl">سلام سارا، می‌خواهیم ${'بسیار '.repeat(60)}شاد باشید.</p>`,
  text: 'سلام سارا، می‌خواهیم شاد باشید.',
});

describe('channels/email/smtp: the mail that arrives', () => {
  it('is the one that was written, in Persian too', async () => {
    const mail = await simpleParser((await arrive(persian)).raw);
    expect(mail.subject).to.equal(persian.subject);
    expect(mail.from?.value).to.deep.equal([persian.from]);
    expect(mail.to).to.have.deep.property('value', [persian.to]);
    expect(mail.text?.trim()).to.equal(joined(persian.text));
    expect(mail.html).to.include(joined(persian.html));
  });

  it('names its delivery in its Message-ID', async () => {
    const mail = await simpleParser((await arrive(persian)).raw);
    const [, local] = /^<([\x21-\x7e]+)@mail\.shop\.example>$/.exec(mail.messageId ?? '') ?? [];
    expect(decodeURIComponent(local ?? '')).to.equal(persian.deliveryId);
  });

  it('goes from the bounce address to the one recipient', async () => {
    const arrived = await arrive(aMail(), { bounceAddress: 'bounces@shop.example' });
    expect([arrived.from, arrived.to]).to.deep.equal(['bounces@shop.example', ['sara@customer.example']]);
  });

  it('carries a DKIM signature that holds, over both unsubscribe headers', async () => {
    const { raw } = await arrive(persian);
    expect(await verify(raw)).to.deep.equal(['pass']);
    expect(signedHeaders(raw)).to.include.members([
      'from',
      'to',
      'subject',
      'list-unsubscribe',
      'list-unsubscribe-post',
    ]);
  });

  it('whose signature breaks when a signed header is changed', async () => {
    const { raw } = await arrive(aMail());
    const forged = Buffer.from(raw.toString('latin1').replace('One-Click', 'One-Clack'), 'latin1');
    expect(await verify(forged)).to.deep.equal(['fail']);
  });

  it('can be unsubscribed from in one click (RFC 8058)', async () => {
    const mail = await simpleParser((await arrive(aMail())).raw);
    expect(mail.headers.get('list')).to.have.deep.nested.property(
      'unsubscribe.url',
      'https://shop.example/u/token123',
    );
    expect(mail.headerLines.find(({ key }) => key === 'list-unsubscribe-post')?.line).to.equal(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    );
  });

  it('has no list headers when it is not marketing', async () => {
    const { raw } = await arrive(aMail({ unsubscribeUrl: null }));
    expect(raw.toString()).not.to.match(/^list-/im);
    expect(await verify(raw)).to.deep.equal(['pass']);
  });

  it('is unsigned without a key', async () => {
    const { raw } = await arrive(aMail(), { unsigned: true });
    expect(raw.toString()).not.to.match(/^dkim-signature/im);
  });

  it('keeps dots at the start of lines and lines longer than SMTP allows', async () => {
    const text = ['.', '..', '.hidden', 'x'.repeat(3_000), 'end.'].join('\n');
    const { raw } = await arrive(aMail({ text }));
    expect((await simpleParser(raw)).text?.trimEnd()).to.equal(text);
    expect(
      Math.max(
        ...raw
          .toString('latin1')
          .split('\r\n')
          .map((line) => line.length),
      ),
    ).to.be.below(999);
    expect(await verify(raw)).to.deep.equal(['pass']);
  });

  it('keeps bare carriage returns from ending the message early', async () => {
    const { raw } = await arrive(aMail({ text: 'one\r.\rQUIT\rtwo' }));
    expect((await simpleParser(raw)).text).to.include('QUIT');
  });

  it('reaches an international domain in its ASCII form', async () => {
    const arrived = await arrive(aMail({ to: { name: 'سارا', address: 'sara@نمونه.ایران' } }));
    expect(arrived.to).to.deep.equal(['sara@نمونه.ایران']); // as this server shows it
    expect(arrived.raw.toString('latin1')).to.match(/^To: .*\r?\n? ?<sara@xn--[a-z0-9]+\.xn--mgba3a4f16a>/m);
  });
});

describe('channels/email/smtp: what never leaves', () => {
  const submit = async (parts: Partial<MailEnvelope>) => {
    const url = 'smtp://127.0.0.1:1'; // nobody listens there: reaching for it would say "unavailable"
    const smtp = createSmtpMail({
      url,
      bounceAddress: null,
      dkim: null,
      maxConnections: 1,
      hostname: 'x.example',
      clock: () => new Date('2026-11-22T10:00:00Z'),
    });
    const result = await smtp.submit(aMail(parts));
    await smtp.close();
    return result;
  };

  const addresses = [
    'a@b.test\r\nBcc: e@x.test',
    'a@b.test, e@x.test',
    'a@b.test>,<e@x.test',
    '"a b"@c.test',
    'a(comment)@b.test',
    'a@b@c.test',
    'پیام@shop.example',
    '@shop.example',
    'a@',
    'a@-b.test',
    `${'a'.repeat(65)}@b.test`,
    'plain',
    '',
  ];
  for (const address of addresses) {
    it(`a mail to ${JSON.stringify(address)}`, async () => {
      expect(await submit({ to: { name: '', address } })).to.include({
        outcome: 'rejected',
        reason: 'invalid-address',
      });
    });
  }

  const headers: [string, Partial<MailEnvelope>][] = [
    ['a subject with a line break', { subject: 'Hello\r\nBcc: e@x.test' }],
    ['a subject with a bare carriage return', { subject: 'Hello\rBcc: e@x.test' }],
    ['a name with a line break', { to: { name: 'Sara\nBcc: e@x.test', address: 'a@b.test' } }],
    ['a sender name with a line break', { from: { name: 'A\r\nX: y', address: 'a@b.test' } }],
    ['a reply address that is two', { replyTo: { name: '', address: 'a@b.test,c@d.test' } }],
    ['an unsubscribe address with a bracket', { unsubscribeUrl: 'https://a.test/>,<https://b.test' }],
    ['an unsubscribe address with a line break', { unsubscribeUrl: 'https://a.test/\r\nX: y' }],
    ['an unsubscribe address that is a script', { unsubscribeUrl: 'javascript:alert(1)' }],
  ];
  for (const [name, parts] of headers) {
    it(name, async () => expect(await submit(parts)).to.include({ outcome: 'rejected', reason: 'refused' }));
  }
});

describe('channels/email/dkim', () => {
  const make = (key: string) => () =>
    createSmtpMail({
      url: 'smtp://127.0.0.1:1',
      bounceAddress: null,
      dkim: { ...dkim, privateKey: key },
      maxConnections: 1,
      hostname: 'x.example',
      clock: () => new Date('2026-11-22T10:00:00Z'),
    });
  const pem = { type: 'pkcs8', format: 'pem' } as const;

  it('refuses an Ed25519 key, which would be skipped in silence', () => {
    const key = generateKeyPairSync('ed25519').privateKey.export(pem).toString();
    expect(make(key)).to.throw('The DKIM key is ed25519; it must be RSA of at least 2048 bits');
  });

  it('refuses a short RSA key', () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pem).toString();
    expect(make(key)).to.throw('RSA of 1024 bits');
  });

  it('refuses what is no key and names the setting', () => {
    expect(make('no key')).to.throw('DKIM_KEY_PATH');
  });
});
