import type { Connection } from 'mongoose';
import type { Run } from './run.ts';

/** Runs of a campaign that start within one quarter of an hour. `run` and `state`: the last one's. */
export type RunQuarter = Pick<Run, 'campaign' | 'channel' | 'startsAt' | 'firstDueAt' | 'state'> & {
  run: string;
  runs: number;
  matched: number;
  planned: number;
};

export type RunFacts = Pick<
  Run,
  'id' | 'campaign' | 'channel' | 'test' | 'targets' | 'templateId' | 'templateVersion'
>;

/** Runs in a few words: their content, which can be long, stays in the database. */
export function createRunBriefs(connection: Connection) {
  const runs = connection.collection<{ _id: string } & Omit<Run, 'id'>>('runs');
  return {
    /** Runs that start in [from, to), tests left out, the earliest first; those of a campaign and a quarter of an hour as one. */
    async between(from: Date, to: Date): Promise<RunQuarter[]> {
      const quarter = { $dateTrunc: { date: '$startsAt', unit: 'minute', binSize: 15 } };
      const sums = { matched: { $sum: '$planning.matched' }, planned: { $sum: '$planning.planned' } };
      const first = { channel: { $first: '$channel' }, startsAt: { $first: '$startsAt' } };
      const last = { state: { $last: '$state' }, run: { $last: '$_id' } };
      return runs
        .aggregate<RunQuarter>([
          { $match: { startsAt: { $gte: from, $lt: to }, test: false } },
          { $sort: { startsAt: 1, _id: 1 } },
          { $project: { campaign: 1, channel: 1, startsAt: 1, firstDueAt: 1, state: 1, planning: 1 } },
          {
            $group: {
              _id: { campaign: '$campaign', quarter },
              ...first,
              firstDueAt: { $first: '$firstDueAt' },
              ...last,
              runs: { $sum: 1 },
              ...sums,
            },
          },
          { $sort: { startsAt: 1, run: 1 } },
          { $set: { campaign: '$_id.campaign' } },
          { $project: { _id: 0 } },
        ])
        .toArray();
    },

    /** What of runs a list of messages shows. */
    async factsOf(ids: string[]): Promise<Map<string, RunFacts>> {
      const projection = { campaign: 1, channel: 1, test: 1, targets: 1, templateId: 1, templateVersion: 1 };
      const found = await runs
        .find<{ _id: string } & Omit<RunFacts, 'id'>>({ _id: { $in: ids } }, { projection })
        .toArray();
      return new Map(found.map(({ _id, ...run }) => [_id, { id: _id, ...run }]));
    },

    /** The preflights of those of these runs that have one, by run. */
    async preflightsOf(ids: string[]): Promise<Map<string, string>> {
      const found = await runs.find({ _id: { $in: ids } }, { projection: { preflight: 1 } }).toArray();
      return new Map(
        found.flatMap(({ _id, preflight }) => (preflight === null ? [] : [[_id, preflight] as const])),
      );
    },
  };
}
export type RunBriefs = ReturnType<typeof createRunBriefs>;
