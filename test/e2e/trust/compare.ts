import type { Language } from '../../../src/contract/words.ts';
import type { KeptVerdict } from '../../../src/preflight/changes.ts';
import type { Report } from '../club.ts';
import { codesOf, digestOfReceived, type Brand, type Received } from './received.ts';

/** What a preflight says through the API, as far as it is held to its word. */
export type Told = {
  id: string;
  state: string;
  failure: string | null;
  groups: { key: string; code: string; count: number; severity: string }[];
  totals: {
    matched: number;
    willReceive: number;
    excluded: Record<string, number>;
    languages: Record<string, number>;
    fits: Record<string, number>;
    parts: { messages: number; parts: number; cost: number | null }[];
    cost: { amount: number; unpricedMessages: number };
    arrivals: { hours: { count: number }[]; late: number };
    longest: { contact: string; text: string } | null;
    shortest: { contact: string; text: string } | null;
  };
};

export type Row = {
  contact: string;
  id: string;
  state: string;
  reason: string | null;
  detail: string | null;
  language: Language | null;
};

export type ChangeRow = {
  id: string;
  contact: string;
  from: string;
  to: string;
  rewritten: boolean;
  detail: string | null;
};

export type FullReport = Report & {
  fits: Record<string, number>;
  changes: {
    world: { part: string }[];
    people: { from: string; to: string; rewritten: boolean; count: number }[];
  };
};

/** What was said of each person, and what became of them. */
export type Said = {
  /** the kept verdict on everyone whom the preflight met */
  verdicts: Map<string, KeptVerdict>;
  /** the people of each group, as the API lists them */
  groups: Map<string, string[]>;
  /** groups whose people were left out when it was scheduled */
  excluded: string[];
  recipients: Row[];
  received: Received[];
  changes: ChangeRow[];
  /** whether anything was done that can make this difference for a contact */
  mayDiffer(contact: string, from: string, to: string): boolean;
  url: string;
  brand: Brand;
};

/** All that is known of one campaign, before and after. */
export type Evidence = Said & {
  /** of the campaign */
  id: string;
  told: Told;
  report: FullReport;
  /** parts of the world that were changed before it was sent */
  world: string[];
};

const NOTHING = '0'.repeat(16);
const TWICE = 'duplicate-address';
const ABSENT = { outcome: 'absent', digest: NOTHING };

/** `shown`: what was received, for people to read. */
type Fate = { outcome: string; digest: string | null; shown?: string };

/** Holds each person's verdict against what became of them, and both against the list of changes. */
export function peopleViolations(evidence: Said): string[] {
  const { recipients, received, changes } = evidence;
  const fates = fatesOf(evidence);
  const listed = new Map(changes.map((change) => [change.contact, change]));
  const contacts = new Set([...evidence.verdicts.keys(), ...fates.keys(), ...listed.keys()]);
  const faults = [
    ...doubles(changes.map(({ contact }) => contact)).map((one) => `${one} is listed twice in the changes`),
    ...doubles(recipients.map(({ contact }) => contact)).map((one) => `${one} was planned twice`),
    ...doubles(received.map(({ deliveryId }) => deliveryId)).map((one) => `${one} was received twice`),
    ...strangers(evidence),
    ...codeFaults(evidence),
  ];
  for (const contact of contacts) {
    const was = foundOf(contact, evidence);
    const is = fates.get(contact) ?? ABSENT;
    const fault = personFault(was, is, listed.get(contact));
    if (fault !== null) faults.push(`${contact}: ${fault}`);
    const differs = isDifferent(was, is);
    if (differs && !evidence.mayDiffer(contact, was.outcome, is.outcome))
      faults.push(`${contact}: nothing was changed, but preflight said ${told(was)} and it is ${told(is)}`);
  }
  return faults;
}

function personFault(was: Fate, is: Fate, row: ChangeRow | undefined): string | null {
  const both = `preflight said ${told(was)}, it came to ${told(is)}`;
  if (!isDifferent(was, is))
    return row === undefined ? null : `${both}, but a change is listed: ${words(row)}`;
  if (row === undefined) return `${both}, and no change is listed`;
  const rewritten = was.outcome === is.outcome;
  const true_ = row.from === was.outcome && row.to === is.outcome && row.rewritten === rewritten;
  return true_ ? null : `${both}, but the change listed is ${words(row)}`;
}

function words({ from, to, rewritten, detail }: ChangeRow): string {
  return `${from} → ${to}${rewritten ? ' (rewritten)' : ''}${detail === null ? '' : ` [${detail}]`}`;
}

function told({ outcome, digest, shown }: Fate): string {
  const words = shown === undefined ? '' : ` ${shown.slice(0, 300)}`;
  return digest === NOTHING ? outcome : `${outcome} ${digest}${words}`;
}

function isDifferent(was: Fate, is: Fate): boolean {
  return was.digest !== is.digest || seen(was.outcome) !== seen(is.outcome);
}

/** At sending, an address with a standing no is one thing, whatever the reason. */
function seen(outcome: string): string {
  return outcome === 'bad-address' ? 'suppressed' : outcome;
}

/** The verdict, with a person's decision to leave out who shares a mailbox. */
export function foundOf(contact: string, { verdicts, groups, excluded }: Said): Fate {
  const verdict = verdicts.get(contact) ?? ABSENT;
  const twice = excluded.includes(TWICE) && groups.get(TWICE)?.includes(contact) === true;
  return twice ? { outcome: TWICE, digest: NOTHING } : verdict;
}

function fatesOf({ recipients, received, url, brand }: Said): Map<string, Fate> {
  const rows = new Map(received.map((row) => [row.deliveryId, row]));
  return new Map(
    recipients.map(({ id, contact, state, reason, language }): [string, Fate] => {
      const row = rows.get(id);
      if (row === undefined)
        return [contact, { outcome: reason ?? `${state}, not received`, digest: NOTHING }];
      const outcome = state === 'submitted' ? 'send' : `received, but ${state}`;
      const digest = digestOfReceived(row, language ?? 'fa', { url, brand });
      return [contact, { outcome, digest, shown: JSON.stringify([language, row.to, row.subject, row.text]) }];
    }),
  );
}

function strangers({ recipients, received }: Said): string[] {
  const known = new Set(recipients.map(({ id }) => id));
  return received
    .filter(({ deliveryId }) => !known.has(deliveryId))
    .map(({ deliveryId }) => `${deliveryId} was received and is in no list of recipients`);
}

function codeFaults({ received, url }: Said): string[] {
  const codes = received.map((row) => codesOf(row, url));
  const mixed = received.filter((_, at) => (codes[at]?.length ?? 0) > 1);
  return [
    ...mixed.map(({ deliveryId }) => `${deliveryId} prints more than one code`),
    ...doubles(codes.flat()).map((code) => `code ${code} stands in two messages`),
  ];
}

export function doubles(all: string[]): string[] {
  const met = new Set<string>();
  return all.filter((one) => met.has(one) || !met.add(one));
}
