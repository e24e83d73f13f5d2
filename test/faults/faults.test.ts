import { expect } from 'chai';
import { mongoUri } from '../support/mongo.ts';
import { lineOf, verdictOf, type Fault } from './fault.ts';
import { cutReplies } from './cut-replies.ts';
import { hungDatabase } from './hung-database.ts';
import { killedImport } from './killed-import.ts';
import { lostPrimary } from './lost-primary.ts';

/** The short form of `npm run test:faults`; FAULT_SEED plays one again. */
describe('faults', () => {
  const promises: [string, Fault][] = [
    ['goes on when the primary of the database’s replica set is killed', lostPrimary],
    ['is in doubt about nothing but what was cut when providers’ replies are', cutReplies],
    ['says so while its database hangs, loses no callback, and goes on by itself', hungDatabase],
    ['takes a file again that it was killed at, each row once', killedImport],
  ];
  for (const [promise, fault] of promises) {
    it(`${promise}: nothing lost, nothing twice`, async function () {
      this.timeout(180_000);
      const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 1_000_000));
      const plan = { seed, size: fault.sizes.short, short: true, mongodbUri: await mongoUri() };
      const outcome = await fault.run(plan);
      console.log(`      ${lineOf(fault.name, seed, outcome)}`);
      expect(verdictOf(outcome).broken, `seed ${seed}`).to.deep.equal([]);
    });
  }
});
