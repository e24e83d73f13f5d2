import { Router, type Request as HttpRequest, type RequestHandler } from 'express';
import type { Actor } from '../auth/roles.ts';
import { AppError } from '../lib/errors.ts';
import { sendAnswer } from './answer.ts';
import { createGuard, type Identify } from './guard.ts';
import { IDEMPOTENCY_HEADER, type Idempotency } from './idempotency.ts';
import { createThrottle, type Limits } from './limits.ts';
import { essenceOf, parseRequest } from './parse.ts';
import type { Answer, Route } from './route.ts';
import type { Deed, Watch } from './witness.ts';

export type MountDeps = {
  identify: Identify;
  idempotency: Idempotency;
  /** stands by when a request is handled, and tells the audit what was done */
  watch: Watch;
  limits: Limits;
  publicUrl: string;
};

/** What a handler is typed with: `route()` has tied it to the shapes that parsed the request. */
type HandlerRequest = Parameters<Route['handle']>[0];

/** The API's routes: who → may they → is it them → well-formed → once → handled → noted → answered. */
export function mountRoutes(routes: Route[], deps: MountDeps): Router {
  const router = Router({ caseSensitive: true });
  const handlerOf = createHandlers(deps);
  const ordered = [...routes].sort(byPath);
  for (const route of ordered) {
    requireShapes(route);
    router[route.method](expressPath(route.path), handlerOf(route));
  }
  for (const path of new Set(ordered.map((route) => route.path))) {
    router.all(expressPath(path), otherMethods(routes.filter((route) => route.path === path)));
  }
  return router;
}

function createHandlers({ identify, idempotency, watch, limits, publicUrl }: MountDeps) {
  const guard = createGuard(identify, publicUrl);
  const perAddress = createThrottle(limits.address);
  const perActor = createThrottle(limits.actor);

  async function admit({ permission }: Route, req: HttpRequest): Promise<Actor | null> {
    await perAddress(req.ip ?? '');
    if (permission === 'public') {
      guard.admitAnyone(req);
      return null;
    }
    const actor = await guard.admit(req, permission);
    await perActor(`${actor.kind} ${actor.id}`);
    return actor;
  }

  async function answerOnce(route: Route, actor: Actor | null, ask: Ask): Promise<Answer> {
    const key = route.idempotent === true ? ask.key : undefined;
    if (key === undefined || actor === null) return ask.handle();
    const { essence, handle } = ask;
    return idempotency.once(
      { key, actor, route: `${route.method} ${route.path}`, request: essence() },
      handle,
    );
  }

  return (route: Route): RequestHandler =>
    async (req, res) => {
      res.locals['route'] = req.baseUrl + route.path; // for the log and the figures
      const actor = await admit(route, req);
      const jsonBytes = actor === null ? limits.publicJsonBytes : limits.jsonBytes;
      const parsed = await parseRequest(route, req, res, { ...limits, jsonBytes });
      const client = { address: req.ip ?? '', session: guard.credentialsOf(req).session };
      const ask: Ask = {
        key: req.get(IDEMPOTENCY_HEADER),
        essence: () => essenceOf(route, req, parsed),
        handle: () => route.handle({ ...parsed, actor, client } as HandlerRequest),
      };
      const { params, body } = parsed;
      const deed: Deed = { route, actor, params: { ...(params as object) }, body, address: client.address };
      const answer = await watch(deed, () => answerOnce(route, actor, ask));
      await sendAnswer(res, answer);
    };
}

type Ask = { key: string | undefined; essence: () => string; handle: () => Promise<Answer> };

/** @throws Error at the start, for a route whose path names what no shape parses */
function requireShapes({ method, path, params }: Route): void {
  if (path.includes('{') && params === undefined) {
    throw new Error(`The route ${method} ${path} needs a shape for its params.`);
  }
}

/** /contacts/{id} as Express writes it. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/** /contacts/export before /contacts/{id}: a name before a placeholder. */
function byPath(a: Route, b: Route): number {
  const rank = ({ path }: Route) => path.replace(/\{\w+\}/g, '\uffff');
  return rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0;
}

function otherMethods(routes: Route[]): RequestHandler {
  const methods = routes.map(({ method }) => method.toUpperCase());
  const allow = ['OPTIONS', ...(methods.includes('GET') ? ['HEAD'] : []), ...methods].join(', ');
  return (req, res) => {
    res.set('Allow', allow);
    if (req.method !== 'OPTIONS') {
      throw new AppError(405, 'method-not-allowed', `${req.method} is not possible here, but ${allow}.`);
    }
    res.status(204).end();
  };
}
