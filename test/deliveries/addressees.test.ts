import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import {
  addresseesAfter,
  reminderMoment,
  type Addressee,
  type AddresseeSources,
} from '../../src/deliveries/addressees.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { iranianHours } from '../support/hours.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun } from '../support/builders/run.ts';
import { aLine } from '../support/line.ts';

const TIERS = ['partner', 'loyal'];
const bands = TIERS.map((tier) => ({ 'fields.tier': { $eq: tier } }));
const tehran = (text: string) => new Date(`${text}:00+03:30`);

/** Stands for the store: a filter is everyone, or everyone and one tier. */
function sourcesOf(contacts: Contact[]): AddresseeSources {
  return {
    contactsAfter: (filter, after, limit) => {
      const [, band] = (filter.$and ?? []) as { 'fields.tier'?: { $eq: string } }[];
      const tier = band?.['fields.tier']?.$eq;
      const found = contacts.filter(
        ({ id, fields }) => (tier === undefined || fields.tier === tier) && (after === null || id > after),
      );
      return Promise.resolve(found.slice(0, limit));
    },
    ordersDue: () => Promise.resolve({ items: [], after: null }),
    appointmentsIn: () => Promise.resolve({ items: [], after: null }),
    office: () => Promise.resolve({ hours: iranianHours(), zone: 'Asia/Tehran' }),
  };
}

async function walk(run: Run, sources: AddresseeSources, limit: number): Promise<Addressee[]> {
  const met: Addressee[] = [];
  for (let after: string | null = null; ;) {
    const page = await addresseesAfter(run, sources, { after, limit });
    met.push(...page.items);
    if (page.after === null) return met;
    after = page.after;
  }
}

describe('deliveries/addressees', () => {
  const people = ['loyal', 'none', 'partner', 'loyal', 'partner'].map((tier, at) =>
    aContact({ id: `c${at}`, fields: { tier } }),
  );
  const tiered = aRun({ source: { kind: 'contacts', bands }, occurrence: '7' });

  for (const limit of [1, 2, 100]) {
    it(`meets the first tier first and everybody at the end, in pages of ${limit}`, async () => {
      const met = await walk(tiered, sourcesOf(people), limit);
      expect(met.map(({ contact }) => contact.id).join(' ')).to.equal('c2 c4 c0 c3 c0 c1 c2 c3 c4');
      expect(new Set(met.map(({ occurrence }) => occurrence))).to.deep.equal(new Set(['7']));
    });
  }

  it('plans each person of a tiered audience once, the first tier in the first batches', async () => {
    const line = await aLine();
    line.world.contacts = people;
    const sources = sourcesOf(people);
    const planDeps = {
      ...line.planDeps,
      addresseesAfter: (run: Run, place: { after: string | null; limit: number }) =>
        addresseesAfter(run, sources, place),
    };
    Object.assign(line, { planDeps });
    const run = await line.plan({ source: { kind: 'contacts', bands } });
    const planned = await line.stores.runs.read(run.id);
    expect(planned?.planning).to.include({ matched: 5, planned: 5, refused: 0, done: true });
    const turnOf = async (contact: string): Promise<number> => {
      const row = (await line.ledger()).find((one) => one.contact === contact);
      return Number(row?.batch.split('.').at(-1));
    };
    expect(await turnOf('c2')).to.be.lessThan(await turnOf('c0'));
    expect(await turnOf('c0')).to.be.lessThan(await turnOf('c1'));
  });

  describe('the moment of a reminder', () => {
    const hours = iranianHours();
    const moment = (at: string, beforeMinutes: number) =>
      reminderMoment(tehran(at), beforeMinutes, { hours, zone: 'Asia/Tehran' });

    it('is the wished one when the office is open', () => {
      expect(moment('2026-11-22T17:30', 120)).to.deep.equal(tehran('2026-11-22T15:30'));
    });

    it('is the opening when that still comes in time', () => {
      expect(moment('2026-11-22T10:30', 120)).to.deep.equal(tehran('2026-11-22T09:00'));
    });

    it('is the evening before when the opening would come too late', () => {
      expect(moment('2026-11-22T09:10', 120)).to.deep.equal(tehran('2026-11-21T19:00'));
    });

    it('goes back over closed days', () => {
      // Saturday at nine; Friday is closed and Thursday closes at one.
      expect(moment('2026-11-28T09:00', 60)).to.deep.equal(tehran('2026-11-26T12:00'));
    });
  });
});
