import type { Op } from '../contract/rule-words.ts';
import type { Clause } from '../contract/segments.ts';

const COMPARISONS: Partial<Record<Op, (held: number, value: number) => boolean>> = {
  is: (held, value) => held === value,
  isNot: (held, value) => held !== value,
  gt: (held, value) => held > value,
  gte: (held, value) => held >= value,
  lt: (held, value) => held < value,
  lte: (held, value) => held <= value,
};

/** Whether a number satisfies a clause about a number. */
export function comparesTrue({ op, value }: Pick<Clause, 'op' | 'value'>, held: number): boolean {
  if (op === 'in') return Array.isArray(value) && value.includes(held);
  return COMPARISONS[op]?.(held, Number(value)) ?? false;
}

/** A sum of amounts, to the hundredth: so it does not hang on the order in which fractions were added. */
export function sumOf(amounts: number[]): number {
  return Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
}
