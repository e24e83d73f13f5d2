import type { Comparison } from '../e2e/crash/compare.ts';

export type Plan = {
  seed: number;
  /** people of the audience; each gets a text and a mail */
  size: number;
  /** the short form, for `npm test`: fewer, and nothing that only waiting would show */
  short: boolean;
  /** of the replica set that faults share which do nothing to the database */
  mongodbUri: string;
};

export type Outcome = {
  comparison: Comparison;
  planned: number;
  /** the most that may be in doubt */
  marked: number;
  /** from the fault, or from its end where it lasts, until messages came in again; null = it never stopped */
  recoveryMs: number | null;
  /** how many the receivers were told to refuse: no others may have failed */
  refused?: number;
  /** what else was seen */
  notes: Record<string, number | string>;
  /** promises that were not kept, in words */
  unmet: string[];
};

export type Fault = {
  name: string;
  /** of the list of 23 in README.md */
  points: string;
  /** people, in the long form and in the short one */
  sizes: { long: number; short: number };
  /** what this machine lacks for it; null = nothing */
  lacks(): string | null;
  run(plan: Plan): Promise<Outcome>;
};

const LOST = new Set(['sent-but-not-received', 'not-ended', 'planned-differs']);

/** Lost, doubled and in doubt, with whatever else was not as promised. */
export function verdictOf(outcome: Outcome) {
  const { comparison, unmet, refused = 0 } = outcome;
  const { violations, states } = comparison;
  const sum = (wanted: (rule: string) => boolean): number =>
    violations.filter(({ rule }) => wanted(rule)).reduce((total, { count }) => total + count, 0);
  const { failed = 0, skipped = 0 } = states;
  const broken = [
    ...violations.map(({ rule, count, examples }) => `${rule} ${count} (${examples.join(', ')})`),
    ...(failed === refused ? [] : [`${failed} failed, and ${refused} were refused`]),
    ...(skipped === 0 ? [] : [`${skipped} were skipped`]),
    ...unmet,
  ];
  return {
    lost: sum((rule) => LOST.has(rule)),
    doubled: sum((rule) => rule.startsWith('received-')),
    uncertain: states['uncertain'] ?? 0,
    broken,
  };
}

/** A row of the table at the end of a run; null = it could not be played, or ended without an outcome. */
export function rowOf(name: string, seed: number, outcome: Outcome | null): string {
  if (outcome === null) return `| ${name} | ${seed} |${' |'.repeat(5)}`;
  const { lost, doubled, uncertain } = verdictOf(outcome);
  const cells = [name, seed, lost, doubled, uncertain, outcome.marked, backAfter(outcome)];
  return `| ${cells.join(' | ')} |`;
}

export const TABLE_HEAD = `| fault | seed | lost | doubled | uncertain | marked | recovered in |\n|${'---|'.repeat(7)}`;

function backAfter({ recoveryMs }: Outcome): string {
  return recoveryMs === null ? '-' : `${(recoveryMs / 1_000).toFixed(1)} s`;
}

/** One line for a person. */
export function lineOf(name: string, seed: number, outcome: Outcome): string {
  const { planned, marked, notes } = outcome;
  const { lost, doubled, uncertain, broken } = verdictOf(outcome);
  const figures = {
    seed,
    planned,
    lost,
    doubled,
    uncertain,
    marked,
    recovered: backAfter(outcome),
    ...notes,
  };
  const words = Object.entries(figures).map(([key, value]) => `${key} ${value}`);
  return [`${name}: ${words.join(', ')}`, ...broken.map((one) => `  NOT KEPT: ${one}`)].join('\n');
}
