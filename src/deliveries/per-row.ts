import { isDeepStrictEqual } from 'node:util';

/**
 * For one update of many rows: each row's own value, or the one that all share, as an expression of an update pipeline.
 *
 * @param values in the order of `ids`
 */
export function perRow(ids: string[], values: unknown[]): Record<string, unknown> {
  const [first] = values;
  const shared = values.every((value) => value === first || isDeepStrictEqual(value, first));
  if (shared) return { $literal: first };
  return { $arrayElemAt: [{ $literal: values }, { $indexOfArray: [{ $literal: ids }, '$_id'] }] };
}
