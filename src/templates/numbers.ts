import { asciiDigits } from '../lib/text.ts';
import type { Value } from './print.ts';

/** A number as people write it: digits of either language, grouped by commas, a point or a Persian decimal sign. */
const WRITTEN = /^[-−]?\d{1,3}(?:[,٬]\d{3})+(?:[.٫]\d+)?$|^[-−]?\d+(?:[.٫]\d+)?$/;

/** The number that a value says; null when it says none. */
export function numberOf(value: Value): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return null;
  const text = asciiDigits(value.trim());
  if (!WRITTEN.test(text)) return null;
  return Number(text.replace(/[,٬]/g, '').replace('٫', '.').replace('−', '-'));
}
