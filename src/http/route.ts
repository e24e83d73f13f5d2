import type { ZodType } from 'zod';
import type { Role } from '../contract/words.ts';

/**
 * What a signed-in person or key may do. A role holds a set of them (auth/roles.ts);
 * a route names exactly one, so a route without a policy does not compile.
 */
export type Permission =
  | 'contacts:read'
  | 'contacts:write'
  | 'contacts:export'
  | 'templates:read'
  | 'templates:write'
  | 'campaigns:read'
  | 'campaigns:write'
  | 'campaigns:launch'
  | 'reports:read'
  | 'settings:read'
  | 'settings:write'
  | 'staff:manage'
  | 'self';

export type Actor = { kind: 'user' | 'key'; id: string; name: string; role: Role };

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The parsed request of one route. Nothing unparsed reaches a handler, but for a streamed body. */
export type Request<P, Q, B> = {
  params: P;
  query: Q;
  body: B;
  actor: Actor;
  /** the raw body, only for a route with `streams` */
  stream: AsyncIterable<Buffer>;
};

/** JSON by default; `text` for files, `status` 200 by default. */
export type Answer =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  | { status?: number; text: string | AsyncIterable<string>; type: string; headers?: Record<string, string> }
  | { status: 204 };

export type Route = {
  method: Method;
  /** below /api/v1, in OpenAPI's form: /contacts/{id} */
  path: string;
  tag: string;
  summary: string;
  permission: Permission | 'public';
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
  /** media types of a body that is streamed to the handler instead of parsed (an import's CSV) */
  streams?: string[];
  /** honours Idempotency-Key: every POST that creates or launches */
  idempotent?: boolean;
  /** success answers by status: a JSON schema, or a media type for files, or null for no content */
  answers: Record<number, ZodType | string | null>;
  /** refusals by status beyond 400, 401, 403, 422, 429, which every route may give */
  refusals?: Record<number, string>;
  handle(request: Request<never, never, never>): Promise<Answer>;
};

type Parsed<T> = T extends ZodType<infer Output> ? Output : undefined;

/** Declares a route; the handler's request is typed by the route's own shapes. */
export function route<
  const P extends ZodType | undefined = undefined,
  const Q extends ZodType | undefined = undefined,
  const B extends ZodType | undefined = undefined,
>(
  spec: Omit<Route, 'handle' | 'params' | 'query' | 'body'> & {
    params?: P;
    query?: Q;
    body?: B;
    handle(request: Request<Parsed<P>, Parsed<Q>, Parsed<B>>): Promise<Answer>;
  },
): Route {
  return spec as Route;
}
