import { mongoUri, stopMongo } from '../../support/mongo.ts';
import { trustTest } from './trust.ts';

/** `npm run test:trust [-- CAMPAIGNS [CONTACTS [SEED]]]`: preflight held to its word, 200 campaigns over 2,000 people. */
const [campaigns = 200, contacts = 2_000, seed = Math.floor(Math.random() * 1_000_000)] = process.argv
  .slice(2)
  .map(Number);
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
say(`seed ${seed}, ${campaigns} campaigns, ${contacts} contacts`);
await mongoUri();
const budgetMs = Number(process.env.TRUST_BUDGET_MS ?? Infinity);
const result = await trustTest({ campaigns, contacts, seed, together: [1, 8], budgetMs, say });
const { violations, ...figures } = result;
say(JSON.stringify(figures));
for (const line of violations.filter((one) => one.startsWith('The application'))) say(line);
await stopMongo();
say(
  violations.length === 0
    ? '1 passed, 0 failed'
    : `0 passed, 1 failed: ${violations.length} violations, seed ${seed}`,
);
process.exitCode = violations.length === 0 ? 0 : 1;
