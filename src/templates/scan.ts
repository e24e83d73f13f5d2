import { fault, placeAt, type Place, type SourceFault } from './nodes.ts';

export const MAX_BYTES = 64 * 1024;
export const MAX_MUSTACHES = 500;
export const MAX_NESTING = 8;

/** Controls, halves of surrogate pairs and noncharacters: never meant, and the last mark our places in HTML. */
const BAD_CHARACTER = /(?![\t\n\f\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u;
const TAG = /\{\{~?(?:(?<open>#)|(?<close>\/)|(?<inverse>\^)(?!~?\}\})|\s*else\s+(?<chained>[^\s}~]))?/g;

/**
 * What must hold before a person's text may reach the parser, found in one pass over it: a parser given 20,000
 * nested blocks holds up the process for more than half a minute. Null when it may.
 */
export function scan(source: unknown): SourceFault | null {
  const start = { line: 1, column: 1 };
  if (typeof source !== 'string') return fault(start, 'not-text', 'A template is a text.');
  if (Buffer.byteLength(source) > MAX_BYTES) {
    const fitting = Buffer.from(source).subarray(0, MAX_BYTES).toString().length;
    return fault(
      placeAt(source, fitting),
      'too-large',
      `A template has at most ${MAX_BYTES / 1024} kB, which end here; shorten it.`,
    );
  }
  const bad = BAD_CHARACTER.exec(source);
  if (bad !== null) {
    const code = bad[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return fault(placeAt(source, bad.index), 'character', `Remove the invisible character U+${code}.`);
  }
  const raw = source.indexOf('{{{{');
  if (raw !== -1)
    return fault(placeAt(source, raw), 'raw', 'Write {{field}}: {{{{ would print its content unread.');
  return scanTags(source);
}

/** A guess, for strings and comments may hold tags too: it keeps the parser from harm, which then tells the true depth. */
function scanTags(source: string): SourceFault | null {
  /** levels that each open block holds: itself and its `{{else if}}`s, which nest in the parser too */
  const levels: number[] = [];
  let depth = 0;
  let count = 0;
  for (const tag of source.matchAll(TAG)) {
    if (++count > MAX_MUSTACHES) {
      return fault(placeAt(source, tag.index), 'too-many-tags', `Use at most ${MAX_MUSTACHES} {{tags}}.`);
    }
    const { open, close, inverse, chained } = tag.groups ?? {};
    if (open !== undefined || inverse !== undefined) {
      levels.push(1);
      depth++;
    } else if (chained !== undefined && levels.length > 0) {
      levels.push((levels.pop() ?? 0) + 1);
      depth++;
    } else if (close !== undefined) {
      depth -= levels.pop() ?? 0;
    }
    if (depth > MAX_NESTING) return tooDeep(placeAt(source, tag.index));
  }
  return null;
}

export function tooDeep(place: Place): SourceFault {
  const message = `Conditions are nested too deeply: at most ${MAX_NESTING} levels, {{else if}} included.`;
  return fault(place, 'too-deep', message);
}
