import { setTimeout as sleep } from 'node:timers/promises';
import { createDice } from '../e2e/crash/dice.ts';
import type { Fault } from './fault.ts';
import { onStage, waitFor } from './stage.ts';
import { drained, faultsOf, secondsOf, type Drain } from './drain.ts';

const STOPS = 3;
/** A mail waits for so long before it is written down, and as long again before the answer. */
const SLOW_MS = { long: 500, short: 300 };

/** The application is told to stop while mails are on pipelined connections to a slow server, and started again. */
export const mailDrain: Fault = {
  name: 'mail-drain',
  points: '20',
  sizes: { long: 400, short: 80 },
  lacks: () => null,
  async run({ size, seed, short, mongodbUri }) {
    const dice = createDice(seed);
    const sink = { latency: short ? SLOW_MS.short : SLOW_MS.long };
    const options = { mongodbUri, size, rate: 40, sink, env: { SMTP_CONNECTIONS: '20' } };
    return onStage(
      options,
      async (stage) => {
        const stops = short ? 1 : STOPS;
        const inHand: number[] = [];
        const drains: Drain[] = [];
        let recoveryMs = 0;
        for (let stop = 1; stop <= stops; stop++) {
          await waitFor(
            'mails are on their way',
            () => stage.received().email >= (stop / (stops + 2)) * size,
          );
          await sleep(dice.below(2 * sink.latency));
          inHand.push(await stage.marked());
          drains.push(await drained(stage));
          const before = stage.received();
          const begun = performance.now();
          await stage.application.start();
          await waitFor('both channels send again', () => {
            const { sms, email } = stage.received();
            return email > before.email && (sms > before.sms || sms === size);
          });
          recoveryMs = Math.max(recoveryMs, performance.now() - begun);
        }
        await stage.untilOver();
        return {
          comparison: await stage.judge(0),
          planned: size * 2,
          marked: 0,
          recoveryMs,
          notes: {
            stops,
            'in hand at the stops': inHand.join(' and '),
            'mails written down while it drained': drains.map(({ mails }) => mails).join(' and '),
            'drained in': drains.map(({ ms }) => secondsOf(ms)).join(' and '),
          },
          unmet: [
            ...drains.flatMap(faultsOf),
            ...(inHand.some((messages) => messages > 0) ? [] : ['nothing was on its way']),
          ],
        };
      },
      ({ doors }) => doors.email.treat(() => ({ kind: 'slow', ms: () => dice.below(100) })),
    );
  },
};
