import { setTimeout as sleep } from 'node:timers/promises';
import { isOpen, nextOpening } from '../../../src/calendar/opening.ts';
import { ZONES } from './people.ts';
import { stateOf, type State, type Subject } from './subject.ts';
import type { World } from './world.ts';

const HOUR_MS = 3_600_000;
const POLL_MS = 150;
/** So many looks without a change, and whoever is left waits for an opening. */
const STILL = 3;
const MOST_MOVES = 60;
const PATIENCE_MS = 120_000;

/** Waits until every campaign was started and planned; @returns those that wait for a person, with why */
export async function untilPlanned(world: World, subjects: Subject[]): Promise<Map<string, State>> {
  const held = new Map<string, State>();
  const deadline = performance.now() + PATIENCE_MS;
  for (const subject of subjects) {
    for (;;) {
      const read = await stateOf(world, subject);
      if (read.state === 'paused') held.set(subject.id, read);
      if (!['scheduled', 'planning'].includes(read.state)) break;
      if (performance.now() > deadline) throw new Error(`${subject.id} stays ${read.state}.`);
      await sleep(POLL_MS);
    }
  }
  return held;
}

/** Moves the clock from opening to opening until all of the campaigns are finished. */
export async function untilFinished(world: World, subjects: Subject[], startsAt: Date): Promise<void> {
  const expiry = new Date(startsAt.getTime() + 72 * HOUR_MS);
  let open = subjects;
  for (let moves = 0; moves < MOST_MOVES; moves++) {
    open = await quiet(world, open);
    if (open.length === 0) return;
    world.clock.set(nextMoment(world, expiry));
  }
  throw new Error(`Never finished: ${open.map(({ id }) => id).join(', ')}`);
}

/** Waits until nothing moves any more. @returns the campaigns that still have people waiting */
async function quiet(world: World, subjects: Subject[]): Promise<Subject[]> {
  const deadline = performance.now() + PATIENCE_MS;
  let [open, before, still] = [subjects, '', 0];
  while (still < STILL) {
    if (performance.now() > deadline) throw new Error(`Stands still: ${before}`);
    const reports = await Promise.all(
      open.map(async (one) => ({ one, report: await progressOf(world, one) })),
    );
    open = reports.filter(({ report }) => report.state !== 'finished').map(({ one }) => one);
    if (open.length === 0) return [];
    const now = JSON.stringify(reports);
    const waiting = reports.some(({ report }) => report.waiting > 0);
    still = waiting && now === before ? still + 1 : 0;
    before = now;
    await sleep(POLL_MS);
  }
  return open;
}

type Progress = { state: string; waiting: number; submitting: number };

async function progressOf({ club }: World, { id }: Subject): Promise<Progress> {
  const { state, waiting, submitting } = await club.api<Progress>('GET', `/campaigns/${id}/report`);
  return { state, waiting, submitting };
}

/** The next moment at which an office opens that is closed now, or at which what waits expires. */
function nextMoment({ clock, office }: World, expiry: Date): Date {
  const now = clock.now();
  const openings = ZONES.filter((zone) => !isOpen(now, office.hours, zone)).map(
    (zone) => nextOpening(now, office.hours, zone)?.getTime() ?? Infinity,
  );
  const soonest = Math.min(...openings, now.getTime() + 8 * HOUR_MS);
  return new Date(expiry > now ? Math.min(soonest, expiry.getTime()) : soonest);
}
