import { expect } from 'chai';
import fc from 'fast-check';
import { checkTemplate } from '../../src/templates/prepare.ts';
import { compileEmail } from '../../src/templates/compile-email.ts';
import { targetsOf } from '../../src/templates/targets.ts';
import { readHtml } from '../../src/templates/html.ts';
import { textNode } from '../../src/templates/nodes.ts';
import { joined } from '../../src/templates/pieces.ts';
import { anEmailVariant } from '../support/builders/template.ts';

/** Pieces that, put together at random, make sound mails now and then, and every kind of broken one. */
const PIECES = [
  'text ',
  '&',
  '&#',
  ';',
  '<',
  '>',
  '"',
  "'",
  '=',
  '<p>',
  '</p>',
  '<p title="',
  '<p title=',
  "<b class='",
  '">',
  "'>",
  '<a href="',
  '</a>',
  'https://a.test/',
  'javascript:',
  '<!--',
  '-->',
  '<style>',
  '</style>',
  '<title>',
  '</title>',
  '<script>',
  '</script>',
  ' onclick="',
  ' style="',
  'color:red',
  '{{a}}',
  '{{b}}',
  '{{link}}',
  '{{unsubscribe}}',
  '{{#if a}}',
  '{{#unless b}}',
  '{{else}}',
  '{{/if}}',
  '{{/unless}}',
  '{{! c }}',
  '{{link "https://a.test/"}}',
];
const SOUND = [
  '<p>',
  '</p>',
  '{{a}}',
  '{{#if a}}{{b}}{{else}}<b>x</b>{{/if}}',
  '<p title="{{a}}">',
  '<a href="{{link}}">',
  '</a>',
  '{{#if b}}<i>{{/if}}',
  '{{link}}',
  '<title>{{b}}</title>',
  "<td class='{{#if a}}{{b}}{{/if}}'>",
];
const HOSTILE = [
  '<script>alert(1)</script>',
  '" onclick="alert(1)',
  "' onclick='alert(1)",
  '--><img src=x onerror=alert(1)>',
  '</style><script>',
  '</title><script>',
  'javascript:alert(1)',
  '&lt;script&gt;',
  '\u0000<',
  '',
];

describe('templates: whatever is written, whatever the values', () => {
  const property = (pieces: string[], runs: number): number => {
    let accepted = 0;
    const hostile = fc.constantFrom(...HOSTILE);
    const source = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(source, hostile, hostile, (written, a, b) => {
        const variant = anEmailVariant({ subject: 'x', html: written.join('') });
        const content = { channel: 'email' as const, variants: { en: variant } };
        const { content: prepared } = checkTemplate(content);
        const ready = prepared?.channel === 'email' ? prepared.prepared.en : undefined;
        if (prepared === null || ready === undefined) return;
        accepted++;
        const mainLink = 'https://main.test/';
        const targets = targetsOf(prepared, mainLink);
        const compiled = compileEmail(ready, {
          language: 'en',
          zone: 'Asia/Tehran',
          currency: 'IRT',
          targets,
          mainLink,
          footer: true,
          look: { brand: '<Parsa>', color: '#2e5eb9', logo: null, address: '<street>' },
        });
        const links = {
          url: () => 'https://l.test/x',
          unsubscribe: 'https://c.test/u',
          pixel: 'https://c.test/o.gif',
        };
        const mail = compiled.render({ a, b }, links);
        if (mail.outcome !== 'mail') return;
        const html = joined(mail.html);
        expect(readHtml([textNode(html)]).faults, html).to.deep.equal([]);
        expect(html).to.match(/c\.test\/u[^]*<\/body><\/html>$/);
        expect(joined(mail.text))
          .to.include('https://c.test/u')
          .and.not.match(/[\ufdd0\ufdd1]/);
      }),
      { numRuns: runs, seed: 20261122 },
    );
    return accepted;
  };

  it('gives HTML that holds nothing forbidden, and always a way to leave', function () {
    this.timeout(30_000);
    expect(property(PIECES, 5_000), 'accepted').to.be.above(100);
    expect(property(SOUND, 1_500), 'accepted').to.be.above(500);
  });

  it('never throws at a source, however broken', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...PIECES)).map((list) => list.join('')),
        ),
        (text) => {
          for (const channel of ['sms', 'email'] as const) {
            const variants = { en: channel === 'sms' ? { text } : { subject: text, html: text, text } };
            checkTemplate({ channel, variants } as Parameters<typeof checkTemplate>[0]);
          }
        },
      ),
      { numRuns: 1_000, seed: 20261122 },
    );
  });
});
