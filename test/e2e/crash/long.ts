import { mongoUri, stopMongo } from '../../support/mongo.ts';
import { build } from '../application.ts';
import { crashTest } from './run.ts';

/** `npm run test:crash [-- SEED]`: ten thousand recipients on two channels, twenty kills. */
const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 1_000_000));
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(`seed ${seed}`);
build();
const result = await crashTest({
  recipients: 10_000,
  kills: 20,
  rate: 200,
  seed,
  mongodbUri: await mongoUri(),
  say,
});
say(JSON.stringify(result, null, 2));
await stopMongo();
const sound = result.violations.length === 0;
say(sound ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = sound ? 0 : 1;
