import { expect } from 'chai';
import type { PlannedDelivery } from '../../src/deliveries/delivery.ts';
import { createDeliveryStore, toDelivery, type DeliveryStore } from '../../src/deliveries/delivery.store.ts';
import type { Delivery } from '../../src/deliveries/delivery.ts';
import type { Connection } from 'mongoose';
import { freshDatabase } from '../support/mongo.ts';
import { NOON } from '../support/builders/run.ts';

let serial = 0;
function planned(over: Partial<PlannedDelivery> = {}): PlannedDelivery {
  serial += 1;
  const contact = `contact${serial}`;
  return {
    id: `campaign.${contact}.sms.0`,
    run: 'campaign.0',
    campaign: 'campaign',
    contact,
    channel: 'sms',
    batch: 'batch',
    code: `code${serial}`,
    own: null,
    ...over,
  };
}

describe('deliveries/ledger', () => {
  let connection: Connection;
  let ledger: DeliveryStore;

  before(async () => {
    connection = await freshDatabase();
    ledger = createDeliveryStore(connection);
    await ledger.ready();
  });

  async function read(id: string): Promise<Delivery> {
    const record = await connection
      .collection<Parameters<typeof toDelivery>[0]>('deliveries')
      .findOne({ _id: id });
    if (record === null) throw new Error(`no ${id}`);
    return toDelivery(record);
  }
  const mark = { fence: 1, now: NOON };
  const composed = { language: 'en' as const, parts: 1, fits: [], addressKey: null };

  it('plans a person once, however often it is asked to', async () => {
    const row = planned();
    expect(await ledger.insertPlanned([row])).to.deep.equal({ inserted: 1, clashes: [] });
    expect(await ledger.insertPlanned([{ ...row, code: 'another' }])).to.deep.equal({
      inserted: 0,
      clashes: [],
    });
    expect((await read(row.id)).code).to.equal(row.code);
  });

  it('hands back rows whose code is taken, so that they are minted again', async () => {
    const first = planned();
    const second = planned({ code: first.code });
    const third = planned();
    await ledger.insertPlanned([first]);
    expect(await ledger.insertPlanned([second, third])).to.deep.equal({ inserted: 1, clashes: [second] });
  });

  it('marks only what is still planned, so two owners of a batch never both hold a row', async () => {
    const rows = [planned(), planned()];
    await ledger.insertPlanned(rows);
    const ids = rows.map((row) => row.id);
    const [a, b] = await Promise.all([
      ledger.markSubmitting('lot-a', ids, mark),
      ledger.markSubmitting('lot-b', ids, { ...mark, fence: 2 }),
    ]);
    expect([...a, ...b].sort()).to.deep.equal([...ids].sort());
  });

  it('keeps the lot and the time of a mark, and counts the attempt', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    const delivery = await read(row.id);
    expect(delivery).to.include({ state: 'submitting', lot: 'lot', fence: 1, attempt: 1 });
    expect(delivery.markedAt).to.deep.equal(NOON);
  });

  it('does not count an attempt that the provider put off', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    await ledger.settle('lot', [{ id: row.id, to: 'planned', set: { lot: null }, free: true }]);
    expect(await read(row.id)).to.include({ state: 'planned', lot: null, attempt: 0 });
  });

  it('refuses an answer under another lot', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    await ledger.settle('stranger', [{ id: row.id, to: 'failed', set: {} }]);
    expect((await read(row.id)).state).to.equal('submitting');
  });

  it('lets a late true answer resolve a doubt', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    expect(await ledger.markUncertain([row.id], ['lot'])).to.equal(1);
    expect((await read(row.id)).state).to.equal('uncertain');
    const set = { ...composed, providerMessageId: 'SM1', submittedAt: NOON };
    await ledger.settle('lot', [{ id: row.id, to: 'submitted', set }]);
    expect(await read(row.id)).to.include({ state: 'submitted', providerMessageId: 'SM1' });
  });

  it('keeps the word of a callback that came before our own record of the answer', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    await connection.collection('deliveries').updateOne({ code: row.code }, { $set: { state: 'delivered' } });
    const set = { ...composed, providerMessageId: 'SM2', submittedAt: NOON };
    await ledger.settle('lot', [{ id: row.id, to: 'submitted', set }]);
    expect(await read(row.id)).to.include({ state: 'delivered', providerMessageId: 'SM2', parts: 1 });
  });

  it('keeps parts, language and time of a message of which the provider’s “sent” came before our own record', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    await connection.collection('deliveries').updateOne({ code: row.code }, { $set: { state: 'submitted' } });
    const set = { ...composed, parts: 3, providerMessageId: 'SM3', submittedAt: NOON };
    await ledger.settle('lot', [{ id: row.id, to: 'submitted', set }]);
    expect(await read(row.id)).to.deep.include({ state: 'submitted', parts: 3, submittedAt: NOON });
  });

  it('does not skip what is with the provider already', async () => {
    const row = planned();
    await ledger.insertPlanned([row]);
    await ledger.markSubmitting('lot', [row.id], mark);
    await ledger.skip([{ id: row.id, reason: 'suppressed', detail: null }], NOON);
    expect((await read(row.id)).state).to.equal('submitting');
  });
});
