import type { Connection } from 'mongoose';
import type { CampaignRecord } from './campaign.store.ts';

/**
 * Halts whatever a restored database would start by itself, until a person lets it go on. An occurrence that was just
 * taken in hand may have been sent after the backup: it is passed over, but a campaign that runs once asks.
 * Safe to repeat.
 * @returns how many campaigns wait now
 */
export async function haltRestored(
  connection: Connection,
  { takenAt, now }: { takenAt: Date; now: Date },
): Promise<number> {
  const campaigns = connection.collection<CampaignRecord>('campaigns');
  const inHand = { 'opening.occurrence': { $gt: '' } };
  const held = { halted: true, restored: takenAt, opening: null, updatedAt: now };
  const once = await campaigns.updateMany(
    { ...inHand, phase: 'opened' },
    { $set: { ...held, phase: 'scheduled' }, $inc: { revision: 1 } },
  );
  const passed = { times: { $add: [{ $ifNull: ['$passed.times', 0] }, 1] }, lastAt: now };
  const again = await campaigns.updateMany({ ...inHand, phase: 'scheduled' }, [
    { $set: { ...held, passed, revision: { $add: ['$revision', 1] } } },
  ]);
  const scheduled = await campaigns.updateMany(
    { phase: 'scheduled', halted: false },
    { $set: held, $inc: { revision: 1 } },
  );
  return once.modifiedCount + again.modifiedCount + scheduled.modifiedCount;
}
