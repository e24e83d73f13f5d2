import { expect } from 'chai';
import type { SubmitResult } from '../../src/channels/channel.ts';
import { MOST_DEFERRALS, withPatience } from '../../src/deliveries/patience.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine, type LineWorld } from '../support/line.ts';

const ACCEPTED: SubmitResult = { outcome: 'accepted', providerMessageId: null };
const DOWN: SubmitResult = {
  outcome: 'unavailable',
  scope: 'provider',
  reason: 'connection',
  detail: 'refused',
};
const SECOND = 1_000;

describe('deliveries/rest', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const people = (count: number) => Array.from({ length: count }, () => aContact());
  const at = (ms: number): Date => new Date(line.world.now.getTime() + ms);
  const ask = { wanted: 500, rate: 1_000, priority: 5 };

  it('tries a line that was down with a few messages, and is at full speed once one is answered', async () => {
    const { buckets } = line.stores;
    await buckets.rest('sms:fake', { begun: at(0), reason: 'down' }, at(0));
    expect(await buckets.take('sms:fake', ask, at(4_999))).to.include({ granted: 0 });
    expect(await buckets.take('sms:fake', ask, at(5_000)), 'a probe').to.deep.equal({ granted: 5 });
    expect(await buckets.take('sms:fake', ask, at(5_001)), 'the others wait for it').to.include({
      granted: 0,
    });
    await buckets.recover('sms:fake');
    expect(await buckets.take('sms:fake', ask, at(5_002))).to.include({ granted: 497 });
  });

  it('tries again by itself when a probe is never heard of', async () => {
    const { buckets } = line.stores;
    await buckets.rest('sms:fake', { begun: at(0), reason: 'down' }, at(0));
    await buckets.take('sms:fake', ask, at(5_000));
    expect(await buckets.take('sms:fake', ask, at(10_000))).to.deep.equal({ granted: 5 });
  });

  it('rests once for all lots that were under way when the line broke, and twice as long after the next', async () => {
    const { buckets } = line.stores;
    const lot = (begun: number) => ({ begun: at(begun), reason: 'down' });
    expect(await buckets.rest('sms:fake', lot(0), at(10))).to.deep.equal(at(10 + 5 * SECOND));
    expect(await buckets.rest('sms:fake', lot(5), at(20))).to.deep.equal(at(10 + 5 * SECOND));
    expect(await buckets.rest('sms:fake', lot(6_000), at(6_100))).to.deep.equal(at(6_100 + 10 * SECOND));
  });

  it('rests as shortly as after a first failure when a connect fails while others are accepted', async () => {
    line.world.contacts = people(40);
    await line.plan();
    line.world.answer = () => DOWN;
    for (const wait of [0, 5, 10, 20]) {
      line.advance(wait * SECOND);
      await line.deliver();
    }
    const now = line.world.now;
    expect(await line.stores.buckets.statusOf(['sms:fake'])).to.deep.include.members([
      { line: 'sms:fake', pausedUntil: at(40 * SECOND), pauseReason: 'connection: refused' },
    ]);
    line.advance(40 * SECOND);
    let asked = 0;
    line.world.answer = () => (asked++ === 3 ? DOWN : ACCEPTED);
    await line.deliver();
    const [status] = await line.stores.buckets.statusOf(['sms:fake']);
    expect(status?.pausedUntil).to.deep.equal(new Date(now.getTime() + 45 * SECOND));
  });

  it('keeps nobody back for a country whose route is closed, and tries that one again later', async () => {
    line.world.contacts = people(10);
    await line.plan();
    const abroad = line.world.contacts[0]?.mobile;
    line.world.answer = ({ to }) =>
      to === abroad ? { ...DOWN, scope: 'route', reason: 'region-not-enabled' } : ACCEPTED;
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ planned: 1, submitted: 9 });
    expect(line.world.pauses).to.deep.equal([]);
    line.world.answer = () => ACCEPTED;
    line.advance(901 * SECOND);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 10 });
  });

  it('gives a message up that its receiver puts off again and again, in the receiver’s words', async () => {
    line.world.contacts = people(1);
    await line.plan();
    line.world.answer = () => ({
      outcome: 'deferred',
      by: 'mailbox',
      retryAfterMs: 60_000,
      detail: '452 full',
    });
    const rows = line.connection.collection('deliveries');
    await rows.updateMany({}, { $set: { deferrals: MOST_DEFERRALS - 2 } });
    for (let tries = 0; tries < 2; tries++) {
      await line.deliver();
      line.advance(3_601 * SECOND);
    }
    const [row] = await line.ledger();
    expect(row).to.include({ state: 'failed', reason: 'unreachable', attempt: 1 });
    expect(row?.detail).to.equal(`put off ${MOST_DEFERRALS} times; at last: 452 full`);
  });

  it('waits twice as long each time, up to an hour, and never shorter than it was told', () => {
    const put = { outcome: 'deferred' as const, by: 'domain' as const, retryAfterMs: 60_000, detail: '450' };
    const waits = [0, 1, 5, 6, 20].map((before) => withPatience(put, before));
    expect(waits.map((one) => 'retryAfterMs' in one && one.retryAfterMs / 60_000)).to.deep.equal([
      1, 2, 32, 60, 60,
    ]);
    expect(withPatience({ ...put, retryAfterMs: 7_200_000 }, 3)).to.include({ retryAfterMs: 7_200_000 });
  });

  it('does not count it against a message that the whole provider is busy', () => {
    const busy = {
      outcome: 'deferred' as const,
      by: 'provider' as const,
      retryAfterMs: 5_000,
      detail: '429',
    };
    expect(withPatience(busy, MOST_DEFERRALS)).to.equal(busy);
  });
});
