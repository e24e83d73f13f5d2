import type { Connection } from 'mongoose';
import { campaignsThatRepeat } from '../campaigns/campaign-upgrade.store.ts';
import { contactsWithHistory } from '../contacts/contact-upgrade.store.ts';
import type { Migration } from '../database/migrations.ts';
import {
  batchesToNote,
  batchesWithDue,
  ledgerWithFewerIndexes,
  runsWithSource,
  type RunUpgradeDeps,
} from '../deliveries/run-upgrade.store.ts';
import { systemClock, type Clock } from '../lib/clock.ts';
import { templatesPrepared, versionsPrepared } from '../templates/template-upgrade.store.ts';

/** All that was ever done to bring a database up to date, in order. A step that was released stays as it is. */
export function createMigrations(
  connection: Connection,
  deps: RunUpgradeDeps & { clock: Clock },
): Migration[] {
  return [
    contactsWithHistory(connection),
    templatesPrepared(connection, deps),
    versionsPrepared(connection, deps),
    runsWithSource(connection, deps),
    batchesToNote(connection),
    campaignsThatRepeat(connection, deps),
    batchesWithDue(connection),
    ledgerWithFewerIndexes(connection),
  ];
}

/** What the steps of this version are called; none of them is run. */
export function stepNames(connection: Connection): string[] {
  const never = () => Promise.reject(new Error('This step is only named.'));
  const silent = { info: () => undefined, warn: () => undefined };
  const deps = { prepare: never, settings: never, log: silent, clock: systemClock };
  return createMigrations(connection, deps).map(({ name }) => name);
}
