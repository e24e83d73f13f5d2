import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { startMongods, type Mongod } from './mongods.ts';
import { onStage, waitFor, type Stage } from './stage.ts';

const ANSWERS_WITHIN_MS = 3_000;
const RED_WITHIN_MS = 5_000;

type Seen = { hungMs: number; redAfterMs: number; dead: number; recoveryMs: number };

/**
 * The database is frozen in the midst of sending and thawed; in the long form it is then killed and started again.
 * Twilio goes on calling back all the while.
 */
export const hungDatabase: Fault = {
  name: 'hung-database',
  points: '12, 17',
  sizes: { long: 1_500, short: 100 },
  lacks: () => null,
  async run({ size, short }) {
    const mongods = await startMongods({ members: 1 });
    try {
      const twilio = { callbackDelay: 300, retryFor: 120_000 };
      const options = { mongodbUri: mongods.uri, size, rate: short ? 20 : 50, twilio };
      return await onStage(options, async (stage) => {
        const server = await mongods.primary();
        await stage.untilReceived(0.2);
        const marked = { frozen: 0, stopped: 0 };
        const frozen = await during(stage, server, { hungMs: short ? 5_000 : 25_000, how: 'SIGSTOP' });
        marked.frozen = frozen.marked;
        let stopped = null;
        if (!short) {
          await stage.untilReceived(0.6);
          stopped = await during(stage, server, { hungMs: 15_000, how: 'SIGKILL' });
          marked.stopped = stopped.marked;
        }
        await stage.untilOver();
        const all = [frozen, ...(stopped === null ? [] : [stopped])];
        const { givenUp, refused, failed } = await stage.callbacks();
        const undelivered = await stage.count({ channel: 'sms', state: { $ne: 'delivered' } });
        return {
          comparison: await stage.judge(marked.frozen + marked.stopped),
          planned: size * 2,
          marked: marked.frozen + marked.stopped,
          recoveryMs: Math.max(...all.map(({ recoveryMs }) => recoveryMs)),
          notes: {
            'not ready after': all
              .map(({ redAfterMs }) => `${(redAfterMs / 1_000).toFixed(1)} s`)
              .join(' and '),
            'callbacks turned away and tried again': failed,
          },
          unmet: [
            ...all.flatMap(faultsOf),
            ...(givenUp + refused === 0 ? [] : [`${givenUp + refused} callbacks were lost`]),
            ...(failed > 0 || short ? [] : ['no callback came in the meantime']),
            ...(undelivered === 0 ? [] : [`${undelivered} texts are not known to be delivered`]),
          ],
        };
      });
    } finally {
      await mongods.stop();
    }
  },
};

function faultsOf({ hungMs, redAfterMs, dead }: Seen): string[] {
  return [
    ...(redAfterMs <= Math.min(hungMs, RED_WITHIN_MS) ? [] : ['readiness stayed green']),
    ...(dead === 0 ? [] : [`liveness failed ${dead} times`]),
  ];
}

/** Takes the database away for a while and watches the application. */
async function during(
  { application, received, marked: countMarked }: Stage,
  server: Mongod,
  { hungMs, how }: { hungMs: number; how: 'SIGSTOP' | 'SIGKILL' },
): Promise<Seen & { marked: number }> {
  const marked = await countMarked();
  const begun = performance.now();
  await server.signal(how);
  let redAfterMs = Infinity;
  let dead = 0;
  while (performance.now() - begun < hungMs) {
    if ((await statusOf(`${application.url}/livez`)) !== 200) dead++;
    if ((await statusOf(`${application.url}/readyz`)) === 503)
      redAfterMs = Math.min(redAfterMs, performance.now() - begun);
    await sleep(100);
  }
  const before = received();
  await (how === 'SIGSTOP' ? server.signal('SIGCONT') : server.start());
  const recoveryMs = await waitFor('both channels send again', () => {
    const { sms, email } = received();
    return sms > before.sms && email > before.email;
  });
  return { hungMs, redAfterMs, dead, recoveryMs, marked };
}

/** 0 = no answer in time */
async function statusOf(url: string): Promise<number> {
  const answer = fetch(url, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
  return answer.then(({ status }) => status).catch(() => 0);
}
