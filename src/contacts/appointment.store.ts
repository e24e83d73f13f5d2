import { mongo, type Connection } from 'mongoose';
import type { Appointment } from './appointment.ts';
import { behind, pageOfPlaces, readPlace, type Place, type Placed } from './place.ts';

type AppointmentRecord = Omit<Appointment, 'ref'> & { _id: string };

export type AppointmentFilter = { contact: string | null; from: Date | null; to: Date | null };

const DUPLICATE_KEY = 11000;

export type AppointmentStore = ReturnType<typeof createAppointmentStore>;

export function createAppointmentStore(connection: Connection) {
  const records = connection.collection<AppointmentRecord>('appointments');

  async function list(
    filter: mongo.Filter<AppointmentRecord>,
    after: string | null,
    limit: number,
  ): Promise<Placed<Appointment>> {
    const place = after === null ? {} : behind('at', readPlace(after), '$gt');
    const found = await records
      .find({ ...filter, ...place })
      .sort({ at: 1, _id: 1 })
      .limit(limit + 1)
      .toArray();
    return pageOfPlaces(found.map(toAppointment), limit, ({ at }) => at);
  }

  return {
    async ready(): Promise<void> {
      await records.createIndexes([
        { key: { status: 1, at: 1, _id: 1 } },
        { key: { contact: 1, at: 1, _id: 1 } },
        { key: { at: 1, _id: 1 } },
      ]);
    },

    async find(ref: string): Promise<Appointment | null> {
      const record = await records.findOne({ _id: ref });
      return record === null ? null : toAppointment(record);
    },

    /** In no order; unknown ones are left out. */
    async findMany(refs: string[]): Promise<Appointment[]> {
      return (await records.find({ _id: { $in: refs } }).toArray()).map(toAppointment);
    },

    /** The earliest first. */
    async page({ contact, from, to }: AppointmentFilter, after: string | null, limit: number) {
      const window = { ...(from !== null && { $gte: from }), ...(to !== null && { $lt: to }) };
      const filter = {
        ...(contact !== null && { contact }),
        ...((from !== null || to !== null) && { at: window }),
      };
      return list(filter, after, limit);
    },

    /** Of some contacts, those before a place, the latest first. */
    async before(contacts: string[], place: Place, limit: number): Promise<Appointment[]> {
      const filter = { contact: { $in: contacts }, at: { $lte: place.at }, ...behind('at', place, '$lt') };
      const found = await records.find(filter).sort({ at: -1, _id: -1 }).limit(limit).toArray();
      return found.map(toAppointment);
    },

    /** Booked ones at `from` or later and before `to`, the earliest first; `next` goes on behind. */
    async dueBetween(
      from: Date,
      to: Date,
      after: string | null,
      limit: number,
    ): Promise<Placed<Appointment>> {
      return list({ status: 'booked', at: { $gte: from, $lt: to } }, after, limit);
    },

    /** False when there is one of this ref already. */
    async insert({ ref, ...rest }: Appointment): Promise<boolean> {
      try {
        await records.insertOne({ _id: ref, ...rest });
        return true;
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    /** False when it was changed since the revision `held`. */
    async replace({ ref, ...rest }: Appointment, held: number): Promise<boolean> {
      const { matchedCount } = await records.replaceOne({ _id: ref, revision: held }, rest);
      return matchedCount === 1;
    },
  };
}

function toAppointment({ _id, ...rest }: AppointmentRecord): Appointment {
  return { ref: _id, ...rest };
}
