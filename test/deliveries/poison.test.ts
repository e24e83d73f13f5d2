import { expect } from 'chai';
import { deliverNextBatch, type DeliverDeps } from '../../src/deliveries/deliver.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine, type LineWorld } from '../support/line.ts';

describe('deliveries/poison', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
    line.world.contacts = Array.from({ length: 12 }, () => aContact());
    await line.plan();
  });

  const poison = (): string => line.world.contacts[7]?.id ?? '';

  let serial = 0;

  /** Processes one after another, each until nothing is due or its end. @returns how many ended at the row */
  async function processes(count: number, ends: Partial<DeliverDeps>): Promise<number> {
    let ended = 0;
    for (let i = 0; i < count; i++) {
      const going = line.deliver({ ...line.deliverDeps, worker: `process ${serial++}`, ...ends });
      await going.catch(() => (ended += 1));
      line.advance(11_000); // the lease of whoever has ended
    }
    return ended;
  }

  const atPoison: DeliverDeps['againstPreflight'] = (_run, rows, lot) =>
    rows.some(({ contact }) => contact === poison())
      ? Promise.reject(new Error('ended'))
      : Promise.resolve(lot);

  it('sets a row aside at which three processes have ended, with its reason, and sends to all others', async () => {
    const acquit = (): Promise<never> => Promise.reject(new Error('who has ended says nothing'));
    const batches = { ...line.stores.batches, acquit };
    expect(await processes(6, { againstPreflight: atPoison, batches })).to.equal(3);
    expect(await line.tally()).to.deep.equal({ submitted: 11, 'skipped:cannot-render': 1 });
    const row = await line.connection.collection('deliveries').findOne({ contact: poison() });
    expect(row).to.deep.include({ reason: 'cannot-render' });
    expect(row?.detail).to.contain('three processes');
  });

  it('blames no row for faults that a process outlives, however often they come', async () => {
    expect(await processes(6, { againstPreflight: atPoison })).to.equal(6);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 12 });
  });

  /** Whoever has lost the batch is heard of again, a second later. */
  function alive(): DeliverDeps['heardOf'] {
    let asked = 0;
    return () => Promise.resolve({ seenAt: new Date(1_000 * asked++), silentMs: 4_000 });
  }

  it('skips nobody of a batch that its owners lost by a slow database: they are there still', async () => {
    const slow = { ...line.stores.batches, acquit: () => Promise.reject(new Error('lost')) };
    const lost: DeliverDeps['againstPreflight'] = () => Promise.reject(new Error('lease lost'));
    for (let i = 0; i < 5; i++)
      await processes(1, { againstPreflight: lost, batches: slow, heardOf: alive() });
    await line.deliver({ ...line.deliverDeps, worker: 'quick', heardOf: alive() });
    expect(await line.tally()).to.deep.equal({ submitted: 12 });
  });

  it('waits until it is known whether the former owner has ended, and keeps the batch meanwhile', async () => {
    const acquit = (): Promise<never> => Promise.reject(new Error('who has ended says nothing'));
    const batches = { ...line.stores.batches, acquit };
    const silentSince = line.world.now.getTime();
    const heardOf: DeliverDeps['heardOf'] = () =>
      Promise.resolve({ seenAt: new Date(0), silentMs: line.world.now.getTime() - silentSince });
    let worker = 0;
    const ended = () =>
      processes(1, { againstPreflight: atPoison, batches, heardOf, worker: `p${worker++}` });
    for (let i = 0; i < 6; i++) await ended();
    expect(await line.tally()).to.deep.equal({ submitted: 11, 'skipped:cannot-render': 1 });
  });

  it('costs a contact whose data cannot be written its own message alone, and says why', async () => {
    const composeOf: DeliverDeps['composeOf'] = (run) => {
      const compose = line.deliverDeps.composeOf(run);
      return (delivery, contact) => {
        if (contact.id === poison()) throw new Error('lone surrogate');
        return compose(delivery, contact);
      };
    };
    await deliverNextBatch(line.line, { ...line.deliverDeps, composeOf }, () => false);
    expect(await line.tally()).to.deep.equal({ submitted: 11, 'skipped:cannot-render': 1 });
    const row = await line.connection.collection('deliveries').findOne({ contact: poison() });
    expect(row?.detail).to.equal('lone surrogate');
  });
});
