import { z } from 'zod';
import { Ref, customerParts } from './orders.ts';
import { Page, pageOf } from './page.ts';
import { FieldValue, fieldsOf, optionalLine, Zone } from './texts.ts';

export const AppointmentStatus = z.enum(['booked', 'cancelled', 'kept', 'missed']);
export type AppointmentStatus = z.infer<typeof AppointmentStatus>;

const YEARS = [1990, 2200] as const;

/** With an offset, or the time that the clock on the wall in `zone` shows. */
const At = z.iso
  .datetime({
    offset: true,
    local: true,
    abort: true,
    error:
      'is not a time; write it as 2026-11-22T17:30:00+03:30, or without the offset as the clock shows it',
  })
  .refine((text) => Number(text.slice(0, 4)) >= YEARS[0] && Number(text.slice(0, 4)) <= YEARS[1], {
    error: `is not in a year from ${YEARS[0]} to ${YEARS[1]}; write the Gregorian year`,
  });

export const NewAppointment = z
  .strictObject({
    ...customerParts,
    at: At.describe('With an offset, or the local time in `zone`'),
    zone: Zone.default(null),
    status: AppointmentStatus.default('booked'),
    title: optionalLine(200).default(null).describe('What it is for'),
    data: fieldsOf(FieldValue).default({}).describe('Values for the texts of its reminders'),
  })
  .describe('The whole appointment as it is now');
export type NewAppointment = z.output<typeof NewAppointment>;

export const AppointmentView = z.object({
  ref: z.string(),
  contact: z.string(),
  at: z.iso.datetime(),
  zone: z.string().describe('Where it takes place'),
  status: AppointmentStatus,
  title: z.string().nullable(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  revision: z.int().describe('Rises with every change'),
  movedAt: z.iso.datetime().nullable().describe('When its time was changed last'),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});

export const AppointmentPage = pageOf(AppointmentView);

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

export const AppointmentQuery = Page.extend({
  contact: z.string().min(1).max(60).optional(),
  from: moment.optional().describe('Only those at this moment or later'),
  to: moment.optional().describe('Only those before this moment'),
});
export type AppointmentQuery = z.output<typeof AppointmentQuery>;

export const AppointmentRef = z.strictObject({ ref: Ref });
