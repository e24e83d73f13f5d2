import type { Collection } from 'mongoose';
import { MOST_GROUPS } from '../contract/contacts.ts';
import type { ContactRecord } from './contact-record.store.ts';

export type Added = { added: number; unknown: string[]; full: string[] };

/** Who is in which group, changed in bulk. */
export function createMembers(records: Collection<ContactRecord>) {
  /** Rises even within a millisecond, so that whoever read the contact before cannot write its old groups back. */
  const risen = (now: Date) => ({ $max: [now, { $add: ['$updatedAt', 1] }] });

  return {
    async addToGroup(group: string, ids: string[], now: Date): Promise<Added> {
      const found = await records.find({ _id: { $in: ids } }, { projection: { groups: 1 } }).toArray();
      const held = new Map(found.map(({ _id, groups }) => [_id, groups]));
      const outside = found.filter(({ groups }) => !groups.includes(group));
      const groups = { $concatArrays: ['$groups', [{ $literal: group }]] };
      const last = `groups.${MOST_GROUPS - 1}`;
      const { modifiedCount } = await records.updateMany(
        { _id: { $in: outside.map(({ _id }) => _id) }, groups: { $ne: group }, [last]: { $exists: false } },
        [{ $set: { groups, updatedAt: risen(now) } }],
      );
      return {
        added: modifiedCount,
        unknown: ids.filter((id) => !held.has(id)),
        full: outside.filter(({ groups: of }) => of.length >= MOST_GROUPS).map(({ _id }) => _id),
      };
    },

    /** @param ids null for everybody in it. @returns how many were in it */
    async takeFromGroup(group: string, ids: string[] | null, now: Date): Promise<number> {
      const groups = { $filter: { input: '$groups', cond: { $ne: ['$$this', { $literal: group }] } } };
      const { modifiedCount } = await records.updateMany(
        { groups: group, ...(ids === null ? {} : { _id: { $in: ids } }) },
        [{ $set: { groups, updatedAt: risen(now) } }],
      );
      return modifiedCount;
    },

    async sizeOfGroup(group: string): Promise<number> {
      return records.countDocuments({ groups: group });
    },
  };
}
