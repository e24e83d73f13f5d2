import { expect } from 'chai';
import type { MailEnvelope, SmsEnvelope, SubmitResult } from '../../src/channels/channel.ts';
import { deliverNextBatch, type DeliverDeps } from '../../src/deliveries/deliver.ts';
import type { MailLine } from '../../src/deliveries/line.ts';
import { presentRate } from '../../src/deliveries/slowdown.ts';
import { aContact } from '../support/builders/contact.ts';
import { aLine, ALWAYS, type LineWorld } from '../support/line.ts';

const ACCEPTED: SubmitResult = { outcome: 'accepted', providerMessageId: null };
const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];

describe('deliveries/throttled', () => {
  let line: LineWorld;

  beforeEach(async () => {
    line = await aLine();
  });

  const at = (ms: number): Date => new Date(line.world.now.getTime() + ms);
  const people = (count: number, domain = 'else.example') =>
    Array.from({ length: count }, (_, place) => aContact({ email: `p${place}@${domain}` }));

  /** The same line as one of mails: each contact gets a mail at its address. */
  function byMail(answer: (mail: MailEnvelope) => SubmitResult): { mail: MailLine; deps: DeliverDeps } {
    const provider = {
      name: 'fake',
      submit: (mail: MailEnvelope) => Promise.resolve(answer(mail)),
      close: () => Promise.resolve(),
    };
    const mail: MailLine = { key: 'sms:fake', channel: 'email', sender: 'club@club.example', provider };
    const facts = { language: 'fa' as const, parts: null, fits: [], addressKey: null };
    const from = { name: 'Club', address: 'club@club.example' };
    const texts = { subject: 'Hello', html: ['Hello'], text: ['Hello'], unsubscribeUrl: null, replyTo: null };
    const deps: DeliverDeps = {
      ...line.deliverDeps,
      composeOf: () => (delivery, contact) => ({
        channel: 'email',
        envelope: { ...texts, deliveryId: delivery.id, from, to: { name: '', address: contact.email ?? '' } },
        facts,
      }),
    };
    return { mail, deps };
  }

  /** Carries batches as time passes, until all is answered or the time is over. */
  async function carry({ mail, deps }: ReturnType<typeof byMail>, forMs: number): Promise<void> {
    const until = at(forMs);
    while (line.world.now < until && (await line.tally())['planned'] !== undefined) {
      if (!(await deliverNextBatch(mail, deps, () => false))) line.advance(250);
    }
  }

  it('lets a domain that asks for fewer mails hold nobody else, and brings it all of its own, each once', async () => {
    line.world.contacts = [...people(24, 'slow.example'), ...people(24)];
    line.world.rate = 64;
    await line.plan();
    const taken: { id: string; domain: string; at: Date }[] = [];
    let busy = 3;
    const world = byMail(({ deliveryId, to }) => {
      const domain = to.address.split('@')[1] ?? '';
      if (domain === 'slow.example' && busy-- > 0)
        return { outcome: 'deferred', by: 'domain', retryAfterMs: 1_000, detail: '451 4.7.1 slow down' };
      taken.push({ id: deliveryId, domain, at: line.world.now });
      return ACCEPTED;
    });
    const begun = line.world.now;
    await carry(world, 60_000);
    expect(new Set(taken.map(({ id }) => id)).size).to.equal(48);
    expect(taken).to.have.length(48);
    expect(await line.tally()).to.deep.equal({ submitted: 48 });
    const last = (wanted: string) =>
      Math.max(
        ...taken.filter(({ domain }) => domain === wanted).map((one) => one.at.getTime() - begun.getTime()),
      );
    expect(last('else.example')).to.be.below(last('slow.example'));
    const { gates } = await line.stores.gates.look('sms:fake');
    expect(gates.find(({ name }) => name === 'to:slow.example')?.slowed?.why).to.equal('451 4.7.1 slow down');
  });

  it('keeps to a domain’s own rate in every second, while the others have what is left', async () => {
    line.world.contacts = [
      ...people(16, 'small.example'),
      ...people(4, 'b.example'),
      ...people(4, 'c.example'),
    ];
    line.world.rate = 1_000;
    line.world.limits = { ...line.world.limits, domainRate: 4 };
    await line.plan();
    const moments: number[] = [];
    const world = byMail(({ to }) => {
      if (to.address.endsWith('@small.example')) moments.push(line.world.now.getTime());
      return ACCEPTED;
    });
    await carry(world, 60_000);
    expect(await line.tally()).to.deep.equal({ submitted: 24 });
    for (const from of moments) {
      const within = moments.filter((one) => one >= from && one < from + 1_000).length;
      expect(within).to.be.at.most(4 + 2);
    }
    expect((moments.at(-1) ?? 0) - (moments[0] ?? 0), 'and as fast as that allows').to.be.at.most(8_000);
  });

  it('rests exactly as long as Retry-After says, and goes on at half the rate', async () => {
    line.world.contacts = people(60);
    line.world.rate = 400;
    await line.plan();
    let limited = true;
    const begun = line.world.now;
    line.world.answer = (_sms: SmsEnvelope): SubmitResult => {
      if (!limited) return ACCEPTED;
      limited = false;
      return { outcome: 'deferred', by: 'provider', retryAfterMs: 7_000, detail: '429 too many requests' };
    };
    await line.deliver();
    const [status] = await line.stores.buckets.statusOf(['sms:fake']);
    expect(status).to.include({ pauseReason: '429 too many requests' });
    expect(status?.pausedUntil?.getTime()).to.equal(begun.getTime() + 7_000);
    const { slowed } = await line.stores.gates.look('sms:fake');
    expect(presentRate(400, slowed, begun)).to.equal(200);
    const before = line.world.received.length;
    line.advance(6_999);
    await line.deliver();
    expect(line.world.received).to.have.length(before);
    line.advance(1_001);
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 60 });
    expect(
      (await line.ledger()).every(({ attempt, deferrals }) => attempt === 1 && deferrals === 0),
    ).to.equal(true);
  });

  it('leaves what goes beyond a new sender’s day for the next one inside hours, and loses nobody', async () => {
    const open = NINE_TO_FIVE;
    line.world.hours = {
      weekly: { 1: open, 2: open, 3: open, 4: open, 5: open, 6: open, 7: open },
      holidays: [],
    };
    line.world.contacts = people(30);
    const warmUp = [
      { from: '2026-11-22', perDay: 8 },
      { from: '2026-11-23', perDay: 16 },
    ];
    const sender = { channel: 'sms' as const, address: '+12025550100', rate: null, warmUp };
    line.world.limits = { ...line.world.limits, senders: [sender] };
    await line.plan();
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 8, planned: 22 });
    const [waiting] = await line.connection.collection('batches').find({ state: 'ready' }).toArray();
    expect(waiting?.['claimableAt'], 'nine in Tehran').to.deep.equal(new Date('2026-11-23T05:30:00Z'));
    const urgent = line.world.contacts.slice(0, 2);
    const all = line.world.contacts;
    line.world.contacts = urgent;
    await line.plan({ id: 'receipt.0', campaign: 'receipt', priority: 1, purpose: 'service' });
    await line.deliver();
    expect((await line.tally())['submitted'], 'what is urgent does not wait').to.equal(10);
    line.world.contacts = all;
    line.world.now = new Date('2026-11-23T05:30:00Z');
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 26, planned: 6 });
    line.world.now = new Date('2026-11-24T05:30:00Z');
    await line.deliver();
    expect(await line.tally()).to.deep.equal({ submitted: 32 });
  });

  it('asks no database about gates for a line of which there is nothing to say', async () => {
    line.world.hours = ALWAYS;
    line.world.contacts = people(40);
    await line.plan();
    let changes = 0;
    const gates = {
      ...line.stores.gates,
      change: () => Promise.reject(new Error(`changed ${++changes} times`)),
    };
    await line.deliver({ ...line.deliverDeps, gates });
    expect(await line.tally()).to.deep.equal({ submitted: 40 });
  });
});
