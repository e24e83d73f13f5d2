import type { Language } from '../contract/words.ts';
import type { SkipReason } from '../deliveries/delivery.ts';

/** What would become of one message: `send`, or why not. `bad-address`: suppressed because it does not exist. */
export type Outcome = 'send' | 'bad-address' | 'capped' | SkipReason;

/** A kind of problem: of people, by their outcome or beside it, and of the campaign itself. */
export type GroupCode =
  | Exclude<Outcome, 'send'>
  | 'duplicate-address'
  | 'after-expiry'
  | 'no-public-address'
  | 'brand-missing'
  | 'brand-unset'
  | 'no-price';

/** excluded: they are simply left out; decide: a person must; notice: worth knowing, holds nothing up. */
export type Severity = 'excluded' | 'decide' | 'notice';

export type CureAction = 'edit' | 'exclude' | 'fallback' | 'accept' | 'contacts' | 'settings' | 'start';

type GroupRule = { severity: Severity; cures: CureAction[] };

/** The byte under which an outcome is kept in verdict pages; a number is never used for another word. */
const BYTES: Record<Outcome, number> = {
  send: 0,
  'no-contact': 1,
  'no-address': 2,
  'bad-address': 3,
  suppressed: 4,
  'no-consent': 5,
  capped: 6,
  expired: 7,
  'no-variant': 8,
  'missing-field': 9,
  'bad-value': 10,
  'too-long': 11,
  empty: 12,
  'cannot-render': 13,
  'no-longer-due': 14,
  stopped: 15,
  'duplicate-address': 16,
};
const BY_BYTE = new Map(Object.entries(BYTES).map(([word, byte]) => [byte, word as Outcome]));

export function byteOf(outcome: Outcome): number {
  return BYTES[outcome];
}

export function outcomeOfByte(byte: number): Outcome {
  return BY_BYTE.get(byte) ?? 'cannot-render';
}

const LEFT_OUT: GroupRule = { severity: 'excluded', cures: ['contacts'] };
const RULES: Record<GroupCode, GroupRule> = {
  'no-contact': LEFT_OUT,
  'no-address': { severity: 'decide', cures: ['contacts', 'exclude'] },
  'bad-address': { severity: 'decide', cures: ['contacts', 'exclude'] },
  suppressed: { severity: 'excluded', cures: [] },
  'no-consent': LEFT_OUT,
  capped: { severity: 'excluded', cures: ['start', 'settings'] },
  expired: { severity: 'decide', cures: ['start', 'settings', 'exclude'] },
  'no-variant': { severity: 'decide', cures: ['edit', 'exclude'] },
  'missing-field': { severity: 'decide', cures: ['fallback', 'contacts', 'exclude'] },
  'bad-value': { severity: 'decide', cures: ['contacts', 'edit', 'exclude'] },
  'too-long': { severity: 'decide', cures: ['edit', 'exclude'] },
  empty: { severity: 'decide', cures: ['edit', 'exclude'] },
  'cannot-render': { severity: 'decide', cures: ['edit', 'contacts', 'exclude'] },
  'no-longer-due': LEFT_OUT,
  stopped: LEFT_OUT,
  'duplicate-address': { severity: 'decide', cures: ['contacts', 'exclude', 'accept'] },
  'after-expiry': { severity: 'decide', cures: ['start', 'settings', 'accept'] },
  'no-public-address': { severity: 'decide', cures: ['settings'] },
  'brand-missing': { severity: 'decide', cures: ['edit', 'accept'] },
  'brand-unset': { severity: 'decide', cures: ['settings', 'accept'] },
  'no-price': { severity: 'notice', cures: ['settings'] },
};

export function ruleOf(code: GroupCode): GroupRule {
  return RULES[code];
}

/** These say in their detail which field it is, and make a group of each. */
const BY_FIELD = new Set<GroupCode>(['missing-field', 'bad-value']);

/** The name of a group: its code, and with some the field behind a colon (`missing-field:city`). */
export function groupKey(code: GroupCode, field: string | null): string {
  return field === null ? code : `${code}:${field}`;
}

/** The group that a person with this outcome is in; null for who gets the message. */
export function groupOf(
  outcome: Outcome,
  detail: string | null,
): { code: GroupCode; field: string | null } | null {
  if (outcome === 'send') return null;
  // Behind a colon stands what is wrong with the value; a field's name has none.
  return { code: outcome, field: BY_FIELD.has(outcome) ? (detail?.split(':', 1)[0] ?? null) : null };
}

export type Words = Record<Language, string>;
