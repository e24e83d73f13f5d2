import type { Campaign } from '../../../src/campaigns/campaign.ts';
import { NOON } from './run.ts';

/** A draft for everyone by SMS, that runs once. */
export function aCampaign(over: Partial<Campaign> = {}): Campaign {
  return {
    id: 'campaign',
    name: 'Autumn sale',
    phase: 'draft',
    channel: 'sms',
    template: 'plain',
    templateVersion: null,
    purpose: 'marketing',
    audience: { everyone: true },
    link: null,
    data: {},
    hoursIn: 'organisation',
    repeat: { kind: 'once' },
    serving: null,
    priority: null,
    startsAt: null,
    reached: null,
    opening: null,
    halted: false,
    restored: null,
    passed: null,
    checked: null,
    run: null,
    revision: 1,
    createdAt: NOON,
    updatedAt: NOON,
    ...over,
  };
}
