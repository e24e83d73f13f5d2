import type { Connection } from 'mongoose';
import type { BatchRecord } from './batch.store.ts';
import { OPEN } from './batch.ts';

/** Batches of lines that are not configured. */
export function createUnserved(connection: Connection) {
  const batches = connection.collection<BatchRecord>('batches');
  return {
    /** What may still hand something over on other lines than these: nobody serves it. */
    async openElsewhere(lines: string[]): Promise<{ line: string; runs: number; batches: number }[]> {
      return batches
        .aggregate<{ line: string; runs: number; batches: number }>([
          { $match: { line: { $nin: lines }, state: { $in: OPEN } } },
          { $group: { _id: { line: '$line', run: '$run' }, batches: { $sum: 1 } } },
          { $group: { _id: '$_id.line', runs: { $sum: 1 }, batches: { $sum: '$batches' } } },
          { $project: { _id: 0, line: '$_id', runs: 1, batches: 1 } },
          { $sort: { line: 1 } },
        ])
        .toArray();
    },
  };
}
