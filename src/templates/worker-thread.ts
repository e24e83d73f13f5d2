import { parentPort } from 'node:worker_threads';
import { messageOf } from '../lib/errors.ts';
import { loadMjml } from './mjml.ts';
import { prepareContent } from './prepare.ts';
import type { WorkerAnswer, WorkerTask } from './worker.ts';

/** What runs in the templates' worker: one task after the other, each answered once. */
const port = parentPort;
const answer = (given: WorkerAnswer): void => port?.postMessage(given);

port?.on('message', ({ content, blocks }: WorkerTask) => {
  prepareContent(content, blocks).then(
    (preparation) => answer({ kind: 'done', preparation }),
    (error: unknown) => answer({ kind: 'failed', message: messageOf(error) }),
  );
});
// MJML first, so that its loading is not counted against the first mail.
void loadMjml().then(() => answer({ kind: 'ready' }));
