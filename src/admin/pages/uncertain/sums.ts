import type { operations } from '../../api/schema.ts';

export type Outcome = operations['postUncertainDecide']['responses'][200]['content']['application/json'];
export type LeftWhy = Outcome['why'][number]['why'];

export function sumOf(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (sum, { decided, left, why }) => ({
      decided: sum.decided + decided,
      left: sum.left + left,
      why: [...sum.why, ...why],
    }),
    { decided: 0, left: 0, why: [] },
  );
}

/** How many were left for which reason, the commonest first. */
export function reasonsOf({ why }: Outcome): [LeftWhy, number][] {
  const counts = new Map<LeftWhy, number>();
  for (const one of why) counts.set(one.why, (counts.get(one.why) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}
