import type { Fault } from './fault.ts';
import { startMongods } from './mongods.ts';
import { onStage, waitFor } from './stage.ts';

const WITHIN_MS = 30_000;

/** The primary of three is killed with -9 in the midst of sending. */
export const lostPrimary: Fault = {
  name: 'lost-primary',
  points: '11',
  sizes: { long: 2_000, short: 120 },
  lacks: () => null,
  async run({ size, short }) {
    // MongoDB's own ten seconds until an election, but for the short form.
    const mongods = await startMongods({ members: 3, ...(short ? { electionMs: 1_000 } : {}) });
    try {
      // Slow enough that both channels have much left to send when there is a primary again.
      const stage = { mongodbUri: mongods.uri, size, rate: short ? 20 : 100 };
      return await onStage(
        stage,
        async ({ untilReceived, untilOver, received, marked: countMarked, judge }) => {
          await untilReceived(0.2);
          const primary = await mongods.primary();
          const killedAt = performance.now();
          await primary.signal('SIGKILL');
          await mongods.primary();
          const electedAt = performance.now();
          const marked = await countMarked();
          const before = received();
          await waitFor('both channels send again', () => {
            const { sms, email } = received();
            return sms > before.sms && email > before.email;
          });
          const recoveryMs = performance.now() - killedAt;
          await untilOver();
          return {
            comparison: await judge(marked),
            planned: size * 2,
            marked,
            recoveryMs,
            notes: { 'elected after': `${((electedAt - killedAt) / 1_000).toFixed(1)} s` },
            unmet: recoveryMs > WITHIN_MS ? ['sending did not resume within 30 s'] : [],
          };
        },
      );
    } finally {
      await mongods.stop();
    }
  },
};
