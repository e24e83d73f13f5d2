import type { Connection } from 'mongoose';
import { expect } from 'chai';
import { createConsentLogStore } from '../../src/consent/consent-log.store.ts';
import { createSuppressionStore } from '../../src/consent/suppression.store.ts';
import { createSuppressions } from '../../src/consent/suppressions.ts';
import { createContactStore } from '../../src/contacts/contact.store.ts';
import { createContacts, type Contacts } from '../../src/contacts/contacts.ts';
import { ContactChange, NewContact } from '../../src/contract/contacts.ts';
import { AppError } from '../../src/lib/errors.ts';
import { createIds } from '../../src/lib/ids.ts';
import { freshDatabase } from '../support/mongo.ts';

const STAFF = 'user:1';
const asked = (body: object) => NewContact.parse(body);
const change = (body: object) => ContactChange.parse(body);

describe('contacts/contacts', () => {
  let connection: Connection;
  let contacts: Contacts;
  let now = new Date('2026-11-22T09:00:00Z');
  const clock = () => now;

  before(async () => {
    connection = await freshDatabase();
    const store = createContactStore(connection);
    const consentLog = createConsentLogStore(connection);
    await Promise.all([store.ready(), consentLog.ready()]);
    contacts = createContacts({
      filterOfSegment: (id) => Promise.resolve({ city: id }),
      store,
      consentLog,
      groupsAmong: () => Promise.resolve(new Set<string>()),
      defaultLanguage: () => Promise.resolve('fa'),
      clock,
      newId: createIds(clock),
    });
  });

  beforeEach(async () => {
    now = new Date('2026-11-22T09:00:00Z');
    await connection.collection('contacts').deleteMany({});
  });

  it('keeps a new contact in its normal form, with the time of its consent set by us', async () => {
    const contact = await contacts.create(
      asked({
        firstName: ' سـارا ',
        lastName: 'كريمي',
        mobile: '۰۹۱۲ ۱۲۳ ۴۵۶۷',
        email: 'Sara@Example.COM',
        tags: ['vip', 'vip', ' تازه '],
        fields: { points: 5 },
        consents: { sms: { granted: true, source: 'shop form', wording: 'I agree' } },
      }),
      STAFF,
    );
    expect(contact).to.deep.include({
      firstName: 'سارا',
      lastName: 'کریمی',
      mobile: '+989121234567',
      email: 'sara@example.com',
      language: 'fa',
      tags: ['vip', 'تازه'],
      consents: { sms: { granted: true, source: 'shop form', at: now } },
      createdAt: now,
    });
    expect(await contacts.read(contact.id)).to.deep.equal(contact);
    const [entry] = await contacts.consentsOf(contact.id);
    expect(entry).to.deep.include({
      channel: 'sms',
      granted: true,
      wording: 'I agree',
      actor: STAFF,
      at: now,
    });
  });

  it('changes only what is named; null clears', async () => {
    const made = await contacts.create(
      asked({
        firstName: 'سارا',
        city: 'یزد',
        mobile: '09121234567',
        tags: ['a'],
        fields: { points: 5, shop: 'ونک' },
      }),
      STAFF,
    );
    now = new Date('2026-11-23T09:00:00Z');
    const after = await contacts.change(
      made.id,
      change({ city: null, fields: { points: null, size: 42 }, tags: ['b'], language: 'en' }),
      STAFF,
    );
    expect(after).to.deep.equal({
      ...made,
      city: null,
      language: 'en',
      tags: ['b'],
      fields: { shop: 'ونک', size: 42 },
      updatedAt: now,
    });
    expect(await contacts.read(made.id)).to.deep.equal(after);
  });

  it('refuses a mobile, email or ref that another contact has, and says whose it is', async () => {
    const keys = { mobile: '09121234567', email: 'sara@example.com', ref: 'R1' };
    const first = await contacts.create(asked(keys), STAFF);
    const second = await contacts.create(asked({}), STAFF);
    const consents = { sms: { granted: true, source: 'shop form' } };
    for (const [field, value] of Object.entries(keys)) {
      for (const attempt of [
        () => contacts.create(asked({ [field]: value, consents }), STAFF),
        () => contacts.change(second.id, change({ [field]: value, consents }), STAFF),
      ]) {
        const refusal = await refusalOf(attempt());
        expect(refusal).to.include({ status: 409, code: 'contact-exists' });
        expect(refusal.details).to.deep.equal({ field, contact: first.id });
      }
    }
    expect(await contacts.consentsOf(second.id), 'said with what was refused').to.deep.equal([]);
    await contacts.change(first.id, change({ ...keys, city: 'قم' }), STAFF); // its own keys are no clash
  });

  it('names the occasion that is no day of its calendar', async () => {
    const occasion = { kind: 'birthday', calendar: 'jalali', month: 12, day: 30 };
    const ok = await contacts.create(asked({ occasions: [occasion, { ...occasion, year: 1403 }] }), STAFF);
    expect(ok.occasions).to.have.lengthOf(2);
    for (const attempt of [
      () => contacts.create(asked({ occasions: [occasion, { ...occasion, year: 1404 }] }), STAFF),
      () => contacts.change(ok.id, change({ occasions: [occasion, { ...occasion, year: 1404 }] }), STAFF),
    ]) {
      const refusal = await refusalOf(attempt());
      expect(refusal.status).to.equal(422);
      expect(refusal.message).to.match(/^occasions\.1\.day: month 12 has no such day/);
    }
  });

  it('loses none of many changes at once', async () => {
    const { id } = await contacts.create(asked({}), STAFF);
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all([
      ...names.map((name) => contacts.change(id, change({ fields: { [name]: true } }), STAFF)),
      contacts.setConsent(id, 'sms', { granted: false, source: 'reply', wording: null }, 'reply'),
    ]);
    const after = await contacts.read(id);
    expect(Object.keys(after.fields).sort()).to.deep.equal(names);
    expect(after.consents.sms?.granted).to.equal(false);
  });

  it('keeps the history of what a person said, newest first, also after the contact is gone', async () => {
    const { id } = await contacts.create(
      asked({ consents: { sms: { granted: true, source: 'form' } } }),
      STAFF,
    );
    now = new Date('2026-11-23T09:00:00Z');
    await contacts.setConsent(id, 'sms', { granted: false, source: 'reply', wording: 'لغو' }, 'reply');
    now = new Date('2026-11-24T09:00:00Z');
    await contacts.change(id, change({ consents: { email: { granted: true, source: 'call' } } }), STAFF);
    expect(
      (await contacts.consentsOf(id)).map(({ channel, granted, actor }) => [channel, granted, actor]),
    ).to.deep.equal([
      ['email', true, STAFF],
      ['sms', false, 'reply'],
      ['sms', true, STAFF],
    ]);
    await contacts.remove(id);
    expect(await connection.collection('consents').countDocuments({ contactId: id })).to.equal(3);
  });

  it('says when there is no such contact', async () => {
    const consent = { granted: true, source: 'form', wording: null };
    for (const attempt of [
      () => contacts.read('nobody'),
      () => contacts.change('nobody', {}, STAFF),
      () => contacts.remove('nobody'),
      () => contacts.setConsent('nobody', 'sms', consent, STAFF),
      () => contacts.consentsOf('nobody'),
    ]) {
      expect((await refusalOf(attempt())).status).to.equal(404);
    }
  });

  it('lists by search and tag, page by page', async () => {
    for (let i = 0; i < 5; i++) {
      await contacts.create(asked({ firstName: 'سارا', ref: `R${i}`, tags: i < 3 ? ['vip'] : [] }), STAFF);
      now = new Date(now.getTime() + 1);
    }
    const first = await contacts.list({ limit: 2, search: 'سارا', tag: 'vip' });
    expect(first.items.map(({ ref }) => ref)).to.deep.equal(['R0', 'R1']);
    const rest = await contacts.list({ limit: 2, search: 'سارا', tag: 'vip', after: first.next ?? '' });
    expect(rest.items.map(({ ref }) => ref)).to.deep.equal(['R2']);
    expect(rest.next).to.equal(null);
  });

  it('meets its suppression again after being deleted and imported anew', async () => {
    const store = createSuppressionStore(connection);
    await store.ready();
    const suppressions = createSuppressions({ store, key: 'k'.repeat(32), clock });
    const { id } = await contacts.create(asked({ mobile: '09351112233' }), STAFF);
    await suppressions.suppress({
      channel: 'sms',
      address: '+989351112233',
      reason: 'stop',
      source: 'reply',
    });
    await contacts.remove(id);
    const again = await contacts.create(
      asked({ mobile: '۰۹۳۵۱۱۱۲۲۳۳', consents: { sms: { granted: true, source: 'import' } } }),
      STAFF,
    );
    expect([...(await suppressions.among('sms', [again.mobile ?? '']))]).to.deep.equal(['+989351112233']);
  });
});

async function refusalOf(promise: Promise<unknown>): Promise<AppError> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw new Error(`No refusal but ${String(error)}`);
  return error;
}
