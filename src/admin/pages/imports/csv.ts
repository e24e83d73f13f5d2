/** The beginning of a CSV file, as far as a page needs it to show what the columns hold. The server reads the file. */
export type Delimiter = 'comma' | 'semicolon' | 'tab';
export const DELIMITERS: Record<Delimiter, string> = { comma: ',', semicolon: ';', tab: '\t' };

export type Column = { header: string; samples: string[] };

const ROWS = 200;
const SAMPLES = 3;

/** The delimiter that stands most often in the first line, outside of quotes, as the server finds it; a comma else. */
export function delimiterOf(text: string): Delimiter {
  const line = text.replace(/"[^"]*("|$)/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const names: Delimiter[] = ['comma', 'semicolon', 'tab'];
  const count = (name: Delimiter) => line.split(DELIMITERS[name]).length;
  return names.reduce((best, next) => (count(next) > count(best) ? next : best));
}

/**
 * The columns of a file by its beginning, each with its first values.
 *
 * @param isWhole false: the text was cut anywhere, and its last line is not shown
 */
export function columnsOf(
  text: string,
  delimiter: Delimiter,
  isWhole: boolean,
): { columns: Column[]; rows: number } {
  const lines = isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1) || text;
  const [head = [], ...rows] = rowsOf(lines, DELIMITERS[delimiter]);
  const columns = head.map((cell, at) => ({
    header: cell.trim(),
    samples: rows
      .map((row) => (row[at] ?? '').trim())
      .filter((value) => value !== '')
      .slice(0, SAMPLES),
  }));
  return { columns, rows: rows.length };
}

/** Cells of the first rows that are not blank. */
function rowsOf(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length && rows.length <= ROWS) {
    const { cell, end } = cellAt(text, at, delimiter);
    row.push(cell);
    at = end + 1;
    if (text[end] === delimiter) continue;
    if (text[end] === '\r' && text[end + 1] === '\n') at++;
    if (row.some((value) => value.trim() !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** One cell, quoted or not, and the place of what ends it. */
function cellAt(text: string, start: number, delimiter: string): { cell: string; end: number } {
  const isEnd = (at: number) => at >= text.length || text[at] === delimiter || isLineEnd(text[at]);
  if (text[start] !== '"') {
    let end = start;
    while (!isEnd(end)) end++;
    return { cell: text.slice(start, end), end };
  }
  let cell = '';
  let at = start + 1;
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
    if (text[at] === '"') at++;
    cell += text[at] ?? '';
    at++;
  }
  at++;
  while (!isEnd(at)) at++;
  return { cell, end: at };
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\r' || character === '\n';
}
