import { setImmediate as breathe } from 'node:timers/promises';
import { createForecasts } from '../campaigns/forecast.ts';
import type { Window } from '../campaigns/ahead.ts';
import type { Triggers } from '../campaigns/triggers.ts';
import type { Appointment } from '../contacts/appointment.ts';
import type { Order } from '../contacts/order.ts';
import type { Placed } from '../contacts/place.ts';
import type { Audience } from '../contract/campaigns.ts';
import type { RunState } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import type { Words } from '../preflight/outcome.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';
import type { Runs } from './runs.ts';

type Parts = { people: People; messages: Messages; addressees: Addressees; runs: Runs };

const DAY_MS = 86_400_000;
/** An order's message comes 30 days after it at the most, and the order may become known a day after that. */
const ORDERS_BACK_MS = 32 * DAY_MS;
/** A reminder comes 30 days before its appointment at the most, or some closed days sooner. */
const APPOINTMENTS_AHEAD_MS = 36 * DAY_MS;
const PAGE = 200;
const OPEN: RunState[] = ['planning', 'sending', 'paused', 'missed'];

/** What is on its way to one contact, from the same parts that open, plan and write runs. */
export function createForecasting(base: Base, { people, messages, addressees, runs }: Parts) {
  const { stores, clock } = base;
  return createForecasts({
    ...runs.deps,
    waiting: stores.campaigns.waiting,
    campaign: stores.campaigns.read,
    async openRuns() {
      const found = await Promise.all(OPEN.map(stores.runs.inState));
      return found.flat().filter(({ test }) => !test);
    },
    plannedFor: stores.planned.ofContact,
    plannedBy: stores.deliveries.plannedBy,
    async triggersOf(contact, window) {
      const [orders, appointments] = await Promise.all([
        ordersOf(contact, after(window.now, -ORDERS_BACK_MS), base),
        appointmentsOf(contact, window, base),
      ]);
      return { orders, appointments };
    },
    contactsAfter: stores.contacts.pageAfter,
    breathe,
    tools: messages.toolsOf,
    suppressedAmong: people.suppressions.reasonsAmong,
    capsOf: people.reservations.ahead,
    touchesOf: people.touches.touchesOf,
    fallenAway: addressees.fallenAway,
    contact: stores.contacts.get,
    audienceWords: (audience) => audienceWords(audience, base, people),
    clock,
  });
}
export type Forecasting = ReturnType<typeof createForecasting>;

async function ordersOf(contact: string, since: Date, { stores }: Base): Promise<Triggers['orders']> {
  const orders: Triggers['orders'] = [];
  for (let place: string | null = null; ;) {
    const page: Placed<Order> = await stores.orders.page(contact, place, PAGE);
    const recent = page.items.filter(({ at }) => at > since);
    for (const { ref, at, receivedAt, data, total, items, status } of recent) {
      if (status !== 'placed') continue;
      orders.push({ ref, contact, at, receivedAt, data, total, product: items[0]?.product ?? null });
    }
    if (page.next === null || recent.length < page.items.length) return orders;
    place = page.next;
  }
}

async function appointmentsOf(
  contact: string,
  { now, to }: Window,
  { stores }: Base,
): Promise<Triggers['appointments']> {
  const booked: Triggers['appointments'] = [];
  const among = { contact, from: now, to: after(to, APPOINTMENTS_AHEAD_MS) };
  for (let place: string | null = null; ;) {
    const page: Placed<Appointment> = await stores.appointments.page(among, place, PAGE);
    booked.push(...page.items.filter(({ status }) => status === 'booked'));
    if (page.next === null) return booked;
    place = page.next;
  }
}

async function audienceWords(
  audience: Audience,
  { stores }: Base,
  { segments }: People,
): Promise<Words | null> {
  if ('everyone' in audience) return null;
  if ('contacts' in audience) return { fa: 'در فهرست این کمپین است', en: 'is on the list of the campaign' };
  if ('rule' in audience) return segments.tell(audience.rule);
  const segment = await stores.segments.find(audience.segment);
  if (segment === null) return { fa: 'بخشی که حذف شده است', en: 'a segment that is gone' };
  const told = await segments.tell(segment.rule);
  return { fa: `بخش «${segment.name}»: ${told.fa}`, en: `segment “${segment.name}”: ${told.en}` };
}
