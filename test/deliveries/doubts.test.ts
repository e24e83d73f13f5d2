import { expect } from 'chai';
import { createDoubts } from '../../src/deliveries/doubts.ts';
import { createSignalStore } from '../../src/deliveries/signal.store.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { NOON } from '../support/builders/run.ts';
import { DOUBT, SARA, someDoubts, type Doubts } from '../support/doubts.ts';

const HOUR_MS = 3_600_000;

describe('deliveries/doubts', () => {
  let world: Doubts;
  let first: string;
  let second: string;

  beforeEach(async () => {
    world = await someDoubts();
    [first = '', second = ''] = await world.ids();
  });

  const rowOf = async (id: string) => (await world.ledger()).find((row) => row.id === id);
  const accept = (id: string) => world.decide('accept', [id]);
  function willBeAccepted(): void {
    world.world.answer = () => ({ outcome: 'accepted', providerMessageId: 'SM1' });
    world.world.received.splice(0);
  }

  /** A provider's later word on the first one. */
  async function providerSays(moveTo: 'delivered' | 'bounced', providerMessageId: string): Promise<Date> {
    const signals = createSignalStore(world.connection, createEventStore(world.connection), 'writer');
    const at = new Date(NOON.getTime() + HOUR_MS);
    const about = { contact: 'x', delivery: first, run: 'campaign.0', label: null, link: null, note: null };
    const event = { id: `${providerMessageId}:${moveTo}`, kind: moveTo, at, ...about };
    const stamps = moveTo === 'delivered' ? (['deliveredAt'] as const) : [];
    const fact = { event, delivery: first, moveTo, set: { providerMessageId }, stamps: [...stamps] };
    await signals.record([fact], await signals.placesOf([first]));
    return at;
  }

  it('shows what is known of each', async () => {
    const page = await world.doubts.page({ campaign: null, accepted: false }, { limit: 1, after: null });
    expect(page).to.include({ total: 2, next: second });
    const [contact] = world.world.contacts.slice(1);
    expect(page.items).to.deep.equal([
      {
        id: second,
        campaign: { id: 'campaign', name: 'name of campaign' },
        run: 'campaign.0',
        test: false,
        contact: { id: contact?.id, name: 'سارا', address: contact?.mobile },
        sameAddress: true,
        channel: 'sms',
        line: 'sms:fake',
        sender: '+12025550100',
        language: 'en',
        parts: 2,
        attempt: 1,
        markedAt: NOON,
        reason: null,
        detail: 'the connection broke',
        providerMessageId: null,
        decided: null,
        asked: null,
        canBeAsked: false,
        expiresAt: new Date(NOON.getTime() + 72 * HOUR_MS),
        cannotResend: null,
      },
    ]);
    const rest = await world.doubts.page(
      { campaign: 'campaign', accepted: false },
      { limit: 9, after: second },
    );
    expect(rest.items.map(({ id }) => id)).to.deep.equal([first]);
    expect(await world.open('another')).to.deep.equal([]);
  });

  it('says when an address is not the one that it was handed over for, and when the contact is gone', async () => {
    const [one, two] = world.world.contacts;
    world.world.contacts = [{ ...one!, mobile: '+989350000000' }];
    const byContact = new Map((await world.open()).map((row) => [row.contact.id, row]));
    expect(byContact.get(one!.id)).to.deep.include({ sameAddress: false });
    expect(byContact.get(two!.id)).to.deep.include({ sameAddress: null });
    expect(byContact.get(two!.id)?.contact).to.deep.equal({ id: two!.id, name: null, address: null });
  });

  it('counts as submitted what a person says has gone, from when it was taken in hand', async () => {
    world.advance(HOUR_MS);
    expect(await world.decide('arrived', [first])).to.deep.equal({ decided: 1, left: 0, why: [] });
    const decided = { as: 'arrived', ...SARA, at: world.world.now };
    expect(await rowOf(first)).to.deep.include({ state: 'submitted', submittedAt: NOON, decided });
    expect(await world.counted()).to.deep.equal({ submitted: 1, uncertain: 1 });
  });

  it('counts as failed what a person says has not gone, with that reason', async () => {
    await world.counted();
    await world.decide('failed', [first, second]);
    expect(await world.counted()).to.deep.equal({ failed: 2, 'failed.decided': 2 });
    expect(await world.open()).to.deep.equal([]);
  });

  it('lets the provider’s later word win over a person’s', async () => {
    await world.decide('arrived', [first]);
    const at = await providerSays('delivered', 'SM1');
    expect(await rowOf(first)).to.deep.include({ state: 'delivered', deliveredAt: at });
  });

  it('sends again what a person says, through the line, after its run had ended', async () => {
    expect(await world.runState()).to.equal('finished');
    willBeAccepted();
    expect(await world.decide('resend', [first])).to.include({ decided: 1 });
    await world.deliver();
    await world.tidy();
    expect(world.world.received.map(({ deliveryId }) => deliveryId)).to.deep.equal([first]);
    expect(await rowOf(first)).to.deep.include({ state: 'submitted', attempt: 2, providerMessageId: 'SM1' });
    expect(await world.counted()).to.deep.equal({ submitted: 1, uncertain: 1 });
    expect(await world.runState()).to.equal('finished');
  });

  it('sends once more, not twice, when two managers press at once', async () => {
    willBeAccepted();
    const both = await Promise.all([
      world.decide('resend', [first, second]),
      world.decide('resend', [second, first]),
    ]);
    await world.deliver();
    expect(both[0].decided + both[1].decided).to.equal(2);
    expect(both.flatMap(({ why }) => why.map((one) => one.why))).to.deep.equal(['settled', 'settled']);
    expect(world.world.received).to.have.lengthOf(2);
  });

  it('leaves a newer doubt alone when a page of before is decided upon', async () => {
    const before = world.world.now;
    world.advance(1_000);
    await world.decide('resend', [first]);
    await world.deliver();
    expect(await rowOf(first)).to.include({ state: 'uncertain', attempt: 2 });
    const { why } = await world.decide('resend', [first], { asOf: before });
    expect(why).to.deep.equal([{ id: first, why: 'newer', state: 'uncertain' }]);
    expect((await world.open()).map(({ id }) => id)).to.include(first);
  });

  it('does not believe a late answer to the former try of what is to be sent again', async () => {
    const lot = (await rowOf(first))?.lot ?? '';
    await world.decide('resend', [first]);
    await world.stores.deliveries.settle(lot, [{ id: first, to: 'submitted', set: { submittedAt: NOON } }]);
    expect(await rowOf(first)).to.include({ state: 'planned' });
  });

  it('does not send again what the provider says has arrived before its turn comes', async () => {
    willBeAccepted();
    await world.decide('resend', [first]);
    await providerSays('delivered', 'SM0');
    await world.deliver();
    await world.tidy();
    expect(world.world.received).to.deep.equal([]);
    expect(await rowOf(first)).to.include({ state: 'delivered', attempt: 1 });
    expect(await world.counted()).to.deep.equal({ delivered: 1, uncertain: 1 });
    expect(await world.runState()).to.equal('finished');
  });

  it('does not take a bounce of the former try for one of the try that arrived', async () => {
    willBeAccepted();
    await world.decide('resend', [first]);
    await world.deliver();
    await providerSays('bounced', 'SM0');
    expect(await rowOf(first)).to.include({ state: 'submitted', providerMessageId: 'SM1' });
    await providerSays('bounced', 'SM1');
    expect(await rowOf(first)).to.include({ state: 'bounced' });
  });

  it('sends again also when the process died before it opened the batch', async () => {
    const dying = createDoubts({
      ...world.deps,
      batches: { reopen: () => Promise.reject(new Error('killed')) },
    });
    const ask = { decision: 'resend' as const, asOf: world.world.now, which: { ids: [first] }, by: SARA };
    expect(await dying.decide(ask).catch(String)).to.equal('Error: killed');
    willBeAccepted();
    await world.tidy();
    await world.deliver();
    await world.tidy();
    expect(world.world.received).to.have.lengthOf(1);
    expect(await world.runState()).to.equal('finished');
  });

  it('waits with its run: what is sent again while that is paused leaves when it goes on', async () => {
    const { runs } = world.stores;
    await runs.move('campaign.0', ['finished'], 'paused');
    willBeAccepted();
    await world.decide('resend', [first]);
    await world.deliver();
    expect(world.world.received).to.deep.equal([]);
    await runs.resume('campaign.0', world.world.now);
    await world.tidy();
    await world.deliver();
    expect(world.world.received).to.have.lengthOf(1);
  });

  it('does not send again what was stopped, is over, has no provider, or was a test, and says which', async () => {
    const rowsAs = await world.ledger();
    const runs = world.connection.collection<{ _id: string }>('runs');
    const refusal = async (deps = world.deps) => {
      const which = { ids: [first] };
      const ask = { decision: 'resend' as const, asOf: world.world.now, which, by: SARA };
      const outcome = await createDoubts(deps).decide(ask);
      const shown = await createDoubts(deps).page(
        { campaign: null, accepted: false },
        { limit: 9, after: null },
      );
      expect(shown.items[0]?.cannotResend).to.equal(outcome.why[0]?.why);
      return outcome.why;
    };
    const left = (why: string) => [{ id: first, why, state: 'uncertain' }];
    expect(await refusal({ ...world.deps, isConfigured: () => false })).to.deep.equal(left('not-configured'));
    const late = () => new Date(NOON.getTime() + 72 * HOUR_MS);
    expect(await refusal({ ...world.deps, clock: late })).to.deep.equal(left('expired'));
    await runs.updateOne({ _id: 'campaign.0' }, { $set: { test: true } });
    expect(await refusal()).to.deep.equal(left('test'));
    await runs.updateOne({ _id: 'campaign.0' }, { $set: { test: false, state: 'stopped' } });
    expect(await refusal()).to.deep.equal(left('stopped'));
    expect(await world.ledger()).to.deep.equal(rowsAs);
  });

  it('leaves a doubt that was accepted out of sight, a doubt, and open to another word', async () => {
    await accept(first);
    expect((await world.open()).map(({ id }) => id)).to.deep.equal([second]);
    const accepted = await world.doubts.page({ campaign: null, accepted: true }, { limit: 9, after: null });
    expect(accepted.items.map(({ id, decided }) => [id, decided?.as])).to.deep.equal([[first, 'accept']]);
    expect(await world.counted()).to.deep.equal({ uncertain: 2 });
    expect((await accept(first)).why).to.deep.equal([{ id: first, why: 'accepted', state: 'uncertain' }]);
    world.world.answer = () => DOUBT;
    await world.decide('resend', [first]);
    await world.deliver();
    expect(await world.open()).to.have.lengthOf(2);
  });

  it('decides once, and says why it did not decide the rest', async () => {
    await world.decide('arrived', [first]);
    expect(await world.decide('failed', [first, 'nothing'])).to.deep.equal({
      decided: 0,
      left: 2,
      why: [
        { id: first, why: 'settled', state: 'submitted' },
        { id: 'nothing', why: 'unknown', state: null },
      ],
    });
  });

  it('decides all open doubts of a campaign, however many, and no accepted one', async () => {
    world = await someDoubts(503);
    const [one = ''] = await world.ids();
    await accept(one);
    const outcome = await world.decide('arrived', [], { which: { campaign: 'campaign' } });
    expect(outcome).to.deep.equal({ decided: 502, left: 0, why: [] });
    expect(await world.counted()).to.deep.equal({ submitted: 502, uncertain: 1 });
    expect(await world.decide('failed', [], { which: { campaign: 'another' } })).to.include({ decided: 0 });
  });
});
