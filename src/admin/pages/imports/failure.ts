const SIGNS = [
  [/not UTF-8/, 'why.encoding'],
  [/file is empty/, 'why.empty'],
  [/quoted cell does not end/, 'why.quote'],
  [/row is longer than/, 'why.long'],
  [/There are more than \d+ rows/, 'why.rows'],
  [/was interrupted/, 'why.interrupted'],
] as const;

/** Which of our words says why a file could not be read on; null for what we have no words for. */
export function failureWord(message: string): (typeof SIGNS)[number][1] | null {
  return SIGNS.find(([sign]) => sign.test(message))?.[1] ?? null;
}
