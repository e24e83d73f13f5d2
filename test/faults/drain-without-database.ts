import { setTimeout as sleep } from 'node:timers/promises';
import { createDice } from '../e2e/crash/dice.ts';
import { drained, faultsOf, isInTime, secondsOf, type Drain } from './drain.ts';
import type { Fault } from './fault.ts';
import { startMongods, type Mongod } from './mongods.ts';
import { onStage, waitFor, type Stage } from './stage.ts';

/** How the database is taken away, and after how long it comes back: within the drain, or not before its end. */
type Away = { how: 'frozen' | 'cut'; backAfterMs: number | null };

const ROUNDS: Record<'long' | 'short', Away[]> = {
  long: [
    { how: 'frozen', backAfterMs: 8_000 },
    { how: 'cut', backAfterMs: 8_000 },
    { how: 'frozen', backAfterMs: null },
    { how: 'cut', backAfterMs: null },
  ],
  short: [{ how: 'cut', backAfterMs: 1_500 }],
};

/** The database is away when the application is told to stop in the midst of sending: frozen, or cut off. */
export const drainWithoutDatabase: Fault = {
  name: 'drain-without-database',
  points: '12, 20',
  sizes: { long: 1_000, short: 100 },
  lacks: () => null,
  async run({ size, seed, short, mongodbUri }) {
    const mongods = short ? null : await startMongods({ members: 1 });
    const uri = mongods?.uri ?? mongodbUri;
    const options = { mongodbUri: uri, databaseDoor: true, size, rate: 25, sink: { latency: 100 } };
    try {
      return await onStage(options, async (stage) => {
        const rounds = ROUNDS[short ? 'short' : 'long'];
        const server = (await mongods?.primary()) ?? null;
        const dice = createDice(seed);
        const seen: Seen[] = [];
        for (const [index, away] of rounds.entries()) {
          await stage.untilReceived((index + 1) / (rounds.length + 2));
          await sleep(dice.below(500));
          seen.push(await played(away, stage, server));
        }
        await stage.untilOver();
        // Who was ended with answers that nobody wrote down leaves doubts. Who could write them down leaves none.
        const marked = seen.reduce(
          (sum, { away, drain }) => sum + (away.backAfterMs === null ? drain.left : 0),
          0,
        );
        return {
          comparison: await stage.judge(marked),
          planned: size * 2,
          marked,
          recoveryMs: Math.max(...seen.map(({ recoveryMs }) => recoveryMs)),
          notes: Object.fromEntries(seen.map(({ away, drain }) => [wordsFor(away), secondsOf(drain.ms)])),
          unmet: [
            ...seen.flatMap(unmetBy),
            ...(await stage.skippedAs()).map((reason) => `skipped as ${reason}`),
          ],
        };
      });
    } finally {
      await mongods?.stop();
    }
  },
};

type Seen = { away: Away; drain: Drain; recoveryMs: number };

async function played(away: Away, stage: Stage, server: Mongod | null): Promise<Seen> {
  const { database } = stage.doors;
  const back = async (): Promise<void> => {
    await (away.how === 'cut' ? database.open() : server?.signal('SIGCONT'));
  };
  await (away.how === 'cut' ? database.shut() : server?.signal('SIGSTOP'));
  const { backAfterMs } = away;
  const drain = await drained(stage, {
    meanwhile: backAfterMs === null ? undefined : () => sleep(backAfterMs).then(back),
    // What was sent to a frozen server is done when it wakes.
    afterwards: backAfterMs === null ? () => back().then(() => sleep(1_000)) : undefined,
  });
  const before = stage.received();
  const begun = performance.now();
  await stage.application.start();
  await waitFor('both channels send again', () => {
    const { sms, email } = stage.received();
    return sms > before.sms && email > before.email;
  });
  return { away, drain, recoveryMs: performance.now() - begun };
}

function wordsFor({ how, backAfterMs }: Away): string {
  return `${how}, ${backAfterMs === null ? 'not back' : `back after ${secondsOf(backAfterMs)}`}`;
}

/** With the database back in time nothing is left of a drain; without it, the process must end all the same. */
function unmetBy({ away, drain }: Seen): string[] {
  const found =
    away.backAfterMs !== null
      ? faultsOf(drain)
      : isInTime(drain.ms)
        ? []
        : [`it took ${secondsOf(drain.ms)} to end`];
  return found.map((one) => `${wordsFor(away)}: ${one}`);
}
