import type { Connection } from 'mongoose';
import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import { createContactStore, type ContactStore } from '../../src/contacts/contact.store.ts';
import { searchFilter } from '../../src/contacts/search.ts';
import { after as later } from '../../src/lib/clock.ts';
import { aContact } from '../support/builders/contact.ts';
import { freshDatabase } from '../support/mongo.ts';

const ids = (contacts: Contact[]) => contacts.map(({ id }) => id).sort();
const fresh = (contact: Contact) => ({ contact, readAt: null });

describe('contacts/store', () => {
  let connection: Connection;
  let store: ContactStore;

  before(async () => {
    connection = await freshDatabase();
    store = createContactStore(connection);
    await store.ready();
  });

  beforeEach(async () => {
    await connection.collection('contacts').deleteMany({});
  });

  async function given(...contacts: Contact[]): Promise<Contact[]> {
    const outcomes = await store.writeMany(contacts.map(fresh));
    expect(outcomes.every(({ outcome }) => outcome === 'written')).to.equal(true);
    return contacts;
  }

  it('gives back exactly what was kept', async () => {
    const full = aContact({
      ref: '۱۲-A',
      zone: 'Asia/Tehran',
      tags: ['vip', 'تهران'],
      fields: { points: 12.5, member: true, shop: 'ونک' },
      occasions: [
        { kind: 'birthday', calendar: 'jalali', month: 12, day: 30, year: 1375, raw: '۱۳۷۵/۱۲/۳۰' },
      ],
      aliases: ['older'],
    });
    const bare = aContact({
      title: null,
      firstName: null,
      lastName: null,
      mobile: null,
      email: null,
      consents: {},
    });
    await given(full, bare);
    expect(await store.get(full.id)).to.deep.equal(full);
    expect(await store.get(bare.id)).to.deep.equal(bare);
    expect(await store.get('nobody')).to.equal(null);
  });

  it('reads who is to get a message with all that it may say or be decided by', async () => {
    const one = aContact({
      tags: ['vip'],
      fields: { points: 12.5 },
      occasions: [{ kind: 'birthday', calendar: 'jalali', month: 1, day: 2, year: null, raw: null }],
      aliases: ['older'],
    });
    await given(one, aContact());
    expect(await store.receivers([one.id, 'gone'])).to.deep.equal([{ ...one, tags: [], occasions: [] }]);
  });

  it('finds by ids and by each key, leaving out who is not there', async () => {
    const [a, b, c] = (await given(aContact({ ref: 'R1' }), aContact(), aContact())) as [
      Contact,
      Contact,
      Contact,
    ];
    expect(ids(await store.findMany([a.id, c.id, 'gone']))).to.deep.equal([a.id, c.id]);
    const keys = { refs: ['R1', 'R2'], mobiles: [b.mobile!], emails: [c.email!, 'nobody@example.com'] };
    expect(ids(await store.findByKeys(keys))).to.deep.equal(ids([a, b, c]));
    expect(ids(await store.withMobile([a.mobile!, '+989350000000']))).to.deep.equal([a.id]);
    expect(ids(await store.withEmail([b.email!]))).to.deep.equal([b.id]);
    expect(await store.findByKeys({ refs: [], mobiles: [], emails: [] })).to.deep.equal([]);
  });

  it('answers every search by a key from an index, never by reading all contacts', async () => {
    await given(...Array.from({ length: 30 }, () => aContact()));
    const collection = connection.collection('contacts');
    for (const key of ['mobile', 'email', 'ref']) {
      const plan = await collection.find({ [key]: { $in: ['+989120000001', 'x'] } }).explain('queryPlanner');
      expect(JSON.stringify(plan), key).to.include(`by_${key}`).and.not.include('COLLSCAN');
    }
  });

  it('tells of each row of a batch whether it was written, and which key another contact has', async () => {
    const [held] = (await given(aContact({ ref: 'R1' }))) as [Contact];
    const twin = aContact();
    const outcomes = await store.writeMany([
      fresh(aContact({ mobile: held.mobile })),
      fresh(aContact()),
      fresh(aContact({ email: held.email, mobile: null })),
      fresh(aContact({ ref: 'R1', mobile: null, email: null })),
      fresh(twin),
      fresh(aContact({ mobile: twin.mobile })),
      { contact: { ...held, city: 'یزد', updatedAt: later(held.updatedAt, 1) }, readAt: held.updatedAt },
    ]);
    expect(outcomes).to.deep.equal([
      { outcome: 'taken', key: 'mobile' },
      { outcome: 'written' },
      { outcome: 'taken', key: 'email' },
      { outcome: 'taken', key: 'ref' },
      { outcome: 'written' },
      { outcome: 'taken', key: 'mobile' },
      { outcome: 'written' },
    ]);
    expect(await store.count({})).to.equal(3);
    expect((await store.get(held.id))?.city).to.equal('یزد');
  });

  it('is not misled by a value that looks like the name of another key', async () => {
    const ref = 'x" } index: by_email dup key: {';
    await given(aContact({ ref }));
    expect(await store.writeMany([fresh(aContact({ ref }))])).to.deep.equal([
      { outcome: 'taken', key: 'ref' },
    ]);
  });

  it('keeps many contacts without keys', async () => {
    const none = { ref: null, mobile: null, email: null };
    await given(aContact(none), aContact(none), aContact(none));
    expect(await store.count({})).to.equal(3);
  });

  it('does not write over a change that came in between, nor bring back who was removed', async () => {
    const [a, b, c] = (await given(aContact(), aContact(), aContact())) as [Contact, Contact, Contact];
    await store.setConsent(a.id, 'sms', { granted: false, source: 'reply', at: a.updatedAt });
    await store.remove(b.id);
    const outcomes = await store.writeMany(
      [a, b, c].map((one) => ({
        contact: { ...one, city: 'قم', updatedAt: later(one.updatedAt, 5) },
        readAt: one.updatedAt,
      })),
    );
    expect(outcomes.map(({ outcome }) => outcome)).to.deep.equal(['stale', 'stale', 'written']);
    expect((await store.get(a.id))?.consents.sms?.granted).to.equal(false);
    expect(await store.get(b.id)).to.equal(null);
    expect((await store.get(c.id))?.city).to.equal('قم');
  });

  it('tells the loser of two writers who chose the same moment that its change was not kept', async () => {
    const [a] = (await given(aContact())) as [Contact];
    const updatedAt = later(a.updatedAt, 1);
    const change = (city: string) =>
      store.writeMany([{ contact: { ...a, city, updatedAt }, readAt: a.updatedAt }]);
    expect(await change('قم')).to.deep.equal([{ outcome: 'written' }]);
    expect(await change('یزد')).to.deep.equal([{ outcome: 'stale' }]);
    expect((await store.get(a.id))?.city).to.equal('قم');
  });

  it('changes the consent of one channel and leaves the other', async () => {
    const [a] = (await given(aContact())) as [Contact];
    const at = new Date('2026-11-22T10:00:00Z');
    expect(await store.setConsent(a.id, 'sms', { granted: false, source: '$reply', at })).to.equal(true);
    const after = await store.get(a.id);
    expect(after?.consents).to.deep.equal({ ...a.consents, sms: { granted: false, source: '$reply', at } });
    expect(after?.updatedAt).to.deep.equal(at);
    expect(await store.setConsent('nobody', 'sms', { granted: false, source: 'reply', at })).to.equal(false);
  });

  it('walks all contacts that match page by page, and can go on after a stop', async () => {
    const made = await given(
      ...Array.from({ length: 25 }, (_, i) => aContact({ tags: i % 5 === 0 ? ['vip'] : [] })),
    );
    const seen: string[] = [];
    let after: string | null = null;
    for (let pages = 0; pages < 10; pages++) {
      const page: Contact[] = await store.pageAfter({ tags: { $ne: 'vip' } }, after, 7);
      seen.push(...page.map(({ id }) => id));
      after = page.at(-1)?.id ?? after;
      if (page.length < 7) break;
    }
    expect(seen).to.deep.equal(made.filter(({ tags }) => tags.length === 0).map(({ id }) => id));
  });

  it('takes the filters of segments, with operators at any depth', async () => {
    const birthday = { kind: 'birthday', calendar: 'jalali', year: null, raw: null } as const;
    const [a, b] = (await given(
      aContact({ city: 'یزد', occasions: [{ ...birthday, month: 5, day: 14 }], fields: { points: 7 } }),
      aContact({ consents: {}, occasions: [{ ...birthday, month: 5, day: 15 }] }),
      aContact({ email: null }),
    )) as [Contact, Contact];
    const days = [
      { calendar: 'jalali', month: 5, day: 14 },
      { calendar: 'gregorian', month: 8, day: 5 },
    ];
    const filters: [Record<string, unknown>, Contact[]][] = [
      [{ occasions: { $elemMatch: { kind: { $eq: 'birthday' }, $or: days } } }, [a]],
      [{ $and: [{ $or: [{ city: { $in: ['یزد'] } }, { 'fields.points': { $gt: 100 } }] }, {}] }, [a]],
      [{ $nor: [{ 'consents.sms.granted': { $eq: true } }] }, [b]],
      [{ $and: [{ $nor: [{ $or: [{ email: { $in: [null, ''] } }, { city: { $eq: 'یزد' } }] }] }] }, [b]],
    ];
    for (const [filter, expected] of filters) {
      expect(ids(await store.pageAfter(filter, null, 10)), JSON.stringify(filter)).to.deep.equal(
        ids(expected),
      );
      expect(await store.count(filter)).to.equal(expected.length);
    }
  });

  it('finds a person by any spelling of names, by parts of keys, and by several words', async () => {
    const [a] = (await given(
      aContact({
        firstName: 'میرحسین',
        lastName: 'رضایی',
        ref: 'C-0077',
        mobile: '+989121230045',
        email: 'mir@shop.example',
        city: 'شیراز',
      }),
      aContact({ firstName: 'زهرا', lastName: 'Müller', city: 'اهواز', email: 'z.m@example.com' }),
    )) as [Contact];
    const texts = [
      'مير حسين',
      'رضائی میر\u200Cحسین',
      'رضایی شیراز',
      '0912',
      '۰۹۱۲ ۱۲۳',
      '0098912123',
      '+98 912 123 0045',
      '09121230045',
      'c-0077',
      '0077',
      'MIR@shop',
    ];
    for (const text of texts) {
      expect(ids(await store.search(searchFilter(text), null, 10)), text).to.include(a.id);
    }
    for (const text of ['رضایی اهواز', 'حسن', '.*', '...', '(', '[', '\\', 'ء', '^']) {
      expect(ids(await store.search(searchFilter(text), null, 10)), text).not.to.include(
        text === '.' ? '' : a.id,
      );
    }
    expect(await store.search(searchFilter('muller'), null, 10)).to.have.lengthOf(1);
  });

  it('answers searches made to exhaust regular expressions at once', async () => {
    await given(aContact({ firstName: 'a'.repeat(100), lastName: 'b'.repeat(100) }));
    for (const text of [
      '(a+)+$',
      '(a|aa)+$',
      `${'a'.repeat(99)}!`,
      '(.*)*x',
      'a '.repeat(50),
      '\\'.repeat(100),
    ]) {
      const start = performance.now();
      expect(await store.search(searchFilter(text), null, 10)).to.have.lengthOf(
        text.startsWith('a ') ? 1 : 0,
      );
      expect(performance.now() - start, text).to.be.lessThan(50);
    }
  });
});
