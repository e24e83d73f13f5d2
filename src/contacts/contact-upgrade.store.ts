import type { Connection } from 'mongoose';
import type { Migration } from '../database/migrations.ts';
import { changeLacking, dropIndexes } from '../database/pages.ts';
import { NO_HISTORY } from './contact.ts';

/** Contacts from before there were groups, provinces and histories; what happened to them is noted later, from the ledger. */
export function contactsWithHistory(connection: Connection): Migration {
  return {
    name: 'contacts-with-history',
    async run() {
      await dropIndexes(connection, { collection: 'contacts', names: ['tags_1'] });
      return changeLacking(
        connection,
        { collection: 'contacts', lacking: { history: { $exists: false } } },
        { $set: { province: null, groups: [], history: NO_HISTORY } },
      );
    },
  };
}
