import type { ConsentEntry } from '../consent/consent-log.store.ts';
import type { Appointment } from '../contacts/appointment.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Order } from '../contacts/order.ts';
import type { PageOf } from '../contract/page.ts';
import type { DealtWith } from '../deliveries/messages.store.ts';
import type { Event } from '../events/event.ts';
import { invalid } from '../lib/errors.ts';

/** A moment of a contact's life, before it is put into words. */
export type Happening = { at: Date; id: string } & (
  | { source: 'order'; order: Order }
  | { source: 'event'; event: Event }
  | { source: 'delivery'; delivery: DealtWith['delivery'] }
  | { source: 'consent'; consent: ConsentEntry }
  | { source: 'appointment'; appointment: Appointment }
  | { source: 'created' }
);
type Source = Happening['source'];

/** What comes before this moment, and at it before this id, is asked for. */
export type Bound = { at: Date; id: string };

export type TimelineSources = {
  /** a contact and its former selves: what happened to them happened to it */
  orders(contacts: string[], before: Bound, limit: number): Promise<Order[]>;
  events(contacts: string[], before: Bound, limit: number): Promise<Event[]>;
  messages(contacts: string[], before: Bound, limit: number): Promise<DealtWith[]>;
  appointments(contacts: string[], before: Bound, limit: number): Promise<Appointment[]>;
  /** all there are: a person makes few */
  consents(contacts: string[]): Promise<ConsentEntry[]>;
};

/** At one and the same moment the latter happened later: a message is opened after it was sent. */
const ORDER: Source[] = ['created', 'appointment', 'consent', 'delivery', 'event', 'order'];
/** Behind every moment that there is. */
const END = new Date('9999-12-31T00:00:00.000Z');

/**
 * A page of all that happened, newest first. Each source is asked for a page of its own behind the same place, so no
 * entry is lost or told twice, however many are of one moment.
 */
export async function timelineOf(
  contact: Pick<Contact, 'id' | 'aliases' | 'createdAt'>,
  { after, limit }: { after: string | null; limit: number },
  sources: TimelineSources,
): Promise<PageOf<Happening>> {
  const place = after === null ? null : readPlace(after);
  const ids = [contact.id, ...contact.aliases];
  const most = limit + 1;
  const before = (source: Source) => boundOf(source, place);
  const [orders, events, messages, appointments, consents] = await Promise.all([
    sources.orders(ids, before('order'), most),
    sources.events(ids, before('event'), most),
    sources.messages(ids, before('delivery'), most),
    sources.appointments(ids, before('appointment'), most),
    sources.consents(ids),
  ]);
  const created: Happening = { source: 'created', at: contact.createdAt, id: contact.id };
  const read = [
    created,
    ...consents.map((consent): Happening => ({ source: 'consent', at: consent.at, id: consent.id, consent })),
  ].filter((one) => isBefore(one, before(one.source)));
  const found = [
    ...read,
    ...orders.map((order): Happening => ({ source: 'order', at: order.at, id: order.ref, order })),
    ...events.map((event): Happening => ({ source: 'event', at: event.at, id: event.id, event })),
    ...messages.map(({ at, delivery }): Happening => ({ source: 'delivery', at, id: delivery.id, delivery })),
    ...appointments.map((appointment): Happening => ({
      source: 'appointment',
      at: appointment.at,
      id: appointment.ref,
      appointment,
    })),
  ].sort(newestFirst);
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last === undefined || found.length <= limit ? null : placeOf(last) };
}

type Place = Bound & { source: Source };

/** What of a source comes behind a place: of its moment everything, nothing, or what has a lesser id. */
function boundOf(source: Source, place: Place | null): Bound {
  if (place === null) return { at: END, id: '' };
  const rank = ORDER.indexOf(source) - ORDER.indexOf(place.source);
  if (rank === 0) return place;
  return rank > 0 ? { at: place.at, id: '' } : { at: new Date(place.at.getTime() + 1), id: '' };
}

function isBefore(one: Bound, bound: Bound): boolean {
  const apart = one.at.getTime() - bound.at.getTime();
  return apart < 0 || (apart === 0 && compareIds(one.id, bound.id) < 0);
}

function newestFirst(a: Happening, b: Happening): number {
  return (
    b.at.getTime() - a.at.getTime() ||
    ORDER.indexOf(b.source) - ORDER.indexOf(a.source) ||
    compareIds(b.id, a.id)
  );
}

/** As the database compares them: by their bytes. */
function compareIds(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function placeOf({ at, source, id }: Happening): string {
  return `${at.toISOString()} ${source} ${id}`;
}

/** @throws AppError 422 for a text that no page ended with */
function readPlace(text: string): Place {
  const [, moment = '', name = '', id = ''] = /^(\d{4}-\S{18}Z) ([a-z]+) ([^]+)$/.exec(text) ?? [];
  const at = new Date(moment);
  const source = ORDER.find((one) => one === name);
  if (source !== undefined && !Number.isNaN(at.getTime())) return { at, source, id };
  throw invalid([{ path: 'after', message: 'is no place in this list; take the `next` of the page before' }]);
}
