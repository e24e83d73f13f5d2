import { foundOf, type Evidence } from './compare.ts';
import { codesOf } from './received.ts';
import { SAMPLE_CODE } from '../../../src/links/code.ts';
import { measure } from '../../../src/templates/measure.ts';
import { priceOf, type Prices } from './office.ts';

/** Groups that are beside the verdict: their people get the message unless somebody decides otherwise. */
const BESIDE = ['duplicate-address', 'after-expiry'];
/** Problems of the campaign, with nobody in them. */
const OWN = ['no-public-address', 'brand-missing', 'brand-unset', 'no-price'];

/** Holds the figures of a preflight to its own verdicts. */
export function preflightViolations({ told, verdicts, groups }: Evidence): string[] {
  const { totals } = told;
  const outcomes = tally([...verdicts.values()].map(({ outcome }) => outcome));
  const { send = 0, ...left } = outcomes;
  const left_ = sum(Object.values(left));
  const parts = sum(totals.arrivals.hours.map(({ count }) => count)) + totals.arrivals.late;
  return [
    ...unequal('matched', totals.matched, verdicts.size),
    ...unequal('will receive', totals.willReceive, send),
    ...unequal('matched less the excluded', totals.matched - left_, totals.willReceive),
    ...unequal('excluded', sorted(totals.excluded), sorted(left)),
    ...unequal('arrivals', parts, send),
    ...groupFaults({ told, verdicts, groups }),
  ];
}

function groupFaults({ told, verdicts, groups }: Pick<Evidence, 'told' | 'verdicts' | 'groups'>): string[] {
  const listed = new Map<string, string[]>();
  const faults: string[] = [];
  for (const { key, code, count } of told.groups) {
    if (OWN.includes(code)) continue;
    const people = groups.get(key) ?? [];
    faults.push(...unequal(`people of ${key}`, people.length, count));
    if (!BESIDE.includes(code)) listed.set(code, [...(listed.get(code) ?? []), ...people]);
  }
  const found = new Map<string, string[]>();
  for (const [contact, { outcome }] of verdicts)
    if (outcome !== 'send') found.set(outcome, [...(found.get(outcome) ?? []), contact]);
  const codes = [...new Set([...listed.keys(), ...found.keys()])];
  return [
    ...faults,
    ...codes.flatMap((code) =>
      unequal(`who is in ${code}`, (listed.get(code) ?? []).sort(), (found.get(code) ?? []).sort()),
    ),
  ];
}

/** Holds a report to what was received, and its summary of changes to their list. */
export function reportViolations({
  report,
  recipients,
  received,
  changes,
  world,
  told,
  ...rest
}: Evidence): string[] {
  const skipped = recipients.filter(({ state }) => state === 'skipped').map(({ reason }) => reason ?? '');
  const people = tally(changes.map(({ from, to, rewritten }) => `${from} → ${to} ${rewritten}`));
  const summed = Object.fromEntries(
    report.changes.people.map(({ from, to, rewritten, count }) => [`${from} → ${to} ${rewritten}`, count]),
  );
  const cell = received.map(({ channel, text }) => (channel === 'sms' ? measure(text).parts : 0));
  return [
    ...unequal('state', report.state, 'finished'),
    ...unequal('planned', report.planned, recipients.length),
    ...unequal('submitted', report.submitted, received.length),
    ...unequal('skipped', sorted(report.skipped.reasons), sorted(tally(skipped))),
    ...unequal('parts', report.parts, sum(cell)),
    ...unequal(
      'changes of the world',
      report.changes.world.map(({ part }) => part).sort(),
      [...world].sort(),
    ),
    ...unequal('changes of people', sorted(summed), sorted(people)),
    ...(changes.length === 0
      ? keptWordViolations({ report, recipients, received, changes, world, told, ...rest })
      : []),
  ];
}

/** When nobody's fate differs, what preflight foretold is what was received. */
function keptWordViolations(evidence: Evidence): string[] {
  const { report, received, told, recipients } = evidence;
  const { totals } = told;
  const getting = [...evidence.verdicts.keys()].filter((one) => foundOf(one, evidence).outcome === 'send');
  const leftOut = evidence.verdicts.size - getting.length;
  const languages = recipients
    .filter(({ state }) => state === 'submitted')
    .map(({ language }) => language ?? '');
  const twice = totals.willReceive - getting.length;
  return [
    ...unequal('matched as foretold', report.matched, totals.matched),
    ...unequal('received as foretold', received.length, totals.matched - leftOut),
    ...(twice > 0
      ? []
      : [
          ...unequal('languages as foretold', sorted(tally(languages)), sorted(totals.languages)),
          ...unequal('fits as foretold', sorted(report.fits), sorted(totals.fits)),
          ...unequal('SMS parts as foretold', report.parts, foretoldParts(evidence)),
        ]),
    ...extremeFaults(evidence),
  ];
}

function foretoldParts({ told, received }: Evidence): number {
  return received[0]?.channel === 'sms' ? sum(told.totals.parts.map(({ parts }) => parts)) : 0;
}

/** The longest and the shortest text that preflight showed, byte for byte. */
function extremeFaults(evidence: Evidence): string[] {
  const { longest, shortest } = evidence.told.totals;
  return [longest, shortest].flatMap((one) => {
    if (one === null || foundOf(one.contact, evidence).outcome !== 'send') return [];
    const row = evidence.received.find(({ deliveryId }) => deliveryId.split('.')[1] === one.contact);
    if (row === undefined) return [`${one.contact}: was shown as an extreme, and received nothing`];
    if (row.text.includes('/u/')) return []; // an address of unsubscription is the delivery's own
    const [code = null] = codesOf(row, evidence.url);
    const plain = code === null ? row.text : row.text.replaceAll(code, SAMPLE_CODE[row.channel]);
    const text = plain.slice(0, one.text.length || undefined);
    return unequal(`the text of ${one.contact}`, one.text, text);
  });
}

/** Prices each received message anew, by the prices that preflight looked at. */
export function costViolations({ told, received }: Evidence, prices: Prices): string[] {
  const { cost } = told.totals;
  const each = received.map((row) => priceOf(row, prices));
  const known = each.filter((price) => price !== null);
  return [
    ...unequal('cost', cost.amount, sum(known)),
    ...unequal('messages without a price', cost.unpricedMessages, each.length - known.length),
  ];
}

function unequal(what: string, one: unknown, other: unknown): string[] {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a === b ? [] : [`${what}: ${a.slice(0, 400)} is not ${b.slice(0, 400)}`];
}

function tally(all: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function sorted(counts: Record<string, number>): [string, number][] {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function sum(all: number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
