/** One answer of an HTTP/1.1 server, as latin1: a character is a byte. */
export type HttpAnswer = {
  status: number;
  /** status line and headers */
  head: string;
  body: string;
  /** how much of what was read it takes */
  length: number;
  /** the connection may be used again */
  keeps: boolean;
};

/** What came is no answer that HTTP allows: what it meant is not known, and the connection has to go. */
export class NoAnswer extends Error {
  constructor(why: string) {
    super(`What came is no HTTP/1.1 answer: ${why}.`);
    this.name = new.target.name;
  }
}

const STATUS = /^HTTP\/1\.([01]) (\d{3})[ \r\n]/;
/** Answers of this API are a few kB. */
const MOST = 256 * 1024;
const END = '\r\n\r\n';

/**
 * The answer to a POST in what a connection has read since, null while more of it is to come. An interim answer (1xx) is
 * passed over. @see RFC 9112, sections 6 and 7
 *
 * @param ended nothing more will come
 * @throws NoAnswer
 */
export function answerIn(read: string, ended: boolean): HttpAnswer | null {
  if (read.length > MOST) throw new NoAnswer('it is too long');
  let from = 0;
  for (;;) {
    const end = read.indexOf(END, from);
    if (end < 0) return null;
    const head = read.slice(from, end + 2);
    const [, minor, digits] = STATUS.exec(head) ?? [];
    const status = Number(digits);
    if (digits === undefined || status < 200) {
      if (digits === undefined || status < 100 || status === 101) throw new NoAnswer('its status line');
      from = end + END.length;
      continue;
    }
    const body = bodyAt(read, end + END.length, { head, status, ended });
    if (body === null) return null;
    const keeps = body.keeps && minor === '1' && !/\r\nconnection:[^\r]*\bclose\b/i.test(head);
    return { status, head, ...body, keeps };
  }
}

/** The value of a header, null when it is not there. @param name in lower case, of letters and hyphens */
export function headerIn({ head }: Pick<HttpAnswer, 'head'>, name: string): string | null {
  const value = new RegExp(`\\r\\n${name}:([^\\r]*)\\r\\n`, 'i').exec(head)?.[1];
  return value === undefined ? null : value.trim();
}

type Body = Pick<HttpAnswer, 'body' | 'length' | 'keeps'>;
type Framing = { head: string; status: number; ended: boolean };

function bodyAt(read: string, start: number, { head, status, ended }: Framing): Body | null {
  if (status === 204 || status === 304) return { body: '', length: start, keeps: true };
  if (/\r\ntransfer-encoding:/i.test(head)) return chunkedAt(read, start, head);
  const lengths = head.match(/(?<=\r\ncontent-length:)[^\r]*/gi);
  if (lengths === null) return ended ? { body: read.slice(start), length: read.length, keeps: false } : null;
  const [told = ''] = lengths.map((one) => one.trim());
  if (lengths.length > 1 || !/^\d{1,9}$/.test(told)) throw new NoAnswer('its length');
  const end = start + Number(told);
  return read.length < end ? null : { body: read.slice(start, end), length: end, keeps: true };
}

const CHUNK = /([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r\n/iy;

/** A length beside the chunks counts for nothing, and the connection is not used again. */
function chunkedAt(read: string, start: number, head: string): Body | null {
  if (!/\r\ntransfer-encoding:[ \t]*chunked[ \t]*\r\n/i.test(head)) throw new NoAnswer('its encoding');
  let body = '';
  for (let at = start; ;) {
    CHUNK.lastIndex = at;
    const found = CHUNK.exec(read);
    if (found === null) {
      if (read.indexOf('\r\n', at) >= 0) throw new NoAnswer('its chunks');
      return null;
    }
    const [line, digits = ''] = found;
    const from = at + line.length;
    const size = Number.parseInt(digits, 16);
    if (size === 0) return trailed(read, from, { body, keeps: !/\r\ncontent-length:/i.test(head) });
    if (read.length < from + size + 2) return null;
    if (!read.startsWith('\r\n', from + size)) throw new NoAnswer('its chunks');
    body += read.slice(from, from + size);
    at = from + size + 2;
  }
}

/** After the last chunk come trailers, of which nothing is needed, and an empty line. */
function trailed(read: string, from: number, rest: Pick<Body, 'body' | 'keeps'>): Body | null {
  if (read.startsWith('\r\n', from)) return { ...rest, length: from + 2 };
  const end = read.indexOf(END, from);
  return end < 0 ? null : { ...rest, length: end + END.length };
}
