import { nextOpening } from '../calendar/opening.ts';
import { addDays, momentsOf } from '../calendar/wall.ts';
import { after } from '../lib/clock.ts';
import type { DeliverDeps, Work } from './deliver.ts';
import { admit, book, givenBack, slowedDown, worthKeeping, type Gate, type Plea } from './gates.ts';
import { setAside } from './later.ts';
import { hoursOf } from './run.ts';
import type { HandOver } from './settle.ts';
import { halved } from './slowdown.ts';
import type { Marked } from './submit.ts';
import { asideFor, domainGate, domainOf, gatesOf, senderGate, type Ways } from './ways.ts';

type GateDeps = Pick<
  DeliverDeps,
  'gates' | 'batches' | 'deliveries' | 'release' | 'clock' | 'office' | 'buckets' | 'onPause'
>;

/**
 * Lets those messages of a lot through that find a token at each of their gates. Those whose receiving domain lacks
 * them are set aside in a batch of that domain, so that they hold nobody else; the others stay where they are. What
 * does not pass gives its places back.
 */
export async function passGates(work: Work, ready: Marked[], deps: GateDeps): Promise<Marked[]> {
  const { run, line, ways } = work;
  const rows = ready.map(({ composed }) => gatesOf(run, composed));
  const measures = ways.narrow(rows.flat());
  if (measures.size === 0) return ready;
  const { lacking, again } = await deps.gates.change(line.key, (gates) => {
    const admission = admit(gates, rows, measures, ways.moment);
    return { gates: kept(admission.gates, ways), result: admission };
  });
  const stopped = ready.filter((_, place) => lacking[place] !== null);
  if (stopped.length === 0) return ready;
  await deps.release(
    run,
    stopped.map(({ id }) => id),
  );
  for (const [name, until] of again) {
    const domain = name.startsWith('to:') ? name.slice('to:'.length) : null;
    if (domain === null || asideFor(work.batch.id) === domain) continue;
    const ids = ready.filter((_, place) => lacking[place] === name).map(({ id }) => id);
    await setAside(work, { domain, ids, until }, deps);
  }
  return ready.filter((_, place) => lacking[place] === null);
}

function kept(gates: Gate[], ways: Ways): Gate[] {
  return worthKeeping(gates, ways.measure, ways.moment);
}

/** When a batch that was set aside for a domain is to come again: its gate is empty now. */
export async function bookNext({ line, ways }: Work, name: string, deps: GateDeps): Promise<Date> {
  return deps.gates.change(line.key, (gates) => {
    const booked = book(gates, name, ways.measure(name), ways.moment.now);
    return { gates: booked.gates, result: booked.again };
  });
}

/** When the next day's messages of a sender may leave: at the first opening of that day, or of a later one. */
export async function nextDay({ run, ways }: Work, deps: Pick<GateDeps, 'office'>): Promise<Date> {
  const { hours, zone } = await deps.office();
  const [midnight] = momentsOf(addDays(ways.moment.day, 1), 0, ways.limits.zone);
  const opening = nextOpening(midnight, hoursOf(run, hours), zone) ?? midnight;
  return opening < run.expiresAt ? opening : run.expiresAt;
}

/** What was let through and has not left is not held against its sender's day. */
export async function giveDayBack({ run, line, ways }: Work, count: number, deps: GateDeps): Promise<void> {
  const name = senderGate(run.sender);
  if (count === 0 || ways.measure(name).perDay === null) return;
  await deps.gates.change(line.key, (gates) => ({
    gates: givenBack(gates, new Map([[name, count]]), ways.moment.day),
    result: null,
  }));
}

/** Obeys those who asked for fewer messages: half the rate, and for as long as they said, none. */
export async function slowDown(
  work: Work,
  { mine, results, begun }: { mine: Marked[]; results: Map<string, HandOver>; begun: Date },
  deps: GateDeps,
): Promise<void> {
  const now = deps.clock();
  const { line, run, ways } = work;
  const pleas = new Map<string, Plea>();
  let busy: { why: string; until: Date } | null = null;
  for (const { id, composed } of mine) {
    const result = results.get(id);
    if (result?.outcome !== 'deferred') continue;
    const { by, detail: why, retryAfterMs } = result;
    const until = after(now, retryAfterMs);
    if (by === 'provider' && (busy === null || until > busy.until)) busy = { why, until };
    const name = nameFor(by, run.sender, domainOf(composed));
    if (name === null) continue;
    pleas.set(name, { name, measure: ways.measure(name), why, until: by === 'sender' ? until : null });
  }
  if (busy !== null) await slowLine(work, { ...busy, begun, now }, deps);
  if (pleas.size === 0) return;
  await deps.gates.change(line.key, (gates) => ({
    gates: kept(slowedDown(gates, [...pleas.values()], { begun, now }), ways),
    result: null,
  }));
}

function nameFor(by: string, sender: string, domain: string | null): string | null {
  if (by === 'sender') return senderGate(sender);
  return by === 'domain' && domain !== null ? domainGate(domain) : null;
}

async function slowLine(
  { line, run, ways }: Work,
  { why, until, begun, now }: { why: string; until: Date; begun: Date; now: Date },
  deps: GateDeps,
): Promise<void> {
  const before = ways.look.slowed;
  const slowed = halved(ways.limits.rates[run.channel], before, { begun, now, why });
  if (slowed !== null) await deps.gates.slowDown(line.key, before, slowed);
  await deps.buckets.pause(line.key, until, why);
  deps.onPause(line.key, until, why);
}
