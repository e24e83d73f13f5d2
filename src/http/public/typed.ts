import { text, type Request } from 'express';
import { optionalLine } from '../../contract/texts.ts';
import type { Language } from '../../contract/words.ts';

const MAX_BODY = '8kb';

/** Whatever is posted is read as a form: leaving is never refused for its media type. */
export function formBody(): ReturnType<typeof text> {
  return text({ type: () => true, limit: MAX_BODY });
}

export function typedIn(req: Pick<Request, 'body'>): URLSearchParams {
  return new URLSearchParams(typeof req.body === 'string' ? req.body : '');
}

export type Read<T> = { typed: string; value: T | null; error: string | null };

const UNFIT: Record<Language, string> = {
  fa: 'این متن خیلی بلند است یا نویسه‌ای دارد که پذیرفته نیست.',
  en: 'This is too long, or has a character that cannot be used.',
};

/** One line; blank is none. */
export function readLine(body: URLSearchParams, name: string, max: number, language: Language): Read<string> {
  const typed = body.get(name) ?? '';
  const read = optionalLine(max).safeParse(typed);
  if (!read.success) return { typed, value: null, error: UNFIT[language] };
  return { typed, value: read.data, error: null };
}
