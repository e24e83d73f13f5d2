import { expect } from 'chai';
import { ContactChange, ContactQuery, NewContact } from '../../src/contract/contacts.ts';

function placesOf(body: unknown): string[] {
  const result = NewContact.safeParse(body);
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'));
}

describe('contract/contacts', () => {
  it('takes an empty contact, and blank texts for none', () => {
    expect(NewContact.parse({})).to.deep.include({
      firstName: null,
      mobile: null,
      tags: [],
      fields: {},
      consents: {},
    });
    expect(NewContact.parse({ firstName: ' \u200F ', mobile: '', email: ' ', zone: '' })).to.deep.equal(
      NewContact.parse({}),
    );
  });

  const refused: Record<string, unknown> = {
    mobile: { mobile: '02188776655' },
    email: { email: 'sara@' },
    zone: { zone: '+03:30' },
    language: { language: 'de' },
    firstName: { firstName: 'a\r\nBcc: x' },
    lastName: { lastName: '\ud800' },
    city: { city: 'x'.repeat(101) },
    title: { title: 'ﷺ'.repeat(40) },
    'tags.0': { tags: [' '] },
    tags: { tags: Array.from({ length: 51 }, (_, i) => `t${i}`) },
    'fields.$where': { fields: { $where: 'x' } },
    'fields.a.b': { fields: { 'a.b': 'x' } },
    'fields.a': { fields: { a: { $gt: '' } } },
    fields: { fields: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`f${i}`, i])) },
    'occasions.0.month': { occasions: [{ kind: 'birthday', calendar: 'jalali', month: 13, day: 1 }] },
    'occasions.0.year': {
      occasions: [{ kind: 'birthday', calendar: 'jalali', month: 1, day: 1, year: 1993 }],
    },
    'consents.sms.source': { consents: { sms: { granted: true } } },
    'consents.sms': { consents: { sms: { granted: true, source: 'x', at: '2020-01-01' } } },
    '': { role: 'admin' },
  };
  for (const [place, body] of Object.entries(refused)) {
    it(`refuses ${JSON.stringify(body).slice(0, 60)} at “${place}”`, () => {
      expect(placesOf(body)).to.deep.equal([place]);
    });
  }

  it('says how a field is named and what it may hold', () => {
    const messages = NewContact.safeParse({ fields: { $where: 'x', a: [] } }).error?.issues.map(
      ({ message }) => message,
    );
    expect(messages?.join(' '))
      .to.match(/small Latin letter/)
      .and.match(/one line of at most 1000/);
  });

  it('never lets a field reach the prototype of objects', () => {
    const body: unknown = JSON.parse('{"fields": {"__proto__": {"granted": true}, "a": 1}}');
    const parsed = NewContact.safeParse(body);
    expect(parsed.success ? parsed.data.fields : {}).not.to.have.property('granted');
    expect(placesOf({ fields: JSON.parse('{"constructor": 1}') as object })).to.deep.equal([
      'fields.constructor',
    ]);
  });

  it('keeps what a change does not name out of it', () => {
    expect(ContactChange.parse({})).to.deep.equal({});
    expect(ContactChange.parse({ city: null, fields: { a: null } })).to.deep.equal({
      city: null,
      fields: { a: null },
    });
    expect(ContactChange.safeParse({ language: null }).success).to.equal(false);
    expect(ContactChange.safeParse({ id: 'x' }).success).to.equal(false);
  });

  it('bounds a search', () => {
    expect(ContactQuery.safeParse({ search: 'x'.repeat(101) }).success).to.equal(false);
    expect(ContactQuery.safeParse({ search: 'a\u0000b' }).success).to.equal(false);
    expect(ContactQuery.safeParse({ search: ' \u200C ' }).success).to.equal(false);
  });
});
