import { reminderMoment, type AddresseeSources } from '../deliveries/addressees.ts';
import { hoursOf } from '../deliveries/run.ts';
import { after } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import { lookedThrough, openingAt, type Window } from './ahead.ts';
import type { Campaign, Opening } from './campaign.ts';
import { ownHoursOf } from './occurrence.ts';

type Items<Source extends 'ordersDue' | 'appointmentsIn'> = Awaited<
  ReturnType<AddresseeSources[Source]>
>['items'];

/** What of one contact may set off messages: orders that stand, and booked appointments. */
export type Triggers = {
  orders: (Items<'ordersDue'>[number] & { receivedAt: Date })[];
  appointments: Items<'appointmentsIn'>;
};

const MINUTE_MS = 60_000;
/** An order that is told so long after it became due is for the books only. */
const TOO_LATE_MS = 86_400_000;

/** When a message about an order is due; null when the order became known too late for one. */
export function orderMoment({ at, receivedAt }: { at: Date; receivedAt: Date }, waitMs: number): Date | null {
  const ripe = after(at, waitMs);
  if (receivedAt <= ripe) return ripe;
  return ripe > after(receivedAt, -TOO_LATE_MS) ? receivedAt : null;
}

/** The runs of a campaign that orders and appointments will set off within a window: one for each moment. */
export function triggeredOpenings(
  campaign: Campaign,
  triggers: Triggers,
  { settings, window }: { settings: Settings; window: Window },
): Opening[] {
  const { repeat } = campaign;
  if (repeat.kind !== 'order' && repeat.kind !== 'appointment') return [];
  const [own] = ownHoursOf(repeat, settings) ?? [];
  const office = { hours: hoursOf({ ownHours: own ?? null }, settings.hours), zone: settings.zone };
  const moments =
    repeat.kind === 'order'
      ? triggers.orders.map((order) => orderMoment(order, repeat.afterMinutes * MINUTE_MS))
      : triggers.appointments.map(({ at }) => reminderMoment(at, repeat.beforeMinutes, office));
  const from = lookedThrough(campaign, settings, window.now);
  const due = moments.filter((one) => one !== null && one > from && one <= window.to);
  const distinct = [...new Set(due.map((one) => Number(one)))];
  return distinct.flatMap((moment) => openingAt(campaign, settings, new Date(moment)) ?? []);
}

/** The orders and appointments of one contact, as runs ask for everybody's. */
export function triggerSources({
  orders,
  appointments,
}: Triggers): Pick<AddresseeSources, 'ordersDue' | 'appointmentsIn'> {
  return {
    ordersDue({ from, to, afterMinutes }) {
      const items = orders.filter((order) => {
        const moment = orderMoment(order, afterMinutes * MINUTE_MS);
        return moment !== null && moment > from && moment <= to;
      });
      return Promise.resolve({ items, after: null });
    },

    appointmentsIn({ from, to }) {
      const items = appointments.filter(({ at }) => at > from && at <= to);
      return Promise.resolve({ items, after: null });
    },
  };
}
