import { setTimeout as sleep } from 'node:timers/promises';
import { createDice } from '../e2e/crash/dice.ts';
import type { Fault } from './fault.ts';
import type { FaultProxy, Treatment } from './proxy.ts';
import { onStage, waitFor } from './stage.ts';

const DOWN_MS = 4_000;
const GREETING_BYTES = 150;

/**
 * Slow receivers, replies that stop in the middle while the connection stays open, and then all connections reset
 * and new ones refused for some seconds: lines rest, and come back by themselves.
 */
export const networkDown: Fault = {
  name: 'network-down',
  points: '4',
  sizes: { long: 600, short: 60 },
  lacks: () => null,
  async run({ size, seed, mongodbUri }) {
    const env = { SMTP_CONNECTIONS: '10', TWILIO_CONNECTIONS: '10' };
    return onStage(
      { mongodbUri, size, rate: 60, env },
      async (stage) => {
        const { doors, untilReceived, untilOver, received, judge } = stage;
        await untilReceived(0.3);
        await Promise.all([doors.sms.shut(), doors.email.shut()]);
        await sleep(DOWN_MS);
        const before = received();
        await Promise.all([doors.sms.open(), doors.email.open()]);
        const recoveryMs = await waitFor('both channels send again', () => {
          const { sms, email } = received();
          return sms > before.sms && email > before.email;
        });
        await untilOver();
        const marked = doors.sms.broken() + doors.email.broken();
        return {
          comparison: await judge(marked),
          planned: size * 2,
          marked,
          recoveryMs,
          notes: { 'refused for': `${DOWN_MS / 1_000} s` },
          unmet: [],
        };
      },
      ({ doors }) => {
        const dice = createDice(seed);
        spoil(doors.sms, dice.below(300));
        spoil(doors.email, dice.below(GREETING_BYTES));
      },
    );
  },
};

/** Of ten connections that come at once one falls silent, one is cut early, three are slow. */
function spoil(door: FaultProxy, after: number): void {
  const first: Treatment[] = [
    { kind: 'silent', after },
    { kind: 'cut', after, reset: true },
    { kind: 'slow', ms: () => 50 },
    { kind: 'slow', ms: () => 200 },
    { kind: 'slow', ms: () => 800 },
  ];
  door.treat((connection) => first[connection] ?? { kind: 'pass' });
}
