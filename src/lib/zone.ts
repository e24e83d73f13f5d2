/** An IANA zone by the name written; null when there is no such place. */
export function parseZone(text: string): string | null {
  if (!/^[A-Za-z]/.test(text)) return null; // Intl takes +03:30 too, which knows no rules of a place
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
