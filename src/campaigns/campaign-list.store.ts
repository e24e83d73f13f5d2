import type { Connection } from 'mongoose';
import type { CampaignState } from '../contract/words.ts';
import { ACTIVE, type Campaign } from './campaign.ts';
import { toCampaign, type CampaignRecord } from './campaign.store.ts';

/** Campaigns in one state, with words in their name; null: any. */
export type CampaignFilter = { state: CampaignState | null; q: string | null };

/** The phases in which a campaign can be in a state; the rest of it is its run's. */
const PHASES: Record<CampaignState, Campaign['phase'][]> = {
  draft: ['draft'],
  scheduled: ['scheduled'],
  missed: ['missed', 'scheduled', 'opened'],
  planning: ['scheduled', 'opened'],
  sending: ['scheduled', 'opened'],
  paused: ['scheduled', 'opened'],
  finished: ['opened'],
  stopped: ['stopped', 'opened'],
};

export function createCampaignList(connection: Connection) {
  const campaigns = connection.collection<CampaignRecord>('campaigns');
  return {
    /** Newest first. Only campaigns are walked, of which there are hundreds, each with its run's state by id. */
    async page({ state, q }: CampaignFilter, after: string | null, limit: number): Promise<Campaign[]> {
      const words = q === null ? [] : q.split(/\s+/).filter((word) => word !== '');
      const match = {
        ...(after === null ? {} : { _id: { $lt: after } }),
        ...(state === null ? {} : { phase: { $in: PHASES[state] } }),
        ...(words.length === 0
          ? {}
          : { $and: words.map((word) => ({ name: new RegExp(escaped(word), 'i') })) }),
      };
      const found = await campaigns
        .aggregate<CampaignRecord>([
          { $match: match },
          { $sort: { _id: -1 } },
          ...(state === null ? [] : inState(state)),
          { $limit: limit },
        ])
        .toArray();
      return found.map(toCampaign);
    },
  };
}
export type CampaignList = ReturnType<typeof createCampaignList>;

/** As `stateOf` has it, worked out by the database. */
function inState(state: CampaignState): Record<string, unknown>[] {
  const runs = { $lookup: { from: 'runs', localField: 'run', foreignField: '_id', as: 'held' } };
  const lean = { ...runs.$lookup, pipeline: [{ $project: { state: 1 } }] };
  const run = { $first: '$held.state' };
  const resting = { $cond: ['$halted', 'paused', 'scheduled'] };
  const underWay = { $and: [{ $ne: ['$repeat.kind', 'once'] }, { $in: [run, ACTIVE] }] };
  const scheduled = { $cond: [underWay, run, resting] };
  const opened = { $cond: [{ $eq: ['$phase', 'opened'] }, { $ifNull: [run, 'planning'] }, '$phase'] };
  const is = { $cond: [{ $eq: ['$phase', 'scheduled'] }, scheduled, opened] };
  return [{ $lookup: lean }, { $match: { $expr: { $eq: [is, state] } } }, { $unset: 'held' }];
}

/** What a person typed is text: no character of it means anything to a regular expression. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
