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

  /** Processes one after another, each until nothing is due or its end. @returns how many ended at the row */
  async function processes(count: number, ends: Partial<DeliverDeps>): Promise<number> {
    let ended = 0;
    for (let i = 0; i < count; i++) {
      const going = line.deliver({ ...line.deliverDeps, ...ends });
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
