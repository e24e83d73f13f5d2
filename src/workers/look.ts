import { ProcessRole } from '../contract/workers.ts';
import type { Clock } from '../lib/clock.ts';
import type { BacklogStore, Leases } from './backlog.store.ts';
import { STALLED_MS } from './heartbeat.ts';
import { sumOf } from './pace.ts';
import type { Heard, PresenceStore } from './presence.store.ts';

export type LookDeps = {
  presences: Pick<PresenceStore, 'all'>;
  backlog: BacklogStore;
  /** deliveries in doubt that want a decision */
  uncertain(): Promise<number>;
  /** the lines that this process knows; others are known by who serves them */
  lines: string[];
  clock: Clock;
};

/** Who works, and what waits. */
export function createWorkersLook({ presences, backlog, uncertain, lines, clock }: LookDeps) {
  return async () => {
    const heard = await presences.all();
    const now = clock();
    const keys = [...new Set([...lines, ...heard.flatMap((one) => one.lines.map(({ line }) => line))])];
    const [waiting, leases, rows, doubts] = await Promise.all([
      backlog.waiting(keys, now),
      backlog.leases(keys, now),
      Promise.all(keys.map((line) => backlog.rows(line, now))),
      uncertain(),
    ]);
    const processes = heard.map((one) => processOf(one, leases));
    const alive = processes.filter(({ state }) => state !== 'stalled');
    return {
      processes,
      lines: keys.map((line, index) => {
        const due = waiting.find((one) => one.line === line);
        return {
          line,
          waiting: due?.waiting ?? 0,
          leases: leasesOf(leases, (one) => one.line === line),
          rows: rows[index]?.rows ?? 0,
          rowsExact: rows[index]?.exact ?? false,
          oldestDueAt: due?.oldestDueAt ?? null,
          lastMinute: sumOf(
            alive.flatMap((one) =>
              one.lines.filter((served) => served.line === line).map((it) => it.lastMinute),
            ),
          ),
        };
      }),
      unserved: ProcessRole.options.filter(
        (role) => !processes.some(({ state, roles }) => state === 'working' && roles.includes(role)),
      ),
      uncertain: doubts,
    };
  };
}
export type WorkersLook = ReturnType<typeof createWorkersLook>;

function processOf({ draining, silentMs, ...heard }: Heard, leases: Leases[]) {
  const living = draining ? ('draining' as const) : ('working' as const);
  return {
    ...heard,
    roles: [...heard.roles],
    state: silentMs > STALLED_MS ? ('stalled' as const) : living,
    leases: leasesOf(leases, ({ worker }) => worker === heard.id),
  };
}

function leasesOf(all: Leases[], of: (one: Leases) => boolean): number {
  return all.filter(of).reduce((sum, { leases }) => sum + leases, 0);
}
