import type { Connection } from 'mongoose';
import type { RestoreMarks } from '../backup/restore-mark.store.ts';
import { haltRestored } from '../campaigns/restored.store.ts';
import { holdRestored } from '../deliveries/restored.store.ts';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import type { Stores } from './stores.ts';

type Deps = { marks: RestoreMarks; signups: Pick<Stores['signups'], 'doubtUnsent'>; clock: Clock; log: Log };

/**
 * At the first start on a restored database, when its data is of the form of now and before anything could be sent: all
 * that was scheduled or under way waits for people. Died in, it is done again by the next start.
 */
export async function holdAllRestored(
  connection: Connection,
  { marks, signups, clock, log }: Deps,
): Promise<void> {
  const mark = await marks.read();
  if (mark?.state !== 'restored') return;
  const of = { takenAt: mark.takenAt, now: clock() };
  const campaigns = await haltRestored(connection, of);
  const { runs, doubts } = await holdRestored(connection, of);
  await signups.doubtUnsent();
  await marks.held();
  log.warn(
    `This database comes from a backup of ${mark.takenAt.toISOString()}; what was sent after that is not known. ` +
      `${campaigns} campaigns and ${runs} runs wait for a person’s word, and ${doubts} messages are in doubt: the home page lists them.`,
  );
}
