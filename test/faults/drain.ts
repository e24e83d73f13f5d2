import type { Stage } from './stage.ts';

/** What `src/main.ts` promises a stop, and a little for the process to go. */
const DRAINS_WITHIN_MS = 30_000;
const GOING_MS = 1_500;

type Act = () => Promise<void>;

export type Drain = {
  ms: number;
  /** null = it was ended by a signal */
  code: number | null;
  /** how many mails came in between the signal and the end */
  mails: number;
  /** what the ledger said was in providers’ hands when the process was gone */
  left: number;
  uncertain: number;
};

/**
 * Sends SIGTERM and waits for the end; then looks what was left behind.
 *
 * @param meanwhile begins with the signal  @param afterwards done before the ledger is asked
 */
export async function drained(
  stage: Stage,
  {
    meanwhile = nothing,
    afterwards = nothing,
  }: { meanwhile?: Act | undefined; afterwards?: Act | undefined } = {},
): Promise<Drain> {
  const before = stage.received().email;
  const begun = performance.now();
  const ended = stage.application.end('SIGTERM').then((code) => ({ code, ms: performance.now() - begun }));
  const [{ code, ms }] = await Promise.all([ended, meanwhile()]);
  const mails = stage.received().email - before;
  await afterwards();
  return {
    ms,
    code,
    mails,
    left: await stage.marked(),
    uncertain: await stage.count({ state: 'uncertain' }),
  };
}

/** Nothing may be left of a drain: no doubt, no mark, no process. */
export function faultsOf({ ms, code, left, uncertain }: Drain): string[] {
  return [
    ...(isInTime(ms) ? [] : [`it took ${secondsOf(ms)} to drain`]),
    ...(code === 0 ? [] : [`it ended with ${code}`]),
    ...(left === 0 ? [] : [`${left} messages were left marked`]),
    ...(uncertain === 0 ? [] : [`${uncertain} messages were in doubt after it`]),
  ];
}

export const isInTime = (ms: number): boolean => ms <= DRAINS_WITHIN_MS + GOING_MS;
export const secondsOf = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const nothing: Act = () => Promise.resolve();
