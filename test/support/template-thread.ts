import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from '../../src/templates/worker.ts';

/** A thread that does what the English text says: hang, crash, fail; anything else is answered with the thread's age. */
let tasks = 0;
const answer = (given: WorkerAnswer): void => parentPort?.postMessage(given);

parentPort?.on('message', ({ content }: WorkerTask) => {
  const text = content.channel === 'sms' ? content.variants.en?.text : '';
  tasks++;
  while (text === 'hang');
  if (text === 'crash') process.exit(1);
  if (text === 'fail') {
    answer({ kind: 'failed', message: 'as told' });
    return;
  }
  const uses = { fields: [`task ${tasks}`], links: [], usesMainLink: false };
  answer({ kind: 'done', preparation: { problems: [], content: null, uses, blocks: [] } });
});
answer({ kind: 'ready' });
