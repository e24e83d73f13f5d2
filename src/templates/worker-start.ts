import { Worker, type ResourceLimits } from 'node:worker_threads';

/** Starts a thread that runs a module of ours: a .js file in dist, or a .ts file when the sources themselves are run. */
export function startThread(thread: URL, resourceLimits: ResourceLimits): Worker {
  if (!thread.pathname.endsWith('.ts')) return new Worker(thread, { resourceLimits });
  const loader = new URL('./worker-source.mjs', import.meta.url);
  return new Worker(loader, { workerData: { module: thread.href }, resourceLimits });
}
