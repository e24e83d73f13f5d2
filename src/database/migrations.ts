import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import type { Clock } from '../lib/clock.ts';
import type { Log } from '../lib/log.ts';
import { createMigrationLease } from './migration-lease.ts';

/** One step from what a former version kept to what this one reads. */
export type Migration = {
  /** What is done is known by it: it never changes, and no other step ever has it. */
  name: string;
  /** Safe to repeat and to die in: it looks for what is still of the old form. @returns how many documents it changed */
  run(): Promise<number>;
};

export type MigrateOptions = {
  log: Log;
  clock: Clock;
  /** names this process among those that start at the same time */
  process: string;
  /** how often a process that waits for another looks again, in milliseconds */
  lookMs?: number;
};

type DoneRecord = { _id: string; doneAt: Date; changed: number };

const LOOK_MS = 500;

/** @throws when the database knows a step that these are not: a newer Chapar has worked on it */
export async function refuseNewer(connection: Connection, migrations: Migration[]): Promise<void> {
  await leftOf(connection, migrations);
}

/**
 * Brings the database up to this version: the steps that are not done, in their order, each written down when it is.
 * One process at a time does so; others that start meanwhile wait for it, or take over when it has died.
 * @throws what a step throws (those before it stay done, and the next start goes on with it), and as `refuseNewer`
 */
export async function migrate(
  connection: Connection,
  migrations: Migration[],
  options: MigrateOptions,
): Promise<void> {
  const lease = createMigrationLease(connection, options.process);
  for (let waits = false; (await leftOf(connection, migrations)).length > 0; waits = true) {
    if (await lease.take()) {
      await lease.during(() => runAll(connection, migrations, options));
      return;
    }
    if (!waits) options.log.info('Another process brings the database up to date; waiting for it.');
    await sleep(options.lookMs ?? LOOK_MS);
  }
}

async function runAll(
  connection: Connection,
  migrations: Migration[],
  { log, clock }: MigrateOptions,
): Promise<void> {
  const counts: string[] = [];
  for (const { name, run } of await leftOf(connection, migrations)) {
    const changed = await run();
    const done = { $setOnInsert: { doneAt: clock(), changed } };
    await doneIn(connection).updateOne({ _id: name }, done, { upsert: true });
    if (changed > 0) counts.push(`${name} (${changed})`);
  }
  if (counts.length > 0) log.info(`The database was brought up to date: ${counts.join(', ')}.`);
}

/** The steps that are not done yet. */
async function leftOf(connection: Connection, migrations: Migration[]): Promise<Migration[]> {
  const names = new Set(migrations.map(({ name }) => name));
  const done = await doneIn(connection).find({}).sort({ doneAt: 1 }).toArray();
  const unknown = done.filter(({ _id }) => !names.has(_id)).map(({ _id }) => `“${_id}”`);
  if (unknown.length > 0) {
    const why = `it was brought up to date by steps that this version does not know: ${unknown.join(', ')}`;
    throw new Error(
      `The database is of a newer Chapar (${why}). Start that version, or one after it; to go back, restore a backup that was made before.`,
    );
  }
  const ids = new Set(done.map(({ _id }) => _id));
  return migrations.filter(({ name }) => !ids.has(name));
}

function doneIn(connection: Connection) {
  return connection.collection<DoneRecord>('migrations');
}
