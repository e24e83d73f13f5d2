import { momentsOf } from '../calendar/wall.ts';
import type { AppointmentStatus } from '../contract/appointments.ts';
import type { FieldValue } from './contact.ts';

/** Something that a contact has booked at the shop, as the shop told it last. */
export type Appointment = {
  /** the shop's own number of it */
  ref: string;
  contact: string;
  at: Date;
  /** IANA zone of the place; its clock is the one in texts about it */
  zone: string;
  status: AppointmentStatus;
  title: string | null;
  data: Record<string, FieldValue>;
  /** rises with every change: a reminder that was planned for another revision is looked at again */
  revision: number;
  /** when its time was changed last; null while it is the first one */
  movedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const OFFSET = /(Z|[+-]\d\d:\d\d)$/;

/**
 * The moment of a text as the API takes it: with an offset, or what the clock in `zone` shows. A time that the
 * clock shows twice is the earlier one; one that it jumps over is the moment of the jump.
 */
export function momentOf(text: string, zone: string): Date {
  if (OFFSET.test(text)) return new Date(text);
  const [day = '', time = ''] = text.split('T');
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const [moment] = momentsOf(day, hours * 60 + minutes, zone);
  return new Date(moment.getTime() + Math.round(seconds * 1000));
}
