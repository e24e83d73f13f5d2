import type { Role } from '../../src/contract/words.ts';
import { csrfTokenOf } from '../../src/auth/token.ts';
import type { StaffRoom } from './app.ts';

export const PASSWORD = 'correct horse battery';

/** What one kind of caller sends along. */
export type Caller = { name: string; headers: Record<string, string> };

export type SignedIn = { cookie: string; csrf: string; setCookie: string; status: number };

/** Signs in over HTTP as a browser does. */
export async function signIn(
  api: string,
  email: string,
  password = PASSWORD,
  headers = {},
): Promise<SignedIn> {
  const answer = await send(api, 'POST /session', { email, password }, headers);
  const setCookie = answer.headers.get('set-cookie') ?? '';
  const body = answer.body as { csrfToken?: string };
  return {
    status: answer.status,
    setCookie,
    cookie: setCookie.split(';')[0] ?? '',
    csrf: body.csrfToken ?? '',
  };
}

/** A user of a role, signed in; sent with or without the CSRF token. */
export async function aSession(room: StaffRoom, role: Role): Promise<{ cookie: string; csrf: string }> {
  const email = `${role}.${Math.random().toString(36).slice(2)}@example.com`;
  const user = await room.staff.addUser({ email, name: role, role, password: PASSWORD });
  const { token } = await room.auth.begin(user);
  return { cookie: `chapar=${token}`, csrf: csrfTokenOf(token) };
}

export async function aKey(room: StaffRoom, role: Role): Promise<string> {
  return (await room.staff.addKey({ name: `${role} key`, role })).key;
}

export type Sent = { status: number; headers: Headers; body: unknown };

/** One request (`POST /keys`) with a JSON body (or none); the answer's body is parsed when it is JSON. */
export async function send(
  api: string,
  request: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Sent> {
  const [method = '', ...path] = request.split(' ');
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const answer = await fetch(api + path.join(' '), { method, ...json, headers: { ...type, ...headers } });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: answer.status, headers: answer.headers, body: isJson ? JSON.parse(text) : text };
}
