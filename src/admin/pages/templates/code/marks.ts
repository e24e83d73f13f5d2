/** Something to look at in a source; line and column start at 1, null: the whole text is meant. */
export type Mark = {
  line: number | null;
  column: number | null;
  severity: 'error' | 'warning';
  message: string;
};

type Lines = { lines: number; line(number: number): { from: number; to: number } };
export type Span = { from: number; to: number; severity: Mark['severity']; message: string };

/** How far a mark reaches: to the end of its tag or word, and one character at least. */
const REACH = /^(?:\{\{[^}]*\}?\}?|<[^>]*>?|[\p{L}\p{N}]+|.)/u;

/** Marks as places of a document, which may have grown shorter since it was judged. */
export function spansOf(
  marks: Mark[],
  doc: Lines & { sliceString(from: number, to: number): string },
): Span[] {
  return marks.map(({ line, column, severity, message }) => {
    if (line === null || column === null) return { from: 0, to: 0, severity, message };
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
    const from = Math.min(at.from + column - 1, at.to);
    const reach = REACH.exec(doc.sliceString(from, at.to))?.[0].length ?? 0;
    return { from, to: from + reach, severity, message };
  });
}
