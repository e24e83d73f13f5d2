import { expect } from 'chai';
import { createContactPages } from '../../src/contacts/contact-pages.store.ts';
import { createContactStore } from '../../src/contacts/contact.store.ts';
import { aContact } from '../support/builders/contact.ts';
import { freshDatabase } from '../support/mongo.ts';

describe('contacts/contact-pages', () => {
  it('reads what was asked for as the contact holds it, and the rest as absent', async () => {
    const connection = await freshDatabase();
    const fields = { points: 38, ratio: 0.5, big: 2 ** 40, member: true, note: 'سلام — «ok»', hidden: 'x' };
    const [one, other] = [
      aContact({ fields, language: 'en', zone: 'Europe/Berlin', province: 'فارس' }),
      aContact({ title: null, firstName: null, mobile: null, email: null, consents: {} }),
    ];
    await createContactStore(connection).writeMany(
      [one, other].map((contact) => ({ contact, readAt: null })),
    );
    const names = new Set(['points', 'ratio', 'big', 'member', 'note', 'province', 'name']);
    const pages = createContactPages(connection);
    const found = await pages.pageAfter({ channel: 'sms', names }, {}, { after: null, limit: 10 });
    const { hidden: _hidden, ...asked } = fields;
    expect(found[0]).to.deep.include({
      id: one.id,
      title: one.title,
      lastName: one.lastName,
      mobile: one.mobile,
      email: null,
      language: 'en',
      zone: 'Europe/Berlin',
      province: 'فارس',
      city: null,
      fields: asked,
    });
    expect(found[0]?.consents.sms?.granted).to.equal(true);
    expect(found[1]).to.deep.include({ title: null, mobile: null, fields: {}, consents: {} });
    const behind = await pages.pageAfter({ channel: 'email', names }, {}, { after: one.id, limit: 10 });
    expect(behind.map(({ id }) => id)).to.deep.equal([other.id]);
  });

  it('reads for planning who contacts were before merges and where they are, page by page', async () => {
    const connection = await freshDatabase();
    const moved = aContact({ aliases: ['former'], zone: 'Europe/Berlin' });
    const other = aContact({ zone: null });
    await createContactStore(connection).writeMany(
      [moved, other].map((contact) => ({ contact, readAt: null })),
    );
    const pages = createContactPages(connection);
    const [first] = await pages.whereaboutsAfter({}, { after: null, limit: 1 });
    expect(first).to.deep.include({ id: moved.id, aliases: ['former'], zone: 'Europe/Berlin', mobile: null });
    const behind = await pages.whereaboutsAfter({}, { after: moved.id, limit: 5 });
    expect(behind.map(({ id, zone }) => ({ id, zone }))).to.deep.equal([{ id: other.id, zone: null }]);
  });
});
