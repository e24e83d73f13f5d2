import type { Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import type { Hold, Planning, Run, RunState, Source } from './run.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

/** `filter` and `source` are kept as text: a filter's keys hold dots and dollars. */
type RunRecord = {
  _id: string;
  filter: string;
  source: string;
  plannerUntil: Date | null;
  watched: boolean;
  /** whoever its preflight had met and it does not write to is written down */
  absentNoted: boolean;
} & Omit<Run, 'id' | 'filter' | 'source'>;

/** A run that is halted while it is planned is planned to its end, and then waits. */
const PLANNABLE: RunState[] = ['planning', 'paused', 'missed'];

export function createRunStore(connection: Connection) {
  const runs = connection.collection<RunRecord>('runs');
  return {
    async ready(): Promise<void> {
      await runs.createIndexes([
        { key: { state: 1 } },
        { key: { campaign: 1, _id: -1 } },
        { key: { startsAt: 1, _id: 1 } },
        { key: { absentNoted: 1 }, partialFilterExpression: { absentNoted: false } },
        { key: { watched: 1 }, partialFilterExpression: { watched: true } },
      ]);
    },

    /** Opens a run; opening it twice leaves the first one as it is. */
    async open({ id, filter, source, ...run }: Run): Promise<void> {
      await runs.updateOne(
        { _id: id },
        {
          $setOnInsert: {
            ...run,
            filter: JSON.stringify(filter, keepDates),
            source: JSON.stringify(source, keepDates),
            plannerUntil: null,
            watched: false,
            absentNoted: false,
          },
        },
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

    /** The runs of a campaign in these states, tests left out. */
    async ofCampaign(campaign: string, states: RunState[]): Promise<Run[]> {
      const found = await runs.find({ campaign, test: false, state: { $in: states } }).toArray();
      return found.map(toRun);
    },

    /** A campaign's runs, the newest first; tests left out. */
    async page(campaign: string, after: string | null, limit: number): Promise<Run[]> {
      const behind = after === null ? {} : { _id: { $lt: after } };
      const found = await runs
        .find({ campaign, test: false, ...behind })
        .sort({ _id: -1 })
        .limit(limit)
        .toArray();
      return found.map(toRun);
    },

    /** Planned runs whose preflight may have met people who have left the audience since. */
    async withoutAbsent(): Promise<Run[]> {
      const found = await runs
        .find({ absentNoted: false, 'planning.done': true, preflight: { $ne: null }, test: false })
        .toArray();
      return found.map(toRun);
    },

    async noteAbsent(id: string): Promise<void> {
      await runs.updateOne({ _id: id }, { $set: { absentNoted: true } });
    },

    async inState(state: RunState): Promise<Run[]> {
      return (await runs.find({ state }).toArray()).map(toRun);
    },

    /** Runs that have not ended, tests left out, the latest first. */
    async underWay(): Promise<Run[]> {
      const state = { $in: ['planning', 'sending', 'paused', 'missed'] as RunState[] };
      const found = await runs.find({ state, test: false }).sort({ startsAt: -1, _id: -1 }).toArray();
      return found.map(toRun);
    },

    /** Runs that have ended, and to which a worker may still give a row back. */
    async watched(): Promise<Run[]> {
      return (await runs.find({ watched: true }).toArray()).map(toRun);
    },

    async unwatch(id: string): Promise<void> {
      await runs.updateOne({ _id: id }, { $set: { watched: false } });
    },

    /**
     * Takes a run that needs planning, or was stopped before that was done; another process may take it over
     * when its lease has ended, or reaches further than any does. What is urgent goes first; `upTo`: of no lower priority.
     */
    async claimPlanning(now: Date, leaseMs: number, upTo: number | null = null): Promise<Run | null> {
      const record = await runs.findOneAndUpdate(
        {
          'planning.done': false,
          state: { $in: [...PLANNABLE, 'stopped'] },
          ...(upTo === null ? {} : { priority: { $lte: upTo } }),
          $or: [
            { plannerUntil: null },
            { plannerUntil: { $lte: now } },
            { plannerUntil: { $gt: after(now, leaseMs + CLOCK_SKEW_MS) } },
          ],
        },
        { $set: { plannerUntil: after(now, leaseMs) } },
        { sort: { priority: 1 }, returnDocument: 'after' },
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

    /**
     * The whole audience is planned: a run that was not halted meanwhile begins to send, in the same step, or waits
     * for a person when it is to be held. False when another planner was first.
     */
    async finishPlanning(
      id: string,
      from: string | null,
      { planning, hold }: { planning: Planning; hold: Hold | null },
    ): Promise<boolean> {
      const next = hold === null ? 'sending' : 'paused';
      const state = { $cond: [{ $eq: ['$state', 'planning'] }, next, '$state'] };
      const done = { $literal: { ...planning, done: true } };
      const result = await runs.updateOne({ _id: id, 'planning.after': from, 'planning.done': false }, [
        {
          $set: {
            planning: done,
            plannerUntil: null,
            state,
            hold: { $ifNull: ['$hold', { $literal: hold }] },
          },
        },
      ]);
      return result.matchedCount === 1;
    },

    async setFirstDue(id: string, firstDueAt: Date | null): Promise<void> {
      if (firstDueAt === null) return;
      await runs.updateOne({ _id: id }, [
        { $set: { firstDueAt: { $min: [{ $ifNull: ['$firstDueAt', firstDueAt] }, firstDueAt] } } },
      ]);
    },

    /** A person lets a halted run go on, in the state that its planning has come to; what it was held for is decided. */
    async resume(id: string, now: Date): Promise<boolean> {
      const state = { $cond: ['$planning.done', 'sending', 'planning'] };
      const result = await runs.updateOne({ _id: id, state: { $in: ['paused', 'missed'] } }, [
        { $set: { state, resumedAt: now, hold: null } },
      ]);
      return result.matchedCount === 1;
    },

    /** Moves a run between states; false when it was in none of `from`. One that has ended is watched for a while. */
    async move(id: string, from: RunState[], to: RunState, endedAt: Date | null = null): Promise<boolean> {
      const result = await runs.updateOne(
        { _id: id, state: { $in: from } },
        { $set: { state: to, ...(endedAt === null ? {} : { endedAt, watched: true }) } },
      );
      return result.matchedCount === 1;
    },

    /** Holds a run that is sending, for a person to decide; false when it is not, any more. */
    async hold(id: string, hold: Hold): Promise<boolean> {
      const result = await runs.updateOne({ _id: id, state: 'sending' }, { $set: { state: 'paused', hold } });
      return result.matchedCount === 1;
    },

    /** Holds a run of which nobody was judged yet; false when somebody was, or it is not about to begin. */
    async miss(id: string): Promise<boolean> {
      const result = await runs.updateOne(
        { _id: id, state: { $in: ['planning', 'sending'] }, begunAt: null },
        { $set: { state: 'missed' } },
      );
      return result.matchedCount === 1;
    },

    async noteBegun(id: string, now: Date): Promise<void> {
      await runs.updateOne({ _id: id, begunAt: null }, { $set: { begunAt: now } });
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

function toRun({ _id, filter, source, ...record }: RunRecord): Run {
  const { plannerUntil: _until, watched: _watched, absentNoted: _absent, ...run } = record;
  return {
    id: _id,
    ...run,
    filter: JSON.parse(filter, reviveDates) as Record<string, unknown>,
    source: JSON.parse(source, reviveDates) as Source,
  };
}
