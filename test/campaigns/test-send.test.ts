import { expect } from 'chai';
import type { Contact } from '../../src/contacts/contact.ts';
import { createRunChangeStore } from '../../src/preflight/run-change.store.ts';
import { AppError } from '../../src/lib/errors.ts';
import { createReports } from '../../src/reports/reports.ts';
import { createFiguresStore } from '../../src/reports/figures.store.ts';
import { createHoursStore } from '../../src/reports/hours.store.ts';
import { createRecipientStore } from '../../src/reports/recipient.store.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { createSignalStore } from '../../src/deliveries/signal.store.ts';
import { sweepUnsettled } from '../../src/deliveries/sweep.ts';
import { aText } from '../support/builders/template.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';

const COLLEAGUE = '+989129999999';

describe('campaigns/test-send', () => {
  let room: CampaignRoom;
  let contact: Contact;
  let campaign: string;

  beforeEach(async () => {
    room = await aCampaignRoom();
    contact = aContact({ title: null, firstName: 'Ann', lastName: 'Lee', language: 'en' });
    room.line.world.contacts = [contact];
    campaign = (await room.draft()).id;
  });

  async function refusal(test: Parameters<CampaignRoom['test']>[1], id = campaign): Promise<AppError> {
    const error = await room.test(id, test).then(
      () => expect.fail('it was sent'),
      (thrown: unknown) => thrown,
    );
    if (error instanceof AppError) return error;
    throw error;
  }

  it('sends a draft to the contact itself, written with its data', async () => {
    const outcome = await room.test(campaign, { contact: contact.id });
    expect(outcome).to.include({ outcome: 'accepted', reason: null, subject: null });
    expect(outcome.text).to.match(/^Hello Ann Lee, see https:\/\/clb\.example\//);
    expect(room.line.world.received).to.have.length(1);
    expect(room.line.world.received[0]).to.include({ to: contact.mobile, text: outcome.text });
  });

  it('is not sent to the contact itself without consent', async () => {
    contact.consents = {};
    expect(await room.test(campaign, { contact: contact.id })).to.include({
      outcome: 'skipped',
      reason: 'no-consent',
      text: null,
    });
    expect(room.line.world.received).to.have.length(0);
  });

  it('is sent to a colleague who has asked for it, whatever the contact consented to', async () => {
    contact.consents = {};
    const outcome = await room.test(campaign, { contact: contact.id, to: '0912 999 9999' });
    expect(outcome.outcome).to.equal('accepted');
    expect(room.line.world.received[0]).to.include({ to: COLLEAGUE });
  });

  it('is nobody’s doing but the colleague’s: what happens with it is not the contact’s', async () => {
    await room.test(campaign, { contact: contact.id, to: COLLEAGUE });
    const [row] = await room.line.ledger();
    expect(row).to.include({ contact: 'nobody', addressKey: `hash of sms:${COLLEAGUE}`, state: 'submitted' });
  });

  it('is not sent to a suppressed address, whoever asks', async () => {
    room.line.world.suppressed.add(COLLEAGUE);
    expect(await room.test(campaign, { contact: contact.id, to: COLLEAGUE })).to.include({
      outcome: 'skipped',
      reason: 'suppressed',
    });
    expect(room.line.world.received).to.have.length(0);
  });

  it('refuses an address that is none, a contact without one, and a contact or campaign that is not there', async () => {
    const bad = await refusal({ contact: contact.id, to: 'colleague' });
    expect(bad).to.include({ status: 422 });
    expect(bad.message).to.contain('to:');
    contact.mobile = null;
    expect((await refusal({ contact: contact.id })).message).to.contain('say where to send it with “to”');
    expect(await refusal({ contact: 'nobody' })).to.include({ status: 422 });
    expect(await refusal({ contact: contact.id }, 'nobody')).to.include({ status: 404 });
  });

  it('says what keeps the message from being written', async () => {
    room.world.templates.set('welcome', [aText('Use {{code}}')]);
    expect(await room.test(campaign, { contact: contact.id })).to.include({
      outcome: 'skipped',
      reason: 'missing-field: code',
    });
  });

  it('says what the provider said', async () => {
    room.line.world.answer = () => ({
      outcome: 'rejected',
      reason: 'invalid-address',
      providerCode: '21211',
      detail: 'not a number',
    });
    expect(await room.test(campaign, { contact: contact.id })).to.include({
      outcome: 'rejected',
      reason: 'not a number',
    });
  });

  it('has links of its own that lead on', async () => {
    const { text } = await room.test(campaign, { contact: contact.id, to: COLLEAGUE });
    const code = /clb\.example\/(\w{8})0/.exec(text ?? '')?.[1] ?? '';
    const events = createEventStore(room.line.connection);
    const place = await createSignalStore(room.line.connection, events, 'writer').byCode(code);
    const run = place === null ? null : await room.line.stores.runs.read(place.run);
    expect(run?.targets).to.deep.equal(['https://shop.example/sale']);
  });

  it('gets a code of its own though the first one is taken', async () => {
    const codes = ['aaaaaaaa', 'aaaaaaaa', 'bbbbbbbb'];
    room.testDeps.mintCode = () => codes.shift() ?? expect.fail('minted too often');
    await room.test(campaign, { contact: contact.id });
    const second = await room.test(campaign, { contact: contact.id });
    expect(second.text).to.contain('clb.example/bbbbbbbb0');
    expect(await room.line.tally()).to.deep.equal({ submitted: 2 });
  });

  it('does not touch the campaign’s figures or state, and hinders nobody from getting the message', async () => {
    await room.test(campaign, { contact: contact.id });
    expect(await room.stateOf(campaign)).to.equal('draft');
    await room.campaigns.schedule(campaign, null);
    room.line.advance(UNDO_MS);
    await room.tick();
    await room.test(campaign, { contact: contact.id, to: COLLEAGUE });
    await room.line.deliver();
    await room.tick();
    const events = createEventStore(room.line.connection);
    const reports = createReports({
      runOf: async () => room.line.stores.runs.read(`${campaign}.0`),
      runs: room.line.stores.runs.page,
      changes: createRunChangeStore(room.line.connection),
      figuresOf: createFiguresStore(room.line.connection).ofRun,
      hitsOf: createSignalStore(room.line.connection, events, 'writer').hitsOf,
      hours: createHoursStore(room.line.connection),
      zone: () => Promise.resolve('Asia/Tehran'),
      recipients: createRecipientStore(room.line.connection),
      peopleOf: () => Promise.resolve(new Map()),
    });
    expect(await reports.report(campaign)).to.include({ matched: 1, planned: 1, submitted: 1 });
    const filter = { states: null, reason: null, did: null, link: null };
    expect(
      (await reports.recipients({ campaign, run: null }, filter, { after: null, limit: 10 })).items,
    ).to.have.length(1);
    expect(room.line.world.received).to.have.length(3);
  });

  it('is in doubt when the process died before the provider’s answer was noted', async () => {
    const settle = (): Promise<never> => Promise.reject(new Error('killed'));
    room.testDeps.deliveries = { ...room.line.stores.deliveries, settle };
    await room
      .test(campaign, { contact: contact.id })
      .catch((error: unknown) => expect(String(error)).to.contain('killed'));
    room.line.advance(60_000);
    const { clock } = room.line.planDeps;
    await sweepUnsettled({ ...room.line.stores, clock, leaseMs: 10_000, graceMs: 30_000 });
    expect(await room.line.tally()).to.deep.equal({ uncertain: 1 });
  });
});
