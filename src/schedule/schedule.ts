import { schedule as cron } from 'node-cron';
import type { Clock } from '../lib/clock.ts';
import type { TickStore } from './tick.store.ts';

/** A duty of the whole installation. Each looks at the state as it is now, so a missed tick needs no catching up. */
export type Job = { name: string; everyMs: number; run(): Promise<unknown> };

export type ScheduleDeps = {
  ticks: TickStore;
  jobs: Job[];
  clock: Clock;
  /** how often to look, when that is less than the second in which node-cron counts */
  lookMs: number;
  /** how long a process may take before another one may do its job */
  leaseMs: number;
  /** called before the jobs when the clock has moved further than a tick explains */
  onGap(): Promise<void>;
  onFailure(job: string, error: unknown): void;
};

/** A clock that moves this far between two looks was jumped, or this process was asleep. */
const GAP_MS = 60_000;
const CRON_MS = 1_000;

/** node-cron only says "look now"; the tick document decides which process does the work. */
export function createSchedule(deps: ScheduleDeps) {
  const running = new Map<string, Promise<void>>();
  let lastLook: Date | null = null;
  let stopping = false;

  async function runJob(job: Job): Promise<void> {
    const now = deps.clock();
    const tick = `${job.name}:${Math.floor(now.getTime() / job.everyMs)}`;
    try {
      if (!(await deps.ticks.take(tick, now, deps.leaseMs))) return;
      await job.run();
      await deps.ticks.done(tick);
    } catch (error) {
      deps.onFailure(job.name, error);
    }
  }

  /** Starts every job whose period has come and that is not running in this process already. */
  async function look(): Promise<void> {
    const now = deps.clock();
    if (lastLook === null || now < lastLook) await deps.ticks.forgetAfter(now);
    if (lastLook !== null && Math.abs(now.getTime() - lastLook.getTime()) > GAP_MS) await deps.onGap();
    lastLook = now; // only now: a gap that could not be dealt with is met again at the next look
    for (const job of deps.jobs) {
      if (stopping || running.has(job.name)) continue;
      const run = runJob(job).finally(() => running.delete(job.name));
      running.set(job.name, run);
    }
  }

  const settled = async (): Promise<void> => {
    await Promise.all(running.values());
  };

  let isLooking = false;
  async function lookNow(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    await look().catch((error: unknown) => deps.onFailure('look', error));
    isLooking = false;
  }

  let task: ReturnType<typeof cron> | null = null;
  let timer: NodeJS.Timeout | null = null;
  return {
    look,
    settled,
    start(): void {
      task = cron('* * * * * *', lookNow);
      if (deps.lookMs < CRON_MS) timer = setInterval(() => void lookNow(), deps.lookMs);
    },
    async stop(): Promise<void> {
      stopping = true;
      if (timer !== null) clearInterval(timer);
      await task?.destroy();
      await settled();
    },
  };
}
export type Schedule = ReturnType<typeof createSchedule>;
