import { isIP } from 'node:net';
import { normaliseEmail } from './phone.ts';

/** The forms of values that an operator writes; each returns the value in its one form, or null when it is none. */

/** An origin, http or https, without a slash at the end; null also for one with a path, a query or credentials. */
export function parseOrigin(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare && /^https?:$/.test(url.protocol) ? url.origin : null;
}

/** Whether an origin leads to this machine, so that nothing crosses a network. */
export function isLoopback(origin: string): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(origin).hostname);
}

/** A host name or an address to listen on. */
export function parseHost(text: string): string | null {
  return isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(text) ? text : null;
}

export function parseMongodbUri(text: string): string | null {
  return /^mongodb(\+srv)?:\/\/[^/\s]/.test(text) ? text : null;
}

export function parseSmtpUrl(text: string): string | null {
  return /^smtps?:\/\//.test(text) && URL.canParse(text) && new URL(text).hostname !== '' ? text : null;
}

/** `Club <news@club.example>`, the name with or without quotes, or the address alone. */
export function parseMailbox(text: string): { name: string; address: string } | null {
  const [, quoted, plain = '', inner] = /^(?:"([^"]*)"|([^"<>]*?))\s*<([^<>]+)>$/.exec(text) ?? [];
  const address = normaliseEmail(inner ?? text);
  return address === null ? null : { name: quoted ?? plain, address };
}

/** A number in any form that Twilio takes (E.164, a short code), or a sender name of up to 11 characters. */
export function parseSmsSender(text: string): string | null {
  return /^(\+?\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11})$/.test(text) ? text : null;
}

/** Twilio's id of a thing, which starts with the letters of its kind. */
export function parseSid(kind: 'AC' | 'MG') {
  return (text: string): string | null => (new RegExp(`^${kind}[A-Za-z0-9]{2,62}$`).test(text) ? text : null);
}

/** One secret, or several with commas between. */
export function parseTokens(text: string): [string, ...string[]] | null {
  const [first, ...others] = text.split(',').map((token) => token.trim());
  const all = [first, ...others].every((token) => token !== undefined && /^[^\s,]+$/.test(token));
  return first !== undefined && all ? [first, ...others] : null;
}

/** Some of the known words, each once, in any order; null when there is none or an unknown one. */
export function parseList<T extends string>(text: string, known: readonly T[]): T[] | null {
  const words = new Set(text.split(',').map((word) => word.trim()));
  const found = known.filter((word) => words.delete(word));
  return found.length > 0 && words.size === 0 ? found : null;
}

/** A secret that is long enough and no mere repetition; it cannot tell whether the text was drawn at random. */
export function parseSecret(text: string, minLength: number): string | null {
  const varied = new Set(text).size >= Math.min(10, minLength / 2);
  return text.length >= minLength && varied ? text : null;
}
