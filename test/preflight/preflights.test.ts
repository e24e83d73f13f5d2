import { expect } from 'chai';
import { undecided } from '../../src/preflight/preflight.ts';
import { aContact } from '../support/builders/contact.ts';
import { anEmailVariant, aText, prepared } from '../support/builders/template.ts';
import { aPreflightRoom, type PreflightRoom } from '../support/preflights.ts';
import { refusalOf } from '../support/refusal.ts';

const GREETING = aText('Parsa: hello {{name}}, your city is {{city}}. {{link}}');

/** A club of everyone who can go wrong, two who do not, and somebody whose text is far too long. */
function aClub(room: PreflightRoom) {
  const [good, other, lost, silent, refused, gone, full, homeless, wordy] = [
    aContact({ firstName: 'Ali', language: 'en' }),
    aContact({ firstName: 'Sara', language: 'en' }),
    aContact({ mobile: null }),
    aContact({ consents: {} }),
    aContact(),
    aContact(),
    aContact(),
    aContact({ city: null }),
    aContact({ city: 'x'.repeat(500) }),
  ] as const;
  room.world.contacts = [good, other, lost, silent, refused, gone, full, homeless, wordy];
  room.world.suppressed = new Map([
    [refused.mobile ?? '', ['stop']],
    [gone.mobile ?? '', ['invalid-address']],
  ]);
  room.world.capped = new Set([full.id]);
  return { good, other, lost, silent, refused, gone, full, homeless, wordy };
}

describe('preflight/preflights', () => {
  let room: PreflightRoom;
  beforeEach(async () => {
    room = await aPreflightRoom();
  });

  it('finds everyone who would not get the message, each under one reason, and adds up', async () => {
    aClub(room);
    const { totals, state, progress } = await room.made({ content: GREETING });
    expect(state).to.equal('done');
    expect(progress).to.deep.equal({ scanned: 9, counted: 9 });
    expect(totals?.matched).to.equal(9);
    expect(totals?.willReceive).to.equal(2);
    expect(totals?.excluded).to.deep.equal({
      'no-address': 1,
      'no-consent': 1,
      suppressed: 1,
      'bad-address': 1,
      capped: 1,
      'missing-field': 1,
      'too-long': 1,
    });
  });

  it('names the people of each group, with what is wrong', async () => {
    const club = aClub(room);
    const { id } = await room.made({ content: GREETING });
    const peopleOf = async (group: string) =>
      (await room.preflights.people(id, group, { after: null, limit: 10 })).items;
    expect(
      (await peopleOf('missing-field:city')).map(({ contact, detail }) => [contact, detail]),
    ).to.deep.equal([[club.homeless.id, 'city']]);
    const [wordy] = await peopleOf('too-long');
    expect(wordy?.contact).to.equal(club.wordy.id);
    expect(wordy?.detail).to.match(/units/);
    expect((await peopleOf('no-consent')).map(({ contact }) => contact)).to.deep.equal([club.silent.id]);
    expect((await peopleOf('bad-address')).map(({ contact }) => contact)).to.deep.equal([club.gone.id]);
    expect((await peopleOf('suppressed')).map(({ contact }) => contact)).to.deep.equal([club.refused.id]);
    expect((await peopleOf('no-address')).map(({ name }) => name)).to.deep.equal(['سارا']);
  });

  it('refuses a group that it does not have', async () => {
    aClub(room);
    const { id } = await room.made({ content: GREETING });
    expect(await refusalOf(room.preflights.people(id, 'nonsense', { after: null, limit: 10 }))).to.match(
      /nonsense/,
    );
  });

  it('pages through a group, each person once, over pages of verdicts', async () => {
    room.world.contacts = Array.from({ length: 1_203 }, (_, at) =>
      aContact(at % 2 === 0 ? { consents: {} } : {}),
    );
    const { id, totals } = await room.made({ content: GREETING });
    expect(totals?.excluded['no-consent']).to.equal(602);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await room.preflights.people(id, 'no-consent', { after, limit: 200 });
      seen.push(...page.items.map(({ contact }) => contact));
      after = page.next;
    } while (after !== null);
    expect(new Set(seen).size).to.equal(602);
    expect(seen).to.have.lengthOf(602);
  });

  it('lets a person decide for groups, by code or by field', async () => {
    aClub(room);
    const open = await room.made({ content: GREETING });
    const keys = undecided(open).map(({ key }) => key);
    expect(keys).to.have.members(['no-address', 'bad-address', 'missing-field:city', 'too-long']);
    const decided = await room.made(
      { content: GREETING },
      { accepted: ['no-address', 'bad-address', 'missing-field', 'too-long'] },
    );
    expect(undecided(decided)).to.deep.equal([]);
  });

  it('asks nobody before a recurring run, and lists the people all the same', async () => {
    aClub(room);
    const { groups } = await room.made({ content: GREETING }, { automatic: true });
    expect(undecided({ groups })).to.deep.equal([]);
    expect(groups.find(({ key }) => key === 'too-long')?.count).to.equal(1);
  });

  it('tells what is wrong with the campaign itself', async () => {
    room.world.contacts = [aContact({ language: 'en' })];
    room.world.withoutPublicUrl = true;
    const { groups } = await room.made({ content: aText('Hello {{name}}') });
    expect(groups.map(({ key, severity }) => `${key} ${severity}`)).to.have.members([
      'no-public-address decide',
      'brand-missing decide',
      'no-price notice',
    ]);
  });

  it('knows the brand by its tag as by its name, and whether it was ever set', async () => {
    room.world.contacts = [aContact({ language: 'en' })];
    const tagged = await room.made({ content: aText('{{brand}}: hello {{name}}') });
    expect(tagged.groups.map(({ key }) => key)).to.not.include('brand-missing');
    room.world.settings = { ...room.world.settings, brand: { fa: 'باشگاه مشتریان', en: 'Customer Club' } };
    const { groups } = await room.made({ content: aText('{{brand}}: hello {{name}}') });
    expect(groups.map(({ key }) => key)).to.include('brand-unset');
  });

  it('finds two spellings of one mailbox, and leaves one of them out once that is decided', async () => {
    const [plain, tagged, dotted, odd] = [
      'sara@gmail.com',
      'sara+shop@gmail.com',
      's.ara@googlemail.com',
      'sara@shop.example',
    ];
    room.world.contacts = [plain, tagged, dotted, odd].map((email) => aContact({ email, language: 'en' }));
    const content = prepared({
      channel: 'email',
      variants: { en: anEmailVariant({ subject: 'Parsa', html: '<p>Hello</p>' }) },
    });
    const run = { channel: 'email' as const, line: 'email:fake', sender: 'club@shop.example', content };
    const open = await room.made(run);
    expect(open.totals?.willReceive).to.equal(4);
    const { items } = await room.preflights.people(open.id, 'duplicate-address', { after: null, limit: 10 });
    expect(items.map(({ detail }) => detail)).to.deep.equal([`${tagged}, ${plain}`, `${dotted}, ${plain}`]);
    const { totals } = await room.made(run, { accepted: ['duplicate-address'] });
    expect(totals?.willReceive).to.equal(2);
    expect(totals?.excluded).to.deep.equal({ 'duplicate-address': 2 });
  });

  it('lists whose turn would not come before the message expires', async () => {
    room.world.contacts = Array.from({ length: 20 }, () => aContact({ language: 'en' }));
    room.world.settings = { ...room.world.settings, rates: { sms: 1, email: 1 } };
    const startsAt = room.world.now;
    const expiresAt = new Date(startsAt.getTime() + 15_000);
    const { id, totals, groups } = await room.made({ content: GREETING, startsAt, expiresAt });
    expect(totals?.arrivals.late).to.equal(5);
    expect(groups.find(({ key }) => key === 'after-expiry')?.count).to.equal(5);
    const { items } = await room.preflights.people(id, 'after-expiry', { after: null, limit: 10 });
    expect(items.map(({ contact }) => contact)).to.deep.equal(
      room.world.contacts.slice(15).map((one) => one.id),
    );
  });

  it('keeps the longest and the shortest text with whose they are, and counts the fits', async () => {
    room.world.contacts = ['Al', 'Alexandra', 'Max'].map((firstName) =>
      aContact({ firstName, lastName: null, title: null, language: 'en' }),
    );
    const { totals } = await room.made({ content: aText('Parsa – hello {{name}}') });
    expect(totals?.longest?.contact).to.equal(room.world.contacts[1]?.id);
    expect(totals?.shortest?.text).to.match(/hello Al /);
    expect(totals?.languages).to.deep.equal({ en: 3 });
  });
});
