import type { Run } from '../../../src/deliveries/run.ts';
import { aText } from './template.ts';

export const NOON = new Date('2026-11-22T08:30:00.000Z'); // Sunday, 12:00 in Tehran

/** A marketing SMS run of one English text that began at noon and has been planned. */
export function aRun(over: Partial<Run> = {}): Run {
  return {
    id: 'campaign.0',
    campaign: 'campaign',
    occurrence: '0',
    test: false,
    state: 'sending',
    channel: 'sms',
    purpose: 'marketing',
    line: 'sms:fake',
    sender: '+12025550100',
    templateId: 'template',
    templateVersion: 1,
    content: aText('Hello {{name}}, see {{link}}'),
    targets: ['https://shop.example/sale'],
    mainLink: 'https://shop.example/sale',
    data: {},
    filter: {},
    source: { kind: 'contacts', bands: [] },
    expected: null,
    hold: null,
    preflight: null,
    excluded: [],
    ownHours: null,
    hoursIn: 'organisation',
    limits: {
      maxUnits: 160,
      maxParts: 3,
      linkScheme: true,
      latinTypography: true,
      shortNames: true,
      optionalBlocks: true,
    },
    zone: 'Asia/Tehran',
    currency: 'IRT',
    brand: { fa: 'پارسا', en: 'Parsa' },
    phone: null,
    mail: { color: '#2e5eb9', logo: null, address: { fa: null, en: null } },
    language: 'fa',
    startsAt: NOON,
    expiresAt: new Date(NOON.getTime() + 72 * 3_600_000),
    firstDueAt: NOON,
    begunAt: null,
    startedAt: null,
    resumedAt: null,
    endedAt: null,
    priority: 5,
    planning: { after: null, sequence: 0, matched: 0, planned: 0, refused: 0, done: true },
    ...over,
  };
}
