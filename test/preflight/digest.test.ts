import { expect } from 'chai';
import fc from 'fast-check';
import { composerOf, type Composed } from '../../src/deliveries/compose.ts';
import { digestOf, SAMPLE_CODE, sampleUnsubscribe } from '../../src/preflight/digest.ts';
import { placeholderTools } from '../../src/preflight/judge.ts';
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
      const own = { code, unsubscribe: TOOLS.urls.unsubscribe(id) };
      expect(digestOf('send', composed(code), own)).to.equal(looked);
    });
  }

  it('keeps the length of an address of unsubscription', () => {
    expect(sampleUnsubscribe('https://club.example/u/abc')).to.equal('https://club.example/u/xxx');
  });
});
