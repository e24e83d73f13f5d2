type Step = { from: string; perDay: number | null };

const DAY_MS = 86_400_000;
const FIRST = 50;
const DAYS = 14;

/** The day that a wall calendar shows in a zone now, Gregorian. */
export function dayIn(zone: string, now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone, calendar: 'gregory' }).format(now);
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Two weeks from a day on: 50 messages on the first, each day twice as many, and then no limit. */
export function proposal(from: string): Step[] {
  const steps = Array.from({ length: DAYS }, (_, place) => ({
    from: dayAfter(from, place),
    perDay: FIRST * 2 ** place,
  }));
  return [...steps, { from: dayAfter(from, DAYS), perDay: null }];
}

/** The day after the last step, with twice its number. */
export function nextStep(steps: Step[], today: string): Step {
  const last = steps.at(-1);
  if (last === undefined) return { from: today, perDay: FIRST };
  return { from: dayAfter(last.from, 1), perDay: last.perDay === null ? null : last.perDay * 2 };
}
