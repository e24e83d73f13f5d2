import nock from 'nock';
import { closeDatabases, mongoUri, stopMongo } from './mongo.ts';

// Nothing in a test reaches beyond this machine. Said where the module is loaded: files run in processes of their own.
nock.disableNetConnect();
nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);

/** One server for the run, started here and not in the first test, whose time limit does not allow for fetching one. */
export async function mochaGlobalSetup(): Promise<void> {
  process.env.TEST_MONGODB_URI = await mongoUri(); // for the processes that files run in
}

export async function mochaGlobalTeardown(): Promise<void> {
  await stopMongo();
}

export const mochaHooks = { afterAll: closeDatabases };
