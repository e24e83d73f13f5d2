import { expect } from 'chai';
import fc from 'fast-check';
import { createRecipientStore } from '../../src/reports/recipient.store.ts';
import { aLine, TOOLS } from '../support/line.ts';
import { splitSms } from '../support/split-sms.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun } from '../support/builders/run.ts';
import { prepared } from '../support/builders/template.ts';
import { composerOf } from '../../src/deliveries/compose.ts';
import { fullName, shortName } from '../../src/contacts/names.ts';
import type { Contact } from '../../src/contacts/contact.ts';

const words = fc.constantFrom(
  'سارا',
  'محمدرضا',
  'حسینی‌نژاد',
  'Sara',
  'O’Brien',
  'Mary-Jane',
  'José',
  '名',
  '😀',
  'x'.repeat(60),
);
const name = fc.option(
  fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' ')),
  { nil: null },
);
const person = fc.record({
  title: fc.constantFrom(null, 'خانم', 'Dr.'),
  firstName: name,
  lastName: name,
  language: fc.constantFrom('fa' as const, 'en' as const),
});
const sentence = fc.array(
  fc.constantFrom(
    '{{name}}',
    '{{shortName}}',
    '{{link}}',
    'حراج',
    'Sale',
    '“now”',
    '—',
    '€',
    '{{brand}}',
    'a'.repeat(40),
    'س'.repeat(30),
  ),
  { minLength: 1, maxLength: 8 },
);
const audience = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 6 }),
  fa: sentence.map((parts) => parts.join(' ')),
  en: sentence.map((parts) => parts.join(' ')),
  maxUnits: fc.constantFrom(70, 160, 320),
  maxParts: fc.constantFrom(1, 2, 3),
  purpose: fc.constantFrom('marketing' as const, 'service' as const),
});

/** An independent judge of length: units and parts by another library. */
function isWithin(text: string, limits: { maxUnits: number; maxParts: number }): boolean {
  const { length, parts } = splitSms(text);
  return length <= limits.maxUnits && parts <= limits.maxParts;
}

describe('deliveries/limits', () => {
  it('sends nobody of a thousand random audiences a text over the limit, and lists each such person with the reason', () => {
    let sent = 0;
    let tooLong = 0;
    fc.assert(
      fc.property(audience, ({ people, fa, en, maxUnits, maxParts, purpose }) => {
        const limits = {
          maxUnits,
          maxParts,
          linkScheme: true,
          latinTypography: true,
          shortNames: true,
          optionalBlocks: true,
        };
        const variants = { fa: { text: fa }, en: { text: en } };
        const run = aRun({
          content: prepared({ channel: 'sms', variants }),
          limits,
          purpose,
        });
        const compose = composerOf(run, TOOLS);
        for (const part of people) {
          const contact = aContact(part);
          const result = compose({ id: 'id', code: 'x7Kq2Wm9', own: null }, contact);
          if ('skip' in result) {
            expect(result.skip.reason).to.equal('too-long');
            expect(result.skip.detail).to.match(/^\d+ units, \d+ parts$/);
            expect(
              isWithin(shortest(contact, variants, purpose), limits),
              'a text that fits was kept back',
            ).to.equal(false);
            tooLong += 1;
          } else {
            if (result.channel !== 'sms') expect.fail('not an SMS');
            expect(isWithin(result.envelope.text, limits), result.envelope.text).to.equal(true);
            expect(
              result.envelope.text.endsWith(optOut(contact, purpose)),
              'the opt-out line is whole',
            ).to.equal(true);
            sent += 1;
          }
        }
      }),
      { numRuns: 1_000 },
    );
    expect(sent).to.be.greaterThan(500);
    expect(tooLong).to.be.greaterThan(500);
  });

  it('writes down each person who was left out for length, where the recipients’ list shows them', async function () {
    this.timeout(60_000);
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(audience, async ({ people, fa, en, maxUnits, maxParts, purpose }) => {
        const line = await aLine();
        line.world.contacts = people.map((part) => aContact(part));
        const variants = { fa: { text: fa }, en: { text: en } };
        const limits = {
          maxUnits,
          maxParts,
          linkScheme: true,
          latinTypography: true,
          shortNames: true,
          optionalBlocks: true,
        };
        const run = await line.plan({ content: prepared({ channel: 'sms', variants }), limits, purpose });
        await line.deliver();
        const got = new Set(line.world.received.map((envelope) => envelope.to));
        const out = line.world.contacts.filter((contact) => !got.has(contact.mobile ?? ''));
        const filter = { states: ['skipped' as const], reason: 'too-long', did: null, link: null };
        const page = await createRecipientStore(line.connection).page(run, filter, null, 100);
        expect(page.map((row) => row.contact).sort()).to.deep.equal(out.map((contact) => contact.id).sort());
        expect(line.world.received.every(({ text }) => isWithin(text, limits))).to.equal(true);
        listed += page.length;
      }),
      { numRuns: 10, seed: 1405 },
    );
    expect(listed).to.be.greaterThan(5);
  });
});

function optOut(contact: Contact, purpose: string): string {
  if (purpose === 'service') return '';
  return contact.language === 'fa' ? '\nلغو: STOP' : ' Reply STOP to end';
}

/** The least that the allowed fits can make of a text, written a second time: short name and plain typography. */
function shortest(
  contact: Contact,
  variants: Partial<Record<'fa' | 'en', { text: string }>>,
  purpose: string,
): string {
  const { language } = contact;
  const long = fullName(contact, language);
  const short = shortName(contact, language);
  const write = (chosen: string): string =>
    (variants[language]?.text ?? '')
      .replaceAll('{{name}}', chosen)
      .replaceAll('{{shortName}}', short)
      .replaceAll('{{link}}', 'https://clb.example/x7Kq2Wm90')
      .replaceAll('{{brand}}', language === 'fa' ? 'پارسا' : 'Parsa') + optOut(contact, purpose);
  const candidates = [write(long), write(short)].flatMap((text) => [text, plain(text)]);
  return candidates.reduce((best, text) => (splitSms(text).length < splitSms(best).length ? text : best));
}

function plain(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/—/g, '-');
}
