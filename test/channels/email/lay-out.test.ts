import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth';
import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { MailEnvelope } from '../../../src/channels/channel.ts';
import { createMailLayout } from '../../../src/channels/email/lay-out.ts';
import { compileEmail } from '../../../src/templates/compile-email.ts';
import { fixed, joined, type Piece } from '../../../src/templates/pieces.ts';
import { aMail } from '../../support/builders/mail.ts';
import { anEmailVariant, prepared } from '../../support/builders/template.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const NOW = new Date('2026-11-22T18:30:05Z');
const common = { hostname: 'mail.shop.example', bounceAddress: null, clock: () => NOW };
const layOut = createMailLayout({ ...common, dkim: null });
const layOutSigned = createMailLayout({
  ...common,
  dkim: { domain: 'shop.example', selector: 's1', privateKey },
});

async function bytesOf(mail: MailEnvelope, lay = layOut): Promise<string> {
  const laid = await lay(mail);
  if (!laid.ok) throw new Error(laid.detail);
  return laid.bytes;
}

/** Every break of a line as SMTP carries it. */
function withCrlf(text: string): string {
  return text.replace(/\r\n|\r|\n/g, '\r\n');
}

/** The same mail as nodemailer alone makes it. */
async function byNodemailer(mail: MailEnvelope): Promise<string> {
  const unsubscribe = {
    'List-Unsubscribe': { prepared: true, value: `<${mail.unsubscribeUrl ?? ''}>` },
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
  const composer = new MailComposer({
    messageId: `<${mail.deliveryId}@mail.shop.example>`,
    date: NOW,
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    text: withCrlf(joined(mail.text)),
    html: withCrlf(joined(mail.html)),
    headers: mail.unsubscribeUrl === null ? {} : unsubscribe,
  });
  return (await composer.compile().build()).toString('latin1');
}

/** Breaks of lines as readers see them: SMTP carries CRLF alone. */
function unbroken(text: string | false | undefined): string {
  return (text || '').replace(/\r\n/g, '\n').replace(/\n$/, '');
}

/** All that a reader's program gets from a mail, part by part. */
async function readBy(bytes: string) {
  const mail = await simpleParser(Buffer.from(bytes, 'latin1'), {
    skipTextToHtml: true,
    skipHtmlToText: true,
    skipTextLinks: true,
  });
  const { from, to, replyTo, subject, messageId, date, text, html, attachments } = mail;
  const headers = mail.headerLines
    .map(({ key }) => key)
    .filter((key) => key !== 'dkim-signature' && key !== 'content-transfer-encoding');
  const type = /^Content-Type: ([^;\r]+)/im.exec(bytes)?.[1];
  const list = mail.headers.get('list');
  return {
    headers,
    addresses: [from, to, replyTo].map((each) => (Array.isArray(each) ? null : each?.value)),
    ...{ subject, messageId, date, list, type, attachments },
    text: unbroken(text),
    html: unbroken(html),
  };
}

/** What holds of every message, whatever is in it. */
function expectSound(bytes: string): void {
  expect(bytes)
    .to.match(/\r\n$/)
    .and.to.match(/^[\x20-\x7e\t\r\n]*$/);
  expect(bytes.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
  expect(bytes).to.not.match(/^(?:\.|From )|[ \t]$/m);
  const [head = '', ...body] = bytes.split('\r\n\r\n');
  for (const line of body.join('\r\n').split('\r\n')) expect(line.length, line).to.be.at.most(76);
  for (const line of head.split('\r\n')) {
    const hasPlaceToFold = / \S+ \S/.test(line);
    expect(line.length, line).to.be.at.most(hasPlaceToFold ? 76 : 998);
  }
}

async function verdictsOf(bytes: string): Promise<string[]> {
  const key = [[`v=DKIM1; k=rsa; p=${publicKey.toString('base64')}`]];
  const { results } = await dkimVerify(bytes, { resolver: () => Promise.resolve(key) });
  return results.map(({ status }) => status.result);
}

const PERSIAN = Array.from('سلام پ چ گ ژ ‌ی ک ۱۲۳ ، ؟ « » ');
const AWKWARD = [
  '.',
  '..',
  '=',
  '=3D',
  '\n',
  '\r\n',
  '\r',
  '\n.\n',
  ' ',
  '  ',
  ' \n',
  '\t',
  '\t\n',
  'From ',
  '\nFrom ',
];
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...AWKWARD) },
  { weight: 4, arbitrary: fc.constantFrom(...PERSIAN) },
  { weight: 6, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('🎁', '👩‍👩‍👧', '€', 'é', '\u2068', '\u2069', '\ufdfa', '𝔘') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x'.repeat(200), 'a '.repeat(60), 'گل '.repeat(40), '\n'.repeat(4)),
  },
);
const words = fc.array(unit, { maxLength: 40 }).map((all) => all.join(''));
const pieces: fc.Arbitrary<Piece[]> = fc.array(fc.oneof(words, words.map(fixed)), { maxLength: 9 });
/** One line, as names and subjects are when they get here; runs of spaces are a matter of their own. */
const line = fc
  .array(unit, { maxLength: 14 })
  .map((all) =>
    all
      .join('')
      .replace(/\p{Cc}/gu, '')
      .replace(/ +/g, ' ')
      .trim(),
  )
  .filter((text) => !text.includes('=?'));
const address = fc.constantFrom(
  'sara@customer.example',
  "o'brien+tag@customer.example",
  'a.b@نمونه.ایران',
  `${'l'.repeat(60)}@x.example`,
);
const mails = fc.record({
  from: line.map((name) => ({ name, address: 'club@shop.example' })),
  replyTo: fc.option(line.map((name) => ({ name, address: 'reply@shop.example' }))),
  to: fc.record({ name: line, address }),
  subject: line,
  html: pieces,
  text: pieces,
  unsubscribeUrl: fc.constantFrom(
    null,
    'https://shop.example/u/token123',
    `https://shop.example/u/${'t'.repeat(300)}`,
  ),
});

describe('channels/email/lay-out', () => {
  it('lays out what nodemailer does, part by part and header by header, whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (parts) => {
        const mail = aMail(parts);
        const bytes = await bytesOf(mail);
        expectSound(bytes);
        expect(await readBy(bytes)).to.deep.equal(await readBy(await byNodemailer(mail)));
      }),
      { numRuns: 100 },
    );
  });

  for (const language of ['fa', 'en'] as const) {
    it(`lays a template out for every reader as nodemailer does: ${language}`, async () => {
      const html = [
        '<h1>{{name}}</h1>\n\n  <p title="{{city "—"}}">.{{city "—"}}.\n.</p>{{#if city}}\n<p>{{city}}</p>\n{{/if}}',
        '<p>سلام، این‌ها برای شماست:\t<a href="https://a.test/?x=1&amp;y=2">یکی</a> — {{link}}</p> <p>{{#if vip}}VIP{{/if}}</p>',
      ].join('\n');
      const variant = anEmailVariant({ html, subject: '{{name}} — {{city "…"}}', preheader: '{{name}}!' });
      const content = prepared({ channel: 'email', variants: { [language]: variant } });
      const compiled = compileEmail(content.prepared[language]!, {
        ...{ language, zone: 'Asia/Tehran', currency: 'IRT', footer: true },
        ...{ targets: ['https://m.test/', 'https://a.test/?x=1&y=2'], mainLink: 'https://m.test/' },
        look: { brand: 'پارسا & co', color: '#2e5eb9', logo: null, address: null },
      });
      const name = words.filter((text) => text.trim() !== '');
      await fc.assert(
        fc.asyncProperty(name, words, fc.boolean(), async (name, city, vip) => {
          const links = {
            url: (index: number) => `https://l.test/${index}`,
            ...{ unsubscribe: 'https://c.test/u?a=1&b=2', pixel: 'https://c.test/o.gif' },
          };
          const written = compiled.render({ name, ...(city.trim() === '' ? {} : { city }), vip }, links);
          if (written.outcome !== 'mail') throw new Error(written.field);
          const { subject, html, text } = written;
          const mail = aMail({ subject: subject.replaceAll('=?', '').replace(/ +/g, ' '), html, text });
          const bytes = await bytesOf(mail);
          expectSound(bytes);
          expect(await readBy(bytes)).to.deep.equal(await readBy(await byNodemailer(mail)));
        }),
        { numRuns: 25 },
      );
    });
  }

  it('sends Persian words in base64 and a layout around few of them in quoted-printable: what is shorter', async () => {
    const html = [fixed(`<table width="100%">${'<td style="padding:12px">گل</td>'.repeat(20)}</table>`)];
    const bytes = await bytesOf(aMail({ html, text: [fixed('سلام، چطورید؟ '.repeat(20)), 'سارا'] }));
    expect(bytes.match(/^Content-Transfer-Encoding: .*$/gm)).to.deep.equal([
      'Content-Transfer-Encoding: base64',
      'Content-Transfer-Encoding: quoted-printable',
    ]);
  });

  it('brings a name and a subject as they are, also what looks like an encoded word, and runs of spaces', async () => {
    const text = 'a  b =?utf-8?Q?c?= "d\\';
    const mail = await readBy(
      await bytesOf(aMail({ subject: text, to: { name: text, address: 'a@b.example' } })),
    );
    expect(mail).to.deep.include({ subject: text });
    expect(mail.addresses[1]).to.deep.equal([{ name: text, address: 'a@b.example' }]);
  });

  it('signs each so that receivers find the signature good', async () => {
    await fc.assert(
      fc.asyncProperty(mails, async (parts) => {
        const bytes = await bytesOf(aMail(parts), layOutSigned);
        expectSound(bytes);
        expect(await verdictsOf(bytes)).to.deep.equal(['pass']);
      }),
      { numRuns: 25 },
    );
  });
});
