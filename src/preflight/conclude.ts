import type { Run } from '../deliveries/run.ts';
import { hoursOf } from '../deliveries/run.ts';
import { perDayOn, senderLimitOf } from '../deliveries/ways.ts';
import { defaultSettings } from '../settings/defaults.ts';
import type { Settings } from '../settings/settings.ts';
import { forecast, type Forecast } from './arrivals.ts';
import { costOf, mailRows } from './costs.ts';
import type { Found } from './found.ts';
import { sharedAmong, type Holder, type Odd, type Shared } from './mailboxes.ts';
import { groupKey, ruleOf, type GroupCode } from './outcome.ts';
import type { Group, Totals } from './preflight.ts';
import { totalsOf, unbranded, type Counted } from './tally.ts';
import type { VerdictStore } from './verdict.store.ts';
import { contactOf, receives, type Note, type VerdictPage } from './verdicts.ts';

/** Addresses asked for at once. */
const CHUNK = 1_000;

export type ConcludeDeps = {
  verdicts: Pick<VerdictStore, 'all' | 'around' | 'note'>;
  /** contacts with one of these addresses */
  withEmail(addresses: string[]): Promise<{ id: string; email: string | null }[]>;
};

export type Concluded = {
  run: Run;
  settings: Settings;
  withoutPublicUrl: boolean;
  automatic: boolean;
  accepted: string[];
};

/** What only the whole walk can tell: who shares a mailbox, when messages arrive, what is wrong with the campaign. */
export async function conclude(
  set: string,
  { sums, odd, zones }: Pick<Found, 'sums' | 'odd' | 'zones'>,
  about: Concluded,
  deps: ConcludeDeps,
): Promise<{ totals: Totals; groups: Group[] }> {
  const { run, settings } = about;
  const arrivals = arrivalsOf(zones, run, settings);
  const twice = await findShared(set, odd, deps);
  await noteShared(set, twice, deps);
  if (arrivals.late > 0) await noteLate(set, arrivals, deps);
  const settled = settler(about);
  const found: Counted[] = [
    ...sums.groups.values(),
    ...counted('duplicate-address', twice.length),
    ...counted('after-expiry', arrivals.late),
  ];
  const { served: _served, ...told } = arrivals;
  const totals = withoutTwice(
    { ...totalsOf(sums, run.channel, settings), arrivals: told },
    twice.length,
    settled('duplicate-address', true),
    about,
  );
  const own = ownProblems(about, totals, unbranded(sums).length > 0);
  const groups = [
    ...found.map((one) => ({ ...one, people: true })),
    ...own.map((one) => ({ ...one, people: false })),
  ];
  return {
    totals,
    groups: groups.map(({ people, ...group }) => toGroup(group, settled(group.code, people))),
  };

  function toGroup(group: Counted, isSettled: boolean): Group {
    const key = groupKey(group.code, group.field);
    const { severity } = ruleOf(group.code);
    return { ...group, key, severity, settled: isSettled || about.accepted.includes(key) };
  }
}

/** Before an automatic run nobody is asked: people with problems are left out, and listed. */
function settler({ automatic, accepted }: Concluded): (code: GroupCode, people: boolean) => boolean {
  return (code, people) => (automatic && people) || accepted.includes(code);
}

function counted(code: GroupCode, count: number): Counted[] {
  return count === 0 ? [] : [{ code, field: null, count }];
}

function arrivalsOf(zones: Map<string, number>, run: Run, settings: Settings): Forecast {
  const sender = senderLimitOf(settings, run);
  return forecast(zones, {
    hours: hoursOf(run, settings.hours),
    zone: settings.zone,
    rate: Math.min(settings.rates[run.channel], sender?.rate ?? Infinity),
    allowance: (day) => (run.purpose === 'service' ? null : perDayOn(sender?.warmUp ?? [], day)),
    startsAt: run.startsAt,
    expiresAt: run.expiresAt,
  });
}

/** Those who share a mailbox and are left out by a person's decision count among the excluded. */
function withoutTwice(
  totals: Totals,
  twice: number,
  excluded: boolean,
  { run, settings }: Concluded,
): Totals {
  if (twice === 0 || !excluded) return totals;
  const willReceive = totals.willReceive - twice;
  const parts = run.channel === 'email' ? mailRows(willReceive, settings.prices.email) : totals.parts;
  return {
    ...totals,
    willReceive,
    excluded: { ...totals.excluded, 'duplicate-address': twice },
    parts,
    cost: costOf(parts, settings.currency),
  };
}

/** What is wrong with the campaign itself; `count` is the messages that it concerns. */
function ownProblems(
  { run, settings, withoutPublicUrl }: Concluded,
  totals: Totals,
  unbranded: boolean,
): Counted[] {
  const all = totals.willReceive;
  const seeded = defaultSettings(settings).brand;
  const unset = Object.keys(totals.languages).some((language) => {
    const known = language as keyof typeof seeded;
    return settings.brand[known] === seeded[known];
  });
  const own: [GroupCode, boolean, number][] = [
    ['no-public-address', withoutPublicUrl, all],
    ['brand-missing', unbranded && run.purpose === 'marketing', all],
    ['brand-unset', unset, all],
    ['no-price', totals.cost.unpricedMessages > 0, totals.cost.unpricedMessages],
  ];
  return own.filter(([, wrong]) => wrong).map(([code, , count]) => ({ code, field: null, count }));
}

/** Asks for the contacts whose address is the plain form of one that was met, and keeps those who get the mail. */
async function findShared(set: string, odd: Odd, deps: ConcludeDeps): Promise<Shared[]> {
  const spellings = [...odd.keys()];
  const plain: Holder[] = [];
  for (let from = 0; from < spellings.length; from += CHUNK) {
    const holders = (await deps.withEmail(spellings.slice(from, from + CHUNK))).map((contact) => ({
      contact: contact.id,
      address: contact.email ?? '',
    }));
    const getting = new Set<string>();
    for (const page of await deps.verdicts.around(
      set,
      holders.map(({ contact }) => contact),
    )) {
      page.keys.forEach((key, at) => {
        if (receives(page, at)) getting.add(contactOf(key));
      });
    }
    plain.push(...holders.filter(({ contact }) => getting.has(contact)));
  }
  return sharedAmong(odd, plain);
}

async function noteShared(set: string, twice: Shared[], deps: ConcludeDeps): Promise<void> {
  const byContact = new Map(twice.map((one) => [one.contact, one]));
  const contacts = [...byContact.keys()].sort();
  for (let from = 0; from < contacts.length; from += CHUNK) {
    for (const page of await deps.verdicts.around(set, contacts.slice(from, from + CHUNK))) {
      const notes = notesOf(page, (key) => {
        const one = byContact.get(contactOf(key));
        byContact.delete(contactOf(key));
        return one === undefined
          ? null
          : { group: 'duplicate-address', detail: `${one.address}, ${one.with.address}` };
      });
      if (notes.length > 0) await deps.verdicts.note(page, notes);
    }
  }
}

/** Lists those whose turn does not come in time: in each zone, whoever stands behind the ones that are served. */
async function noteLate(set: string, { served }: Forecast, { verdicts }: ConcludeDeps): Promise<void> {
  const left = new Map(served);
  for await (const page of verdicts.all(set)) {
    const notes = notesOf(page, (_key, at) => {
      if (!receives(page, at)) return null;
      const zone = page.zoneNames[page.zones[at] ?? 0] ?? '';
      const behind = (left.get(zone) ?? 0) - 1;
      left.set(zone, behind);
      return behind >= 0 ? null : { group: 'after-expiry', detail: null };
    });
    if (notes.length > 0) await verdicts.note(page, notes);
  }
}

function notesOf(page: VerdictPage, noteOf: (key: string, at: number) => Omit<Note, 'at'> | null): Note[] {
  return page.keys.flatMap((key, at) => {
    const note = noteOf(key, at);
    return note === null ? [] : { at, ...note };
  });
}
