import type { Row } from './import.ts';

const ROWS = 1000;
/** Keeps a file of very long rows within memory. */
const CHARS = 4_000_000;

/** Rows in lots of a thousand, fewer when they are long. */
export async function* batchesOf(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  let chars = 0;
  for await (const row of rows) {
    batch.push(row);
    for (const cell of row.cells) chars += cell.length;
    if (batch.length < ROWS && chars < CHARS) continue;
    yield batch;
    [batch, chars] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
