import { setTimeout as sleep } from 'node:timers/promises';
import { createDice } from '../e2e/crash/dice.ts';
import type { Fault } from './fault.ts';
import { secondsOf } from './drain.ts';
import { onStage, waitFor, type Stage } from './stage.ts';

/** How late each answer is, in ms. A lease and its grace are 1.5 s each here: with the second, leases are lost. */
const SLOW = { from: 50, to: 300 };
const SLOWER = { from: 1_000, to: 2_500 };
const SLOWER_FOR_MS = 20_000;

type Delay = { from: number; to: number };

/**
 * Each answer of the database comes late, by chance more or less, in the midst of sending by two processes; later so
 * late that leases cannot be kept.
 */
export const slowDatabase: Fault = {
  name: 'slow-database',
  points: '10, 12',
  sizes: { long: 1_000, short: 80 },
  lacks: () => null,
  async run({ size, seed, short, mongodbUri }) {
    const dice = createDice(seed);
    let delay: Delay = { from: 0, to: 0 };
    const ms = (): number => delay.from + dice.below(delay.to - delay.from + 1);
    return onStage(
      { mongodbUri, databaseDoor: true, size, rate: short ? 20 : 50, workers: 1 },
      async (stage) => {
        await stage.untilReceived(0.1);
        delay = SLOW;
        const slowFor = await waitFor('half has come in by a slow database', () => has(stage, size * 0.5));
        let slower = { sms: 0, email: 0 };
        if (!short) {
          const before = stage.received();
          delay = SLOWER;
          await sleep(SLOWER_FOR_MS);
          slower = between(before, stage.received());
        }
        delay = { from: 0, to: 0 };
        const before = stage.received();
        const recoveryMs = await waitFor('both channels send again', () => {
          const { sms, email } = stage.received();
          return (sms > before.sms || sms === size) && (email > before.email || email === size);
        });
        await stage.untilOver();
        return {
          comparison: await stage.judge(0),
          planned: size * 2,
          marked: 0,
          recoveryMs,
          notes: {
            [`of ${size * 2}, 40 % by answers after ${SLOW.from} to ${SLOW.to} ms`]: secondsOf(slowFor),
            ...(short
              ? {}
              : {
                  [`received in ${secondsOf(SLOWER_FOR_MS)} of answers after ${SLOWER.from} to ${SLOWER.to} ms`]:
                    slower.sms + slower.email,
                }),
          },
          unmet: [],
        };
      },
      ({ doors }) => doors.database.treat(() => ({ kind: 'slow', ms })),
    );
  },
};

type Received = ReturnType<Stage['received']>;

function has({ received }: Stage, wanted: number): boolean {
  const { sms, email } = received();
  return Math.min(sms, email) >= wanted;
}

function between(before: Received, after: Received): Received {
  return { sms: after.sms - before.sms, email: after.email - before.email };
}
