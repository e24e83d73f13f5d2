export type Unit = 'minute' | 'hour' | 'day';
export type Span = { count: number; unit: Unit };

const MINUTES: Record<Unit, number> = { minute: 1, hour: 60, day: 1_440 };
export const UNITS: Unit[] = ['minute', 'hour', 'day'];

/** A length of time in the largest unit that holds it whole: 1440 is one day, 90 is ninety minutes. */
export function spanOf(minutes: number): Span {
  const unit = minutes === 0 ? 'minute' : (UNITS.findLast((one) => minutes % MINUTES[one] === 0) ?? 'minute');
  return { count: minutes / MINUTES[unit], unit };
}

export function minutesOf({ count, unit }: Span): number {
  return count * MINUTES[unit];
}
