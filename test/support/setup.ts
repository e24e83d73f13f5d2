import nock from 'nock';
import { mongoUri, stopMongo } from './mongo.ts';

/** Nothing in a test reaches beyond this machine. */
export async function mochaGlobalSetup(): Promise<void> {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
  await mongoUri(); // here and not in the first test, whose time limit does not allow for fetching a server
}

export async function mochaGlobalTeardown(): Promise<void> {
  await stopMongo();
}
