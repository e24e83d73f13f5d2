import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import { deliverNextBatch } from '../../src/deliveries/deliver.ts';
import { deliveryId } from '../../src/deliveries/delivery.ts';
import type { Run } from '../../src/deliveries/run.ts';
import type { Cap } from '../../src/settings/settings.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun } from '../support/builders/run.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const ONE_A_DAY: Cap = { channel: 'sms', period: 'day', max: 1 };
const DAY_MS = 86_400_000;

/** A run of the campaign of that name. */
function of(campaign: string, over: Partial<Run> = {}): Partial<Run> {
  return { id: `${campaign}.0`, campaign, ...over };
}

describe('deliveries/reserve', () => {
  let line: LineWorld;
  let sara: Contact;

  beforeEach(async () => {
    line = await aLine();
    sara = aContact();
    line.world.contacts = [sara];
    line.world.caps = [ONE_A_DAY];
  });

  const receivedFrom = (campaign: string): number =>
    line.world.received.filter(({ deliveryId: id }) => id.startsWith(`${campaign}.`)).length;

  async function send(over: Partial<Run>): Promise<void> {
    await line.plan(over);
    await line.deliver();
  }

  async function rowOf(campaign: string) {
    return (await line.ledger()).find((row) => row.campaign === campaign);
  }

  it('lets a contact have no more marketing in a day than the cap, and names the cap', async () => {
    await send(of('first'));
    await send(of('second'));
    expect(line.world.received).to.have.length(1);
    expect(await rowOf('second')).to.include({ state: 'skipped', reason: 'capped', detail: '1 SMS a day' });
    line.advance(DAY_MS);
    await send(
      of('third', { startsAt: line.world.now, expiresAt: new Date(line.world.now.getTime() + DAY_MS) }),
    );
    expect(receivedFrom('third')).to.equal(1);
  });

  it('neither holds a receipt back nor counts it', async () => {
    await send(of('receipt', { purpose: 'service' }));
    await send(of('marketing'));
    await send(of('reminder', { purpose: 'service' }));
    expect(line.world.received).to.have.length(3);
  });

  it('counts both channels together under a cap for any', async () => {
    line.world.caps = [{ channel: 'any', period: 'week', max: 1 }];
    const wanted = [{ id: deliveryId('mail', sara.id, 'email', '0'), contact: sara }];
    await line.connection
      .collection('deliveries')
      .insertOne({ _id: wanted[0]?.id as never, state: 'submitted' });
    await line.reservations.reserve(aRun({ channel: 'email' }), wanted, line.world.now);
    await send(of('sms'));
    expect(await rowOf('sms')).to.include({ reason: 'capped', detail: '1 message a week' });
  });

  it('gives the place back when the provider refuses the message', async () => {
    line.world.answer = () => ({ outcome: 'rejected', reason: 'refused', providerCode: null, detail: 'no' });
    await send(of('refused'));
    line.world.answer = () => ({ outcome: 'accepted', providerMessageId: null });
    await send(of('next'));
    expect(await rowOf('next')).to.include({ state: 'submitted' });
  });

  it('gives the place back when a message waits, so that a line that rests holds nobody’s', async () => {
    line.world.answer = () => ({
      outcome: 'deferred',
      by: 'mailbox',
      retryAfterMs: DAY_MS,
      detail: 'tomorrow',
    });
    await send(of('deferred'));
    line.world.answer = () => ({ outcome: 'accepted', providerMessageId: null });
    await send(of('next'));
    expect(receivedFrom('next')).to.equal(1);
    line.advance(DAY_MS);
    await line.deliver();
    expect(await rowOf('deferred')).to.include({ state: 'submitted' });
  });

  it('keeps the place of a message in doubt', async () => {
    line.world.answer = () => ({ outcome: 'uncertain', detail: 'no answer' });
    await send(of('doubt'));
    await send(of('next'));
    expect(await rowOf('next')).to.include({ reason: 'capped' });
  });

  it('counts a message once that died between its place and its mark', async () => {
    await line.plan(of('first'));
    const dying = { ...line.stores.deliveries, markSubmitting: () => Promise.reject(new Error('killed')) };
    const dead = {
      ...line.deliverDeps,
      deliveries: { ...dying, settle: () => Promise.reject(new Error('killed')) },
    };
    const killed = line.deliver({ ...dead, clock: impatient() }).then(
      () => false,
      () => true,
    );
    expect(await killed).to.equal(true);
    line.advance(20_000);
    await line.deliver();
    expect(receivedFrom('first')).to.equal(1);
    await send(of('second'));
    expect(await rowOf('second')).to.include({ reason: 'capped' });
  });

  it('frees the place of a message whose process died before it was handed over, when its run is stopped', async () => {
    const run = await line.plan(of('first'));
    const wanted = [{ id: deliveryId('first', sara.id, 'sms', '0'), contact: sara }];
    await line.reservations.reserve(run, wanted, line.world.now);
    await line.stores.runs.move(run.id, ['sending'], 'stopped', line.world.now);
    await line.stores.batches.halt(run.id, 'stopped', line.world.now);
    await line.stores.deliveries.skipPlanned({ run: run.id }, 'stopped', line.world.now);
    await send(of('second'));
    expect(await rowOf('second')).to.include({ state: 'submitted' });
  });

  it('takes no place for a message that cannot be written', async () => {
    await send(of('unwritten', { limits: { ...aRun().limits, maxUnits: 1 } }));
    expect(await rowOf('unwritten')).to.include({ reason: 'too-long' });
    await send(of('next'));
    expect(await rowOf('next')).to.include({ state: 'submitted' });
  });

  it('counts what a contact got before it was merged', async () => {
    await send(of('first'));
    const merged = aContact({ aliases: [sara.id] });
    line.world.contacts = [merged];
    await send(of('second'));
    expect(await rowOf('second')).to.include({ reason: 'capped' });
  });

  it('knows beforehand who will find no place, and takes none by looking', async () => {
    const other = aContact();
    await send(of('first'));
    line.world.contacts = [sara, other];
    const run = aRun(of('second'));
    const peek = (at: Date): Promise<Set<string>> => line.reservations.peek(run, [sara, other], at);
    expect([...(await peek(line.world.now))]).to.deep.equal([sara.id]);
    expect([...(await peek(new Date(line.world.now.getTime() + DAY_MS)))]).to.deep.equal([]);
    await send(of('second'));
    expect(receivedFrom('second')).to.equal(1);
  });

  it('gives the last place to the campaign of higher priority, though the other comes first', async () => {
    await line.plan(of('occasion', { priority: 3, line: 'sms:other' }));
    await send(of('marketing', { priority: 5 }));
    expect(await rowOf('marketing')).to.include({
      reason: 'capped',
      detail: '1 SMS a day; the last is kept for what has priority',
    });
    const other = { ...line.line, key: 'sms:other' };
    while (await deliverNextBatch(other, line.deliverDeps, () => false));
    expect(receivedFrom('occasion')).to.equal(1);
  });

  it('keeps no place for what cannot reach the contact, or is due in another period', async () => {
    await line.plan(of('tomorrow', { priority: 1, startsAt: new Date(line.world.now.getTime() + DAY_MS) }));
    await line.plan(of('paused', { priority: 1, line: 'sms:other' }));
    await line.stores.runs.move('paused.0', ['sending'], 'paused');
    await send(of('marketing'));
    expect(receivedFrom('marketing')).to.equal(1);
  });

  it('is gone from the database when its period has ended', async () => {
    await send(of('first'));
    const caps = line.connection.collection('caps');
    expect((await caps.findOne({}))?.until).to.deep.equal(new Date('2026-11-22T20:30:00.000Z'));
    const [ttl] = (await caps.indexes()).filter((index) => index.expireAfterSeconds !== undefined);
    expect(ttl).to.deep.include({ key: { until: 1 }, expireAfterSeconds: 0 });
  });

  /** Each look is a minute later: whatever is insisted on is given up soon. */
  function impatient(): () => Date {
    let at = line.world.now.getTime();
    return () => new Date((at += 1));
  }
});
