import type { Cell } from './cells.ts';
import type { Received, Sink } from './sinks.ts';

/** What a run is given. `keyPem`: the RSA-2048 key that mails are signed with, also as a file. */
export type Setup = {
  cell: Cell;
  messages: number;
  sink: Sink;
  keyPem: string;
  keyFile: string;
  mongodbUri: string;
};

/**
 * One run: what the sender says went, what the receiver counted, and what that took. CPU in seconds, of the sender's
 * processes and of the database; memory in MB, of the largest sender.
 */
export type Result = {
  recorded: number;
  received: Received;
  cpu: number;
  databaseCpu: number;
  peak: number;
};

/** Messages a second by the receiver's clock. */
export function paceOf({ received: { messages, first, last } }: Result): number {
  return last > first ? (messages - 1) / (last - first) : 0;
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
