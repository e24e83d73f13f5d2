import { expect } from 'chai';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import type { Contact } from '../../src/contacts/contact.ts';
import { checkRule } from '../../src/segments/check.ts';
import { matches } from '../../src/segments/match.ts';
import { toFilter } from '../../src/segments/query.ts';
import { freshDatabase } from '../support/mongo.ts';
import { aRandomContact, aRandomRule, customFields, NOWS } from './arbitraries.ts';

type Stored = Omit<Contact, 'id'> & { _id: string };

describe('segments/query and segments/match', () => {
  let connection: Connection;
  let contacts: Contact[];
  const store = () => connection.collection<Stored>('contacts');

  before(async () => {
    connection = await freshDatabase();
    contacts = fc
      .sample(aRandomContact, { numRuns: 400, seed: 14050901 })
      .map((contact, at) => ({ id: `c${at}`, ...contact }));
    await store().insertMany(contacts.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  });

  it('agree on 300 random rules over 400 random contacts', async () => {
    const property = fc.asyncProperty(aRandomRule, fc.constantFrom(...NOWS), async (input, moment) => {
      const asked = { now: new Date(moment), zone: 'Asia/Tehran' };
      const rule = checkRule(input, customFields);
      const found = await store().find(toFilter(rule, asked)).project({ _id: 1 }).toArray();
      const expected = contacts.filter((contact) => matches(contact, rule, asked)).map(({ id }) => id);
      expect(found.map(({ _id }) => String(_id)).sort()).to.deep.equal(expected.sort());
    });
    await fc.assert(property, { numRuns: 300 });
  });
});
