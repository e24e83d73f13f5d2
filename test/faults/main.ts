import { parseArgs } from 'node:util';
import { mongoUri, stopMongo } from '../support/mongo.ts';
import { build } from '../e2e/application.ts';
import { lineOf, rowOf, TABLE_HEAD, verdictOf, type Fault } from './fault.ts';
import { FAULTS } from './faults.ts';

/** `npm run test:faults -- [names] [--seed N] [--size N] [--runs N] [--short]`; exit 1 when a promise was not kept. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string' },
    size: { type: 'string' },
    runs: { type: 'string', default: '1' },
    short: { type: 'boolean', default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What cannot be run here has neither held nor failed. */
type Played = { row: string; held: boolean | null };

async function play(fault: Fault, seed: number): Promise<Played> {
  const { name } = fault;
  const lacks = fault.lacks();
  if (lacks !== null) {
    say(`${name}: NOT RUN, ${lacks}`);
    return { row: rowOf(`${name} (not run)`, seed, null), held: null };
  }
  const { short } = values;
  const size = Number(values.size ?? (short ? fault.sizes.short : fault.sizes.long));
  try {
    const outcome = await fault.run({ seed, size, short, mongodbUri: await mongoUri() });
    say(lineOf(name, seed, outcome));
    const held = verdictOf(outcome).broken.length === 0;
    return { row: rowOf(held ? name : `${name} (NOT KEPT)`, seed, outcome), held };
  } catch (error) {
    say(`${name}: seed ${seed}, FAILED`);
    console.error(error);
    return { row: rowOf(`${name} (FAILED)`, seed, null), held: false };
  }
}

function chosen(): Fault[] {
  const unknown = positionals.filter((name) => !FAULTS.some((fault) => fault.name === name));
  const names = FAULTS.map(({ name }) => name).join(', ');
  if (unknown.length > 0) throw new Error(`No such fault: ${unknown.join(', ')}. There are: ${names}.`);
  return positionals.length === 0 ? FAULTS : FAULTS.filter(({ name }) => positionals.includes(name));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
build();
const first = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
const begun = performance.now();
const results: Played[] = [];
for (let run = 0; run < Number(values.runs); run++)
  for (const fault of chosen()) results.push(await play(fault, first + run));
await stopMongo();
const count = (wanted: boolean | null): number => results.filter(({ held }) => held === wanted).length;
say([TABLE_HEAD, ...results.map(({ row }) => row)].join('\n'));
const minutes = ((performance.now() - begun) / 60_000).toFixed(1);
say(`${count(true)} passed, ${count(false)} failed, ${count(null)} not run, in ${minutes} minutes`);
// A run in which nothing could be played has shown nothing.
process.exitCode = count(false) === 0 && count(true) > 0 ? 0 : 1;
