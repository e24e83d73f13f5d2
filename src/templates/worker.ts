import type { Worker } from 'node:worker_threads';
import { AppError } from '../lib/errors.ts';
import type { BlockSource } from './block.ts';
import { fault, START } from './nodes.ts';
import type { Preparation } from './prepare.ts';
import { scanContent, sourcesOf } from './sources.ts';
import type { TemplateContent, TemplateProblem } from './template.ts';
import { startThread } from './worker-start.ts';

export type WorkerTask = { content: TemplateContent; blocks: BlockSource[] };
export type WorkerAnswer =
  { kind: 'ready' } | { kind: 'done'; preparation: Preparation } | { kind: 'failed'; message: string };

export type WorkerOptions = {
  /** milliseconds that one template may take */
  limitMs?: number;
  /** templates that may wait */
  maxWaiting?: number;
  /** what runs in the worker */
  thread?: URL;
};

type Job = WorkerTask & { resolve(preparation: Preparation): void; reject(error: Error): void };
export type TemplateWorker = ReturnType<typeof createTemplateWorker>;

const LIMIT_MS = 2_000;
/** A thread that has not come up by then never will. */
const START_MS = 30_000;
const MAX_WAITING = 50;
const MEMORY_MB = 256;

/** Under tsx this file is a .ts, in dist a .js, and so is the thread's. */
const THREAD = new URL(`./worker-thread${import.meta.url.slice(-3)}`, import.meta.url);

/**
 * Reads templates in a thread of its own, one at a time, so that no text holds up the API: what takes longer than the
 * limit, or brings the thread down, is refused as too slow, and the next one gets a new thread. The thread starts with
 * the first template and keeps no process alive while it is idle.
 */
export function createTemplateWorker(options: WorkerOptions = {}) {
  const { limitMs = LIMIT_MS, maxWaiting = MAX_WAITING, thread = THREAD } = options;
  const waiting: Job[] = [];
  let current: Job | null = null;
  let worker: Worker | null = null;
  let isReady = false;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  function start(): Worker {
    const started = startThread(thread, { maxOldGenerationSizeMb: MEMORY_MB });
    isReady = false;
    started.on('message', (answer: WorkerAnswer) => {
      if (started === worker) take(answer);
    });
    started.on('error', (error) => lose(started, error));
    started.on('exit', () => lose(started));
    return started;
  }

  function take(answer: WorkerAnswer): void {
    if (answer.kind === 'ready') {
      isReady = true;
      if (current !== null) post(current);
      return;
    }
    const job = current;
    settle();
    if (answer.kind === 'done') job?.resolve(answer.preparation);
    else job?.reject(new Error(`A template could not be read: ${answer.message}`));
    next();
  }

  /** The thread is gone, or is made to go: what it was at is refused, what waits goes to another. */
  function lose(lost: Worker, cause: Error | null = null): void {
    if (lost !== worker) return;
    const job = current;
    const wasReady = isReady;
    worker = null;
    settle();
    void lost.terminate();
    if (wasReady) job?.resolve(tooSlow(job.content, limitMs));
    else job?.reject(new Error('The thread that reads templates did not start.', { cause }));
    next();
  }

  function settle(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    current = null;
  }

  function next(): void {
    current = waiting.shift() ?? null;
    if (current === null) return worker?.unref();
    worker ??= start();
    worker.ref();
    if (isReady) post(current);
    else limit(worker, START_MS);
  }

  function post({ content, blocks }: Job): void {
    if (worker === null) return;
    limit(worker, limitMs);
    worker.postMessage({ content, blocks } satisfies WorkerTask);
  }

  function limit(limited: Worker, ms: number): void {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => lose(limited), ms);
  }

  return {
    /** @throws AppError 503 when too many wait already */
    async prepare(content: TemplateContent, blocks: BlockSource[] = []): Promise<Preparation> {
      const problems = scanContent(content);
      if (problems.length > 0) return refused(problems);
      if (closed) throw new AppError(503, 'closing', 'Chapar is stopping; try again in a moment.');
      if (waiting.length >= maxWaiting) {
        throw new AppError(503, 'busy', 'Many templates are being read; try again in a moment.');
      }
      return new Promise((resolve, reject) => {
        waiting.push({ content, blocks, resolve, reject });
        if (current === null) next();
      });
    },

    async close(): Promise<void> {
      closed = true;
      const [job, left] = [current, waiting.splice(0)];
      settle();
      for (const one of job === null ? left : [job, ...left]) one.reject(new Error('Chapar is stopping.'));
      const ending = worker;
      worker = null;
      await ending?.terminate();
    },
  };
}

function tooSlow(content: TemplateContent, limitMs: number): Preparation {
  const message = `Reading this takes longer than ${limitMs / 1000} s, or too much memory: make it shorter and simpler.`;
  const found = fault(START, 'too-slow', message);
  const { channel } = content;
  return refused(sourcesOf(content).map(({ language, part }) => ({ channel, language, part, ...found })));
}

function refused(problems: TemplateProblem[]): Preparation {
  return { problems, content: null, uses: { fields: [], links: [], usesMainLink: false }, blocks: [] };
}
