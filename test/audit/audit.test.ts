import { expect } from 'chai';
import { createAudit } from '../../src/audit/audit.ts';
import { createAuditStore } from '../../src/audit/audit.store.ts';
import { networkOf, type NewEntry } from '../../src/audit/entry.ts';
import { createIds } from '../../src/lib/ids.ts';
import { freshDatabase } from '../support/mongo.ts';

const DAY_SECONDS = 86_400;

function anEntry(over: Partial<NewEntry> = {}): NewEntry {
  return {
    actor: { kind: 'user', id: 'sara', name: 'Sara' },
    action: 'campaigns.schedule',
    area: 'campaigns',
    object: { kind: 'campaigns', id: 'yalda', name: 'Yalda' },
    changed: ['at'],
    rows: null,
    from: '203.0.113.0/24',
    ...over,
  };
}

async function anAudit() {
  const connection = await freshDatabase();
  const store = createAuditStore(connection);
  await store.ready();
  let now = new Date('2026-11-22T08:30:00.000Z').getTime();
  const clock = (): Date => new Date((now += 1_000));
  const losses: unknown[] = [];
  const deps = { store, clock, newId: createIds(clock), onLoss: (error: unknown) => losses.push(error) };
  return { connection, deps, losses, audit: createAudit(deps) };
}

describe('audit/audit', () => {
  it('tells who did what, newest first, a page at a time, of one person or one area', async () => {
    const { audit } = await anAudit();
    const write = async (entry: NewEntry) => {
      audit.note(() => entry);
      await audit.settled();
    };
    await write(anEntry());
    await write(anEntry({ actor: { kind: 'key', id: 'shop', name: 'Shop' }, area: 'orders', object: null }));
    await write(anEntry({ action: 'campaigns.pause' }));
    const all = { actor: null, area: null };
    const first = await audit.page(all, { limit: 2, after: null });
    expect(first.items.map(({ action, area }) => [action, area])).to.deep.equal([
      ['campaigns.pause', 'campaigns'],
      ['campaigns.schedule', 'orders'],
    ]);
    const rest = await audit.page(all, { limit: 2, after: first.next });
    expect(rest.next).to.equal(null);
    expect(rest.items[0]).to.deep.include(anEntry());
    const ofShop = await audit.page({ actor: 'shop', area: null }, { limit: 9, after: null });
    expect(ofShop.items.map(({ area }) => area)).to.deep.equal(['orders']);
    const ofCampaigns = await audit.page({ actor: 'sara', area: 'campaigns' }, { limit: 9, after: null });
    expect(ofCampaigns.items).to.have.lengthOf(2);
  });

  it('forgets after 400 days', async () => {
    const { connection } = await anAudit();
    const indexes = await connection.collection('audit').indexes();
    expect(indexes.find(({ key }) => 'at' in key)?.expireAfterSeconds).to.equal(400 * DAY_SECONDS);
  });

  it('counts what it could not write, and fails nobody', async () => {
    const { deps, losses } = await anAudit();
    const away = { ...deps.store, append: () => Promise.reject(new Error('away')) };
    const audit = createAudit({ ...deps, store: away });
    audit.note(anEntry);
    audit.note(() => {
      throw new Error('no words');
    });
    await audit.settled();
    expect(losses.map(String)).to.have.members(['Error: away', 'Error: no words']);
  });

  it('keeps the network of a caller, not the address', () => {
    expect(networkOf('203.0.113.77')).to.equal('203.0.113.0/24');
    expect(networkOf('::ffff:203.0.113.77')).to.equal('203.0.113.0/24');
    expect(networkOf('2001:db8:aa:bb:1:2:3:4')).to.equal('2001:db8:aa::/48');
    expect(networkOf('2001:db8::4')).to.equal('2001:db8:0::/48');
    expect(networkOf('fe80::1%eth0')).to.equal('fe80:0:0::/48');
    expect(networkOf('::1')).to.equal('0:0:0::/48');
    expect(networkOf('')).to.equal(null);
  });
});
