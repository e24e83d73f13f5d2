import type { EventKind } from '../events/event.ts';
import type { Timeline } from '../http/api/timeline.routes.ts';
import { entryOf } from '../reports/timeline-view.ts';
import { timelineOf, type TimelineSources } from '../reports/timeline.ts';
import type { Base } from './base.ts';
import type { People } from './people.ts';

/** What a person did. What a provider said of a message is told with the message. */
const DEEDS: EventKind[] = ['opened', 'clicked', 'replied', 'unsubscribed', 'resubscribed'];

/** A contact's timeline, over the rooms that know parts of it. */
export function createTimeline({ stores }: Base, { contacts }: People): Timeline {
  const sources: TimelineSources = {
    orders: (ids, { at, id: ref }, limit) => stores.orders.before(ids, { at, ref }, limit),
    events: (ids, place, limit) => stores.events.before(ids, { kinds: DEEDS, ...place }, limit),
    messages: stores.messages.before,
    appointments: (ids, { at, id: ref }, limit) => stores.appointments.before(ids, { at, ref }, limit),
    consents: async (ids) => (await Promise.all(ids.map(stores.consentLog.ofContact))).flat(),
  };

  return async (id, page) => {
    const contact = await contacts.read(id);
    const { items, next } = await timelineOf(contact, page, sources);
    const messages = items.flatMap((one) => (one.source === 'delivery' ? [one.delivery] : []));
    const runIds = items.flatMap((one) => (one.source === 'event' ? (one.event.run ?? []) : []));
    const addresses = [contact.mobile, contact.email].filter((address) => address !== null);
    const [runs, texts] = await Promise.all([
      stores.runBriefs.factsOf([...new Set([...messages.map(({ run }) => run), ...runIds])]),
      stores.sandbox.ofDeliveries(
        messages.map((message) => message.id),
        addresses,
      ),
    ]);
    const campaigns = [...runs.values(), ...messages].map(({ campaign }) => campaign);
    const names = await stores.campaigns.namesOf([...new Set(campaigns)]);
    return { items: items.map((one) => entryOf(one, { runs, names, texts })), next };
  };
}
