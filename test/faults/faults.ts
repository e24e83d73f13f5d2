import { cutReplies } from './cut-replies.ts';
import { drainWithoutDatabase } from './drain-without-database.ts';
import type { Fault } from './fault.ts';
import { fullDisk } from './full-disk.ts';
import { hungDatabase } from './hung-database.ts';
import { killedImport } from './killed-import.ts';
import { lostPrimary } from './lost-primary.ts';
import { mailDrain } from './mail-drain.ts';
import { movedClock } from './moved-clock.ts';
import { networkDown } from './network-down.ts';
import { slowDatabase } from './slow-database.ts';
import { throttled } from './throttled.ts';

/** All that `npm run test:faults` knows, in the order in which they run. */
export const FAULTS: Fault[] = [
  lostPrimary,
  cutReplies,
  networkDown,
  throttled,
  hungDatabase,
  slowDatabase,
  fullDisk,
  movedClock,
  mailDrain,
  drainWithoutDatabase,
  killedImport,
];
