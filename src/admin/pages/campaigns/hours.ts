const HOUR_MS = 3_600_000;
/** More hours than fit into a chart are shown without their gaps. */
const MOST = 24 * 8;

/** Hours with those in between in which nothing happened, so that a chart's distances are times. */
export function everyHour<Row extends { at: string }>(rows: Row[]): (Partial<Row> & { at: string })[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return [];
  const from = Date.parse(first.at);
  const count = Math.round((Date.parse(last.at) - from) / HOUR_MS) + 1;
  if (count > MOST) return rows;
  const known = new Map(rows.map((row) => [Date.parse(row.at), row]));
  return Array.from({ length: count }, (_, place) => {
    const at = from + place * HOUR_MS;
    return known.get(at) ?? ({ at: new Date(at).toISOString() } as Partial<Row> & { at: string });
  });
}
