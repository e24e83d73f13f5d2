import type { Connection } from 'mongoose';
import type { Planning, Run, RunState } from './run.ts';

/** `filter` is kept as text: a filter's keys hold dots and dollars. */
type RunRecord = { _id: string; filter: string; plannerUntil: Date | null } & Omit<Run, 'id' | 'filter'>;

/** A run that is halted while it is planned is planned to its end, and then waits. */
const PLANNABLE: RunState[] = ['planning', 'paused', 'missed'];

export function createRunStore(connection: Connection) {
  const runs = connection.collection<RunRecord>('runs');
  return {
    async ready(): Promise<void> {
      await runs.createIndexes([{ key: { state: 1 } }, { key: { campaign: 1 } }]);
    },

    /** Opens a run; opening it twice leaves the first one as it is. */
    async open({ id, filter, ...run }: Run): Promise<void> {
      await runs.updateOne(
        { _id: id },
        { $setOnInsert: { ...run, filter: JSON.stringify(filter, keepDates), plannerUntil: null } },
        { upsert: true },
      );
    },

    async read(id: string): Promise<Run | null> {
      const record = await runs.findOne({ _id: id });
      return record === null ? null : toRun(record);
    },

    async readMany(ids: string[]): Promise<Run[]> {
      return (await runs.find({ _id: { $in: ids } }).toArray()).map(toRun);
    },

    async inState(state: RunState): Promise<Run[]> {
      return (await runs.find({ state }).toArray()).map(toRun);
    },

    /** Runs stopped since a moment: the sweeper's work. */
    async stoppedSince(since: Date): Promise<Run[]> {
      return (await runs.find({ state: 'stopped', endedAt: { $gte: since } }).toArray()).map(toRun);
    },

    /** Takes a run that needs planning; another process may take it over when `until` has passed. */
    async claimPlanning(now: Date, until: Date): Promise<Run | null> {
      const record = await runs.findOneAndUpdate(
        {
          'planning.done': false,
          state: { $in: PLANNABLE },
          $or: [{ plannerUntil: null }, { plannerUntil: { $lte: now } }],
        },
        { $set: { plannerUntil: until } },
        { returnDocument: 'after' },
      );
      return record === null ? null : toRun(record);
    },

    /** Moves the planning checkpoint on; false when another planner moved it first or the run was stopped. */
    async checkpoint(
      id: string,
      from: string | null,
      step: { planning: Planning; until: Date },
    ): Promise<boolean> {
      const result = await runs.updateOne(
        { _id: id, 'planning.after': from, 'planning.done': false, state: { $in: PLANNABLE } },
        { $set: { planning: step.planning, plannerUntil: step.until } },
      );
      return result.matchedCount === 1;
    },

    async setFirstDue(id: string, firstDueAt: Date | null): Promise<void> {
      if (firstDueAt === null) return;
      await runs.updateOne({ _id: id }, [
        { $set: { firstDueAt: { $min: [{ $ifNull: ['$firstDueAt', firstDueAt] }, firstDueAt] } } },
      ]);
    },

    /** Moves a run between states; false when it was in none of `from`. */
    async move(id: string, from: RunState[], to: RunState, endedAt: Date | null = null): Promise<boolean> {
      const result = await runs.updateOne(
        { _id: id, state: { $in: from } },
        { $set: { state: to, ...(endedAt === null ? {} : { endedAt }) } },
      );
      return result.matchedCount === 1;
    },

    async noteStarted(id: string, now: Date): Promise<void> {
      await runs.updateOne({ _id: id, startedAt: null }, { $set: { startedAt: now } });
    },
  };
}
export type RunStore = ReturnType<typeof createRunStore>;

const DATE_KEY = '$$date';

/** JSON has no dates: a Date becomes {"$$date": ms}. `this[key]` is the value before its toJSON. */
function keepDates(this: Record<string, unknown>, key: string, value: unknown): unknown {
  const original = this[key];
  return original instanceof Date ? { [DATE_KEY]: original.getTime() } : value;
}

function reviveDates(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(DATE_KEY in value)) return value;
  return new Date(Number(value[DATE_KEY]));
}

function toRun({ _id, plannerUntil: _plannerUntil, filter, ...run }: RunRecord): Run {
  return { id: _id, ...run, filter: JSON.parse(filter, reviveDates) as Record<string, unknown> };
}
