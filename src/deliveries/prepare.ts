import type { OfficeHours } from '../calendar/hours.ts';
import { nextOpening } from '../calendar/opening.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Channel } from '../contract/words.ts';
import { after } from '../lib/clock.ts';
import { messageOf } from '../lib/errors.ts';
import type { Compose, Composed } from './compose.ts';
import type { Delivery, SkipReason } from './delivery.ts';
import type { Run } from './run.ts';
import { placeOf } from './place.ts';
import { screen, type Facts } from './screen.ts';

/** An office that closes within this time is closed for a lot that begins now: what begins to leave has left by then. */
const CLOSING_MS = 1_000;

export type PrepareDeps = {
  findContacts(ids: string[]): Promise<Contact[]>;
  /** the addresses among these with a standing no */
  suppressedAmong(channel: Channel, addresses: string[]): Promise<Set<string>>;
  office(): Promise<{ hours: OfficeHours; zone: string }>;
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
  const facts = await factsOf(run, lot, context);
  const prepared: PreparedLot = { ready: [], postponed: [], skips: [] };
  for (const delivery of lot) {
    const { contact, ...known } = facts(delivery);
    const verdict = screen(run, known);
    if (verdict.action === 'skip') {
      prepared.skips.push({ id: delivery.id, reason: verdict.reason, detail: null });
    } else if (verdict.action === 'postpone') {
      prepared.postponed.push({ id: delivery.id, until: verdict.until });
    } else if (contact !== null && known.address !== null) {
      const composed = composeSafely(delivery, contact, context.compose);
      if ('skip' in composed) prepared.skips.push({ id: delivery.id, ...composed.skip });
      else prepared.ready.push({ id: delivery.id, composed });
    }
  }
  return prepared;
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
    const opening = openingFor(now, hours, placeOf(run, contactZone, zone));
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
