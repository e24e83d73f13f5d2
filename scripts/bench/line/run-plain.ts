import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { PlainOptions } from '../plain.ts';
import { cpuOf, peakOf, resetPeak } from './process.ts';
import type { Result, Setup } from './result.ts';

/** Lets the plain loop send, and reads what it took. */
export async function runPlain({ cell, messages, sink, keyPem }: Setup): Promise<Result> {
  const options: PlainOptions = {
    channel: cell.channel,
    url: sink.url,
    messages,
    connections: cell.connections,
    dkim: cell.signed ? { domainName: 'club.example', keySelector: 'bench', privateKey: keyPem } : null,
  };
  const args = ['--import', 'tsx', path.resolve(import.meta.dirname, '../plain.ts'), JSON.stringify(options)];
  const env = { ...process.env, ...sink.trust };
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const heard = async (): Promise<string> => String((await once(child.stdout, 'data'))[0]).trim();
  const pid = child.pid ?? 0;
  if ((await heard()) !== 'ready') throw new Error('The plain loop did not start.');
  resetPeak(pid);
  const before = cpuOf(pid);
  child.stdin.write('go\n');
  const recorded = Number(await heard());
  const cpu = cpuOf(pid) - before;
  const peak = peakOf(pid);
  child.stdin.write('end\n');
  await once(child, 'exit');
  return { recorded, cpu, databaseCpu: 0, peak, received: await sink.received() };
}
