import type { MessagePort } from 'node:worker_threads';
import { messageOf } from '../lib/errors.ts';
import { scan, type ScanDeps } from './scan.ts';
import type { ThreadAnswer, ThreadTask } from './threads.ts';

/** What runs in a thread that walks parts of audiences: one after the other, each answered once. */
export function serveWalks(port: MessagePort, deps: Promise<ScanDeps>): void {
  const answer = (given: ThreadAnswer): void => port.postMessage(given);
  let wanted = true;
  port.on('message', (task: ThreadTask) => {
    wanted = task.kind === 'walk';
    if (task.kind === 'cancel') return;
    const onPage = (scanned: number): Promise<boolean> => {
      answer({ kind: 'page', scanned });
      return Promise.resolve(wanted);
    };
    deps
      .then((given) => scan(task.survey, given, onPage))
      .then(
        (found) => answer({ kind: 'found', found }),
        (error: unknown) => answer({ kind: 'failed', message: messageOf(error) }),
      );
  });
}
