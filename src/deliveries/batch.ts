export type BatchState = 'ready' | 'leased' | 'paused' | 'held' | 'done' | 'stopped';

/** From these a batch may still hand something over. */
export const OPEN: BatchState[] = ['ready', 'leased', 'paused', 'held'];

/** About 500 deliveries of one run and one due time: the unit that is claimed, paused, stopped and counted. */
export type Batch = {
  /** run.slot.sequence; the slot is the due time in milliseconds */
  id: string;
  run: string;
  line: string;
  state: BatchState;
  priority: number;
  /** place in the queue of its line: runs are served in turn */
  turn: number;
  claimableAt: Date;
  leaseUntil: Date | null;
  fence: number;
  worker: string | null;
  /** who had it before, and did not give it back; null: nobody */
  former: string | null;
  /** how often it was claimed since somebody last gave it back or got through a lot: see poison.ts */
  claims: number;
  /** the row that its owner had in hand alone */
  suspect: string | null;
};

export type NewBatch = Pick<Batch, 'id' | 'run' | 'line' | 'priority' | 'turn' | 'claimableAt'>;

/** @param sequence behind `~` the receiving domain for which its rows were set aside */
export function batchId(run: string, dueAt: Date, sequence: number | string): string {
  return `${run}.${dueAt.getTime()}.${sequence}`;
}

/** The batches of a run, as a filter: their ids begin with the run's. */
export function batchesOf(run: string): { $gte: string; $lt: string } {
  return { $gte: `${run}.`, $lt: `${run}/` };
}

export function sequenceOf(batch: string): string {
  return batch.slice(batch.lastIndexOf('.') + 1);
}

/** When the rows of a batch were planned for. */
export function dueOf(batch: string): Date {
  return new Date(Number(batch.split('.').at(-2)));
}
