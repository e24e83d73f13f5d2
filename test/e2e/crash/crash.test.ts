import { expect } from 'chai';
import { mongoUri } from '../../support/mongo.ts';
import { build } from '../application.ts';
import { crashTest } from './run.ts';

describe('e2e/crash', function () {
  this.timeout(180_000);

  before(() => build());

  it('loses nobody and sends nothing twice when the application is killed three times while it sends to a thousand', async () => {
    const seed = Number(process.env.CRASH_SEED ?? Math.floor(Math.random() * 1_000_000));
    const begun = performance.now();
    const lines = [`seed ${seed}`];
    const result = await crashTest({
      recipients: 1_000,
      kills: 3,
      rate: 120,
      seed,
      mongodbUri: await mongoUri(),
      say: (line) => lines.push(`${((performance.now() - begun) / 1000).toFixed(1)} s  ${line}`),
    });
    lines.push(JSON.stringify(result.states));
    console.log(lines.map((line) => `      ${line}`).join('\n'));
    expect(result.violations, `seed ${seed}`).to.deep.equal([]);
    expect(result).to.include({ invalid: 10, planned: 1_980 });
    const { submitted = 0, delivered = 0, uncertain = 0 } = result.states;
    expect(submitted + delivered + uncertain).to.equal(1_980);
    expect(submitted + delivered, 'more was sent than left in doubt').to.be.greaterThan(uncertain);
  });
});
