import type { Connection } from 'mongoose';
import { expect } from 'chai';
import { createSuppressionStore } from '../../src/consent/suppression.store.ts';
import { createSuppressions, type Suppressions } from '../../src/consent/suppressions.ts';
import { AppError } from '../../src/lib/errors.ts';
import { freshDatabase } from '../support/mongo.ts';

const MOBILE = '+989121234567';
const key = 'a key that never rotates, 32 bytes';

describe('consent/suppressions', () => {
  let connection: Connection;
  let suppressions: Suppressions;
  let now = new Date('2026-11-22T09:00:00Z');

  before(async () => {
    connection = await freshDatabase();
    const store = createSuppressionStore(connection);
    await store.ready();
    suppressions = createSuppressions({ store, key, clock: () => now });
  });

  beforeEach(async () => {
    now = new Date('2026-11-22T09:00:00Z');
    await connection.collection('suppressions').deleteMany({});
  });

  it('keeps the first date when a no is said again, and adds the new reason', async () => {
    const first = await suppressions.suppress({
      channel: 'sms',
      address: MOBILE,
      reason: 'stop',
      source: 'reply',
    });
    now = new Date('2026-12-01T09:00:00Z');
    const no = { channel: 'sms', address: '۰۹۱۲ ۱۲۳ ۴۵۶۷', source: 'delivery' } as const;
    await suppressions.suppress({ ...no, reason: 'bounce' });
    const again = await suppressions.suppress({ ...no, reason: 'stop' });
    expect(again).to.deep.equal({ ...first, reasons: ['stop', 'bounce'] });
    expect(await suppressions.count()).to.equal(1);
  });

  it('finds those who said no among a lot, per channel', async () => {
    await suppressions.suppressMany([
      { channel: 'sms', address: MOBILE, reason: 'stop', source: 'reply' },
      { channel: 'email', address: ' Sara@Example.com', reason: 'unsubscribed', source: 'link' },
    ]);
    expect([...(await suppressions.among('sms', ['+989121234568', MOBILE]))]).to.deep.equal([MOBILE]);
    expect([...(await suppressions.among('email', ['sara@example.com', MOBILE]))]).to.deep.equal([
      'sara@example.com',
    ]);
    expect([...(await suppressions.among('sms', []))]).to.deep.equal([]);
  });

  it('can be lifted by the address or from the list', async () => {
    const no = { channel: 'sms', address: MOBILE } as const;
    const { id } = await suppressions.suppress({ ...no, reason: 'manual', source: 'staff' });
    expect(await suppressions.lift({ channel: 'email', address: 'sara@example.com' })).to.equal(false);
    expect(await suppressions.lift({ channel: 'sms', address: '09121234567' })).to.equal(true);
    expect(await suppressions.find(no)).to.equal(null);
    await suppressions.suppress({ ...no, reason: 'manual', source: 'staff' });
    await suppressions.remove(id);
    expect(await suppressions.find(no)).to.equal(null);
    await expectRefusal(suppressions.remove(id), 404);
  });

  it('keeps neither the address nor anything that a dump could turn into it', async () => {
    await suppressions.suppressMany([
      { channel: 'sms', address: MOBILE, reason: 'stop', source: 'reply' },
      { channel: 'email', address: 'sara@example.com', reason: 'stop', source: 'reply' },
    ]);
    const dump = JSON.stringify(await connection.collection('suppressions').find().toArray());
    expect(dump).not.to.match(/912123456|1234567|sara|example/i);
    const other = createSuppressions({
      store: createSuppressionStore(await freshDatabase()),
      key: `other ${key}`,
      clock: () => now,
    });
    const { id } = await other.suppress({ channel: 'sms', address: MOBILE, reason: 'stop', source: 'reply' });
    expect(dump).not.to.include(id);
  });

  it('stands once when the same no arrives many times at once', async () => {
    const no = { channel: 'sms', address: MOBILE, reason: 'stop', source: 'reply' } as const;
    await Promise.all(Array.from({ length: 20 }, () => suppressions.suppress(no)));
    expect(await suppressions.count()).to.equal(1);
  });

  it('lists the newest first and pages without losing or repeating a row of the same moment', async () => {
    const noes = Array.from({ length: 25 }, (_, i) => `+9891200000${String(i).padStart(2, '0')}`);
    await suppressions.suppressMany(
      noes.map((address) => ({ channel: 'sms', address, reason: 'stop', source: 'reply' })),
    );
    now = new Date('2026-11-23T09:00:00Z');
    const newest = await suppressions.suppress({
      channel: 'sms',
      address: MOBILE,
      reason: 'stop',
      source: 'reply',
    });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await suppressions.list({ limit: 10, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen[0]).to.equal(newest.id);
    expect(seen).to.have.lengthOf(26);
    expect(new Set(seen)).to.have.lengthOf(26);
  });

  it('names a bad address and a bad place in the list', async () => {
    const no = { reason: 'manual', source: 'staff' } as const;
    await expectRefusal(suppressions.suppress({ channel: 'sms', address: '02188776655', ...no }), 422);
    await expectRefusal(suppressions.suppress({ channel: 'email', address: 'sara', ...no }), 422);
    await expectRefusal(suppressions.list({ limit: 10, after: 'x' }), 422);
  });

  it('refuses to start with a key that could be guessed', () => {
    expect(() =>
      createSuppressions({ store: createSuppressionStore(connection), key: '', clock: () => now }),
    ).to.throw();
  });

  it('lets a person take back their own no, and leaves a complaint standing', async () => {
    const key = suppressions.keyOf('email', 'back@example.com');
    await suppressions.suppressKey(key, { channel: 'email', reason: 'unsubscribed', source: 'page' });
    expect(await suppressions.rejoin(key)).to.equal(true);
    expect((await suppressions.standing([key])).size).to.equal(0);
    await suppressions.suppressKey(key, { channel: 'email', reason: 'unsubscribed', source: 'page' });
    await suppressions.suppressKey(key, { channel: 'email', reason: 'complaint', source: 'provider' });
    expect(await suppressions.rejoin(key)).to.equal(false);
    expect((await suppressions.standing([key])).size).to.equal(1);
  });

  it('refuses to start with another key than the one the noes were stored with', async () => {
    await suppressions.holdKey();
    await suppressions.holdKey();
    const store = createSuppressionStore(connection);
    const other = createSuppressions({ store, key: 'another key of enough bytes', clock: () => now });
    const failure = await other.holdKey().catch((error: unknown) => String(error));
    expect(failure).to.contain('SECRET_KEY').and.to.contain('written to again');
  });
});

async function expectRefusal(promise: Promise<unknown>, status: number): Promise<void> {
  const error: unknown = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).to.be.instanceOf(AppError).with.property('status', status);
}
