import { Parser } from 'htmlparser2';

/** Deeper than any layout; the plain part is made by a recursive walk, which tens of thousands of levels would break. */
export const MAX_DEPTH = 200;

export function isTooDeep(html: string): boolean {
  let depth = 0;
  let tooDeep = false;
  const parser = new Parser({
    onopentag() {
      depth++;
      if (depth <= MAX_DEPTH) return;
      tooDeep = true;
      parser.pause(); // what follows no longer matters, and costs more the deeper it lies
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  return tooDeep;
}
