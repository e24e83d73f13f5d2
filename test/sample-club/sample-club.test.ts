import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createLeftovers } from '../../src/sample-club/leftovers.store.ts';
import { createSampleClubStore } from '../../src/sample-club/sample-club.store.ts';
import { unloadClub, type UnloadDeps } from '../../src/sample-club/unload.ts';
import { freshDatabase } from '../support/mongo.ts';
import { finished, keptOf, launched, reportOf, until } from '../e2e/club.ts';
import { aClock, inTehran, startClub, type Club } from '../e2e/in-process.ts';

const SIZE = 120;
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
const ROUTE = '/sample-club';

type View = {
  state: string;
  counts: Record<string, number>;
  canLoad: boolean;
  reason: string | null;
  progress: { done: number; of: number } | null;
};
type Snapshot = Record<string, Record<string, unknown>>;

/** Collections that are about the machinery alone: who ticked, who asked, what a provider may still take. */
const MACHINERY = new Set(['ticks', 'workers', 'idempotency', 'buckets', 'turns', 'attempts', 'audit']);

/** All collections, by what becomes of the club's part in them. */
const COLLECTIONS = {
  /** holds people, or what is theirs: removed with them */
  people: ['contacts', 'consents', 'orders', 'appointments', 'caps', 'suppressions', 'events'],
  /** holds what was sent to them: removed with the campaigns that were for them alone */
  campaigns: [
    ...['campaigns', 'runs', 'runChanges', 'batches', 'batchChanges', 'counters', 'deliveries'],
    ...['preflights', 'preflightVerdicts', 'sandbox'],
  ],
  /** brought by it: removed unless somebody builds on it */
  things: ['groups', 'segments', 'templates', 'templateVersions', 'settings', 'sampleClub'],
  /** holds nobody of it, or for a day at the most */
  others: [
    ...['forms', 'signups', 'signup_attempts', 'imports', 'importErrors', 'images', 'suppressionKey'],
    ...[
      'template_blocks',
      'template_block_versions',
      'users',
      'keys',
      'sessions',
      'setup',
      'sign_in_attempts',
    ],
    ...['audit', 'idempotency', 'buckets', 'turns', 'ticks', 'workers', 'leases', 'migrations'],
  ],
};

const problemOf = (text: string) => JSON.parse(text) as { code: string; detail: string };

describe('sample-club/sample-club', function () {
  this.timeout(90_000);
  let connection: Connection;
  let club: Club;

  const read = () => club.api<View>('GET', ROUTE);
  const inState = (state: string) => until(`it is ${state}`, async () => (await read()).state === state);
  const load = async () => {
    await club.api('POST', ROUTE, { size: SIZE });
    await inState('loaded');
  };
  const remove = async () => {
    await club.api('DELETE', ROUTE);
    await inState('absent');
  };

  /** Every document of the database, by collection and id. */
  async function everything(): Promise<Snapshot> {
    const collections = await connection.listCollections();
    const entries = await Promise.all(
      collections
        .filter(({ name }) => !MACHINERY.has(name))
        .map(async ({ name }) => {
          const all = await connection.collection(name).find({}).toArray();
          return [name, Object.fromEntries(all.map((one) => [String(one._id), one]))] as const;
        }),
    );
    return Object.fromEntries(entries.filter(([, all]) => Object.keys(all).length > 0));
  }

  /** As `everything`, without when the settings were written last. */
  async function lasting(): Promise<Snapshot> {
    const { settings, ...rest } = await everything();
    const plain = Object.entries(settings ?? {}).map(([id, one]) => [
      id,
      { ...(one as object), updatedAt: null },
    ]);
    return { ...rest, settings: Object.fromEntries(plain) as Record<string, unknown> };
  }

  before(async () => {
    connection = await freshDatabase();
    club = await startClub(connection, aClock(inTehran(1, '12:00')));
  });
  after(() => club.stop());
  afterEach(async () => {
    if ((await read()).state !== 'absent') await remove();
  });

  it('brings people, dealings and drafts into an empty installation, and says how many', async () => {
    expect(await read()).to.deep.include({ state: 'absent', canLoad: true, reason: null });
    await load();
    const { counts, canLoad, reason } = await read();
    expect(counts).to.include({ contacts: SIZE, groups: 4, segments: 7, templates: 8, campaigns: 4 });
    expect(counts.orders).to.be.above(SIZE);
    expect(counts.appointments).to.be.above(0);
    expect([canLoad, reason]).to.deep.equal([false, 'loaded']);
    const { brand } = await club.api<{ brand: object }>('GET', '/settings');
    expect(brand).to.deep.equal({ fa: 'باشگاه ترنج', en: 'Toranj Club' });
  });

  it('brings a club in which every segment finds somebody and every draft can be looked at', async () => {
    await load();
    const { items } = await club.api<{ items: { name: string; rule: object }[] }>('GET', '/segments');
    for (const { name, rule } of items) {
      const { count } = await club.api<{ count: number }>('POST', '/segments/preview', { rule });
      expect(count, name).to.be.within(1, SIZE - 1);
    }
    const birthday = { field: 'occasion.birthday', op: 'isToday' };
    const { count } = await club.api<{ count: number }>('POST', '/segments/preview', { rule: birthday });
    expect(count, 'birthdays today').to.be.above(0);
    const campaigns = await club.api<{ items: { id: string; name: string }[] }>('GET', '/campaigns');
    for (const { id, name } of campaigns.items) {
      const { status, text } = await club.ask('POST', `/campaigns/${id}/preflight`, {});
      expect(status, `${name}: ${text}`).to.equal(202);
    }
  });

  it('goes without a trace, with what was sent to it, who opened and who left', async () => {
    const before = await lasting();
    await load();
    const { items } = await club.api<{ items: { id: string }[] }>('GET', '/templates');
    const email = items.find(({ id }) => id.endsWith('email_newsletter'))!.id;
    const data = Object.fromEntries(
      ['headline', 'lead', 'title1', 'text1', 'title2', 'text2'].map((n) => [n, n]),
    );
    const sent = await finished(club, { template: email, data });
    const [mail] = await keptOf(club, sent);
    await club.call('GET', /http[^"]+\.gif/.exec(mail!.html!)![0], { headers: { 'User-Agent': IPHONE } });
    await club.call('POST', mail!.unsubscribeUrl!, {
      body: new URLSearchParams('List-Unsubscribe=One-Click'),
    });
    expect(await reportOf(club, sent)).to.include({ unsubscribed: 1 });
    await remove();
    expect(await lasting()).to.deep.equal(before);
  });

  it('goes without a trace also when its removal died after the messages and before their campaigns', async () => {
    const before = await lasting();
    await load();
    const { items } = await club.api<{ items: { id: string }[] }>('GET', '/templates');
    const template = items.find(({ id }) => id.endsWith('sms_winback'))!.id;
    await finished(club, { template, data: { pct: '20', code: 'TVL20', date: '2027-01-01' } });
    const store = createSampleClubStore(connection);
    const clubs = connection.collection<{ _id: string }>('sampleClub');
    await clubs.updateOne({}, { $set: { state: 'removing', aliveAt: new Date(0) } });
    const leftovers = createLeftovers(connection);
    const dying = {
      ...leftovers,
      async removeCampaigns() {
        await connection.collection('deliveries').deleteMany({});
        throw new Error('killed');
      },
    };
    const held = (await store.read())!;
    const deps = { store, leftovers: dying } as Partial<UnloadDeps> as UnloadDeps;
    expect(await unloadClub(held, deps).catch(String)).to.equal('Error: killed');
    await remove();
    expect(await lasting()).to.deep.equal(before);
  });

  it('has a place in its removal for every collection that there is', async () => {
    const names = (await connection.listCollections()).map(({ name }) => name);
    const unknown = names.filter((name) => !Object.values(COLLECTIONS).flat().includes(name));
    expect(
      unknown,
      'say in leftovers.store.ts how the club leaves these, and here that it does',
    ).to.deep.equal([]);
  });

  it('leaves what somebody made meanwhile, and what reached others too', async () => {
    await load();
    const brand = { fa: 'پارسا', en: 'Parsa' };
    await club.api('PATCH', '/settings', { brand });
    const own = await club.api<{ id: string }>('POST', '/contacts', {
      firstName: 'Ann',
      email: 'ann@shop.example',
      consents: { email: { granted: true, source: 'shop' } },
      fields: { points: 7 },
    });
    const { items } = await club.api<{ items: { id: string; name: string }[] }>('GET', '/templates');
    const welcome = items.find(({ id }) => id.endsWith('email_welcome'))!.id;
    const data = { pct: '20', code: 'TVL20', date: '2027-01-01' };
    const sent = await finished(club, { template: welcome, data });
    const report = await reportOf(club, sent);
    await remove();
    const contacts = await club.api<{ items: { id: string; fields: object }[] }>('GET', '/contacts');
    expect(contacts.items.map(({ id, fields }) => ({ id, fields }))).to.deep.equal([
      { id: own.id, fields: { points: 7 } },
    ]);
    expect(await reportOf(club, sent)).to.deep.equal(report);
    expect(await club.api('GET', `/templates/${welcome}`)).to.be.an('object');
    const settings = await club.api<{ brand: object; fields: { name: string }[] }>('GET', '/settings');
    expect(settings.brand).to.deep.equal(brand);
    expect(settings.fields.map(({ name }) => name)).to.deep.equal(['points']);
    await club.api('DELETE', `/contacts/${own.id}`);
  });

  it('is not loaded beside contacts of one’s own, nor twice, and says why', async () => {
    const own = await club.api<{ id: string }>('POST', '/contacts', { mobile: '09121111111' });
    expect(await read()).to.include({ canLoad: false, reason: 'has-contacts' });
    const beside = await club.ask('POST', ROUTE, {});
    expect([beside.status, problemOf(beside.text).code]).to.deep.equal([409, 'sample-club-has-contacts']);
    await club.api('DELETE', `/contacts/${own.id}`);
    await load();
    expect((await club.ask('POST', ROUTE, {})).status).to.equal(409);
  });

  it('stays while a campaign to it is under way, and names that campaign', async () => {
    await load();
    await club.api('PATCH', '/settings', { rates: { sms: 0.2 } });
    const { items } = await club.api<{ items: { id: string }[] }>('GET', '/templates');
    const template = items.find(({ id }) => id.endsWith('sms_winback'))!.id;
    const data = { pct: '20', code: 'TVL20', date: '2027-01-01' };
    const id = await launched(club, { template, data, name: 'a slow one' });
    await until('it is sending', async () => (await keptOf(club, id)).length > 0);
    const { status, text } = await club.ask('DELETE', ROUTE);
    expect([status, problemOf(text).detail]).to.deep.equal([
      409,
      'Under way to the sample club: a slow one. Stop it, or let it end.',
    ]);
    await club.api('POST', `/campaigns/${id}/stop`, {});
  });

  it('says that a load died in the middle, and loads or removes it then', async () => {
    await load();
    const clubs = connection.collection<{ _id: string }>('sampleClub');
    await clubs.updateOne({}, { $set: { state: 'loading', aliveAt: new Date(0), done: 60 } });
    expect(await read()).to.deep.include({ state: 'interrupted', canLoad: true, reason: null });
    await load();
    expect((await read()).counts).to.include({ contacts: SIZE, segments: 7 });
    await clubs.updateOne({}, { $set: { state: 'removing', aliveAt: new Date(0) } });
    expect((await read()).state).to.equal('interrupted');
    await remove();
  });
});
