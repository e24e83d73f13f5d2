import { expect } from 'chai';
import type { SmsEnvelope, SubmitResult } from '../../src/channels/channel.ts';
import { keepLease } from '../../src/deliveries/lease.ts';
import type { SmsLine } from '../../src/deliveries/line.ts';
import { submitLot, type Marked } from '../../src/deliveries/submit.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import type { Batch } from '../../src/deliveries/batch.ts';
import { NOON } from '../support/builders/run.ts';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const later = (ms: number): Date => new Date(NOON.getTime() + ms);

function lineThat(submit: (envelope: SmsEnvelope) => Promise<SubmitResult>): SmsLine {
  const provider = { name: 'fake', submit, close: () => Promise.resolve() };
  return { key: 'sms:fake', channel: 'sms', sender: '10004346', provider };
}

function lot(size: number): Marked[] {
  return Array.from({ length: size }, (_, index): Marked => {
    const envelope = { deliveryId: String(index), to: '+989121234567', text: 'Hi' };
    const facts = { language: 'en' as const, parts: 1, fits: [], addressKey: null };
    return { id: String(index), composed: { channel: 'sms', envelope, facts } };
  });
}

const outcomes = (results: Map<string, { outcome: string }>): string[] =>
  [...results.values()].map((result) => result.outcome);

describe('deliveries/submit', () => {
  it('calls a message uncertain when the adapter does not answer, and goes on with the others', async () => {
    const line = lineThat(({ deliveryId }) =>
      deliveryId === '0'
        ? new Promise(() => undefined)
        : Promise.resolve({ outcome: 'accepted', providerMessageId: null }),
    );
    const results = await submitLot(line, lot(3), { lane: createLane(1), held: () => true, hangsMs: 30 });
    expect(outcomes(results)).to.deep.equal(['uncertain', 'accepted', 'accepted']);
  });

  it('calls a message uncertain when the adapter has a fault of its own', async () => {
    const line = lineThat(() => Promise.reject(new TypeError('x is undefined')));
    const results = await submitLot(line, lot(1), { lane: createLane(1), held: () => true });
    expect(results.get('0')).to.deep.equal({
      outcome: 'uncertain',
      detail: 'the adapter failed: x is undefined',
    });
  });

  it('withholds the rest from the moment at which the batch is no longer held', async () => {
    let given = 0;
    const line = lineThat(() => {
      given += 1;
      return Promise.resolve({ outcome: 'accepted', providerMessageId: null });
    });
    const results = await submitLot(line, lot(4), { lane: createLane(1), held: () => given < 2 });
    expect(outcomes(results)).to.deep.equal(['accepted', 'accepted', 'withheld', 'withheld']);
  });

  it('withholds the rest when others would fare the same', async () => {
    const line = lineThat(() =>
      Promise.resolve({ outcome: 'unavailable', scope: 'provider', reason: 'credit', detail: 'none left' }),
    );
    const results = await submitLot(line, lot(4), { lane: createLane(2), held: () => true });
    expect(outcomes(results).filter((outcome) => outcome === 'withheld')).to.have.length(2);
  });
});

describe('deliveries/lease', () => {
  const batch = { id: 'batch', fence: 1 } as Batch;
  let now = NOON;
  const clock = (): Date => now;

  beforeEach(() => {
    now = NOON;
  });

  it('holds a batch from its last renewal on, not from the moment of the first message', async () => {
    const renewedLongAgo = later(-9_000);
    const keeper = keepLease(batch, renewedLongAgo, {
      batches: { extend: () => Promise.resolve(true), renew: () => Promise.resolve(true) },
      clock,
      leaseMs: 10_000,
    });
    expect(keeper.held()).to.equal(true);
    now = later(1_000);
    expect(keeper.held()).to.equal(false);
    await keeper.stop();
  });

  it('lets go for good when the lease could not be renewed', async () => {
    let renewed = 0;
    const renew = (): Promise<boolean> => Promise.resolve(++renewed < 2);
    const keeper = keepLease(batch, NOON, { batches: { extend: renew, renew }, clock, leaseMs: 60 });
    await wait(100);
    expect(keeper.held()).to.equal(false);
    await keeper.stop();
  });

  it('outlives a database that is away for a moment, and only for the length of the lease', async () => {
    let away = true;
    const renew = (): Promise<boolean> => (away ? Promise.reject(new Error('away')) : Promise.resolve(true));
    const keeper = keepLease(batch, NOON, { batches: { extend: renew, renew }, clock, leaseMs: 300 });
    await wait(150);
    expect(keeper.held()).to.equal(true);
    now = later(300);
    expect(keeper.held()).to.equal(false);
    away = false;
    await wait(150);
    expect(keeper.held()).to.equal(true);
    await keeper.stop();
  });

  it('does not pile up renewals while the database hangs', async () => {
    let asked = 0;
    const renew = (): Promise<boolean> => {
      asked += 1;
      return wait(200).then(() => true);
    };
    const keeper = keepLease(batch, NOON, { batches: { extend: renew, renew }, clock, leaseMs: 30 });
    await wait(150);
    await keeper.stop();
    expect(asked).to.equal(1);
  });
});
