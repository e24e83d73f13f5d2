import { createRequire } from 'node:module';

type Split = { characterSet: string; length: number; parts: unknown[] };
const splitter = createRequire(import.meta.url)('split-sms') as { split(text: string): Split };

/** Length and parts of a text by a library that knows nothing of ours; used as a judge. */
export function splitSms(text: string): { length: number; parts: number } {
  const { length, parts } = splitter.split(text);
  return { length, parts: parts.length };
}
