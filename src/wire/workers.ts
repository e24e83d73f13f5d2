import { hostname } from 'node:os';
import { Counter } from 'prom-client';
import type { Channel, DeliveryState } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { createHeartbeat } from '../workers/heartbeat.ts';
import { createWorkersLook } from '../workers/look.ts';
import { createPace } from '../workers/pace.ts';
import type { Base } from './base.ts';
import { registerGauges } from './gauges.ts';
import type { Engine } from './line.ts';

type Parts = { lines: Record<Channel, Line>; version: string };

/** Who works on one database: what this process says of itself, what all of them come to, and the metrics of both. */
export function createWorking(base: Base, { lines, version }: Parts) {
  const { stores, clock, config, log, worker } = base;
  const keys = Object.values(lines).map(({ key }) => key);
  const pace = createPace(keys, clock);
  const settled = new Counter({
    name: 'chapar_settled_total',
    help: 'Messages that this process handed over or tried to, by line and by what the ledger says of them then',
    labelNames: ['line', 'state'],
    registers: [base.metrics],
  });
  const look = createWorkersLook({
    ...stores,
    uncertain: () => stores.doubts.count({ campaign: null, accepted: false }),
    lines: keys,
    clock,
  });
  registerGauges(base, look);
  const heartbeat = createHeartbeat({
    store: stores.presences,
    me: { id: worker, host: hostname(), pid: process.pid, version, roles: config.roles, since: clock() },
    pace,
    onFailure: (error) => log.warn({ err: error }, 'This process could not say that it is there.'),
  });
  return {
    look,
    /** An engine whose process is told of while it runs, and as draining while it ends what is under way. */
    toldOf: ({ start, stop }: Engine): Engine => ({
      async start(): Promise<void> {
        await heartbeat.start();
        await start();
      },
      async stop(): Promise<void> {
        await heartbeat.drain();
        await stop();
        await heartbeat.leave();
      },
    }),
    /** A lot was written down; `states` is where its rows went. */
    onSettled(line: string, states: DeliveryState[]): void {
      pace.note(line, states);
      for (const [state, count] of countsOf(states)) settled.inc({ line, state }, count);
    },
  };
}
function countsOf(states: DeliveryState[]): Map<DeliveryState, number> {
  const counts = new Map<DeliveryState, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  return counts;
}

export type Working = ReturnType<typeof createWorking>;
