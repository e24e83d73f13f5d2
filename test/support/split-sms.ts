import { createRequire } from 'node:module';

type Split = { characterSet: string; length: number; parts: unknown[] };
const splitter = createRequire(import.meta.url)('split-sms') as { split(text: string): Split };

/**
 * Length and parts of a text by a library that knows nothing of ours; used as a judge. In Unicode it counts
 * characters, of which those beyond the basic plane take two units.
 */
export function splitSms(text: string): { length: number; parts: number } {
  const { characterSet, length, parts } = splitter.split(text);
  return { length: characterSet === 'Unicode' ? text.length : length, parts: parts.length };
}
