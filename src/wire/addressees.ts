import type { Campaign } from '../campaigns/campaign.ts';
import type { Order } from '../contacts/order.ts';
import { addresseesAfter, type AddresseeSources } from '../deliveries/addressees.ts';
import type { About } from '../deliveries/delivery.ts';
import type { Run } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import type { Base } from './base.ts';
import type { People } from './people.ts';

const DAY_MS = 86_400_000;
/** Windows here are (from, to], those of the stores [from, to). */
const next = (moment: Date): Date => new Date(moment.getTime() + 1);

/** Whom runs write to: contacts, or those behind orders and appointments. */
export function createAddressees({ stores }: Base, people: People) {
  const sources: AddresseeSources = {
    contactsAfter: stores.contacts.pageAfter,

    /** Due is what is old enough and known: looked through by the one and by the other. What is told long after is for the books only. */
    async ordersDue({ from, to, afterMinutes }, place, limit) {
      const waitMs = afterMinutes * 60_000;
      const [by, behind] = place === null ? ['at', null] : splitAt(place);
      const window =
        by === 'at'
          ? { by: 'at' as const, from: next(after(from, -waitMs)), to: next(after(to, -waitMs)) }
          : { by: 'receivedAt' as const, from: next(from), to: next(to) };
      const found = await stores.orders.placedBetween(window, behind, limit);
      const isDue = ({ at, receivedAt }: Order): boolean => {
        const ripe = after(at, waitMs);
        return receivedAt <= to && ripe <= to && ripe > after(to, -DAY_MS);
      };
      const items = found.items.filter(isDue).flatMap(({ ref, contact, at, data, total, items: [first] }) => {
        return contact === null ? [] : [{ ref, contact, at, data, total, product: first?.product ?? null }];
      });
      if (found.next !== null) return { items, after: `${by}:${found.next}` };
      return { items, after: by === 'at' ? 'receivedAt:' : null };
    },

    async appointmentsIn({ from, to }, place, limit) {
      const found = await stores.appointments.dueBetween(next(from), next(to), place, limit);
      return { items: found.items, after: found.next };
    },

    async office() {
      const { hours, zone } = await people.settings.read();
      return { hours, zone };
    },
  };

  /** Planning asks of plain contacts only where they are: whole ones of a page of thousands weigh tens of megabytes. */
  const forPlanning: AddresseeSources = {
    ...sources,
    contactsAfter: (filter, last, limit) =>
      stores.contactPages.whereaboutsAfter(filter, { after: last, limit }),
  };

  return {
    sources,
    after: (run: Run, place: { after: string | null; limit: number }) =>
      addresseesAfter(run, run.source.kind === 'contacts' ? forPlanning : sources, place),

    async anybody(run: Run): Promise<boolean> {
      let place: string | null = null;
      do {
        const page = await addresseesAfter(run, sources, { after: place, limit: 500 });
        if (page.items.length > 0) return true;
        place = page.after;
      } while (place !== null);
      return false;
    },

    /** Audiences in the order in which they are to be served. */
    async bandsOf(
      { serving }: Campaign,
      filter: Record<string, unknown>,
    ): Promise<Record<string, unknown>[]> {
      if (serving === null) return [];
      if (serving.by === 'field')
        return serving.values.map((value) => ({ [`fields.${serving.field}`]: { $eq: value } }));
      const bounds = await stores.contactBands.valueBounds(filter);
      return bounds.map((bound, at) => ({
        'history.orders.sum': { $gte: bound, ...(at === 0 ? {} : { $lt: bounds[at - 1] ?? 0 }) },
      }));
    },

    /** Appointments and orders that are not what they were when a message about them was planned. */
    async fallenAway(about: About[]): Promise<Map<About, string>> {
      if (about.length === 0) return new Map();
      const refsOf = (kind: About['kind']) => about.filter((one) => one.kind === kind).map((one) => one.ref);
      const [appointments, orders] = await Promise.all([
        stores.appointments.findMany(refsOf('appointment')),
        stores.orders.findMany(refsOf('order')),
      ]);
      const booked = new Map(appointments.map((one) => [one.ref, one]));
      const placed = new Map(orders.map((one) => [one.ref, one]));
      const why = ({ kind, ref, at }: About): string | null => {
        if (kind === 'order') return placed.get(ref)?.status === 'placed' ? null : 'the order was returned';
        const appointment = booked.get(ref);
        if (appointment?.status !== 'booked') return 'the appointment does not stand any more';
        return appointment.at.getTime() === at.getTime() ? null : 'the appointment was moved';
      };
      return new Map(about.flatMap((one) => [[one, why(one)] as const]).filter(isFallen));
    },
  };
}
export type Addressees = ReturnType<typeof createAddressees>;

function isFallen(entry: readonly [About, string | null]): entry is readonly [About, string] {
  return entry[1] !== null;
}

function splitAt(place: string): ['at' | 'receivedAt', string | null] {
  const cut = place.indexOf(':');
  const behind = place.slice(cut + 1);
  return [place.startsWith('at:') ? 'at' : 'receivedAt', behind === '' ? null : behind];
}
