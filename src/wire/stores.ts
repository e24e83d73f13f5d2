import type { Connection } from 'mongoose';
import { createAuditStore } from '../audit/audit.store.ts';
import { createAttemptStore } from '../auth/attempts.store.ts';
import { createKeyStore } from '../auth/key.store.ts';
import { createSessionStore } from '../auth/session.store.ts';
import { createSetupStore } from '../auth/setup.store.ts';
import { createUserStore } from '../auth/user.store.ts';
import { createCampaignList } from '../campaigns/campaign-list.store.ts';
import { createCampaignStore } from '../campaigns/campaign.store.ts';
import { createSandboxStore } from '../channels/sandbox/sandbox.store.ts';
import { createConsentLogStore } from '../consent/consent-log.store.ts';
import { createSuppressionStore } from '../consent/suppression.store.ts';
import { createRestoreMarks } from '../backup/restore-mark.store.ts';
import { createAppointmentStore } from '../contacts/appointment.store.ts';
import { createContactBands } from '../contacts/contact-bands.store.ts';
import { createContactPages } from '../contacts/contact-pages.store.ts';
import { createContactStore } from '../contacts/contact.store.ts';
import { createGroupStore } from '../contacts/group.store.ts';
import { createOrderStore } from '../contacts/order.store.ts';
import { createBatchStore } from '../deliveries/batch.store.ts';
import { createCapStore } from '../deliveries/cap.store.ts';
import { createBucketStore } from '../deliveries/bucket.store.ts';
import { createGateStore } from '../deliveries/gate.store.ts';
import { createDeliveryStore } from '../deliveries/delivery.store.ts';
import { createDoubtStore } from '../deliveries/doubt.store.ts';
import { createHistoryStore } from '../deliveries/history.store.ts';
import { createTouchStore } from '../deliveries/touch.store.ts';
import { createMessageStore } from '../deliveries/messages.store.ts';
import { createPlannedStore } from '../deliveries/planned.store.ts';
import { createReconcileStore } from '../deliveries/reconcile.store.ts';
import { createRivalStore } from '../deliveries/rival.store.ts';
import { createRunBriefs } from '../deliveries/run-brief.store.ts';
import { createRunStore } from '../deliveries/run.store.ts';
import { createSignalStore } from '../deliveries/signal.store.ts';
import { createEventStore } from '../events/event.store.ts';
import { createFormStore } from '../forms/form.store.ts';
import { createSignupLimitStore } from '../forms/signup-limits.store.ts';
import { createSignupStore } from '../forms/signup.store.ts';
import { createIdempotencyStore } from '../http/idempotency.store.ts';
import { createImportStore } from '../imports/imports.store.ts';
import { createImageStore } from '../media/image.store.ts';
import { createPreflightStore } from '../preflight/preflight.store.ts';
import { createRunChangeStore } from '../preflight/run-change.store.ts';
import { createVerdictStore } from '../preflight/verdict.store.ts';
import { createDaysStore } from '../reports/days.store.ts';
import { createFiguresStore } from '../reports/figures.store.ts';
import { createHoursStore } from '../reports/hours.store.ts';
import { createRecipientStore } from '../reports/recipient.store.ts';
import { createLeftovers } from '../sample-club/leftovers.store.ts';
import { createSampleClubStore } from '../sample-club/sample-club.store.ts';
import { createTickStore } from '../schedule/tick.store.ts';
import { createSegmentStore } from '../segments/segments.store.ts';
import { createSettingsStore } from '../settings/settings.store.ts';
import { createBlockStore } from '../templates/blocks.store.ts';
import { createTemplateStore } from '../templates/template.store.ts';
import { createBacklogStore } from '../workers/backlog.store.ts';
import { createPresenceStore } from '../workers/presence.store.ts';

/** Every store, on one connection. `writer` names this process among those that count hits. */
export function createStores(connection: Connection, writer: string) {
  const events = createEventStore(connection);
  const figures = createFiguresStore(connection);
  return {
    settings: createSettingsStore(connection),
    users: createUserStore(connection),
    sessions: createSessionStore(connection),
    setups: createSetupStore(connection),
    keys: createKeyStore(connection),
    attempts: createAttemptStore(connection),
    audit: createAuditStore(connection),
    idempotency: createIdempotencyStore(connection),
    contacts: createContactStore(connection),
    contactPages: createContactPages(connection),
    contactBands: createContactBands(connection),
    groups: createGroupStore(connection),
    orders: createOrderStore(connection),
    appointments: createAppointmentStore(connection),
    consentLog: createConsentLogStore(connection),
    suppressions: createSuppressionStore(connection),
    forms: createFormStore(connection),
    signups: createSignupStore(connection),
    signupLimits: createSignupLimitStore(connection),
    segments: createSegmentStore(connection),
    imports: createImportStore(connection),
    templates: createTemplateStore(connection),
    blocks: createBlockStore(connection),
    images: createImageStore(connection),
    campaigns: createCampaignStore(connection),
    campaignList: createCampaignList(connection),
    runs: createRunStore(connection),
    runBriefs: createRunBriefs(connection),
    batches: createBatchStore(connection),
    deliveries: createDeliveryStore(connection),
    buckets: createBucketStore(connection),
    gates: createGateStore(connection),
    caps: createCapStore(connection),
    rivals: createRivalStore(connection),
    planned: createPlannedStore(connection),
    messages: createMessageStore(connection),
    touchCounts: createTouchStore(connection),
    doubts: createDoubtStore(connection, writer),
    reconciling: createReconcileStore(connection),
    history: createHistoryStore(connection),
    events,
    signals: createSignalStore(connection, events, writer),
    figures,
    days: createDaysStore(connection, figures),
    recipients: createRecipientStore(connection),
    hours: createHoursStore(connection),
    preflights: createPreflightStore(connection),
    verdicts: createVerdictStore(connection),
    runChanges: createRunChangeStore(connection),
    sandbox: createSandboxStore(connection),
    ticks: createTickStore(connection),
    presences: createPresenceStore(connection),
    backlog: createBacklogStore(connection),
    restoreMarks: createRestoreMarks(connection),
    sampleClub: createSampleClubStore(connection),
    leftovers: createLeftovers(connection),
  };
}
export type Stores = ReturnType<typeof createStores>;

/** Makes every index, before the first request and the first lot. */
export async function prepareStores(stores: Stores): Promise<void> {
  for (const store of Object.values(stores)) {
    if ('ready' in store) await store.ready();
  }
}
