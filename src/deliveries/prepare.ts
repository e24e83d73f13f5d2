import type { OfficeHours } from '../calendar/hours.ts';
import { nextOpening } from '../calendar/opening.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Channel } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import type { Compose, Composed } from './compose.ts';
import type { About, Delivery, SkipReason } from './delivery.ts';
import { hoursOf, type Run } from './run.ts';
import { placeOf } from './place.ts';
import { withTouch, type Touch } from './touches.ts';
import { screen, type Facts, type Verdict } from './screen.ts';

/** An office that closes within this time is closed for a lot that begins now: what begins to leave has left by then. */
const CLOSING_MS = 1_000;

export type PrepareDeps = {
  findContacts(ids: string[]): Promise<Contact[]>;
  /** the addresses among these with a standing no */
  suppressedAmong(channel: Channel, addresses: string[]): Promise<Set<string>>;
  office(): Promise<{ hours: OfficeHours; zone: string }>;
  /** of the things that messages are about, those that have changed or fallen away since, each with why */
  fallenAway(about: About[]): Promise<Map<About, string>>;
  /** takes a place under the caps for each message; @returns those that found none, with the cap that is full */
  reserve(run: Run, wanted: { id: string; contact: Contact }[], now: Date): Promise<Map<string, string>>;
  /** which touch of its round each contact's message is; empty for a text that does not say */
  touchesOf(content: Run['content'], contacts: Contact[]): Promise<Map<string, Touch>>;
};

export type Skip = { id: string; reason: SkipReason; detail: string | null };

/** A lot, judged and written: what leaves, what waits until when, and what does not leave and why. */
export type PreparedLot = {
  ready: { id: string; composed: Composed }[];
  postponed: { id: string; until: Date }[];
  skips: Skip[];
};

/** Screens and composes a lot with one query per collection, as the world is now. */
export async function prepareLot(
  run: Run,
  lot: Delivery[],
  context: { deps: PrepareDeps; compose: Compose; now: Date },
): Promise<PreparedLot> {
  const [facts, fallen] = await Promise.all([
    factsOf(run, lot, context),
    context.deps.fallenAway(lot.flatMap(({ own }) => own?.about ?? [])),
  ]);
  const candidates = lot.map((delivery): Candidate => {
    const about = delivery.own?.about ?? null;
    return { delivery, ...facts(delivery), why: about === null ? null : (fallen.get(about) ?? null) };
  });
  const { capped, touches } = await lastFacts(run, candidates, context);
  const prepared: PreparedLot = { ready: [], postponed: [], skips: [] };
  for (const candidate of candidates) {
    const { delivery, contact, address } = candidate;
    const verdict = judge(run, candidate, capped.get(delivery.id) ?? null);
    if (verdict.action === 'skip') {
      prepared.skips.push({ id: delivery.id, reason: verdict.reason, detail: verdict.detail });
    } else if (verdict.action === 'postpone') {
      prepared.postponed.push({ id: delivery.id, until: verdict.until });
    } else if (contact !== null && address !== null) {
      const message = withTouch(delivery, touches.get(contact.id));
      const composed = composeSafely(message, contact, context.compose);
      if ('skip' in composed) prepared.skips.push({ id: delivery.id, ...composed.skip });
      else prepared.ready.push({ id: delivery.id, composed });
    }
  }
  return prepared;
}

/** A message with all that decides about it. `why`: what it is about has fallen away. */
type Candidate = Facts & { delivery: Delivery; contact: Contact | null; why: string | null };

type Judgement =
  Exclude<Verdict, { action: 'skip' }> | { action: 'skip'; reason: SkipReason; detail: string | null };

/** @param cap the cap under which it found no place */
function judge(run: Run, { delivery, why, ...facts }: Candidate, cap: string | null): Judgement {
  if (why !== null) return { action: 'skip', reason: 'no-longer-due', detail: why };
  const message = { purpose: run.purpose, expiresAt: expiryOf(run, delivery) };
  const verdict = screen(message, { ...facts, capped: cap !== null });
  if (verdict.action !== 'skip') return verdict;
  return { ...verdict, detail: verdict.reason === 'capped' ? cap : null };
}

/**
 * Places under caps, and touches: asked last, and only for what nothing else holds back, so that who is skipped or
 * waits takes no place.
 */
async function lastFacts(run: Run, candidates: Candidate[], { deps, now }: { deps: PrepareDeps; now: Date }) {
  const leaving = candidates.flatMap((one) => {
    const { delivery, contact } = one;
    const leaves = contact !== null && judge(run, one, null).action === 'submit';
    return leaves ? [{ id: delivery.id, contact }] : [];
  });
  const contacts = leaving.map(({ contact }) => contact);
  const [capped, touches] = await Promise.all([
    deps.reserve(run, leaving, now),
    deps.touchesOf(run.content, contacts),
  ]);
  return { capped, touches };
}

/** A message ends with its run, or sooner: a reminder at its appointment. */
export function expiryOf(run: Pick<Run, 'expiresAt'>, { own }: Pick<Delivery, 'own'>): Date {
  const sooner = own?.expiresAt ?? run.expiresAt;
  return sooner < run.expiresAt ? sooner : run.expiresAt;
}

/** A contact whose data breaks rendering costs its own message, never the batch. */
function composeSafely(delivery: Delivery, contact: Contact, compose: Compose): ReturnType<Compose> {
  try {
    return compose(delivery, contact);
  } catch (error) {
    return { skip: { reason: 'cannot-render', detail: messageOf(error) } };
  }
}

async function factsOf(
  run: Run,
  lot: Delivery[],
  { deps, now }: { deps: PrepareDeps; now: Date },
): Promise<(delivery: Delivery) => Facts & { contact: Contact | null }> {
  const contacts = new Map(
    (await deps.findContacts(lot.map((row) => row.contact))).map((one) => [one.id, one]),
  );
  const addresses = [...contacts.values()].flatMap((contact) => addressOf(contact, run.channel) ?? []);
  const [suppressed, { hours, zone }] = await Promise.all([
    deps.suppressedAmong(run.channel, addresses),
    deps.office(),
  ]);
  const openings = new Map<string | null, Date | null>();
  const opensIn = (contactZone: string | null): Date | null => {
    const known = openings.get(contactZone);
    if (known !== undefined) return known;
    const opening = openingFor(now, hoursOf(run, hours), placeOf(run, contactZone, zone));
    openings.set(contactZone, opening);
    return opening;
  };
  return (delivery) => {
    const contact = contacts.get(delivery.contact) ?? null;
    const address = contact === null ? null : addressOf(contact, run.channel);
    return {
      contact,
      now,
      known: contact !== null,
      address,
      suppressed: address !== null && suppressed.has(address),
      consented: contact?.consents[run.channel]?.granted === true,
      opensAt: opensIn(contact?.zone ?? null),
      capped: false,
    };
  };
}

/** The next moment from which an opening lasts long enough for a lot. */
function openingFor(now: Date, hours: OfficeHours, zone: string): Date | null {
  const opening = nextOpening(now, hours, zone);
  if (opening === null || opening > now) return opening;
  const soon = after(now, CLOSING_MS);
  const next = nextOpening(soon, hours, zone);
  return next !== null && next <= soon ? now : next;
}

export function addressOf(contact: Contact, channel: Channel): string | null {
  return channel === 'sms' ? contact.mobile : contact.email;
}
