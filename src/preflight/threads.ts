import type { Worker } from 'node:worker_threads';
import { AppError, messageOf } from '../lib/errors.ts';
import type { Found } from './found.ts';
import type { OnPage, Survey } from './scan.ts';

export type ThreadTask = { kind: 'walk'; survey: Survey } | { kind: 'cancel' };
export type ThreadAnswer =
  | { kind: 'page'; scanned: number }
  | { kind: 'found'; found: Found | null }
  | { kind: 'failed'; message: string };

export type ThreadsDeps = {
  start(): Worker;
  /** threads that there may be */
  most: number;
  onFault(error: unknown): void;
};

/** Threads that had nothing to do for so long are ended; to start one takes some tenths of a second. */
const IDLE_MS = 60_000;
const LOST = 'thread-lost';

/** Whether a walk was lost with its thread, as with a process that dies; not by a fault of what it looked at. */
export function isLost(error: unknown): boolean {
  return error instanceof AppError && error.code === LOST;
}

const lost = (cause: string): AppError =>
  new AppError(503, LOST, `A thread of the preflight ended: ${cause}`);

export type WalkThreads = ReturnType<typeof createWalkThreads>;

/** Threads that walk parts of audiences, each one at a time. They keep no process alive while they are idle. */
export function createWalkThreads({ start, most, onFault }: ThreadsDeps) {
  const all = new Set<Worker>();
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let [busy, closed] = [0, false];
  let resting: NodeJS.Timeout | null = null;

  function begin(): Worker {
    const thread = start();
    all.add(thread);
    thread.on('error', onFault);
    thread.on('exit', () => {
      all.delete(thread);
      if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
    });
    return thread;
  }

  async function turn(): Promise<void> {
    if (busy === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else busy += 1;
  }

  function leave(thread: Worker): void {
    if (all.has(thread)) idle.push(thread);
    thread.unref();
    const next = waiting.shift();
    if (next !== undefined) {
      next();
      return;
    }
    busy -= 1;
    if (resting !== null) clearTimeout(resting);
    resting = setTimeout(() => idle.forEach((one) => void one.terminate()), IDLE_MS).unref();
  }

  return {
    /** @throws AppError `isLost` when the thread dies; what it wrote may be there in part */
    async walk(survey: Survey, onPage: OnPage): Promise<Found | null> {
      await turn();
      if (closed) throw lost('Chapar is stopping.');
      const thread = idle.pop() ?? begin();
      try {
        return await walkIn(thread, survey, onPage);
      } finally {
        leave(thread);
      }
    },

    async close(): Promise<void> {
      closed = true;
      if (resting !== null) clearTimeout(resting);
      for (const next of waiting.splice(0)) next();
      await Promise.all([...all].map((thread) => thread.terminate()));
    },
  };
}

function walkIn(thread: Worker, survey: Survey, onPage: OnPage): Promise<Found | null> {
  const post = (task: ThreadTask): void => thread.postMessage(task);
  return new Promise((resolve, reject) => {
    let failure: Error | null = null;
    let ended = false;
    const end = (error: Error | null, found: Found | null): void => {
      ended = true;
      thread.off('message', hear).off('exit', gone);
      if (error === null) resolve(found);
      else reject(error);
    };
    const cancel = (): void => {
      if (!ended) post({ kind: 'cancel' }); // else it would be the next part that ends
    };
    const gone = (code: number): void => end(lost(`code ${code}.`), null);
    const tell = async (scanned: number): Promise<void> => {
      try {
        if (!(await onPage(scanned))) cancel();
      } catch (error) {
        failure ??= error instanceof Error ? error : new Error(messageOf(error));
        cancel();
      }
    };
    const hear = (answer: ThreadAnswer): void => {
      if (answer.kind === 'page') void tell(answer.scanned);
      else if (answer.kind === 'found') end(failure, answer.found);
      else end(failure ?? new Error(answer.message), null);
    };
    thread.on('message', hear).on('exit', gone).ref();
    post({ kind: 'walk', survey });
  });
}
