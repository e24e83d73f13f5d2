import type { Connection } from 'mongoose';
import type { Migration } from '../database/migrations.ts';
import { changeLacking, dropIndexes } from '../database/pages.ts';
import { NO_HISTORY } from './contact.ts';

const MAX_PROVINCE = 100;
const FIELD = '$fields.province';

/** Who kept it in a field of their own finds it under the name that now has a meaning; the field stays too. */
const PROVINCE = {
  $cond: {
    if: { $eq: [{ $type: FIELD }, 'string'] },
    then: {
      $let: {
        vars: { text: { $trim: { input: FIELD } } },
        in: {
          $cond: [{ $in: [{ $strLenCP: '$$text' }, { $range: [1, MAX_PROVINCE + 1] }] }, '$$text', null],
        },
      },
    },
    else: null,
  },
};

/** Contacts from before there were groups, provinces and histories; what happened to them is noted later, from the ledger. */
export function contactsWithHistory(connection: Connection): Migration {
  return {
    name: 'contacts-with-history',
    async run() {
      await dropIndexes(connection, { collection: 'contacts', names: ['tags_1'] });
      return changeLacking(connection, { collection: 'contacts', lacking: { history: { $exists: false } } }, [
        { $set: { province: PROVINCE, groups: [], history: { $literal: NO_HISTORY } } },
      ]);
    },
  };
}
