import type { Settings } from '../../../src/settings/settings.ts';
import { checkTemplate } from '../../../src/templates/prepare.ts';
import type {
  EmailContent,
  EmailTemplate,
  EmailVariant,
  PreparedEmailContent,
  PreparedSmsContent,
  SmsContent,
  SmsTemplate,
} from '../../../src/templates/template.ts';

const CREATED = new Date('2026-11-20T08:00:00Z');

const SAVED = {
  blocks: [],
  note: { by: null, restored: null, refreshed: null, changes: [] },
  createdAt: CREATED,
  updatedAt: CREATED,
};

/** A content as it is kept, checked and ready to be compiled. */
export function prepared(content: SmsContent): PreparedSmsContent;
export function prepared(content: EmailContent): PreparedEmailContent;
export function prepared(content: SmsContent | EmailContent) {
  const { problems, content: ready } = checkTemplate(content);
  if (ready === null) throw new Error(JSON.stringify(problems));
  return ready;
}

/** An SMS of one English text, ready to be compiled. */
export function aText(text: string): PreparedSmsContent {
  return prepared({ channel: 'sms', variants: { en: { text } } });
}

type Whole<T extends { channel: unknown; variants: unknown }> = Omit<T, 'prepared' | 'uses' | 'channel'>;

export function anSmsTemplate({ variants, ...over }: Partial<Whole<SmsTemplate>> = {}): SmsTemplate {
  const texts = variants ?? {
    fa: { text: '{{name}}، به باشگاه {{brand}} خوش آمدید.\n{{link}}' },
    en: { text: 'Welcome to {{brand}} Club, {{name}}! {{link}}' },
  };
  return {
    id: 'template1',
    name: 'Welcome',
    version: 1,
    ...prepared({ channel: 'sms', variants: texts }),
    ...SAVED,
    ...over,
  };
}

export function anEmailVariant(over: Partial<EmailVariant> = {}): EmailVariant {
  return {
    subject: 'Hello {{name}}',
    preheader: null,
    format: 'html',
    html: '<p>Hello {{name}}</p>',
    text: null,
    ...over,
  };
}

export function anEmailTemplate({ variants, ...over }: Partial<Whole<EmailTemplate>> = {}): EmailTemplate {
  return {
    id: 'template2',
    name: 'Newsletter',
    version: 1,
    ...prepared({ channel: 'email', variants: variants ?? { en: anEmailVariant() } }),
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
