import { AppError, invalid } from '../lib/errors.ts';

/** How deep arrays and objects may nest; a rule of a segment needs about ten. */
export const MAX_DEPTH = 32;

const PUNCTUATION = '{}[],:';
const SCALAR =
  /"[ !#-[\]-\u{10FFFF}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[ !#-[\]-\u{10FFFF}]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy;

/**
 * Reads a JSON body.
 * @throws AppError 400 with line and column when it is not JSON or not UTF-8;
 * 422 with the place when it nests too deep or holds what cannot be kept: a `__proto__` key, half a surrogate pair
 */
export function parseJson(bytes: Buffer): unknown {
  const text = decoded(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { line, column } = placeOf(text, errorAt(text));
    const message = `The body is not JSON: line ${line}, column ${column} is not what the grammar expects.`;
    throw new AppError(400, 'malformed-json', message, { line, column });
  }
  inspect(value, [], 1);
  return value;
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new AppError(400, 'malformed-json', 'The body is not UTF-8.');
  }
}

function inspect(value: unknown, path: string[], depth: number): void {
  if (typeof value === 'string') refuseHalves(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw fault(path.slice(0, 5), `nests deeper than ${MAX_DEPTH} levels`);
  for (const [key, inner] of Object.entries(value)) {
    if (key === '__proto__') throw fault([...path, key], 'this name is not allowed');
    if (key.includes('\0')) throw fault(path, 'a name in it holds a NUL character');
    refuseHalves(key, path);
    inspect(inner, [...path, key], depth + 1);
  }
}

/** Half a surrogate pair has no UTF-8 form: it would come back as another character than was sent. */
function refuseHalves(text: string, path: string[]): void {
  if (/\p{Surrogate}/u.test(text)) throw fault(path, 'holds half of a surrogate pair, which is not text');
}

function fault(path: string[], message: string): AppError {
  return invalid([{ path: path.join('.'), message }]);
}

type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'more' | 'nothing';

/** Where a text stops being JSON (JSON.parse tells it for some mistakes only). */
function errorAt(text: string): number {
  const open: string[] = [];
  let awaited: Awaited | null = 'value';
  let at = 0;
  for (;;) {
    while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at++;
    const end = endOfToken(text, at);
    awaited = end === at ? null : step(awaited, kindOf(text.charAt(at)), open);
    if (awaited === null) return at;
    at = end;
  }
}

/** Where the token that begins at a place ends; the place itself when none does. */
function endOfToken(text: string, at: number): number {
  if (at < text.length && PUNCTUATION.includes(text.charAt(at))) return at + 1;
  SCALAR.lastIndex = at;
  return SCALAR.test(text) ? SCALAR.lastIndex : at;
}

function kindOf(first: string): string {
  if (first === '"') return 'string';
  return PUNCTUATION.includes(first) ? first : 'scalar';
}

/** What the grammar awaits after a token; null when it did not await that one. */
function step(awaited: Awaited, kind: string, open: string[]): Awaited | null {
  const done = (): Awaited => (open.length === 0 ? 'nothing' : 'more');
  if (awaited === 'colon') return kind === ':' ? 'value' : null;
  if (awaited === 'key' || awaited === 'key-or-end') {
    if (kind === 'string') return 'colon';
    return awaited === 'key-or-end' && kind === '}' ? (open.pop(), done()) : null;
  }
  if (awaited === 'more') {
    if (kind === ',') return open.at(-1) === '{' ? 'key' : 'value';
    return kind === (open.at(-1) === '{' ? '}' : ']') ? (open.pop(), done()) : null;
  }
  if (awaited === 'nothing') return null;
  if (awaited === 'value-or-end' && kind === ']') return (open.pop(), done());
  if (kind === '{' || kind === '[') return (open.push(kind), kind === '{' ? 'key-or-end' : 'value-or-end');
  return kind === 'string' || kind === 'scalar' ? done() : null;
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
