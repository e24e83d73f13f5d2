import type { Settings } from '../../../src/settings/settings.ts';
import type { EmailTemplate, EmailVariant, SmsTemplate } from '../../../src/templates/template.ts';

const CREATED = new Date('2026-11-20T08:00:00Z');

const SAVED = {
  blocks: [],
  prepared: null,
  note: { by: null, restored: null, refreshed: null, changes: [] },
  createdAt: CREATED,
  updatedAt: CREATED,
};

export function anSmsTemplate(over: Partial<SmsTemplate> = {}): SmsTemplate {
  return {
    id: 'template1',
    name: 'Welcome',
    version: 1,
    channel: 'sms',
    variants: {
      fa: { text: '{{name}}، به باشگاه {{brand}} خوش آمدید.\n{{link}}' },
      en: { text: 'Welcome to {{brand}} Club, {{name}}! {{link}}' },
    },
    ...SAVED,
    ...over,
  };
}

export function anEmailVariant(over: Partial<EmailVariant> = {}): EmailVariant {
  return { subject: 'Hello {{name}}', html: '<p>Hello {{name}}</p>', text: null, ...over };
}

export function anEmailTemplate(over: Partial<EmailTemplate> = {}): EmailTemplate {
  return {
    id: 'template2',
    name: 'Newsletter',
    version: 1,
    channel: 'email',
    variants: { en: anEmailVariant() },
    ...SAVED,
    ...over,
  };
}

export function smsLimits(over: Partial<Settings['sms']> = {}): Settings['sms'] {
  return {
    maxUnits: 160,
    maxParts: 3,
    linkScheme: true,
    latinTypography: true,
    shortNames: true,
    optionalBlocks: true,
    ...over,
  };
}
