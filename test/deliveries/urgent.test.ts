import { expect } from 'chai';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { deliverNextBatch, type DeliverDeps } from '../../src/deliveries/deliver.ts';
import { createLane } from '../../src/deliveries/lane.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const ACCEPTED: SubmitResult = { outcome: 'accepted', providerMessageId: null };

describe('deliveries/urgent', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());
  const campaignOf = (id: string): string => id.split('.')[0] ?? '';

  it('gives a batch in hand back for a service message that comes meanwhile, between two lots', async () => {
    line.world.contacts = people(80);
    await line.plan({ id: 'bulk.0', campaign: 'bulk' });
    let planned: Promise<unknown> | null = null;
    line.world.answer = async () => {
      if (line.world.received.length === 30) {
        line.world.contacts = line.world.contacts.slice(0, 1);
        planned ??= line.plan({ id: 'receipt.0', campaign: 'receipt', priority: 1, purpose: 'service' });
        await planned;
      }
      return ACCEPTED;
    };
    const all = [...line.world.contacts];
    const deps: DeliverDeps = {
      ...line.deliverDeps,
      lane: createLane(20),
      findContacts: (ids) => Promise.resolve(all.filter(({ id }) => ids.includes(id))),
    };
    await line.deliver(deps);
    const order = line.world.received.map(({ deliveryId }) => campaignOf(deliveryId));
    expect(order.indexOf('receipt'), 'right behind the lot in hand').to.equal(40);
    expect(await line.tally()).to.deep.equal({ submitted: 81 });
  });

  it('takes the next token of a slow line before all who waited for it with less right', async () => {
    line.world.rate = 2;
    const { buckets } = line.stores;
    const ask = (priority: number) => ({ wanted: 1, rate: 2, priority });
    const at = (ms: number): Date => new Date(line.world.now.getTime() + ms);
    expect(await buckets.take('sms:fake', ask(5), at(0))).to.deep.equal({ granted: 1 });
    expect(await buckets.take('sms:fake', ask(1), at(0))).to.deep.equal({ granted: 0, retryAt: at(500) });
    expect(await buckets.take('sms:fake', ask(5), at(500)), 'kept for the urgent one').to.include({
      granted: 0,
    });
    expect(await buckets.take('sms:fake', ask(1), at(510))).to.deep.equal({ granted: 1 });
    expect(await buckets.take('sms:fake', ask(5), at(1_010))).to.deep.equal({ granted: 1 });
  });

  it('keeps nobody back for an urgent message that never comes again', async () => {
    const { buckets } = line.stores;
    const ask = (priority: number) => ({ wanted: 1, rate: 2, priority });
    const at = (ms: number): Date => new Date(line.world.now.getTime() + ms);
    await buckets.take('sms:fake', ask(5), at(0));
    await buckets.take('sms:fake', ask(1), at(0));
    expect(await buckets.take('sms:fake', ask(5), at(1_000))).to.deep.equal({
      granted: 0,
      retryAt: at(1_500),
    });
    expect(await buckets.take('sms:fake', ask(5), at(1_500))).to.deep.equal({ granted: 1 });
  });

  it('serves a service message before the next batches of a campaign at two a second, within two seconds', async () => {
    line.world.contacts = people(12);
    line.world.rate = 2;
    await line.plan({ id: 'bulk.0', campaign: 'bulk' });
    const seen = new Map<string, Date>();
    let created = line.world.now;
    let planned: Promise<unknown> | null = null;
    line.world.answer = async ({ deliveryId }) => {
      seen.set(deliveryId, line.world.now);
      if (line.world.received.length === 3) {
        created = line.world.now;
        planned ??= line.plan({ id: 'receipt.0', campaign: 'receipt', priority: 1, purpose: 'service' });
        await planned;
      }
      return ACCEPTED;
    };
    while (
      line.world.received.filter(({ deliveryId }) => campaignOf(deliveryId) === 'receipt').length === 0
    ) {
      if (!(await deliverNextBatch(line.line, line.deliverDeps, () => false))) line.advance(100);
    }
    const first = [...seen].find(([id]) => campaignOf(id) === 'receipt')?.[1];
    expect((first?.getTime() ?? 0) - created.getTime()).to.be.at.most(2_000);
  });

  it('plans what is urgent before a campaign that came earlier, and beside one that is being planned', async () => {
    const unplanned = { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: false };
    const { runs } = line.stores;
    const open = (id: string, priority: number) =>
      runs.open(aRun({ id, priority, state: 'planning', planning: unplanned }));
    await open('bulk.0', 5);
    await open('receipt.0', 1);
    const { now } = line.world;
    expect((await runs.claimPlanning(now, 10_000))?.id).to.equal('receipt.0');
    await open('receipt.1', 1);
    expect((await runs.claimPlanning(now, 10_000, 1))?.id).to.equal('receipt.1');
    expect(await runs.claimPlanning(now, 10_000, 1), 'the campaign is for others').to.equal(null);
    expect((await runs.claimPlanning(now, 10_000))?.id).to.equal('bulk.0');
  });
});
