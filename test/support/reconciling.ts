import type { Provider, Recall, Sighting, SmsEnvelope } from '../../src/channels/channel.ts';
import { askByKey, type KeyDeps } from '../../src/deliveries/reconcile-key.ts';
import { askByList } from '../../src/deliveries/reconcile-list.ts';
import { createReconciler } from '../../src/deliveries/reconcile.ts';
import { createReconcileStore } from '../../src/deliveries/reconcile.store.ts';
import { createSignals } from '../../src/deliveries/signals.ts';
import { createSignalStore } from '../../src/deliveries/signal.store.ts';
import { createEventStore } from '../../src/events/event.store.ts';
import { createIds } from '../../src/lib/ids.ts';
import { NOON } from './builders/run.ts';
import { TOOLS } from './line.ts';
import type { Doubts } from './doubts.ts';

/** A message as its provider lists it: taken a second after the line marked it, and delivered. */
export function aSighting({ deliveryId, text }: SmsEnvelope, over: Partial<Sighting> = {}): Sighting {
  const providerMessageId = over.providerMessageId ?? `SM of ${deliveryId}`;
  return {
    providerMessageId,
    senders: ['+12025550100'],
    text,
    takenAt: new Date(NOON.getTime() + 1_000),
    word: wordOf(providerMessageId, 'delivered'),
    ...over,
  };
}

export function wordOf(
  providerMessageId: string,
  status: Sighting['word']['status'],
  at = NOON,
): Sighting['word'] {
  const bad = status === 'bounced' || status === 'failed';
  const id = `${providerMessageId}:${status}`;
  const why = bad
    ? ({ reason: 'unreachable', providerCode: '30003' } as const)
    : { reason: null, providerCode: null };
  return { kind: 'status', id, providerMessageId, status, at, ...why };
}

/** Doubts whose provider can be asked: by a list that the test writes, or by key. */
export async function reconciling(doubts: Doubts, recall: Recall, submit?: Provider<SmsEnvelope>['submit']) {
  const { connection, line, deliverDeps, world } = doubts;
  line.provider = { ...line.provider, recall, ...(submit === undefined ? {} : { submit }) };
  const store = createReconcileStore(connection);
  await store.ready();
  const events = createEventStore(connection);
  const nobody = () => Promise.resolve();
  const clock = () => world.now;
  const newId = createIds(() => new Date());
  const signals = createSignals({
    store: createSignalStore(connection, events, 'writer'),
    clock,
    newId,
    leave: nobody,
    leaveUnknown: nobody,
    rejoin: nobody,
    contactOf: () => Promise.resolve(null),
    readReply: () => null,
    answerTo: () => Promise.resolve(null),
    onUnknown: () => undefined,
  });
  const told: string[] = [];
  const keyed: KeyDeps = {
    ...deliverDeps,
    store,
    tools: () => TOOLS,
    takeRoom: (_line, wanted) => Promise.resolve(wanted),
    newId,
  };
  const listing = { ...deliverDeps, store, tools: () => TOOLS, hear: signals.status, clock };
  const deps = {
    ...doubts.stores,
    store,
    lines: [line],
    ask: {
      list: (by: Extract<Recall, { by: 'list' }>, claimed: Parameters<typeof askByKey>[0]) =>
        askByList(by, claimed, listing),
      key: (claimed: Parameters<typeof askByKey>[0]) => askByKey(claimed, keyed),
    },
    onOutcome: (_line: string, outcome: string) => void told.push(outcome),
    clock,
    newId,
  };
  return { reconcile: createReconciler(deps), signals, told, keyed };
}
