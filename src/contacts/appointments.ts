import { isDeepStrictEqual } from 'node:util';
import type { AppointmentQuery, NewAppointment } from '../contract/appointments.ts';
import { customerKeysOf, NOBODY_NAMED } from '../contract/orders.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import type { AppointmentStore } from './appointment.store.ts';
import { momentOf, type Appointment } from './appointment.ts';
import { lookUp, type KnownBy } from './customers.ts';
import type { Placed } from './place.ts';

const MOST_TRIES = 10;

type Deps = {
  store: AppointmentStore;
  knownBy: KnownBy;
  /** the organisation's zone, for appointments of which none is told */
  zone: () => Promise<string>;
  clock: Clock;
};

/** What the shop says of an appointment. */
type Said = Omit<Appointment, 'ref' | 'revision' | 'movedAt' | 'createdAt' | 'updatedAt'>;

export type Appointments = ReturnType<typeof createAppointments>;

export function createAppointments({ store, knownBy, zone, clock }: Deps) {
  async function read(ref: string): Promise<Appointment> {
    const appointment = await store.find(ref);
    if (appointment === null) throw notFound('appointment', ref);
    return appointment;
  }

  /** @throws AppError 422 when the customer is not known here: nobody could be reminded */
  async function saidBy(asked: NewAppointment): Promise<Said> {
    const { contact: _c, customer: _k, ...rest } = asked;
    const keys = customerKeysOf(asked);
    if (keys === null) throw invalid([{ path: 'customer', message: NOBODY_NAMED }]);
    const contact = (await lookUp([keys], knownBy))(keys);
    if (contact === null) {
      const path = keys.contact === null ? 'customer' : 'contact';
      throw invalid([{ path, message: 'is no contact that is known here; add the contact first' }]);
    }
    const place = asked.zone ?? (await zone());
    return { ...rest, contact, zone: place, at: momentOf(asked.at, place) };
  }

  /** Keeps what `change` makes of an appointment; the same again is not a change. */
  async function write(ref: string, change: (held: Appointment | null) => Said): Promise<Appointment> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const held = await store.find(ref);
      const next = revised(ref, held, change(held), clock());
      const isKept =
        next === held ||
        (held === null ? await store.insert(next) : await store.replace(next, held.revision));
      if (isKept) return next;
    }
    throw conflict('appointment-busy', 'Others are changing this appointment right now. Try again.', { ref });
  }

  return {
    read,

    async put(ref: string, asked: NewAppointment): Promise<Appointment> {
      const said = await saidBy(asked);
      return write(ref, () => said);
    },

    async cancel(ref: string): Promise<Appointment> {
      return write(ref, (held) => {
        if (held === null) throw notFound('appointment', ref);
        return { ...saidOf(held), status: 'cancelled' };
      });
    },

    /** The earliest first. */
    async list({ contact, from, to, after, limit }: AppointmentQuery): Promise<Placed<Appointment>> {
      const filter = { contact: contact ?? null, from: from ?? null, to: to ?? null };
      return store.page(filter, after ?? null, limit);
    },
  };
}

function revised(ref: string, held: Appointment | null, said: Said, now: Date): Appointment {
  if (held === null) return { ref, ...said, revision: 1, movedAt: null, createdAt: now, updatedAt: now };
  if (isDeepStrictEqual(saidOf(held), said)) return held;
  const updatedAt = now > held.updatedAt ? now : held.updatedAt;
  const movedAt = said.at.getTime() === held.at.getTime() ? held.movedAt : updatedAt;
  return { ...held, ...said, revision: held.revision + 1, movedAt, updatedAt };
}

function saidOf({ contact, at, zone, status, title, data }: Appointment): Said {
  return { contact, at, zone, status, title, data };
}
