/** A value of the settings, as JSON has it. */
type Plain = Record<string, unknown>;

/**
 * What a change has to send so that `before` becomes `after`: within objects only what differs, a list as a whole, as
 * the API takes it. Null when nothing differs.
 */
export function changesOf<T extends object>(before: T, after: T): Partial<T> | null {
  const from = before as Plain;
  const changes: Plain = {};
  for (const [key, value] of Object.entries(after)) {
    const change = changeOf(from[key], value);
    if (change !== undefined) changes[key] = change;
  }
  return Object.keys(changes).length === 0 ? null : (changes as Partial<T>);
}

function changeOf(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return undefined;
  if (isPlain(before) && isPlain(after)) return changesOf(before, after) ?? undefined;
  return JSON.stringify(before) === JSON.stringify(after) && !hasGap(after) ? undefined : after;
}

/** Whether a number in it could not be read: it is kept as NaN until it is mended, and nothing is sent before. */
export function hasGap(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasGap);
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
