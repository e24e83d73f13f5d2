import { mongo, type Connection } from 'mongoose';
import { after } from '../lib/clock.ts';
import type { Preflight, Totals } from './preflight.ts';

type PreflightRecord = { _id: string; leaseUntil: Date | null; maker: string; tries: number } & Omit<
  Preflight,
  'id'
>;

/** Who is making a preflight, and until when it need not be asked again. */
export type Making = { maker: string; now: Date; leaseMs: number };

export type Outcomes = Pick<Preflight, 'groups' | 'totals' | 'changes' | 'verdicts' | 'endedAt'>;

const DUPLICATE_KEY = 11000;

export type PreflightStore = ReturnType<typeof createPreflightStore>;

export function createPreflightStore(connection: Connection) {
  const preflights = connection.collection<PreflightRecord>('preflights');
  return {
    async ready(): Promise<void> {
      await preflights.createIndexes([
        { key: { campaign: 1, _id: -1 } },
        { key: { leaseUntil: 1 }, partialFilterExpression: { state: 'running' } },
      ]);
    },

    /** Ids sort by age, so the newest of a campaign has the greatest. @returns false when there is one of this id already */
    async insert({ id, ...preflight }: Preflight, { maker, now, leaseMs }: Making): Promise<boolean> {
      try {
        const leaseUntil = after(now, leaseMs);
        await preflights.insertOne({ _id: id, ...preflight, maker, leaseUntil, tries: 1 });
        return true;
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    /** Every running one of the campaign that is older, and of the same kind, makes room for it. */
    async cancelBefore(
      { id, campaign, automatic }: Pick<Preflight, 'id' | 'campaign' | 'automatic'>,
      now: Date,
    ): Promise<void> {
      await preflights.updateMany(
        { campaign, automatic, state: 'running', _id: { $lt: id } },
        { $set: { state: 'cancelled', endedAt: now, leaseUntil: null } },
      );
    },

    /** Says how far it has come and keeps the lease. @returns false when it is somebody else's now, or cancelled */
    async progress(id: string, progress: Partial<Preflight['progress']>, making: Making): Promise<boolean> {
      const named = Object.entries(progress).map(([name, value]): [string, number | null] => [
        `progress.${name}`,
        value,
      ]);
      const counts: Record<string, number | null> = Object.fromEntries(named);
      const { matchedCount } = await preflights.updateOne(
        { _id: id, state: 'running', maker: making.maker },
        { $max: counts, $set: { leaseUntil: after(making.now, making.leaseMs) } },
        { writeConcern: { w: 1, journal: false } }, // the next page says it again
      );
      return matchedCount === 1;
    },

    async finish(id: string, maker: string, outcomes: Outcomes): Promise<boolean> {
      const { matchedCount } = await preflights.updateOne(
        { _id: id, state: 'running', maker },
        { $set: { ...outcomes, state: 'done', leaseUntil: null } },
      );
      return matchedCount === 1;
    },

    async fail(id: string, maker: string, { failure, at }: { failure: string; at: Date }): Promise<void> {
      await preflights.updateOne(
        { _id: id, state: 'running', maker },
        { $set: { state: 'failed', failure, endedAt: at, leaseUntil: null } },
      );
    },

    /** Takes over one whose maker died; null when there is none. */
    async claimSilent(making: Making): Promise<(Preflight & { tries: number }) | null> {
      const record = await preflights.findOneAndUpdate(
        { state: 'running', leaseUntil: { $lte: making.now } },
        {
          $set: { maker: making.maker, leaseUntil: after(making.now, making.leaseMs), 'progress.scanned': 0 },
          $inc: { tries: 1 },
        },
        { returnDocument: 'after' },
      );
      return record === null ? null : { ...toPreflight(record), tries: record.tries };
    },

    /** What one that is made again rests on now. */
    async renew(
      id: string,
      maker: string,
      basis: Pick<Preflight, 'revision' | 'accepted' | 'fingerprint' | 'startedAt'>,
    ) {
      await preflights.updateOne({ _id: id, state: 'running', maker }, { $set: basis });
    },

    async read(id: string): Promise<Preflight | null> {
      const record = await preflights.findOne({ _id: id });
      return record === null ? null : toPreflight(record);
    },

    /** The newest of a campaign, in whatever state, or done. */
    async latest(campaign: string, state: Preflight['state'] | null): Promise<Preflight | null> {
      const filter = state === null ? { campaign } : { campaign, state };
      const record = await preflights.findOne(filter, { sort: { _id: -1 } });
      return record === null ? null : toPreflight(record);
    },

    /** What the messages of these come to, for those that are done. */
    async totalsOf(ids: string[]): Promise<Map<string, Pick<Totals, 'parts' | 'cost'>>> {
      const projection = { 'totals.parts': 1, 'totals.cost': 1 };
      const found = await preflights.find({ _id: { $in: ids }, state: 'done' }, { projection }).toArray();
      return new Map(found.flatMap(({ _id, totals }) => (totals === null ? [] : [[_id, totals] as const])));
    },

    /** Those of a campaign behind its `kept` newest. */
    async behind(campaign: string, kept: number): Promise<string[]> {
      const found = await preflights
        .find({ campaign }, { projection: { _id: 1 } })
        .sort({ _id: -1 })
        .skip(kept)
        .toArray();
      return found.map(({ _id }) => _id);
    },
  };
}

function toPreflight({
  _id,
  leaseUntil: _l,
  maker: _m,
  tries: _t,
  ...preflight
}: PreflightRecord): Preflight {
  return { id: _id, ...preflight, totals: withSpread(preflight.totals) };
}

/** Totals from before there were plans for senders do not say whether one spread them. */
function withSpread(totals: OldTotals | Totals | null): Totals | null {
  if (totals === null) return null;
  return { ...totals, arrivals: { spread: false, ...totals.arrivals } };
}
type OldTotals = Omit<Totals, 'arrivals'> & { arrivals: Omit<Totals['arrivals'], 'spread'> };
