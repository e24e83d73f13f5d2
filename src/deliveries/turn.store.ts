import type { Connection } from 'mongoose';
import type { BatchRecord } from './batch.store.ts';

/** How far the queue of a line has come: the highest turn that was claimed. `_id` is line/priority. */
type TurnRecord = { _id: string; turn: number };

/**
 * Runs are served in turn: the batches of each count 0, 1, 2 …, and the lowest goes first. A run that was away while
 * others were served goes on at the turn that these have come to; it would have the line for itself until then.
 */
export function createTurns(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  const turns = connection.collection<TurnRecord>('turns');
  return {
    /** Batches join the queue; what was due meanwhile is due from now on. */
    async letGo(run: string, from: 'held' | 'paused', now: Date): Promise<void> {
      const first = await batches.findOne({ run, state: from }, { sort: { turn: 1 } });
      if (first === null) return;
      const present = await turns.findOne({ _id: `${first.line}/${first.priority}` });
      const behind = Math.max(0, (present?.turn ?? 0) - first.turn);
      await batches.updateMany({ run, state: from }, [
        {
          $set: {
            state: 'ready',
            turn: { $add: ['$turn', behind] },
            claimableAt: { $max: ['$claimableAt', now] },
            decidedAt: now,
            changes: { $add: ['$changes', 1] },
          },
        },
      ]);
    },

    /**
     * A batch was claimed; should it be of a run whose hour has come only now, the run's others are moved on. Only
     * those below the present turn, so that two claims at once move none twice.
     */
    async keepUp({ line, priority, run, turn }: BatchRecord): Promise<void> {
      const present = await turns.findOneAndUpdate(
        { _id: `${line}/${priority}` },
        { $max: { turn } },
        { upsert: true, returnDocument: 'after' },
      );
      const behind = (present?.turn ?? turn) - turn;
      if (behind <= 0) return;
      await batches.updateMany(
        { run, priority, state: 'ready', turn: { $lt: turn + behind } },
        { $inc: { turn: behind } },
      );
    },
  };
}
