import { expect } from 'chai';
import { z } from 'zod';
import { createConsentLogStore } from '../../../src/consent/consent-log.store.ts';
import { ConsentEntry } from '../../../src/contract/consent.ts';
import { createContactStore } from '../../../src/contacts/contact.store.ts';
import { createContacts } from '../../../src/contacts/contacts.ts';
import { ContactPage, ContactView } from '../../../src/contract/contacts.ts';
import { contactsRoutes } from '../../../src/http/api/contacts.routes.ts';
import { systemClock } from '../../../src/lib/clock.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

type Body = {
  id: string;
  code?: string;
  errors?: { path: string; message: string }[];
  [name: string]: unknown;
};

describe('http/contacts', () => {
  let app: TestApp;
  let key: string;

  before(async () => {
    const connection = await freshDatabase();
    const store = createContactStore(connection);
    const consentLog = createConsentLogStore(connection);
    await Promise.all([store.ready(), consentLog.ready()]);
    const contacts = createContacts({
      filterOfSegment: (id) => Promise.resolve({ city: id }),
      store,
      consentLog,
      groupsAmong: () => Promise.resolve(new Set<string>()),
      defaultLanguage: () => Promise.resolve('fa'),
      clock: systemClock,
      newId: createIds(systemClock),
    });
    app = await startApp(connection, { routes: contactsRoutes(contacts) });
    key = await aKey(app, 'marketer');
  });

  after(() => app.close());

  async function call(method: string, path: string, body?: unknown): Promise<Sent & { body: Body }> {
    const answer = await send(app.api, `${method} ${path}`, body, { authorization: `Bearer ${key}` });
    return { ...answer, body: answer.body as Body };
  }

  it('lists the members of a group and of a segment, searched too', async () => {
    const shiraz = await call('POST', '/contacts', { firstName: 'Nima', city: 'Shiraz', tags: ['vip'] });
    await call('POST', '/contacts', { firstName: 'Nima', city: 'Yazd' });
    const idsOf = async (query: string) =>
      ContactPage.parse((await call('GET', `/contacts?${query}`)).body).items.map(({ id }) => id);
    for (const query of ['segment=Shiraz', 'segment=Shiraz&search=nima', 'segment=Shiraz&tag=vip'])
      expect(await idsOf(query), query).to.deep.equal([shiraz.body.id]);
    expect(await idsOf('segment=Yazd&tag=vip')).to.deep.equal([]);
    expect(await idsOf('group=nobody&search=nima')).to.deep.equal([]);
    await call('DELETE', `/contacts/${shiraz.body.id}`);
  });

  it('lists those of one language, and those who agreed to a channel', async () => {
    const said = (granted: boolean) => ({ sms: { granted, source: 'shop' } });
    const yes = await call('POST', '/contacts', { lastName: 'Filter', language: 'en', consents: said(true) });
    const no = await call('POST', '/contacts', { lastName: 'Filter', language: 'fa', consents: said(false) });
    const idsOf = async (query: string) =>
      ContactPage.parse((await call('GET', `/contacts?search=filter&${query}`)).body).items.map(
        ({ id }) => id,
      );
    expect(await idsOf('language=fa')).to.deep.equal([no.body.id]);
    expect(await idsOf('consent=sms')).to.deep.equal([yes.body.id]);
    expect(await idsOf('consent=email')).to.deep.equal([]);
    for (const { body } of [yes, no]) await call('DELETE', `/contacts/${body.id}`);
  });

  it('carries a contact through its life', async () => {
    const made = await call('POST', '/contacts', {
      title: 'خانم',
      firstName: 'سارا',
      mobile: '۰۹۱۲۱۲۳۴۵۶۷',
      occasions: [{ kind: 'birthday', calendar: 'jalali', month: 5, day: 14, year: 1372 }],
      consents: { sms: { granted: true, source: 'shop form' } },
    });
    expect(made.status).to.equal(201);
    expect(ContactView.parse(made.body)).to.deep.include({ mobile: '+989121234567', language: 'fa' });
    const path = `/contacts/${made.body.id}`;
    expect((await call('GET', path)).body).to.deep.equal(made.body);

    const changed = await call('PATCH', path, { title: null, city: 'یزد' });
    expect(changed.status).to.equal(200);
    expect(ContactView.parse(changed.body)).to.deep.include({ title: null, city: 'یزد', firstName: 'سارا' });

    const consent = await call('PUT', `${path}/consents/sms`, { granted: false, source: 'phone call' });
    expect(ContactView.parse(consent.body).consents.sms).to.deep.include({
      granted: false,
      source: 'phone call',
    });
    const { items } = z
      .object({ items: z.array(ConsentEntry) })
      .parse((await call('GET', `${path}/consents`)).body);
    expect(items).to.have.lengthOf(2);
    expect(items[0]?.actor).to.match(/^key:/);

    const list = await call('GET', `/contacts?search=${encodeURIComponent('سارا یزد')}`);
    expect(ContactPage.parse(list.body).items.map(({ id }) => id)).to.deep.equal([made.body.id]);
    expect(ContactPage.parse(list.body).items[0]?.contactedAt).to.deep.equal({ sms: null, email: null });

    expect((await call('DELETE', path)).status).to.equal(204);
    expect((await call('GET', path)).status).to.equal(404);
    expect((await call('DELETE', path)).status).to.equal(404);
  });

  it('says of a consent’s history no more than its description does, the contact’s id among it', async () => {
    const { body } = await call('POST', '/contacts', {
      consents: { spouse: { granted: true, source: 'shop' } },
    });
    const { id } = ContactView.parse(body);
    const History = z.strictObject({ items: z.array(z.strictObject(ConsentEntry.shape)) });
    const { items } = History.parse((await call('GET', `/contacts/${id}/consents`)).body);
    expect(items.map(({ contactId, channel }) => [contactId, channel])).to.deep.equal([[id, 'spouse']]);
  });

  it('answers a second contact with the same mobile by the first one’s id', async () => {
    const first = await call('POST', '/contacts', { mobile: '09350000001' });
    const second = await call('POST', '/contacts', { mobile: '+98 935 000 0001' });
    expect(second.status).to.equal(409);
    expect(second.body).to.deep.include({ code: 'contact-exists', field: 'mobile', contact: first.body.id });
  });

  it('names every bad place at once, and adds nobody', async () => {
    const answer = await call('POST', '/contacts', {
      mobile: '123',
      email: 'x',
      role: 'admin',
      fields: { $where: 'sleep(1000)' },
      consents: { sms: { granted: 'yes', source: 'x' } },
    });
    expect(answer.status).to.equal(422);
    const places = answer.body.errors?.map(({ path }) => path);
    expect(places).to.have.members(['mobile', 'email', 'role', 'fields.$where', 'consents.sms.granted']);
  });

  it('refuses operators of the database wherever a text belongs', async () => {
    const { id } = (await call('POST', '/contacts', { ref: 'safe' })).body;
    const attacks = [
      { $ne: null },
      { $gt: '' },
      { $where: '1' },
      { $function: { body: '', args: [], lang: 'js' } },
    ];
    for (const attack of attacks) {
      for (const field of ['ref', 'firstName', 'mobile', 'email', 'city', 'zone', 'tags', 'occasions']) {
        expect((await call('POST', '/contacts', { [field]: attack })).status, field).to.equal(422);
        expect((await call('PATCH', `/contacts/${id}`, { [field]: attack })).status, field).to.equal(422);
      }
    }
    for (const query of ['search[$ne]=x', 'tag[$gt]=', 'after[$ne]=x', '$where=1']) {
      expect((await call('GET', `/contacts?${query}`)).status, query).to.equal(422);
    }
  });

  it('keeps strange texts as they are, or says why not; it never breaks on one', async () => {
    const kept = [
      'undefined',
      'null',
      'NaN',
      '$ne',
      'a.b.c',
      "Robert'); DROP TABLE contacts;--",
      '<script>alert(1)</script>',
      '{{7*7}}',
      '../../etc/passwd',
      '=1+1',
      '田中さん',
      '👩🏽\u200D👧 😍',
      '𝔘𝔫𝔦',
      'Ω≈ç√∫˜µ≤≥÷',
      'ᚻᛖ ᚳᚹᚫᚦ',
      'می\u200Cروم',
      '%00',
      '\\u0000',
    ];
    for (const text of kept) {
      const made = await call('POST', '/contacts', {
        firstName: text,
        city: text,
        tags: [text],
        fields: { note: text },
      });
      expect(made.status, text).to.equal(201);
      const read = ContactView.parse((await call('GET', `/contacts/${made.body.id}`)).body);
      expect([read.firstName, read.city, read.tags[0], read.fields['note']], text).to.deep.equal(
        Array(4).fill(text),
      );
      const found = await call('GET', `/contacts?search=${encodeURIComponent(text)}`);
      expect(found.status, text).to.equal(200);
      expect(
        ContactPage.parse(found.body).items.map(({ id }) => id),
        text,
      ).to.include(made.body.id);
    }
    for (const text of ['\u0000', 'a\r\nb', '\ud800', '\u001b[31m']) {
      expect((await call('POST', '/contacts', { firstName: text })).status, JSON.stringify(text)).to.equal(
        422,
      );
    }
  });

  it('pages through everybody without losing or repeating one', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const answer: Sent = await call('GET', `/contacts?limit=4${next === '' ? '' : `&after=${next}`}`);
      const page = ContactPage.parse(answer.body);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).to.equal(seen.length).and.to.be.greaterThan(8);
  });
});
