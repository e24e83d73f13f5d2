import type { Connection } from 'mongoose';
import type { Campaign, Opening } from './campaign.ts';

/**
 * `audience` is kept as text: a rule's keys may hold what MongoDB reads as operators. `restored` is absent from those
 * that were made before there were restores.
 */
export type CampaignRecord = { _id: string; audience: string } & Omit<
  Campaign,
  'id' | 'audience' | 'restored'
> &
  Partial<Pick<Campaign, 'restored'>>;

export function createCampaignStore(connection: Connection) {
  const campaigns = connection.collection<CampaignRecord>('campaigns');
  return {
    async ready(): Promise<void> {
      await campaigns.createIndexes([
        { key: { phase: 1, startsAt: 1 } },
        { key: { template: 1 } },
        { key: { 'opening.occurrence': 1 }, partialFilterExpression: { 'opening.occurrence': { $gt: '' } } },
      ]);
    },

    async insert(campaign: Campaign): Promise<void> {
      const { id, audience, ...rest } = campaign;
      await campaigns.insertOne({ _id: id, ...rest, audience: JSON.stringify(audience) });
    },

    async read(id: string): Promise<Campaign | null> {
      const record = await campaigns.findOne({ _id: id });
      return record === null ? null : toCampaign(record);
    },

    /** Newest first; ids sort by age. */
    async page(limit: number, after: string | null): Promise<Campaign[]> {
      const filter = after === null ? {} : { _id: { $lt: after } };
      return (await campaigns.find(filter).sort({ _id: -1 }).limit(limit).toArray()).map(toCampaign);
    },

    /**
     * Changes a campaign that is in one of these phases and, when `asRead` is given, as it was when it was read;
     * null when it is in none of them, was changed since, or is not there.
     */
    async change(
      id: string,
      from: Campaign['phase'][],
      patch: Partial<Omit<Campaign, 'id' | 'createdAt' | 'revision'>>,
      asRead: Campaign | null = null,
    ): Promise<Campaign | null> {
      const { audience, ...rest } = patch;
      const $set = audience === undefined ? rest : { ...rest, audience: JSON.stringify(audience) };
      const record = await campaigns.findOneAndUpdate(
        { _id: id, phase: { $in: from }, ...(asRead === null ? {} : { revision: asRead.revision }) },
        { $set, $inc: { revision: 1 } },
        { returnDocument: 'after' },
      );
      return record === null ? null : toCampaign(record);
    },

    /** Only a draft that never wrote to anybody: its runs stay readable by it. */
    async remove(id: string): Promise<boolean> {
      return (await campaigns.deleteOne({ _id: id, phase: 'draft', run: null })).deletedCount === 1;
    },

    /** What campaigns are called, for those that there are. */
    async namesOf(ids: string[]): Promise<Map<string, string>> {
      const found = await campaigns.find({ _id: { $in: ids } }, { projection: { name: 1 } }).toArray();
      return new Map(found.map(({ _id, name }) => [_id, name]));
    },

    async usesTemplate(template: string): Promise<boolean> {
      return (await campaigns.findOne({ template }, { projection: { _id: 1 } })) !== null;
    },

    /** Whether a campaign that has not been opened yet is for this segment. */
    async awaitsSegment(segment: string): Promise<boolean> {
      // The id alone, for a rule may name it at any depth; ids are random enough to stand for nothing else.
      const audience = { $regex: `"${segment}"` };
      const filter = { audience, phase: { $in: ['draft', 'scheduled', 'missed'] as Campaign['phase'][] } };
      return (await campaigns.findOne(filter, { projection: { _id: 1 } })) !== null;
    },

    /** Scheduled campaigns whose start has come, and which nobody has halted. */
    async due(now: Date): Promise<Campaign[]> {
      const found = await campaigns
        .find({ phase: 'scheduled', startsAt: { $lte: now }, halted: false, opening: null })
        .sort({ startsAt: 1 })
        .toArray();
      return found.map(toCampaign);
    },

    /** Campaigns that were taken in hand and whose run is not written yet: of this tick, or left by a crash. */
    async opening(): Promise<Campaign[]> {
      return (await campaigns.find({ 'opening.occurrence': { $gt: '' } }).toArray()).map(toCampaign);
    },

    /** Campaigns that open runs by themselves, or would if a person let them go on. */
    async waiting(): Promise<Campaign[]> {
      const inPhase = { phase: { $in: ['scheduled', 'missed'] as Campaign['phase'][] } };
      const found = await campaigns.find({ $or: [inPhase, { 'opening.occurrence': { $gt: '' } }] }).toArray();
      return found.map(toCampaign);
    },

    /** Names the preflight of an occurrence's run, before it begins; false when another process did. */
    async claimPreflight(id: string, { occurrence, preflight }: Opening, next: string): Promise<boolean> {
      const { matchedCount } = await campaigns.updateOne(
        { _id: id, 'opening.occurrence': occurrence, 'opening.preflight': preflight },
        { $set: { 'opening.preflight': next } },
      );
      return matchedCount === 1;
    },

    /** The run of this occurrence is written, or not needed. */
    async noteOpened(id: string, { occurrence }: Opening, run: string | null): Promise<void> {
      await campaigns.updateOne(
        { _id: id, 'opening.occurrence': occurrence },
        { $set: { opening: null, run }, $inc: { revision: 1 } },
      );
    },

    /** Those of a kind that are at work: scheduled, and not halted. */
    async scheduled(): Promise<Campaign[]> {
      return (await campaigns.find({ phase: 'scheduled', halted: false }).toArray()).map(toCampaign);
    },
  };
}
export type CampaignStore = ReturnType<typeof createCampaignStore>;

export function toCampaign({ _id, audience, restored = null, ...campaign }: CampaignRecord): Campaign {
  return { id: _id, ...campaign, restored, audience: JSON.parse(audience) as Campaign['audience'] };
}
