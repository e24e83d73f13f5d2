import type { TimelineEntry } from '../contract/timeline.ts';
import type { Delivery } from '../deliveries/delivery.ts';
import type { RunFacts } from '../deliveries/run-brief.store.ts';
import type { Event } from '../events/event.ts';
import type { Happening } from './timeline.ts';

/** What a page of happenings is put into words with. */
export type Known = {
  runs: ReadonlyMap<string, RunFacts>;
  /** what campaigns are called; those that were deleted are absent */
  names: ReadonlyMap<string, string>;
  /** what was written, by delivery, where it is kept */
  texts: ReadonlyMap<string, { subject: string | null; text: string }>;
};

/** Moments are still dates: they become text with the answer. */
export type Entry = Dated<TimelineEntry>;
type Dated<T> = T extends unknown
  ? { [K in keyof T]: K extends 'at' | `${string}At` ? (null extends T[K] ? Date | null : Date) : T[K] }
  : never;

export function entryOf(happening: Happening, known: Known): Entry {
  const { at, id } = happening;
  switch (happening.source) {
    case 'created':
      return { kind: 'created', at, id };
    case 'order': {
      const { total, status, returned, items } = happening.order;
      return {
        kind: 'order',
        at,
        id,
        total,
        status,
        returned,
        products: items.map(({ product }) => product),
      };
    }
    case 'appointment': {
      const { status, title, zone } = happening.appointment;
      return { kind: 'appointment', at, id, status, title, zone };
    }
    case 'consent': {
      const { channel: scope, granted, source, wording, actor } = happening.consent;
      return { kind: 'consent', at, id, scope, granted, source, wording, actor };
    }
    case 'delivery':
      return messageOf(at, happening.delivery, known);
    case 'event':
      return eventOf(happening.event, known);
  }
}

function messageOf(at: Date, delivery: Delivery, { runs, names, texts }: Known): Entry {
  const { id, run: runId, campaign, channel, state, reason, detail, language, parts } = delivery;
  const { submittedAt, deliveredAt } = delivery;
  const run = runs.get(runId);
  const written = texts.get(id);
  return {
    kind: 'delivery',
    at,
    id,
    campaign: { id: campaign, name: names.get(campaign) ?? null },
    channel,
    delivery: id,
    run: runId,
    test: run?.test ?? false,
    state,
    reason,
    detail,
    language,
    parts,
    submittedAt,
    deliveredAt,
    template: run === undefined ? null : { id: run.templateId, version: run.templateVersion },
    subject: written?.subject ?? null,
    text: written?.text ?? null,
  };
}

function eventOf(event: Event, { runs, names }: Known): Entry {
  const { id, kind, at, delivery, label, link, note } = event;
  const run = runs.get(event.run ?? '');
  // A delivery's id says whose message it is and on which channel, also when its run is not there any more.
  const [plan = '', , channel] = delivery?.split('.') ?? [];
  const campaign = delivery === null ? null : { id: plan, name: names.get(plan) ?? null };
  const isDeed = kind === 'opened' || kind === 'clicked';
  if (isDeed && delivery !== null && campaign !== null) {
    const target = link === null ? null : { index: link, url: run?.targets[link] ?? null };
    const by = channel === 'email' ? 'email' : 'sms';
    return { kind, at, id, campaign, channel: by, delivery, label, link: target };
  }
  if (kind === 'replied' || kind === 'unsubscribed' || kind === 'resubscribed')
    return { kind, at, id, campaign, delivery, note };
  throw new Error(`Event ${id} (${kind}) is no entry of a timeline.`);
}
