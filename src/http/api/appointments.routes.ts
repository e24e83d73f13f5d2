import type { Appointments } from '../../contacts/appointments.ts';
import {
  AppointmentPage,
  AppointmentQuery,
  AppointmentRef,
  AppointmentView,
  NewAppointment,
} from '../../contract/appointments.ts';
import { route, type Route } from '../route.ts';

const tag = 'Appointments';
const missing = { 404: 'There is no such appointment.' };

export function appointmentsRoutes(appointments: Appointments): Route[] {
  return [
    route({
      method: 'get',
      path: '/appointments',
      tag,
      summary: 'List the appointments, the earliest first',
      permission: 'contacts:read',
      query: AppointmentQuery,
      answers: { 200: AppointmentPage },
      handle: async ({ query }) => ({ json: await appointments.list(query) }),
    }),
    route({
      method: 'get',
      path: '/appointments/{ref}',
      tag,
      summary: 'Read an appointment',
      permission: 'contacts:read',
      params: AppointmentRef,
      answers: { 200: AppointmentView },
      refusals: missing,
      handle: async ({ params }) => ({ json: await appointments.read(params.ref) }),
    }),
    route({
      method: 'put',
      path: '/appointments/{ref}',
      tag,
      summary: 'Tell an appointment as it is now; its reminders follow. The same again changes nothing',
      permission: 'contacts:write',
      params: AppointmentRef,
      body: NewAppointment,
      answers: { 200: AppointmentView },
      refusals: { 409: 'Others are changing it just now.' },
      handle: async ({ params, body }) => ({ json: await appointments.put(params.ref, body) }),
    }),
    route({
      method: 'delete',
      path: '/appointments/{ref}',
      tag,
      summary: 'Cancel an appointment: nobody is reminded of it any more',
      permission: 'contacts:write',
      params: AppointmentRef,
      answers: { 200: AppointmentView },
      refusals: { ...missing, 409: 'Others are changing it just now.' },
      handle: async ({ params }) => ({ json: await appointments.cancel(params.ref) }),
    }),
  ];
}
