import type { OfficeHours } from '../calendar/hours.ts';
import { isOpen, lastOpenMoment, nextOpening } from '../calendar/opening.ts';
import { wallClock } from '../calendar/wall.ts';
import type { Contact, FieldValue } from '../contacts/contact.ts';
import { after } from '../lib/clock.ts';
import { refPart, type Own } from './delivery.ts';
import { hoursOf, type Run, type Source } from './run.ts';

/** One message to be: to whom, which of the plan's messages to them it is, and what is its own. */
export type Addressee = { contact: Contact; occurrence: string; own: Own | null };

/** `after` null: there are no more. `last`: nobody comes a second time behind this page's beginning. */
export type AddresseePage = { items: Addressee[]; after: string | null; last: boolean };

type Told = { ref: string; contact: string; at: Date; data: Record<string, FieldValue> };
type OrderDue = Told & { total: number; product: string | null };
type AppointmentDue = Told & { zone: string; title: string | null; movedAt: Date | null };
type Found<Item> = { items: Item[]; after: string | null };

export type AddresseeSources = {
  /** contacts that match a filter, in the order of their ids */
  contactsAfter(filter: Record<string, unknown>, after: string | null, limit: number): Promise<Contact[]>;
  /** orders that became `afterMinutes` old, or known, within (from, to] */
  ordersDue(
    window: { from: Date; to: Date; afterMinutes: number },
    after: string | null,
    limit: number,
  ): Promise<Found<OrderDue>>;
  /** appointments that stand, and lie within (from, to] */
  appointmentsIn(
    window: { from: Date; to: Date },
    after: string | null,
    limit: number,
  ): Promise<Found<AppointmentDue>>;
  office(): Promise<{ hours: OfficeHours; zone: string }>;
};

type SourceOf<Kind extends Source['kind']> = Extract<Source, { kind: Kind }>;

/** The next page of a run's audience; planning and preflight both walk it. */
export async function addresseesAfter(
  run: Pick<Run, 'filter' | 'source' | 'occurrence' | 'ownHours'>,
  sources: AddresseeSources,
  place: { after: string | null; limit: number },
): Promise<AddresseePage> {
  const { source } = run;
  switch (source.kind) {
    case 'contacts':
      return banded(run, source, sources, place);
    case 'occasion':
      return celebrating(run, source, sources, place);
    case 'orders':
      return ordering(run, source, sources, place);
    case 'appointments':
      return expected(run, source, sources, place);
  }
}

type Place = { after: string | null; limit: number };

/** Band by band, and at the end everybody: who changed bands meanwhile is met then. */
async function banded(
  run: Pick<Run, 'filter' | 'occurrence'>,
  { bands }: SourceOf<'contacts'>,
  sources: AddresseeSources,
  { after: place, limit }: Place,
): Promise<AddresseePage> {
  const { band, id } = bandOf(place);
  const extra = bands[band];
  const last = extra === undefined;
  const filter = last ? run.filter : { $and: [run.filter, extra] };
  const contacts = await sources.contactsAfter(filter, id, limit);
  const items = contacts.map((contact) => ({ contact, occurrence: run.occurrence, own: null }));
  const end = contacts.at(-1);
  if (contacts.length === limit && end !== undefined) return { items, after: `${band}:${end.id}`, last };
  return { items, after: last ? null : `${band + 1}:`, last };
}

function bandOf(place: string | null): { band: number; id: string | null } {
  const [band = '0', id = ''] = (place ?? '0:').split(':');
  return { band: Number(band), id: id === '' ? null : id };
}

/** Only a contact's first occasion of a kind counts, so that two entries of one birthday make one greeting. */
async function celebrating(
  run: Pick<Run, 'filter'>,
  { occasion: kind, days }: SourceOf<'occasion'>,
  sources: AddresseeSources,
  { after: place, limit }: Place,
): Promise<AddresseePage> {
  if (days.length === 0) return { items: [], after: null, last: true };
  const anyDay = days.map(({ calendar, month, day }) => ({ calendar, month, day }));
  const theirs = { occasions: { $elemMatch: { kind: { $eq: kind }, $or: anyDay } } };
  const contacts = await sources.contactsAfter({ $and: [theirs, run.filter] }, place, limit);
  const items = contacts.flatMap((contact): Addressee[] => {
    const held = contact.occasions.find((one) => one.kind === kind);
    const kept = days.find(
      (day) => day.calendar === held?.calendar && day.month === held.month && day.day === held.day,
    );
    return kept === undefined ? [] : [{ contact, occurrence: String(kept.year), own: null }];
  });
  return { items, after: nextPlace(contacts, limit), last: true };
}

function nextPlace(contacts: Contact[], limit: number): string | null {
  return contacts.length < limit ? null : (contacts.at(-1)?.id ?? null);
}

async function ordering(
  run: Pick<Run, 'filter'>,
  source: SourceOf<'orders'>,
  sources: AddresseeSources,
  { after: place, limit }: Place,
): Promise<AddresseePage> {
  const due = await sources.ordersDue(source, place, limit);
  const people = await matching(due.items, run, sources);
  const items = due.items.flatMap(({ ref, contact, at, data: told, total, product }): Addressee[] => {
    const person = people.get(contact);
    if (person === undefined) return [];
    const data = {
      ...told,
      order: ref,
      amount: String(total),
      n: String(person.history.orders.count),
      ...(product === null ? {} : { product }),
    };
    const own = { data, expiresAt: null, about: { kind: 'order' as const, ref, at } };
    return [{ contact: person, occurrence: refPart(ref), own }];
  });
  return { items, after: due.after, last: true };
}

/** How long before an appointment its reminder may be sent at the earliest, when the office is closed for days. */
const LONGEST_LEAD_MS = 5 * 86_400_000;

async function expected(
  run: Pick<Run, 'filter' | 'ownHours'>,
  source: SourceOf<'appointments'>,
  sources: AddresseeSources,
  { after: place, limit }: Place,
): Promise<AddresseePage> {
  const { from, to, beforeMinutes } = source;
  const office = await sources.office();
  const hours = hoursOf(run, office.hours);
  const horizon = { from: to, to: after(to, beforeMinutes * 60_000 + LONGEST_LEAD_MS) };
  const found = await sources.appointmentsIn(horizon, place, limit);
  const due = found.items.filter(({ at, movedAt }) => {
    const moment = orWhenMoved(reminderMoment(at, beforeMinutes, { hours, zone: office.zone }), at, movedAt);
    return moment !== null && moment > from && moment <= to;
  });
  const people = await matching(due, run, sources);
  const items = due.flatMap(({ ref, contact, at, data: told, zone, title }): Addressee[] => {
    const person = people.get(contact);
    if (person === undefined) return [];
    const data = { ...told, ...wallTexts(at, zone), ...(title === null ? {} : { appointment: title }) };
    const own = { data, expiresAt: at, about: { kind: 'appointment' as const, ref, at } };
    return [{ contact: person, occurrence: `${refPart(ref)}-${at.getTime()}`, own }];
  });
  return { items, after: found.after, last: true };
}

/** Day and time as the clock shows them at the place, whatever zone the office is in. */
function wallTexts(at: Date, zone: string): { date: string; time: string } {
  const { day, minutes } = wallClock(at, zone);
  const two = (part: number): string => String(part).padStart(2, '0');
  return { date: day, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

/** A reminder that would come so shortly before the appointment goes before the office closes instead. */
const TOO_LATE_MS = 15 * 60_000;
/** How long before the office closes such a reminder goes. */
const BEFORE_CLOSING_MS = 60 * 60_000;

/** When the reminder of an appointment should leave; null when the office is never open in time. */
export function reminderMoment(
  at: Date,
  beforeMinutes: number,
  { hours, zone }: { hours: OfficeHours; zone: string },
): Date | null {
  const wished = after(at, -beforeMinutes * 60_000);
  if (isOpen(wished, hours, zone)) return wished;
  const next = nextOpening(wished, hours, zone);
  if (next !== null && next <= after(at, -TOO_LATE_MS)) return next;
  return lastOpenMoment(wished, hours, { zone, marginMs: BEFORE_CLOSING_MS });
}

/** Moved to a time so near that its reminder would have left before: at once, for another time may have been told. */
function orWhenMoved(moment: Date | null, at: Date, movedAt: Date | null): Date | null {
  if (moment === null || movedAt === null || movedAt <= moment) return moment;
  return movedAt <= after(at, -TOO_LATE_MS) ? movedAt : null;
}

/** Those people of a page that the run's filter matches, by id; one query. */
async function matching(
  due: { contact: string }[],
  { filter }: Pick<Run, 'filter'>,
  { contactsAfter }: AddresseeSources,
): Promise<Map<string, Contact>> {
  const ids = [...new Set(due.map(({ contact }) => contact))];
  if (ids.length === 0) return new Map();
  const found = await contactsAfter({ $and: [{ _id: { $in: ids } }, filter] }, null, ids.length);
  return new Map(found.map((contact) => [contact.id, contact]));
}
