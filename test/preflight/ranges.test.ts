import { expect } from 'chai';
import fc from 'fast-check';
import type { Contact } from '../../src/contacts/contact.ts';
import { createPreflights } from '../../src/preflight/preflights.ts';
import { rangesOf, walkRanges, type WalkOne } from '../../src/preflight/ranges.ts';
import { scan, type ScanDeps } from '../../src/preflight/scan.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { anEmailVariant, aText, prepared } from '../support/builders/template.ts';
import { aPreflightRoom, someSettings, type PreflightRoom } from '../support/preflights.ts';

const TEXT = aText('Parsa: hello {{name}}, your city is {{city}}. {{link}}');
const MAIL = prepared({
  channel: 'email',
  variants: { en: anEmailVariant({ subject: 'Parsa', html: '<p>Hello {{name}}, {{city}}</p>' }) },
});
const ZONES = [null, 'Europe/Berlin', 'Asia/Tokyo'];

const aPerson = fc.record({
  firstName: fc.constantFrom('Al', 'Alexandra', 'سارا', 'x'.repeat(300)),
  city: fc.constantFrom('Berlin', 'تهران', null),
  zone: fc.constantFrom(...ZONES),
  language: fc.constantFrom('en' as const, 'fa' as const),
  mobile: fc.constantFrom('+989121234567', '+4915112345678', null),
  email: fc.constantFrom('sara@gmail.com', 's.ara@gmail.com', 'sara+1@gmail.com', 'ali@club.example'),
  silent: fc.boolean(),
});

/** Reads as the store does: what a range asks for, by id. */
function ranged(room: PreflightRoom): ScanDeps {
  return {
    ...room.scanDeps,
    addresseesAfter(run, after, limit) {
      const [, bounds] = (run.filter['$and'] ?? []) as { _id: { $gt?: string; $lte?: string } }[];
      const { $gt: from = '', $lte: upTo = '~' } = bounds?._id ?? {};
      const inside = room.world.contacts.filter(({ id }) => id > from && id <= upTo && id > (after ?? ''));
      const items = inside.slice(0, limit).map((contact) => ({ contact, occurrence: '0', own: null }));
      const last = items.at(-1)?.contact.id ?? null;
      return Promise.resolve({ items, after: items.length < limit ? null : last, last: true });
    },
  };
}

function walkingIn(room: PreflightRoom, bounds: string[]) {
  const deps = ranged(room);
  const walkOne: WalkOne = (survey, onPage) => scan(survey, deps, onPage);
  return createPreflights({
    ...room.deps,
    walk: (survey, onPage) => walkRanges(rangesOf(survey, bounds), walkOne, 2, onPage),
  });
}

/** All that can be seen of a preflight, but its names and dates. */
async function seen(room: PreflightRoom, bounds: string[], run: ReturnType<typeof aRun>) {
  const preflights = walkingIn(room, bounds);
  const request = { ...room.requestFor(run), campaign: `c${bounds.length}`, run };
  const { id } = await preflights.start(request);
  await preflights.settled();
  const preflight = await preflights.read(id);
  expect(preflight.failure).to.equal(null);
  const keys = room.world.contacts.map((one) => one.id);
  const verdicts = await preflights.verdictsOf(preflight, keys);
  const people = await Promise.all(
    preflight.groups.map(async ({ key }) => {
      const { items } = await preflights.people(id, key, { after: null, limit: 200 });
      return items.map(({ contact, detail }) => [key, contact, detail]);
    }),
  );
  const { totals, groups } = preflight;
  return { totals, groups, people, verdicts: [...verdicts].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

describe('preflight/ranges', () => {
  it('finds the same of an audience in one part, in two and in three', async function () {
    this.timeout(60_000);
    const room = await aPreflightRoom();
    const hours = someSettings().hours;
    room.world.settings = { ...room.world.settings, rates: { sms: 1, email: 1 }, hours };
    const expiresAt = new Date(NOON.getTime() + 10_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(aPerson, { minLength: 1, maxLength: 40 }),
        fc.tuple(fc.nat(), fc.nat()),
        fc.boolean(),
        async (people, cuts, isMail) => {
          room.world.contacts = people.map(({ silent, ...one }) =>
            aContact(silent ? { ...one, consents: {} } : one),
          );
          const ids = room.world.contacts.map(({ id }) => id);
          const [one, two] = cuts.map((cut) => ids[cut % ids.length] ?? '').sort();
          const mail = {
            channel: 'email' as const,
            line: 'email:fake',
            sender: 'c@shop.example',
            content: MAIL,
          };
          const run = aRun({ content: TEXT, expiresAt, ...(isMail ? mail : {}) });
          const whole = await seen(room, [], run);
          expect(await seen(room, [one ?? ''], run)).to.deep.equal(whole);
          expect(await seen(room, [...new Set([one ?? '', two ?? ''])], run)).to.deep.equal(whole);
        },
      ),
      { numRuns: 15 },
    );
  });

  const survey = (run = aRun()) => {
    return { set: 's', firstPage: 0, run, settings: someSettings(), before: null };
  };
  const people = (count: number): Contact[] =>
    Array.from({ length: count }, () => aContact({ language: 'en' }));

  it('stops all parts when one fails, and says why', async () => {
    const room = await aPreflightRoom();
    room.world.contacts = people(3_000);
    const parts = rangesOf(survey(), [room.world.contacts[500]!.id]);
    const walkOne: WalkOne = (part, onPage) =>
      part.firstPage > 0 ? Promise.reject(new Error('torn')) : scan(part, ranged(room), onPage);
    const caught = await walkRanges(parts, walkOne, 2, () => Promise.resolve(true)).catch(String);
    expect(caught).to.equal('Error: torn');
  });

  it('never tells fewer people than before, though the pages of a range are told out of order', async () => {
    const told: number[] = [];
    const [part] = rangesOf(survey(), []);
    const walkOne: WalkOne = async (_part, onPage) => {
      for (const count of [1_001, 1_000]) await onPage(count);
      return null;
    };
    await walkRanges([part!], walkOne, 1, (scanned) => Promise.resolve(told.push(scanned) > 0));
    expect(told).to.deep.equal([1_001, 1_001]);
  });

  it('comes to nothing when it is no longer wanted, and counts everybody once on the way', async () => {
    const room = await aPreflightRoom();
    room.world.contacts = people(4_000);
    const parts = rangesOf(
      survey(),
      [1_000, 2_000].map((at) => room.world.contacts[at]!.id),
    );
    const walkOne: WalkOne = (part, onPage) => scan(part, ranged(room), onPage);
    const told: number[] = [];
    const all = await walkRanges(parts, walkOne, 2, (scanned) => Promise.resolve(told.push(scanned) > 0));
    expect(Math.max(...told)).to.equal(4_000);
    expect([...(all?.sums.outcomes ?? [])]).to.deep.equal([['send', 4_000]]);
    const others = parts.map((part) => ({ ...part, set: 'other' }));
    expect(await walkRanges(others, walkOne, 2, () => Promise.resolve(false))).to.equal(null);
  });
});
