import type { Language } from '../contract/words.ts';

/**
 * How a text tells its reader to leave. Iranian lines take the reply 11 (the regulator's wording); others STOP.
 * It is part of the text and counted with it.
 */
export function optOutLine(language: Language, line: { iranianLine: boolean }): string {
  if (language === 'fa') return line.iranianLine ? '\nلغو11' : '\nلغو: STOP';
  return line.iranianLine ? ' Stop: send 11' : ' Reply STOP to end';
}

const IRANIAN_LINE = /^(?:(?:\+|00)98\d{4,}|98\d{10}|(?:1000|2000|3000|5000|9000|021)\d*)$/;

/** Whether a sender is a line in Iran: +98…, or a short number of the kinds sold there. A sender of letters is not. */
export function isIranianLine(sender: string): boolean {
  return IRANIAN_LINE.test(sender.replace(/[\s()-]/g, ''));
}
