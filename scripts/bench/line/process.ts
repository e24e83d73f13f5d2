import { readFileSync, writeFileSync } from 'node:fs';

/** What a process of Linux has used so far, from /proc. */

/** Linux counts in hundredths of a second on every machine that Node runs on. */
const TICKS = 100;

/** Seconds of CPU of a process, its own and the system's for it. */
export function cpuOf(pid: number): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

/** Forgets the highest use of memory so far. */
export function resetPeak(pid: number): void {
  writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');
}

/** The highest use of memory since the reset, in MB. */
export function peakOf(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024;
}
