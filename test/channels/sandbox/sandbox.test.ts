import { expect } from 'chai';
import { z } from 'zod';
import {
  createMailSandbox,
  createSmsSandbox,
  type SandboxMessage,
} from '../../../src/channels/sandbox/sandbox.ts';
import { createSandboxStore, type SandboxStore } from '../../../src/channels/sandbox/sandbox.store.ts';
import { SandboxMessage as Shape } from '../../../src/contract/sandbox.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { aMail } from '../../support/builders/mail.ts';
import { anSms } from '../../support/builders/sms.ts';
import { freshDatabase } from '../../support/mongo.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const ALL = { to: null, channel: null };

describe('channels/sandbox', () => {
  let store: SandboxStore;
  let tick = 0;
  const clock = () => new Date(NOW.getTime() + tick++);
  const depsOf = (sandbox: SandboxStore) => ({
    save: (batch: SandboxMessage[]) => sandbox.save(batch),
    clock,
    newId: createIds(clock),
  });

  beforeEach(async () => {
    store = createSandboxStore(await freshDatabase());
    await store.ready();
  });

  it('keeps an SMS with what it would have cost', async () => {
    const result = await createSmsSandbox(depsOf(store)).submit(anSms({ text: 'سلام '.repeat(20) }));
    const [message] = await store.page(ALL, 10, null);
    expect(result).to.deep.equal({ outcome: 'accepted', providerMessageId: message!.id });
    expect(message).to.include({
      channel: 'sms',
      to: '+989121234567',
      deliveryId: 'plan1.contact1.sms.0',
      from: null,
    });
    expect(message!.sms).to.deep.equal({ encoding: 'ucs2', units: 100, parts: 2 });
  });

  it('keeps a mail whole', async () => {
    const { providerMessageId } = (await createMailSandbox(depsOf(store)).submit(aMail())) as {
      providerMessageId: string;
    };
    expect(await store.get(providerMessageId)).to.deep.include({
      channel: 'email',
      to: 'sara@customer.example',
      toName: 'Sara Amini',
      from: 'club@shop.example',
      subject: 'Your gift',
      html: '<p>Hello Sara</p>',
      unsubscribeUrl: 'https://shop.example/u/token123',
      sms: null,
    });
  });

  it('answers many submissions after a few shared writes, each only when its message is kept', async () => {
    const batches: number[] = [];
    const kept = new Set<string>();
    const save: SandboxStore['save'] = async (messages) => {
      batches.push(messages.length);
      await store.save(messages);
      for (const { deliveryId } of messages) kept.add(deliveryId);
    };
    const sandbox = createSmsSandbox({ ...depsOf(store), save });
    const submit = async (deliveryId: string) => {
      await sandbox.submit(anSms({ deliveryId }));
      expect(kept.has(deliveryId)).to.equal(true);
    };
    await Promise.all(Array.from({ length: 300 }, (_, i) => submit(`d${i}`)));
    expect(kept.size).to.equal(300);
    expect(batches.length).to.be.below(5);
  });

  it('fails the submission when nothing could be kept, and takes the next', async () => {
    let broken = true;
    const save: SandboxStore['save'] = (messages) =>
      broken ? Promise.reject(new Error('full')) : store.save(messages);
    const sandbox = createSmsSandbox({ ...depsOf(store), save });
    const failure = await sandbox.submit(anSms()).catch((error: unknown) => error);
    expect(failure).to.have.property('message', 'full');
    broken = false;
    expect(await sandbox.submit(anSms())).to.include({ outcome: 'accepted' });
  });

  it('lists newest first, in pages, by channel and by recipient', async () => {
    const sms = createSmsSandbox(depsOf(store));
    const mail = createMailSandbox(depsOf(store));
    for (const deliveryId of ['a', 'b', 'c']) await sms.submit(anSms({ deliveryId }));
    await mail.submit(aMail({ deliveryId: 'd' }));
    const idsOf = async (...page: Parameters<SandboxStore['page']>) =>
      (await store.page(...page)).map((one) => one.deliveryId);
    expect(await idsOf(ALL, 2, null)).to.deep.equal(['d', 'c', 'b']);
    const [, second] = await store.page(ALL, 2, null);
    expect(await idsOf(ALL, 2, second!.id)).to.deep.equal(['b', 'a']);
    expect(await idsOf({ ...ALL, channel: 'email' }, 5, null)).to.deep.equal(['d']);
    expect(await idsOf({ to: '+989121234567', channel: null }, 5, null)).to.deep.equal(['c', 'b', 'a']);
  });

  it('forgets what is further back than it keeps', async () => {
    const small = createSandboxStore(await freshDatabase(), 3);
    const sms = createSmsSandbox(depsOf(small));
    for (const deliveryId of ['a', 'b', 'c', 'd', 'e', 'f']) await sms.submit(anSms({ deliveryId }));
    const left = (await small.page(ALL, 10, null)).map((one) => one.deliveryId);
    expect(left).to.deep.equal(['f', 'e', 'd']);
  });

  it('shows messages in the shape that the API promises', async () => {
    await createSmsSandbox(depsOf(store)).submit(anSms());
    await createMailSandbox(depsOf(store)).submit(aMail());
    const onTheWire: unknown = JSON.parse(JSON.stringify(await store.page(ALL, 10, null)));
    const parsed = z.array(z.strictObject(Shape.shape)).parse(onTheWire);
    expect(parsed.map(({ channel }) => channel)).to.deep.equal(['email', 'sms']);
  });

  it('is empty once cleared', async () => {
    await createSmsSandbox(depsOf(store)).submit(anSms());
    await store.clear();
    expect(await store.page(ALL, 10, null)).to.deep.equal([]);
  });
});
