import twilio from 'twilio';
import { Pool, type Dispatcher } from 'undici';

type Ask<T> = Parameters<typeof twilio.RequestClient.prototype.request<T>>[0];
type Answer<T> = { statusCode: number; body: T; headers: object };

export type HttpOptions = {
  /** scheme, host and port; a path in it is part of every request's address already */
  baseUrl: string;
  connections: number;
  /** milliseconds: DNS, TCP and TLS; and one request from its call to the last byte of its answer */
  timeouts: { connect: number; total: number };
};

/** Not one byte of the request's body was written, so nobody can have acted on it. `cause` says what was in the way. */
export class NeverLeft extends Error {
  constructor(cause: unknown) {
    super('The request was not sent.', { cause });
    this.name = new.target.name;
  }
}

/** What Twilio answered instead of taking the message; `code` is Twilio's own, 0 when it gave none. */
export class Refused extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
  }
}

/** HTTP 429; the official client's own error would lose the header. */
export class TooManyRequests extends Error {
  /** null when the answer names no time */
  readonly retryAfterMs: number | null;

  constructor(retryAfterMs: number | null) {
    super('Twilio asks to slow down.');
    this.name = new.target.name;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * The official client's transport over undici, for what is asked and not sent: one deadline, no retries, no redirects,
 * and the headers of a 429, which the default transport (axios) would lose. A class because the client accepts nothing
 * else.
 */
export class PoolClient extends twilio.RequestClient {
  readonly #dispatcher: Dispatcher;
  readonly #deadlineMs: number;

  /** @param dispatcher a test's MockPool; a Pool of our own when left out */
  constructor({ baseUrl, connections, timeouts }: HttpOptions, dispatcher?: Dispatcher) {
    super();
    const connect = { timeout: timeouts.connect };
    this.#deadlineMs = timeouts.total;
    this.#dispatcher = dispatcher ?? new Pool(new URL(baseUrl).origin, { connections, connect });
  }

  override async request<T>(ask: Ask<T>): Promise<Answer<T>> {
    const { pathname, search } = new URL(ask.uri);
    const query = ask.params === undefined ? search : `?${encode(ask.params)}`;
    const { statusCode, headers, body } = await this.#dispatcher.request({
      path: pathname + query,
      method: ask.method.toUpperCase(),
      headers: { ...ask.headers, authorization: basic(ask) },
      signal: AbortSignal.timeout(this.#deadlineMs),
    });
    // Text, not JSON: the client parses it, and says so when it cannot.
    const text = await body.text();
    if (statusCode === 429) throw new TooManyRequests(retryAfterMs((name) => String(headers[name] ?? '')));
    return { statusCode, body: text as T, headers };
  }

  /** Lets what is under way end. */
  async close(): Promise<void> {
    await this.#dispatcher.close();
  }
}

function basic({ username = '', password = '' }: { username?: string; password?: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

type Field = string | number | boolean | undefined;

/** As Twilio expects forms: a list repeats its name, what is undefined is left out. */
function encode(fields: object): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields) as [string, Field | Field[]][]) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) form.append(name, String(item));
    }
  }
  return form.toString();
}

/** Retry-After in seconds or as a date, the date measured by the server's own clock. @see RFC 9110 10.2.3 */
export function retryAfterMs(header: (name: 'retry-after' | 'date') => string | null): number | null {
  const value = header('retry-after') ?? '';
  if (/^\d{1,6}$/.test(value)) return Number(value) * 1_000;
  const wait = Date.parse(value) - Date.parse(header('date') ?? '');
  return Number.isNaN(wait) ? null : Math.max(wait, 0);
}
