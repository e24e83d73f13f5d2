import nock from 'nock';
import { stopMongo } from './mongo.ts';

/** Nothing in a test reaches beyond this machine. */
export function mochaGlobalSetup(): void {
  nock.disableNetConnect();
  nock.enableNetConnect(/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/);
}

export async function mochaGlobalTeardown(): Promise<void> {
  await stopMongo();
}
