/** How many there are of each kind. */
export type Counts<Kind> = Map<Kind, number>;

export function increase<Kind>(counts: Counts<Kind>, kind: Kind, by = 1): void {
  counts.set(kind, (counts.get(kind) ?? 0) + by);
}

/** The kinds in the order in which they were met, those of the first one before. */
export function mergeCounts<Kind>(one: Counts<Kind>, other: Counts<Kind>): Counts<Kind> {
  const merged = new Map(one);
  for (const [kind, count] of other) increase(merged, kind, count);
  return merged;
}
