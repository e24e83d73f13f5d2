import type { Connection } from 'mongoose';
import type { Migration } from '../../src/database/migrations.ts';
import { eachLacking } from '../../src/database/pages.ts';

/** A step that takes its documents one by one, and counts how often it has changed each. */
export function paintingThings(connection: Connection): Migration {
  const things = connection.collection<{ _id: string }>('things');
  return {
    name: 'painted',
    async run() {
      let changed = 0;
      for await (const { _id } of eachLacking(connection, {
        collection: 'things',
        lacking: { colour: { $exists: false } },
      })) {
        await things.updateOne({ _id }, { $set: { colour: 'blue' }, $inc: { times: 1 } });
        changed += 1;
      }
      return changed;
    },
  };
}
