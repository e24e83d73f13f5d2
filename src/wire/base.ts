import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { DatabaseAddress } from '../database/connect.ts';
import type { Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { Stores } from './stores.ts';

/** What every part of the wiring stands on. */
export type Base = {
  config: Config;
  stores: Stores;
  /** for threads, which connect by themselves */
  database: DatabaseAddress;
  secretKey: string;
  clock: Clock;
  newId: NewId;
  log: Logger;
  metrics: Registry;
  /** name of this process among workers */
  worker: string;
};
