import type { Connection } from 'mongoose';
import { marked } from './held.ts';

type Row = { _id: string };
type RunRow = Row & { campaign: string; state: string };
type DeliveryRow = Row & { run: string; campaign: string; contact: string };
type CampaignRow = Row & { name: string; phase: string };

/** What stands under a contact’s id in other rooms' collections. */
const OF_CONTACTS = [
  ['orders', 'contact'],
  ['appointments', 'contact'],
  ['consents', 'contactId'],
  ['caps', '_id'],
  ['contacts', '_id'],
] as const;
/** What stands under a run’s id. */
const OF_RUNS = ['batches', 'batchChanges', 'counters', 'events', 'runChanges', 'deliveries'] as const;
const UNDER_WAY = ['planning', 'sending', 'paused', 'missed'];
/** Phases in which a campaign does nothing more by itself. */
const ENDED = ['opened', 'stopped'];
const LOT = 500;

export type Leftovers = ReturnType<typeof createLeftovers>;

/**
 * What grew around the sample club while it was here. It knows other rooms' collections by name, for a removal goes
 * across all of them; a test compares the whole database before and after.
 */
export function createLeftovers(connection: Connection) {
  const runs = connection.collection<RunRow>('runs');
  const deliveries = connection.collection<DeliveryRow>('deliveries');
  const campaigns = connection.collection<CampaignRow>('campaigns');

  const reaches = async (run: string, contact: object): Promise<boolean> =>
    (await deliveries.findOne({ run, contact }, { projection: { _id: 1 } })) !== null;

  /** Every message of the campaign went to the club, or none went out at all. */
  async function isOnlyFor(mark: string, campaign: string): Promise<boolean> {
    const ids = { $gt: `${campaign}.`, $lt: `${campaign}/` }; // its deliveries' begin with its own
    const outside = { _id: ids, run: { $in: await runsOf([campaign]) }, contact: { $not: marked(mark) } };
    return (await deliveries.findOne(outside, { projection: { _id: 1 } })) === null;
  }

  async function runsOf(of: string[]): Promise<string[]> {
    const found = await runs.find({ campaign: { $in: of } }, { projection: { _id: 1 } }).toArray();
    return found.map(({ _id }) => _id);
  }

  async function remove(collection: string, filter: object): Promise<void> {
    await connection.collection(collection).deleteMany(filter);
  }

  return {
    /** Names of the campaigns that are writing to the club's people, or may be about to. */
    async underWay(mark: string): Promise<string[]> {
      const active = await runs.find({ state: { $in: UNDER_WAY } }).toArray();
      const concerned: string[] = [];
      for (const { _id, campaign, state } of active) {
        if (state === 'planning' || (await reaches(_id, marked(mark)))) concerned.push(campaign);
      }
      const found = await campaigns.find({ _id: { $in: concerned } }, { projection: { name: 1 } }).toArray();
      return found.map(({ name }) => name);
    },

    /**
     * The campaigns that go with the club: its own, and those of anybody that have ended; in both cases only when
     * nobody else was written to. What reached others too stays whole, so that its figures stay true.
     */
    async campaignsOf(mark: string): Promise<string[]> {
      const own = await campaigns.find({ _id: marked(mark) }, { projection: { _id: 1 } }).toArray();
      const reached: string[] = await deliveries.distinct('campaign', { contact: marked(mark) });
      const ended = await campaigns
        .find({ _id: { $in: reached }, phase: { $in: ENDED } }, { projection: { _id: 1 } })
        .toArray();
      const going = new Set([...own, ...ended].map(({ _id }) => _id));
      const judged = await Promise.all(
        [...going].map(async (id) => ((await isOnlyFor(mark, id)) ? [id] : [])),
      );
      return judged.flat();
    },

    /** The campaigns with their runs, messages, preflights and what the sandbox kept of them. */
    async removeCampaigns(ids: string[]): Promise<void> {
      const preflights = await connection
        .collection<Row & { verdicts: string | null }>('preflights')
        .find({ campaign: { $in: ids } }, { projection: { verdicts: 1 } })
        .toArray();
      const sets = preflights.flatMap(({ _id, verdicts }) => [_id, verdicts ?? []].flat());
      await remove('preflightVerdicts', { set: { $in: sets } });
      await remove('preflights', { campaign: { $in: ids } });
      const gone = await runsOf(ids);
      for (const collection of OF_RUNS) await remove(collection, { run: { $in: gone } });
      // An id holds letters, digits and `-` alone: nothing in it means anything in a pattern.
      for (const id of ids) await remove('sandbox', { deliveryId: { $regex: `^${id}\\.` } });
      await runs.deleteMany({ _id: { $in: gone } });
      await campaigns.deleteMany({ _id: { $in: ids } });
    },

    /** The people with all that is theirs alone. */
    async removePeople(mark: string): Promise<void> {
      await remove('events', { contact: marked(mark), run: null });
      for (const [collection, key] of OF_CONTACTS) await remove(collection, { [key]: marked(mark) });
    },

    async removeSuppressions(ids: string[]): Promise<void> {
      for (let at = 0; at < ids.length; at += LOT) {
        await remove('suppressions', { _id: { $in: ids.slice(at, at + LOT) } });
      }
    },

    /** The versions of its templates that are neither on the list nor held by a run. */
    async removeVersions(mark: string): Promise<void> {
      const ours = { templateId: marked(mark) };
      const held = new Set<string>(await runs.distinct('templateId', ours));
      const versions = connection.collection<Row & { template: { id: string } }>('templateVersions');
      const listed = await connection
        .collection<Row>('templates')
        .find({ _id: marked(mark) }, { projection: { _id: 1 } })
        .toArray();
      const kept = [...held, ...listed.map(({ _id }) => _id)];
      await versions.deleteMany({ 'template.id': { ...marked(mark), $nin: kept } });
    },

    /** Whether somebody who stays has a value in this field of one's own. */
    async usesField(name: string): Promise<boolean> {
      const filter = { [`fields.${name}`]: { $exists: true } };
      return (await connection.collection('contacts').findOne(filter, { projection: { _id: 1 } })) !== null;
    },
  };
}
