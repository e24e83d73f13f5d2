import { Counter, Gauge } from 'prom-client';
import type { Channel } from '../contract/words.ts';
import type { DoubtAge } from '../deliveries/doubt.store.ts';
import type { Line } from '../deliveries/line.ts';
import { createReconciler } from '../deliveries/reconcile.ts';
import { askByKey, type KeyDeps } from '../deliveries/reconcile-key.ts';
import { askByList } from '../deliveries/reconcile-list.ts';
import type { Signals } from '../deliveries/signals.ts';
import type { Job } from '../schedule/schedule.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';

/** How often providers are asked about some of the doubts, and how often it is seen whether there are more of them. */
const ASK_MS = 5_000;
const WATCH_MS = 60_000;
/** Asking by key may send: it takes its turn with campaigns. */
const ASK_PRIORITY = 5;

type Parts = {
  people: People;
  messages: Pick<Messages, 'toolsOf'>;
  lines: Record<Channel, Line>;
  addressees: Pick<Addressees, 'fallenAway'>;
  returns: { signals: Pick<Signals, 'status'> };
};

/** The duties that look after doubts, and what they let be measured. */
export function createReconciling(base: Base, parts: Parts): Job[] {
  const { stores, clock, newId, metrics } = base;
  const lines = Object.values(parts.lines);
  const outcomes = new Counter({
    name: 'chapar_reconciled_total',
    help: 'Answers about messages in doubt, by what each told: what became of the message, or why it stays a doubt',
    labelNames: ['line', 'outcome'],
    registers: [metrics],
  });
  measureDoubts(base, lines);
  const tools = parts.messages.toolsOf;
  const findContacts = stores.contacts.findMany;
  const listing = {
    store: stores.reconciling,
    findContacts,
    tools,
    hear: parts.returns.signals.status,
    clock,
  };
  const keyed = keyedDeps(base, parts);
  const reconcile = createReconciler({
    ...stores,
    store: stores.reconciling,
    lines,
    ask: {
      list: (recall, claimed) => askByList(recall, claimed, listing),
      key: (claimed) => askByKey(claimed, keyed),
    },
    onOutcome: (line, outcome) => outcomes.inc({ line, outcome }),
    clock,
    newId,
  });
  return [
    { name: 'reconcile', everyMs: ASK_MS, run: reconcile },
    { name: 'doubts', everyMs: WATCH_MS, run: createWatch(base) },
  ];
}

/** A provider that knows messages by a key is asked by handing them over, so with all that a lot asks before it leaves. */
function keyedDeps({ stores, clock, newId }: Base, { people, messages, addressees }: Parts): KeyDeps {
  return {
    ...stores,
    ...people.reservations,
    ...people.touches,
    store: stores.reconciling,
    findContacts: stores.contacts.findMany,
    tools: messages.toolsOf,
    suppressedAmong: people.suppressions.among,
    fallenAway: addressees.fallenAway,
    refuseAddress: people.refuseAddress,
    office: async () => {
      const { hours, zone } = await people.settings.read();
      return { hours, zone };
    },
    takeRoom: async ({ key, channel }, wanted) => {
      const { rates } = await people.settings.read();
      return (
        await stores.buckets.take(key, { wanted, rate: rates[channel], priority: ASK_PRIORITY }, clock())
      ).granted;
    },
    clock,
    newId,
  };
}

/** Says once when there are more doubts than when this process looked last. */
function createWatch({ stores, log }: Base): () => Promise<void> {
  let before = 0;
  return async () => {
    const open = [...(await stores.doubts.openByCampaign()).values()];
    const count = open.reduce((sum, one) => sum + one.count, 0);
    if (count > before) {
      const oldest = new Date(Math.min(...open.map((one) => one.oldest.getTime())));
      log.warn(
        { count, more: count - before, oldest },
        'Of more messages than before nobody knows whether they left.',
      );
    }
    before = count;
  };
}

const AGES: DoubtAge[] = ['hour', 'day', 'older'];

function measureDoubts({ stores, clock, metrics, log }: Base, lines: Line[]): void {
  const gauge = new Gauge({
    name: 'chapar_uncertain',
    help: 'Messages in doubt that nobody has decided about, by line and by age: under an hour, under a day, older',
    labelNames: ['line', 'age'],
    registers: [metrics],
    async collect() {
      gauge.reset();
      try {
        const found = await stores.doubts.openByLine(clock());
        for (const { key: line } of lines) for (const age of AGES) gauge.set({ line, age }, 0);
        for (const { line, age, count } of found) gauge.set({ line, age }, count);
      } catch (error) {
        // What cannot be counted is left out; the other figures are still wanted, then most of all.
        log.warn({ err: error }, 'The messages in doubt could not be counted.');
      }
    },
  });
}
