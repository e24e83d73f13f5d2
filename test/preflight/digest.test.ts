import { expect } from 'chai';
import fc from 'fast-check';
import { composerOf, type Composed } from '../../src/deliveries/compose.ts';
import { SAMPLE_CODE } from '../../src/links/code.ts';
import { digestOf } from '../../src/preflight/digest.ts';
import { placeholderTools } from '../../src/preflight/judge.ts';
import { fixed, joined, type Pieces } from '../../src/templates/pieces.ts';
import { aContact } from '../support/builders/contact.ts';
import { aMail } from '../support/builders/mail.ts';
import { aRun } from '../support/builders/run.ts';
import { anEmailVariant, aText, prepared } from '../support/builders/template.ts';
import { TOOLS } from '../support/line.ts';

type Parts = { language: 'fa' | 'en'; to: string; subject: string; text: string; html: string };

function aComposed({ language, to, ...rendered }: Parts): Composed {
  const envelope = aMail({ ...rendered, to: { name: 'Sara', address: to } });
  return { channel: 'email', envelope, facts: { language, parts: null, fits: [], addressKey: null } };
}

const mailWith = (html: string | Pieces): Composed => {
  const mail = aComposed({ language: 'en', to: 'a@b.example', subject: '', text: '', html: '' });
  return mail.channel === 'email' ? { ...mail, envelope: aMail({ html }) } : mail;
};

const parts = fc.record({
  language: fc.constantFrom('fa' as const, 'en' as const),
  to: fc.string(),
  subject: fc.string(),
  text: fc.string({ unit: 'grapheme' }),
  html: fc.string({ unit: 'grapheme' }),
});

describe('preflight/digest', () => {
  it('changes whenever address, language or anything rendered does, and only then', () => {
    fc.assert(
      fc.property(
        parts,
        parts,
        fc.constantFrom('language', 'to', 'subject', 'text', 'html'),
        (one, other, name) => {
          const mixed = { ...one, [name]: other[name] };
          const same = one[name] === mixed[name];
          const [before, after] = [one, mixed].map((each) => digestOf('send', aComposed(each), null));
          expect(before === after).to.equal(same);
        },
      ),
    );
  });

  it('is of the text, and not of how it is cut into pieces', () => {
    const pieces = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()), { maxLength: 6 });
    fc.assert(
      fc.property(pieces, (all) => {
        const html = all.map(([text, same]) => (same ? fixed(text) : text));
        const digests = [html, joined(html)].map((each) => digestOf('send', mailWith(each), null));
        expect(digests[0]).to.equal(digests[1]);
      }),
    );
  });

  it('sees which way a condition turned for a reader', () => {
    const html = '<p>{{#if vip}}Come in{{else}}Come soon{{/if}}, {{name}}</p>';
    const content = prepared({ channel: 'email', variants: { en: anEmailVariant({ html }) } });
    const compose = composerOf(aRun({ channel: 'email', content }), TOOLS);
    const contact = aContact({ language: 'en' });
    const digests = [true, false, true].map((vip) => {
      const delivery = { id: 'a.b.email.0', code: 'Zz9Yy8Xx7Ww6', own: null };
      const message = compose(delivery, { ...contact, fields: { vip } });
      if ('skip' in message) throw new Error(message.skip.reason);
      return digestOf('send', message, null);
    });
    expect(digests[0]).to.equal(digests[2]).and.to.not.equal(digests[1]);
  });

  it('tells who gets a message from who gets none', () => {
    const one = aComposed({ language: 'en', to: '', subject: '', text: '', html: '' });
    expect(digestOf('send', one, null)).to.not.equal(digestOf('too-long', null, null));
  });

  it('does not take a part for its neighbour', () => {
    const base = { language: 'en' as const, to: 'a@b.example', html: '' };
    const one = aComposed({ ...base, subject: 'ab', text: 'c' });
    expect(digestOf('send', one, null)).to.not.equal(
      digestOf('send', aComposed({ ...base, subject: 'a', text: 'bc' }), null),
    );
  });

  for (const channel of ['sms', 'email'] as const) {
    it(`is the same at the preflight and at sending, whatever the code: ${channel}`, () => {
      const html = '<p>{{name}} {{link}} <a href="{{unsubscribe}}">no more</a></p>';
      const mail = prepared({ channel: 'email', variants: { en: anEmailVariant({ html }) } });
      const content = channel === 'sms' ? aText('Hello {{name}}: {{link}}') : mail;
      const run = aRun({ channel, content });
      const contact = aContact({ language: 'en' });
      const id = `campaign.${contact.id}.${channel}.0`;
      const composed = (code: string, tools = TOOLS): Composed => {
        const message = composerOf(run, tools)({ id, code, own: null }, contact);
        if ('skip' in message) throw new Error(message.skip.reason);
        return message;
      };
      const looked = digestOf('send', composed(SAMPLE_CODE[channel], placeholderTools(TOOLS)), null);
      const code = channel === 'sms' ? 'Zz9Yy8Xx' : 'Zz9Yy8Xx7Ww6';
      expect(digestOf('send', composed(code), code)).to.equal(looked);
    });
  }
});
