import { expect } from 'chai';
import fc from 'fast-check';
import type { Connection } from 'mongoose';
import { createContactStore } from '../../src/contacts/contact.store.ts';
import type { Contact } from '../../src/contacts/contact.ts';
import type { Filter } from '../../src/segments/filter.ts';
import { checkRule } from '../../src/segments/check.ts';
import { inline } from '../../src/segments/inline.ts';
import { matcherOf } from '../../src/segments/match.ts';
import { toFilter } from '../../src/segments/query.ts';
import { freshDatabase } from '../support/mongo.ts';
import { ALL_SEGMENTS, aRandomContact, aRandomRule, customFields, everyClause, NOWS } from './arbitraries.ts';

type Stored = Omit<Contact, 'id'> & { _id: string };

describe('segments/query and segments/match', function () {
  this.timeout(120_000);
  let connection: Connection;
  let contacts: Contact[];

  /** By the store through which segments are asked: what it makes of a filter is held to account too. */
  async function found(filter: Filter): Promise<string[]> {
    return (await createContactStore(connection).pageAfter(filter, null, contacts.length)).map(
      ({ id }) => id,
    );
  }

  before(async () => {
    connection = await freshDatabase();
    connection.set('autoIndex', false); // random contacts share numbers
    contacts = fc
      .sample(aRandomContact, { numRuns: 150, seed: 14050901 })
      .map((contact, at) => ({ id: `c${at}`, ...contact }));
    await connection
      .collection<Stored>('contacts')
      .insertMany(contacts.map(({ id, ...rest }) => ({ _id: id, ...rest })));
  });

  it('agree on 300 random rules, with segments in them, over 150 random contacts', async () => {
    const asking = fc.record({
      moment: fc.constantFrom(...NOWS),
      leapDay: fc.constantFrom('last-day' as const, 'next-day' as const),
    });
    const property = fc.asyncProperty(aRandomRule, asking, async (input, { moment, leapDay }) => {
      const asked = { now: new Date(moment), zone: 'Asia/Tehran', leapDay };
      const { rule } = inline(checkRule(input, customFields), ALL_SEGMENTS, null);
      fc.pre(rule !== null);
      const people = await found(toFilter(rule, asked));
      const expected = contacts.filter(matcherOf(rule, asked)).map(({ id }) => id);
      expect(people.sort()).to.deep.equal(expected.sort());
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('agree on every field with every operator, each of them true of somebody and false of somebody', async () => {
    const asked = { now: new Date(NOWS[0]!), zone: 'Asia/Tehran', leapDay: 'last-day' as const };
    const seen = new Map<string, Set<boolean>>();
    for (const input of everyClause(7)) {
      const rule = checkRule(input, customFields);
      const filtered = new Set(await found(toFilter(rule, asked)));
      const key = `${input.field} ${input.op}`;
      const verdicts = seen.get(key) ?? new Set();
      seen.set(key, verdicts);
      const matches = matcherOf(rule, asked);
      for (const contact of contacts) {
        const verdict = matches(contact);
        verdicts.add(verdict);
        if (filtered.has(contact.id) !== verdict) expect.fail(JSON.stringify({ rule, contact, verdict }));
      }
    }
    const oneSided = [...seen].filter(([, verdicts]) => verdicts.size < 2).map(([key]) => key);
    oneSided.sort();
    expect(oneSided).to.deep.equal(ALWAYS);
  });
});

/** Every contact has a language and a day of entry. */
const ALWAYS = ['createdAt exists', 'createdAt missing', 'language exists', 'language missing'];
