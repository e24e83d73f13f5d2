import { headerIn } from './http-answer.ts';
import type { HttpPool } from './http-pool.ts';
import { retryAfterMs } from './twilio-http.ts';

export type Answer = {
  status: number;
  body: string;
  /** null when the answer names no time */
  retryAfterMs: number | null;
};

type Options = { url: string; accountSid: string; authToken: string };

const BEYOND_ASCII = /[\u0080-\u00ff]/;

/**
 * Posts a form, once: no retries, no redirects. Rejects as the pool does. What is the same for all requests is written
 * once; used for messages instead of the official client, which takes many times as long for the same bytes.
 *
 * @returns what posts a form; in it all but ASCII is percent-encoded
 */
export function createPost(pool: HttpPool, { url, accountSid, authToken }: Options) {
  const { host, pathname } = new URL(url);
  const credentials = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${host}`,
    'connection: keep-alive',
    `authorization: Basic ${credentials}`,
    'accept: application/json',
    'content-type: application/x-www-form-urlencoded',
    'content-length: ',
  ].join('\r\n');
  return async (form: string): Promise<Answer> => {
    const answer = await pool.send(`${head}${form.length}\r\n\r\n${form}`);
    const { status, body } = answer;
    return {
      status,
      body: BEYOND_ASCII.test(body) ? Buffer.from(body, 'latin1').toString() : body,
      retryAfterMs: status === 429 ? retryAfterMs((name) => headerIn(answer, name)) : null,
    };
  };
}
