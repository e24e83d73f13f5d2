import { increase, mergeCounts } from './counts.ts';
import type { Outcome } from './outcome.ts';
import type { Changes, Group, Preflight, Totals } from './preflight.ts';

/** A verdict as it was kept; `digest` in hexadecimal, null when it was made in a way that is not ours any more. */
export type KeptVerdict = { outcome: Outcome; digest: string | null };

export type PersonChange = { from: Outcome | 'absent'; to: Outcome };

/**
 * What is different for one person between what a preflight found and what is so now: the verdict, or what would be
 * written (`rewritten`). Null when it is the same, byte by byte, or as far as is known.
 */
export function changeOf(
  before: KeptVerdict | undefined,
  now: KeptVerdict,
): (PersonChange & { rewritten: boolean }) | null {
  if (before === undefined) return { from: 'absent', to: now.outcome, rewritten: false };
  const { outcome: from, digest } = before;
  const isSameText = digest === null || now.digest === null || digest === now.digest;
  if (isSameText && seen(from) === seen(now.outcome)) return null;
  return { from, to: now.outcome, rewritten: from === now.outcome };
}

/** A suppressed address is one verdict at sending, whatever its reasons. */
function seen(outcome: Outcome): Outcome {
  return outcome === 'bad-address' ? 'suppressed' : outcome;
}

type Move = { from: Outcome | 'absent'; to: Outcome | 'absent'; count: number };

/** People by what they were at the last preflight and are now. */
export type Met = {
  /** by `from to` */
  moves: Map<string, Move>;
  /** everybody who was met before, by what they were */
  outcomes: Map<Outcome, number>;
  rewritten: number;
};

/** Counts people by what they were at the last preflight and are now, as the walk meets them. */
export function createComparison() {
  const met: Met = { moves: new Map(), outcomes: new Map(), rewritten: 0 };
  return {
    meet(was: KeptVerdict | undefined, now: KeptVerdict): void {
      if (was !== undefined) increase(met.outcomes, was.outcome);
      const change = changeOf(was, now);
      if (change === null) return;
      if (change.rewritten) met.rewritten += 1;
      else move(met.moves, { ...change, count: 1 });
    },
    met,
  };
}
export type Comparison = ReturnType<typeof createComparison>;

function move(moves: Met['moves'], { from, to, count }: Move): void {
  const key = `${from} ${to}`;
  moves.set(key, { from, to, count: (moves.get(key)?.count ?? 0) + count });
}

export function mergeMet(one: Met, other: Met): Met {
  const moves = new Map(one.moves);
  for (const each of other.moves.values()) move(moves, each);
  const outcomes = mergeCounts(one.outcomes, other.outcomes);
  return { moves, outcomes, rewritten: one.rewritten + other.rewritten };
}

/** What the whole walk tells. Whom it did not meet is not in the audience any more. */
export function changesSince(
  before: Preflight,
  met: Met,
  { totals, groups }: { totals: Totals; groups: Group[] },
): Changes {
  const moves = new Map(met.moves);
  for (const [outcome, count] of outcomesOf(before.totals)) {
    const gone = count - (met.outcomes.get(outcome) ?? 0);
    if (gone > 0) move(moves, { from: outcome, to: 'absent', count: gone });
  }
  return {
    since: before.id,
    totals: totalChanges(before.totals, totals),
    groups: differing(countsOf(before.groups), countsOf(groups)).map(([key, was, now]) => ({
      key,
      before: was,
      now,
    })),
    people: [...moves.values()],
    rewritten: met.rewritten,
  };
}

function outcomesOf(totals: Totals | null): [Outcome, number][] {
  if (totals === null) return [];
  const { 'duplicate-address': twice = 0, ...excluded } = totals.excluded;
  const entries = Object.entries(excluded) as [Outcome, number][];
  return [['send', totals.willReceive + twice], ...entries];
}

function countsOf(groups: Group[]): Map<string, number> {
  return new Map(groups.map(({ key, count }) => [key, count]));
}

function totalChanges(before: Totals | null, now: Totals): Changes['totals'] {
  const figures = (totals: Totals | null): Map<string, number> =>
    new Map([
      ['matched', totals?.matched ?? 0],
      ['willReceive', totals?.willReceive ?? 0],
      ['parts', totals?.parts.reduce((sum, { parts }) => sum + parts, 0) ?? 0],
      ['cost', totals?.cost.amount ?? 0],
      ['unpricedMessages', totals?.cost.unpricedMessages ?? 0],
      ['late', totals?.arrivals.late ?? 0],
    ]);
  return differing(figures(before), figures(now)).map(([name, was, is]) => ({ name, before: was, now: is }));
}

function differing(before: Map<string, number>, now: Map<string, number>): [string, number, number][] {
  const names = [...new Set([...before.keys(), ...now.keys()])];
  return names
    .map((name): [string, number, number] => [name, before.get(name) ?? 0, now.get(name) ?? 0])
    .filter(([, was, is]) => was !== is);
}
