import { parseArgs } from 'node:util';

export type Options = {
  /** ends after the comparison, with exit code 1 on a difference */
  check: boolean;
  size: number;
  port: number;
  /** null: a temporary folder, removed at the end */
  dataDir: string | null;
  /** run Chapar from its sources instead of from what `npm run build` made of them */
  source: boolean;
  /** milliseconds in which a scheduled campaign can still be taken back */
  undoMs: number;
};

export const USAGE = `npm run demo [-- options]
  --check          stop after the comparison; exit code 1 when a figure differs (also with CI set)
  --size <n>       contacts of the club, 100 to 5000 (default 2000)
  --port <n>       where the pages are served (default 3000, or PORT)
  --data <folder>  the demo's own database, made anew each time (default ./data-demo; with --check a temporary one)
  --source         run from the sources, without a build`;

/** @throws Error that names what is wrong */
export function readOptions(args: string[], env: Record<string, string | undefined>): Options {
  const { values } = parseArgs({
    args,
    options: {
      check: { type: 'boolean', default: false },
      size: { type: 'string', default: '2000' },
      port: { type: 'string', default: env['PORT'] ?? '3000' },
      data: { type: 'string' },
      source: { type: 'boolean', default: false },
    },
  });
  const check = values.check || (env['CI'] ?? '') !== '';
  return {
    check,
    size: whole('--size', values.size, [100, 5_000]),
    port: whole('--port', values.port, [1, 65_535]),
    dataDir: values.data ?? (check ? null : 'data-demo'),
    source: values.source,
    undoMs: check ? 1_000 : 10_000,
  };
}

function whole(name: string, text: string, [least, most]: [number, number]): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new Error(`${name} ${text}: give a whole number from ${least} to ${most}.`);
}
