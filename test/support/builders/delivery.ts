import type { Delivery } from '../../../src/deliveries/delivery.ts';

/** A planned SMS of the run that `aRun` makes. */
export function aDelivery(over: Partial<Delivery> = {}): Delivery {
  return {
    id: 'campaign.contact.sms.0',
    run: 'campaign.0',
    campaign: 'campaign',
    contact: 'contact',
    channel: 'sms',
    batch: 'campaign.0.1',
    code: 'Abc23456',
    own: null,
    state: 'planned',
    reason: null,
    detail: null,
    attempt: 0,
    deferrals: 0,
    lot: null,
    fence: null,
    markedAt: null,
    providerMessageId: null,
    addressKey: null,
    language: null,
    parts: null,
    fits: [],
    submittedAt: null,
    deliveredAt: null,
    openedAt: null,
    openedByHumanAt: null,
    clickedAt: null,
    clickedByHumanAt: null,
    repliedAt: null,
    unsubscribedAt: null,
    decided: null,
    asked: null,
    ...over,
  };
}
