import type { Cost } from './stage.ts';

/** What was measured, by its name, and what did not add up. */
export type Notes = {
  time(name: string, ms: number): void;
  /** by thousand people: the same in each column is linear */
  cost(name: string, cost: Cost): void;
  count(name: string, value: number): void;
  check(name: string, found: number, expected: number): void;
};

type Column = { cells: Map<string, string>; wrong: string[] };

/** A column of the table, for a campaign to so many. */
export function aColumn(size: number): Column & Notes {
  const cells = new Map<string, string>();
  const wrong: string[] = [];
  return {
    cells,
    wrong,
    time: (name, ms) => void cells.set(`${name}, ms`, short(ms)),
    cost(name, { ms, cpu, peak }) {
      cells.set(`${name}, s`, short(ms / 1_000));
      cells.set(`${name}, ms per 1,000`, short((ms / size) * 1_000));
      cells.set(`${name}, CPU ms per 1,000`, short(((cpu * 1_000) / size) * 1_000));
      cells.set(`${name}, peak MB`, short(peak));
    },
    count: (name, value) => void cells.set(name, value.toLocaleString('en')),
    check(name, found, expected) {
      if (found !== expected)
        wrong.push(`${String(size)}: ${name}: ${String(found)}, not ${String(expected)}`);
    },
  };
}

export function print(columns: Map<number, Column>): void {
  const names = new Set([...columns.values()].flatMap(({ cells }) => [...cells.keys()]));
  row('', ...[...columns.keys()].map((size) => size.toLocaleString('en')));
  row('---', ...[...columns.keys()].map(() => '---'));
  for (const name of names) row(name, ...[...columns.values()].map(({ cells }) => cells.get(name) ?? ''));
}

function row(...cells: string[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function short(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en');
}
