import { stringifySetCookie } from 'cookie';
import type { Auth, SignedIn } from '../../auth/auth.ts';
import type { FirstAdmin } from '../../auth/first-admin.ts';
import { csrfTokenOf } from '../../auth/token.ts';
import {
  PasswordChange,
  Session,
  sessionCookieName,
  SetUp,
  SetUpState,
  SignIn,
} from '../../contract/auth.ts';
import type { Answer, Route } from '../route.ts';
import { route } from '../route.ts';

const tag = 'Session';

type Begun = (status: 200 | 201, signedIn: SignedIn) => Answer;

export function sessionRoutes(auth: Auth, firstAdmin: FirstAdmin, publicUrl: string): Route[] {
  const cookies = createCookies(publicUrl);
  /** The answer to a session just begun. */
  const begun: Begun = (status, { user, token }) => ({
    status,
    json: view(user, token),
    headers: { 'Set-Cookie': cookies.holding(token) },
  });
  return [
    ...inAndOut(auth, begun, cookies.gone),
    ...setUp(auth, firstAdmin, begun),
    changePassword(auth, begun),
  ];
}

function inAndOut(auth: Auth, begun: Begun, gone: () => string): Route[] {
  return [
    route({
      method: 'post',
      path: '/session',
      tag,
      summary: 'Sign in: the answer sets the session cookie',
      permission: 'public',
      body: SignIn,
      answers: { 201: Session },
      refusals: { 401: 'The email address or the password is wrong' },
      handle: async ({ body, client }) =>
        begun(201, await auth.signIn(body.email, body.password, client.address)),
    }),
    route({
      method: 'get',
      path: '/session',
      tag,
      summary: 'Who is signed in, and the CSRF token of the session',
      permission: 'self',
      answers: { 200: Session },
      handle: ({ actor, client }) => Promise.resolve({ json: view(actor, client.session ?? '') }),
    }),
    route({
      method: 'delete',
      path: '/session',
      tag,
      summary: 'Sign out, on every device',
      permission: 'self',
      answers: { 204: null },
      handle: async ({ actor }) => {
        await auth.signOut(actor.id);
        return { status: 204, headers: { 'Set-Cookie': gone() } };
      },
    }),
  ];
}

function setUp(auth: Auth, firstAdmin: FirstAdmin, begun: Begun): Route[] {
  return [
    route({
      method: 'get',
      path: '/setup',
      tag,
      summary: 'Whether the first account is still to be made',
      permission: 'public',
      answers: { 200: SetUpState },
      handle: async () => ({ json: { awaited: await firstAdmin.isAwaited() } }),
    }),
    route({
      method: 'post',
      path: '/setup',
      tag,
      summary: 'Become the first admin, with the token that the first start prints',
      permission: 'public',
      body: SetUp,
      answers: { 201: Session },
      refusals: { 409: 'There is already a user' },
      handle: async ({ body }) => begun(201, await auth.begin(await firstAdmin.setUp(body))),
    }),
  ];
}

function changePassword(auth: Auth, begun: Begun): Route {
  return route({
    method: 'post',
    path: '/users/me/password',
    tag,
    summary: 'Change the own password; other sessions end and this one is renewed',
    permission: 'self',
    body: PasswordChange,
    answers: { 200: Session },
    handle: async ({ actor, body, client }) => {
      const proof = { current: body.current, address: client.address };
      return begun(200, await auth.changePassword(actor.id, proof, body.password));
    },
  });
}

function view({ id, name, role }: { id: string; name: string; role: string }, token: string) {
  return { user: { id, name, role }, csrfToken: csrfTokenOf(token) };
}

/** Strict: the cookie never comes along from another site. It has no age of its own: the session's end is the server's. */
function createCookies(publicUrl: string) {
  const name = sessionCookieName(publicUrl);
  const rules = {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl.startsWith('https:'),
  } as const;
  return {
    holding: (token: string) => stringifySetCookie(name, token, rules),
    gone: () => stringifySetCookie(name, '', { ...rules, maxAge: 0 }),
  };
}
