import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

// The loader that a process was started with does not reach into its threads: each must be given its own.
register();
await import(workerData.module);
