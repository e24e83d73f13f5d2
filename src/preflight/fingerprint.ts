import { createHash } from 'node:crypto';
import { after } from '../lib/clock.ts';
import type { Run } from '../deliveries/run.ts';
import type { Settings } from '../settings/settings.ts';
import type { Words } from './outcome.ts';

/** What a preflight rests on, each part as a short hash: when one differs, the preflight speaks of another world. */
export type Fingerprint = Record<Part, string>;

type Part = keyof ReturnType<typeof partsOf>;

/** What is now, to be compared with what was looked at. */
export type World = {
  revision: number;
  run: Pick<Run, 'templateId' | 'templateVersion' | 'line' | 'sender' | 'ownHours'>;
  /** the audience with the rule of each segment in it */
  rules: unknown;
  withoutPublicUrl: boolean;
  settings: Settings;
};

export type Staleness = { reason: Part | 'age'; words: Words };

function partsOf({ revision, run, rules, withoutPublicUrl, settings }: World) {
  return {
    campaign: revision,
    template: [run.templateId, run.templateVersion],
    audience: rules,
    hours: [settings.hours, settings.zone, run.ownHours],
    expiry: settings.expiryHours,
    prices: [settings.prices, settings.currency],
    caps: settings.caps,
    limits: settings.sms,
    brand: settings.brand,
    phone: settings.phone,
    language: settings.language,
    fields: settings.fields,
    mail: settings.mail,
    rates: ratesOf(settings),
    line: [run.line, run.sender],
    address: withoutPublicUrl,
  };
}

/** As it was before there were others, while none of those is set. */
function ratesOf({ rates, domainRate, senders }: Settings): unknown {
  return domainRate === null && senders.length === 0 ? rates : [rates, domainRate, senders];
}

const WORDS: Record<Part, Words> = {
  campaign: { fa: 'کمپین تغییر کرده است', en: 'The campaign was changed' },
  template: { fa: 'متن پیام تغییر کرده است', en: 'The template was changed' },
  audience: { fa: 'تعریف مخاطبان تغییر کرده است', en: 'The rule of the audience was changed' },
  hours: { fa: 'ساعت‌های کاری تغییر کرده است', en: 'The office hours were changed' },
  expiry: { fa: 'مهلت ارسال تغییر کرده است', en: 'The time after which messages expire was changed' },
  prices: { fa: 'قیمت‌ها تغییر کرده است', en: 'The prices were changed' },
  caps: { fa: 'سقف پیام هر مخاطب تغییر کرده است', en: 'The caps per contact were changed' },
  limits: { fa: 'حد طول پیامک تغییر کرده است', en: 'The limits of an SMS were changed' },
  brand: { fa: 'نام برند تغییر کرده است', en: 'The brand’s name was changed' },
  phone: { fa: 'شمارهٔ تماس تغییر کرده است', en: 'The published telephone number was changed' },
  language: { fa: 'زبان سازمان تغییر کرده است', en: 'The organisation’s language was changed' },
  fields: { fa: 'فیلدهای مخاطبان تغییر کرده است', en: 'The contacts’ fields were changed' },
  mail: { fa: 'ظاهر ایمیل‌ها تغییر کرده است', en: 'The look of mails was changed' },
  rates: { fa: 'سرعت ارسال تغییر کرده است', en: 'The rate of sending was changed' },
  line: { fa: 'خط یا فرستنده تغییر کرده است', en: 'The line or sender was changed' },
  address: { fa: 'نشانی عمومی سامانه تغییر کرده است', en: 'The public address was changed' },
};

export function fingerprintOf(world: World): Fingerprint {
  const parts = Object.entries(partsOf(world)).map(([name, part]) => [name, hashOf(part)]);
  return Object.fromEntries(parts) as Fingerprint;
}

function hashOf(part: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(part)))
    .digest('base64url')
    .slice(0, 16);
}

/** Keys in one order, so that the same settings written in another order are the same. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}

/** Why a preflight no longer speaks for the world; null while it does. The first part that differs is named. */
export function stalenessOf(
  looked: { fingerprint: Fingerprint; startedAt: Date },
  present: World,
  now: Date,
): Staleness | null {
  const fresh = fingerprintOf(present);
  for (const [part, words] of Object.entries(WORDS) as [Part, Words][]) {
    if (looked.fingerprint[part] !== fresh[part]) return { reason: part, words };
  }
  const { preflightHours } = present.settings;
  if (now <= after(looked.startedAt, preflightHours * 3_600_000)) return null;
  const fa = `از پیش‌بررسی بیش از ${preflightHours.toLocaleString('fa')} ساعت گذشته است`;
  return { reason: 'age', words: { fa, en: `The preflight is more than ${preflightHours} hours old` } };
}
