import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Fault } from './fault.ts';
import { onStage, waitFor } from './stage.ts';

const LIBRARIES = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`,
);

/** The application's clock is set back three days in the midst of sending, and forth again later. */
export const movedClock: Fault = {
  name: 'moved-clock',
  points: '14',
  sizes: { long: 600, short: 200 },
  lacks: () => (LIBRARIES.some(existsSync) ? null : 'it needs the Debian package faketime'),
  async run({ size, mongodbUri }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'chapar-clock-'));
    const file = path.join(folder, 'clock');
    const set = (offset: string): Promise<void> => writeFile(file, `${offset}\n`);
    await set('+0');
    const env = {
      LD_PRELOAD: LIBRARIES.find(existsSync) ?? '',
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      // Timers go by the monotonic clock, which nobody sets.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
    try {
      return await onStage({ mongodbUri, size, rate: 20, env }, async (stage) => {
        let recoveryMs = 0;
        let marked = 0;
        for (const [share, offset] of [
          [0.2, '-3d'],
          [0.6, '+0'],
        ] as const) {
          await stage.untilReceived(share);
          marked += await stage.marked();
          const before = stage.received();
          await set(offset);
          // What was in hand still comes in: a tenth more means that lots are taken in hand again.
          const back = await waitFor('both channels send again', () => {
            const { sms, email } = stage.received();
            return Math.min(sms - before.sms, email - before.email) >= size * 0.1;
          });
          recoveryMs = Math.max(recoveryMs, back);
        }
        await stage.untilOver();
        const behind = await stage.count({ submittedAt: { $lt: new Date(Date.now() - 86_400_000) } });
        return {
          comparison: await stage.judge(marked),
          planned: size * 2,
          marked,
          recoveryMs,
          notes: { 'sent by the moved clock': behind },
          unmet: behind === 0 ? ['the clock was not moved'] : [],
        };
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
