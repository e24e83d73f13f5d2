import type { Clock } from '../lib/clock.ts';
import type { Line } from './line.ts';

export type WorkerDeps = {
  lines: Line[];
  /** carries one due batch of a line; false when none was due */
  deliver(line: Line, stopping: () => boolean): Promise<boolean>;
  clock: Clock;
  sleep(ms: number): Promise<void>;
  /** called before anything is claimed when the clock has jumped, or this process was asleep */
  onGap(): Promise<void>;
  /** how many batches of a line are carried side by side */
  atOnce: number;
  /** rest between two looks at an empty queue */
  idleMs: number;
  /** rest after a fault, such as a database that is away */
  faultMs: number;
  onFault(line: string, error: unknown): void;
};

/** Between two batches less time passes than this; see HELD_FOR_MS. */
const GAP_MS = 60_000;

/** Serves the queues of all configured lines until it is stopped; a stop lets the lot in hand end. */
export function createWorker(deps: WorkerDeps) {
  let stopping = false;
  let loops: Promise<void>[] = [];

  async function serve(line: Line): Promise<void> {
    let lastLook = deps.clock();
    while (!stopping) {
      try {
        const now = deps.clock();
        if (Math.abs(now.getTime() - lastLook.getTime()) > GAP_MS) await deps.onGap();
        lastLook = now;
        if (!(await deps.deliver(line, () => stopping))) await deps.sleep(deps.idleMs);
      } catch (error) {
        deps.onFault(line.key, error);
        await deps.sleep(deps.faultMs);
      }
    }
  }

  return {
    start(): void {
      loops = deps.lines.flatMap((line) => Array.from({ length: deps.atOnce }, () => serve(line)));
    },
    /** Resolves when nothing is in a provider's hands any more. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all(loops);
    },
  };
}
