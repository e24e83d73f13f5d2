import type { TestCampaign } from '../contract/campaigns.ts';
import type { Contact } from '../contacts/contact.ts';
import { composerOf, plainOf, type Composed, type ComposeTools } from '../deliveries/compose.ts';
import { deliveryId, type PlannedDelivery } from '../deliveries/delivery.ts';
import type { DeliveryStore } from '../deliveries/delivery.store.ts';
import { createLane } from '../deliveries/lane.ts';
import type { Line } from '../deliveries/line.ts';
import { insertMinting } from '../deliveries/plan.ts';
import { addressOf } from '../deliveries/prepare.ts';
import { runId, type Run } from '../deliveries/run.ts';
import type { RunStore } from '../deliveries/run.store.ts';
import { settlementOf } from '../deliveries/settle.ts';
import { submitLot } from '../deliveries/submit.ts';
import type { Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import type { Campaign } from './campaign.ts';
import type { CampaignStore } from './campaign.store.ts';
import { onceOf } from './launch.ts';
import { runOf, type RunOfDeps } from './run-of.ts';
import { sampleOwn } from './sample-own.ts';

export type TestSendDeps = RunOfDeps & {
  campaigns: Pick<CampaignStore, 'read'>;
  runs: Pick<RunStore, 'open'>;
  clock: Clock;
  contact(id: string): Promise<Contact | null>;
  template(id: string): Promise<{ version: number } | null>;
  /** the address in its normal form; null when it is none */
  addressOf(channel: Channel, text: string): string | null;
  isSuppressed(channel: Channel, address: string): Promise<boolean>;
  line(key: string): Line | null;
  deliveries: DeliveryStore;
  tools(run: Run): ComposeTools;
  mintCode(channel: Channel): string;
  newId: NewId;
};

/** Who reads a test that went to another address than the contact's: what they do there is not the contact's doing. */
const NOBODY = 'nobody';

export type TestOutcome = {
  delivery: string;
  outcome: 'accepted' | 'rejected' | 'deferred' | 'unavailable' | 'uncertain' | 'skipped';
  reason: string | null;
  text: string | null;
  subject: string | null;
};

/**
 * Sends one message of a campaign now, over the line's own ledger, in a run of its own: its links work, and
 * the campaign's figures do not know it. Office hours do not hold it back; a standing no does.
 */
export async function sendTest(id: string, test: TestCampaign, deps: TestSendDeps): Promise<TestOutcome> {
  const { campaign, contact, run } = await readAll(id, test.contact, deps);
  const to = test.to === undefined ? addressOf(contact, run.channel) : deps.addressOf(run.channel, test.to);
  if (to === null) throw invalid([faultOf(run.channel, test.to)]);
  const own = test.to === undefined;
  const row: PlannedDelivery = {
    id: deliveryId(campaign.id, contact.id, run.channel, run.occurrence),
    run: run.id,
    campaign: campaign.id,
    contact: own ? contact.id : NOBODY,
    channel: run.channel,
    batch: run.id,
    code: deps.mintCode(run.channel),
    own: null,
  };
  await deps.runs.open(run);
  await insertMinting([row], deps);
  const reason = await refusal({ campaign, contact, to, own }, deps);
  if (reason !== null) return skipped(row.id, reason, deps);
  const [planned] = await deps.deliveries.nextPlanned(run.id, 1); // its code may have been minted again
  if (planned === undefined) throw new Error(`The test ${row.id} is not in the ledger.`);
  const tools = deps.tools(run);
  const composed = composerOf(run, tools)(planned, contact);
  if ('skip' in composed) return skipped(row.id, composed.skip, deps);
  return submit(row.id, addressed(composed, to, tools), run, deps);
}

async function readAll(
  id: string,
  contactId: string,
  deps: TestSendDeps,
): Promise<{ campaign: Campaign; contact: Contact; run: Run }> {
  const campaign = await deps.campaigns.read(id);
  if (campaign === null) throw notFound('campaign', id);
  const contact = await deps.contact(contactId);
  if (contact === null) throw invalid([{ path: 'contact', message: `There is no contact ${contactId}.` }]);
  const template = await deps.template(campaign.template);
  if (template === null) throw invalid([{ path: 'template', message: 'The campaign’s template is gone.' }]);
  const settings: Settings = await deps.settings();
  const now = deps.clock();
  const data = { ...sampleOwn(campaign.repeat, now), ...campaign.data };
  const draft = { ...campaign, data, templateVersion: template.version, startsAt: now };
  const occurrence = `test-${deps.newId()}`;
  const run = await runOf(draft, onceOf(draft, settings, now), deps);
  const planning = { ...run.planning, done: true };
  const own = {
    id: runId(campaign.id, occurrence),
    occurrence,
    test: true,
    preflight: null,
    state: 'finished' as const,
    planning,
  };
  return { campaign, contact, run: { ...run, ...own } };
}

function faultOf(channel: Channel, to: string | undefined): { path: string; message: string } {
  if (to !== undefined) return { path: 'to', message: `“${to}” is no address for ${channel}.` };
  return {
    path: 'contact',
    message: `The contact has no address for ${channel}; say where to send it with “to”.`,
  };
}

type Target = { campaign: Campaign; contact: Contact; to: string; own: boolean };

async function refusal({ campaign, contact, to, own }: Target, deps: TestSendDeps): Promise<Skip | null> {
  if (await deps.isSuppressed(campaign.channel, to)) return { reason: 'suppressed', detail: null };
  const consented = contact.consents[campaign.channel]?.granted === true;
  if (own && campaign.purpose === 'marketing' && !consented) return { reason: 'no-consent', detail: null };
  return null;
}

type Skip = Parameters<DeliveryStore['skip']>[0][number] extends infer S ? Omit<S, 'id'> : never;

async function skipped(id: string, skip: Skip, deps: TestSendDeps): Promise<TestOutcome> {
  await deps.deliveries.skip([{ id, ...skip }], deps.clock());
  const reason = skip.detail === null ? skip.reason : `${skip.reason}: ${skip.detail}`;
  return { delivery: id, outcome: 'skipped', reason, text: null, subject: null };
}

function addressed(composed: Composed, to: string, { addressKey }: ComposeTools): Composed {
  const facts = { ...composed.facts, addressKey: addressKey(composed.channel, to) };
  if (composed.channel === 'sms') return { ...composed, envelope: { ...composed.envelope, to }, facts };
  const envelope = { ...composed.envelope, to: { ...composed.envelope.to, address: to } };
  return { ...composed, envelope, facts };
}

async function submit(id: string, composed: Composed, run: Run, deps: TestSendDeps): Promise<TestOutcome> {
  const line = deps.line(run.line);
  if (line === null) throw new Error(`The line ${run.line} is not configured.`);
  const lot = deps.newId();
  const clock: Clock = deps.clock;
  const marked = await deps.deliveries.markSubmitting(lot, [id], { fence: 0, now: clock() });
  if (!marked.has(id)) throw new Error(`The test ${id} is not in the ledger.`);
  const results = await submitLot(line, [{ id, composed }], { lane: createLane(1), held: () => true });
  const result = results.get(id) ?? { outcome: 'withheld' as const };
  await deps.deliveries.settle(lot, [settlementOf(id, result, composed.facts, clock())]);
  if (result.outcome === 'withheld') throw new Error(`The line ${run.line} does not carry ${run.channel}.`);
  const { envelope } = composed;
  return {
    delivery: id,
    outcome: result.outcome,
    reason: 'detail' in result ? result.detail : null,
    text: plainOf(composed),
    subject: 'subject' in envelope ? envelope.subject : null,
  };
}
