import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from './schema.ts';
import { Refusal, type Problem } from './refusal.ts';

/** The token that a change proves its intent with; it comes with the session. */
let csrfToken: string | null = null;

export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Called when the server no longer knows who we are. */
let onSignedOut: () => void = () => undefined;

export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

/** Headers of a request that changes something; also for uploads, which go around the typed client. */
export function changeHeaders(): Record<string, string> {
  return csrfToken === null ? {} : { 'X-CSRF-Token': csrfToken };
}

const guard: Middleware = {
  onRequest({ request }) {
    if (request.method === 'GET') return;
    for (const [name, value] of Object.entries(changeHeaders())) request.headers.set(name, value);
  },
  async onResponse({ response, request }) {
    if (response.ok) return;
    throw await refusalOf(response, new URL(request.url).pathname);
  },
  onError: () => new Refusal(0, { code: 'offline', detail: '' }),
};

/** A refusal as an error; one that says we are signed out is told to the shell, too. */
export async function refusalOf(response: Response, path: string): Promise<Refusal> {
  const problem = (await response.json().catch(() => ({ code: 'unreadable', detail: '' }))) as Problem;
  if (response.status === 401 && path !== '/api/v1/session') onSignedOut();
  return new Refusal(response.status, problem);
}

export const api = createClient<paths>({ baseUrl: '/api/v1' });
api.use(guard);

type Answered<T> = { data?: T };

/** The body of an answer; refusals were thrown by then. */
export async function dataOf<T>(call: Promise<Answered<T>>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** A random name, made also where the page was opened over plain http: crypto.randomUUID is for https and localhost alone. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A key for a request that must have one effect, however often it is sent. */
export function onceKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': newKey() };
}
