/**
 * What carrying alone costs, without rendering and ledger: finished mails and texts handed to a sink of its own
 * process. `npm run bench:carriers [-- runs]` runs the variants interleaved and prints medians. For the whole line,
 * see `bench:line`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Channel } from '../../src/contract/words.ts';
import { CARRIERS, carry, type Carrying, type Carried } from './carriers/carry.ts';
import { makeSinkTools, startSink, type Sink, type SinkTools } from './line/sinks.ts';

type Cell = { channel: Channel; delayMs: number; atOnce: number; messages: number };

const CELLS: Cell[] = [
  { channel: 'email', delayMs: 0, atOnce: 20, messages: 12_000 },
  { channel: 'email', delayMs: 20, atOnce: 50, messages: 4_000 },
  { channel: 'email', delayMs: 20, atOnce: 256, messages: 8_000 },
  { channel: 'sms', delayMs: 0, atOnce: 200, messages: 6_000 },
  { channel: 'sms', delayMs: 50, atOnce: 200, messages: 4_000 },
];

/** In a process of its own, so that its CPU time is its own. */
async function measure(carrying: Carrying, { trust }: Sink): Promise<Carried> {
  const args = ['--import', 'tsx', import.meta.filename, JSON.stringify(carrying)];
  const env = { ...process.env, ...trust };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${carrying.carrier} failed`);
  return JSON.parse(said) as Carried;
}

async function runCell(cell: Cell, runs: number, tools: SinkTools): Promise<void> {
  const carriers = CARRIERS.filter(({ channel }) => channel === cell.channel);
  const results = new Map<string, Carried[]>(carriers.map(({ name }) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const { name } of carriers) {
      const sink = await startSink(cell.channel, cell.delayMs, tools);
      try {
        const carried = await measure({ ...cell, carrier: name, url: sink.url }, sink);
        const { messages } = await sink.received();
        if (messages !== carried.accepted)
          throw new Error(`${name}: ${carried.accepted} accepted, ${messages} came`);
        results.get(name)?.push(carried);
      } finally {
        await sink.stop();
      }
    }
  }
  const { channel, delayMs, atOnce } = cell;
  console.log(`\n${channel}, ${delayMs} ms, ${atOnce} ${channel === 'email' ? 'connections' : 'at once'}`);
  for (const [name, all] of results) {
    const perSecond = all.map((one) => one.perSecond);
    const spread = `${Math.round(Math.min(...perSecond))}-${Math.round(Math.max(...perSecond))}`;
    const cpu = median(all.map((one) => one.cpuPerThousand)).toFixed(3);
    console.log(
      `  ${name.padEnd(34)} ${String(Math.round(median(perSecond))).padStart(7)}/s  (${spread})  CPU s per 1,000: ${cpu}`,
    );
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function main(runs: number): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'carriers-'));
  try {
    const tools = makeSinkTools(folder);
    console.log(
      `${runs} interleaved runs, medians (lowest-highest); load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    for (const cell of CELLS) await runCell(cell, runs, tools);
    console.log(`\nload at the end ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const given = process.argv[2] ?? '5';
if (given.startsWith('{')) console.log(JSON.stringify(await carry(JSON.parse(given) as Carrying)));
else await main(Number(given));
