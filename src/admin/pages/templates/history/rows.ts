import type { Schemas } from '../../../app/session.ts';

type Part = Schemas['TemplateDiff']['parts'][number];
export type Row = Part['rows'][number];
export type Shown = Row | { kind: 'skipped'; count: number };

const AROUND = 2;

/** The rows of a comparison, with long runs of equal ones left out but for those around a change. */
export function folded(rows: Row[]): Shown[] {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  );
  const shown: Shown[] = [];
  rows.forEach((row, at) => {
    const last = shown.at(-1);
    if (near[at] === true) shown.push(row);
    else if (last?.kind === 'skipped') last.count++;
    else shown.push({ kind: 'skipped', count: 1 });
  });
  return shown;
}
