import { iranianHolidays } from '../../calendar/holidays-ir.ts';
import { CalendarQuery, CalendarView, HolidaysQuery, HolidaysView } from '../../contract/calendar.ts';
import type { CalendarActions } from '../../reports/calendar.ts';
import { route, type Route } from '../route.ts';

const tag = 'Calendar';

export function calendarRoutes(calendar: CalendarActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/calendar',
      tag,
      summary: 'What was, is and will be sent, with the days on which the office is closed',
      permission: 'campaigns:read',
      query: CalendarQuery,
      answers: { 200: CalendarView },
      handle: async ({ query }) => ({ json: await calendar(query) }),
    }),
    route({
      method: 'get',
      path: '/calendar/holidays',
      tag,
      summary: 'The public holidays of Iran in a Jalali year, to take over as closed days',
      permission: 'settings:read',
      query: HolidaysQuery,
      answers: { 200: HolidaysView },
      handle: ({ query: { year } }) =>
        Promise.resolve({ json: { country: 'IR', year, ...iranianHolidays(year) } }),
    }),
  ];
}
