import { after } from '../lib/clock.ts';
import { CLOCK_SKEW_MS } from './skew.ts';
import { halved, presentRate, stillSlowed, type Slowed } from './slowdown.ts';

/**
 * A narrower way within a line: from one of our senders (`from:…`), or to one receiving domain (`to:…`).
 * A gate that is full, and of which there is nothing to say, need not be kept.
 */
export type Gate = {
  name: string;
  tokens: number;
  /** when it was last filled */
  at: Date;
  slowed: Slowed | null;
  pausedUntil: Date | null;
  /** up to here its tokens were promised to batches that found it empty */
  bookedUntil: Date | null;
  /** the office's day that `used` counts the messages of */
  day: string | null;
  used: number;
};

/** What holds at a gate: messages a second, and of a sender that is warmed up, in the day. */
export type Measure = {
  rate: number;
  /** null: as many as the rate allows */
  perDay: number | null;
  /** whether these messages wait for the next day when the day's are gone; they count in any case */
  waits: boolean;
  /** false: the gate is asked about only while it is slowed or paused */
  always: boolean;
};

export type Moment = { now: Date; day: string };

/** How far ahead an empty gate is promised at most: so late does a batch learn that there is room again. */
const MOST_BOOKED_MS = 600_000;

/** How many may pass now; with nobody, when it is worth to ask again (`tomorrow`: the day's messages are gone). */
export type Room = { room: number; retryAt: Date | null; tomorrow: boolean };

export function roomAt(gate: Gate | null, measure: Measure, { now, day }: Moment): Room {
  const present = presentRate(measure.rate, gate?.slowed ?? null, now);
  const left = leftOf(gate, measure, day);
  if (left === 0) return { room: 0, retryAt: null, tomorrow: true };
  if (gate?.pausedUntil && gate.pausedUntil > now)
    return { room: 0, retryAt: gate.pausedUntil, tomorrow: false };
  const tokens = filled(gate, present, now);
  if (tokens >= 1) return { room: Math.min(Math.floor(tokens), left), retryAt: null, tomorrow: false };
  return { room: 0, retryAt: after(now, Math.ceil(((1 - tokens) / present) * 1000)), tomorrow: false };
}

function leftOf(gate: Gate | null, { perDay, waits }: Measure, day: string): number {
  if (perDay === null || !waits) return Infinity;
  return Math.max(0, perDay - (gate?.day === day ? gate.used : 0));
}

/** Half a second's worth, at least one. */
function capacityAt(rate: number): number {
  return Math.max(1, Math.ceil(rate / 2));
}

/** Clocks of several workers may differ by up to a minute; one that was set back further begins anew. */
function filled(gate: Gate | null, rate: number, now: Date): number {
  const capacity = capacityAt(rate);
  if (gate === null) return capacity;
  const passed = Math.max(0, now.getTime() - gate.at.getTime());
  return Math.min(capacity, gate.tokens + (passed / 1000) * rate);
}

/** Whether what goes through it has to be asked about. */
export function isNarrow(gate: Gate | null, measure: Measure, now: Date): boolean {
  if (measure.always || measure.perDay !== null) return true;
  if (gate === null) return false;
  return stillSlowed(measure.rate, gate.slowed, now) !== null || (gate.pausedUntil ?? now) > now;
}

/** Of each row the gate that lacked a token for it (null: it may pass), and when such a gate is worth asking again. */
export type Admission = { gates: Gate[]; lacking: (string | null)[]; again: Map<string, Date> };

/**
 * Lets those rows pass for which each of their gates has a token, and takes these.
 *
 * @param rows of each row, the gates that it goes through
 * @param measures of all gates that are asked about; what is not among them lets everybody pass
 */
export function admit(
  gates: Gate[],
  rows: string[][],
  measures: ReadonlyMap<string, Measure>,
  moment: Moment,
): Admission {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  const rooms = new Map(
    [...measures].map(([name, measure]) => [name, roomAt(byName.get(name) ?? null, measure, moment).room]),
  );
  const taken = new Map<string, number>();
  const lacking = rows.map((names) => {
    const asked = names.filter((name) => measures.has(name));
    const short = asked.find((name) => (rooms.get(name) ?? 0) < 1);
    if (short !== undefined) return short;
    for (const name of asked) {
      rooms.set(name, (rooms.get(name) ?? 0) - 1);
      taken.set(name, (taken.get(name) ?? 0) + 1);
    }
    return null;
  });
  const again = new Map<string, Date>();
  for (const [name, measure] of measures) {
    const gate = passed(
      byName.get(name) ?? fresh(name, measure, moment.now),
      measure,
      taken.get(name) ?? 0,
      moment,
    );
    const booked = lacking.includes(name) ? booking(gate, measure, moment.now) : null;
    if (booked !== null) again.set(name, booked);
    byName.set(name, { ...gate, bookedUntil: booked ?? gate.bookedUntil });
  }
  return { gates: [...byName.values()], lacking, again };
}

/** A batch that found the gate empty comes again when its turn has come; between two there is what a lot needs. */
export function book(
  gates: Gate[],
  name: string,
  measure: Measure,
  now: Date,
): { gates: Gate[]; again: Date } {
  const gate = gates.find((one) => one.name === name) ?? fresh(name, measure, now);
  const again = booking(gate, measure, now);
  return { gates: [...gates.filter((one) => one.name !== name), { ...gate, bookedUntil: again }], again };
}

function booking(gate: Gate, { rate }: Measure, now: Date): Date {
  const present = presentRate(rate, gate.slowed, now);
  const slotMs = (capacityAt(present) / present) * 1000;
  const from = Math.max(now.getTime(), gate.pausedUntil?.getTime() ?? 0, gate.bookedUntil?.getTime() ?? 0);
  const latest = Math.max(now.getTime(), gate.pausedUntil?.getTime() ?? 0) + MOST_BOOKED_MS;
  return new Date(Math.ceil(Math.min(from + slotMs, latest)));
}

function fresh(name: string, { rate }: Measure, now: Date): Gate {
  const tokens = capacityAt(rate);
  return { name, tokens, at: now, slowed: null, pausedUntil: null, bookedUntil: null, day: null, used: 0 };
}

function passed(gate: Gate, measure: Measure, count: number, { now, day }: Moment): Gate {
  const tokens = filled(gate, presentRate(measure.rate, gate.slowed, now), now) - count;
  const back = gate.at.getTime() > now.getTime() + CLOCK_SKEW_MS;
  const at = !back && gate.at > now ? gate.at : now;
  if (measure.perDay === null) return { ...gate, tokens, at };
  const before = gate.day === day ? gate.used : 0;
  return { ...gate, tokens, at, day, used: before + count };
}

/** What was admitted and did not leave is not held against the day. */
export function givenBack(gates: Gate[], names: ReadonlyMap<string, number>, day: string): Gate[] {
  return gates.map((gate) =>
    gate.day === day ? { ...gate, used: Math.max(0, gate.used - (names.get(gate.name) ?? 0)) } : gate,
  );
}

/** Somebody at the gate asked for fewer messages; `until`: for none at all until then. */
export type Plea = { name: string; measure: Measure; why: string; until: Date | null };

export function slowedDown(gates: Gate[], pleas: Plea[], { begun, now }: { begun: Date; now: Date }): Gate[] {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  for (const { name, measure, why, until } of pleas) {
    const gate = byName.get(name) ?? fresh(name, measure, now);
    const slowed = halved(measure.rate, gate.slowed, { begun, now, why }) ?? gate.slowed;
    const tokens = Math.min(gate.tokens, capacityAt(presentRate(measure.rate, slowed, now)));
    byName.set(name, { ...gate, tokens, slowed, pausedUntil: until ?? gate.pausedUntil });
  }
  return [...byName.values()];
}

/** Without those of which there is nothing to say: full, at full speed, and with no day's count. */
export function worthKeeping(
  gates: Gate[],
  measureOf: (name: string) => Measure,
  { now, day }: Moment,
): Gate[] {
  return gates.filter((gate) => {
    const { rate } = measureOf(gate.name);
    const slow = stillSlowed(rate, gate.slowed, now) !== null || (gate.pausedUntil ?? now) > now;
    const booked = (gate.bookedUntil ?? now) > now;
    return slow || booked || gate.day === day || filled(gate, rate, now) < capacityAt(rate);
  });
}
