import type { ZodType } from 'zod';
import type { Actor, Permission } from '../auth/roles.ts';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Where a request comes from, for the routes that sign in and out. */
export type Client = {
  /** the caller's IP address */
  address: string;
  /** the token in the session cookie */
  session: string | null;
};

/** The parsed request of one route. Nothing unparsed reaches a handler, but for a streamed body. */
export type Request<P, Q, B, A = Actor> = {
  params: P;
  query: Q;
  body: B;
  /** who is acting; null on a public route */
  actor: A;
  client: Client;
  /** the raw body, only for a route with `streams` */
  stream: AsyncIterable<Buffer>;
};

/** JSON by default; `text` for files, `status` 200 by default. */
export type Answer =
  | { status?: number; json: unknown; headers?: Record<string, string> }
  | { status?: number; text: string | AsyncIterable<string>; type: string; headers?: Record<string, string> }
  | { status: 204; headers?: Record<string, string> };

export type Route = {
  method: Method;
  /** below /api/v1, in OpenAPI's form: /contacts/{id} */
  path: string;
  tag: string;
  summary: string;
  /** exactly one: a route without a policy does not compile */
  permission: Permission | 'public';
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
  /** media types of a body that is streamed to the handler instead of parsed (an import's CSV) */
  streams?: string[];
  /** the most bytes of a streamed body, where that is less than the server takes */
  maxBytes?: number;
  /** honours Idempotency-Key: every POST that creates or launches */
  idempotent?: boolean;
  /** success answers by status: a JSON schema, or a media type for files, or null for no content */
  answers: Record<number, ZodType | string | null>;
  /** refusals by status beyond 400, 401, 403, 422, 429, which every route may give */
  refusals?: Record<number, string>;
  handle(request: Request<never, never, never, never>): Promise<Answer>;
};

type Parsed<T> = T extends ZodType<infer Output> ? Output : undefined;

/** Declares a route; the handler's request is typed by the route's own shapes. */
export function route<
  const P extends ZodType | undefined = undefined,
  const Q extends ZodType | undefined = undefined,
  const B extends ZodType | undefined = undefined,
  const W extends Permission | 'public' = Permission | 'public',
>(
  spec: Omit<Route, 'handle' | 'params' | 'query' | 'body' | 'permission'> & {
    permission: W;
    params?: P;
    query?: Q;
    body?: B;
    handle(
      request: Request<Parsed<P>, Parsed<Q>, Parsed<B>, W extends 'public' ? null : Actor>,
    ): Promise<Answer>;
  },
): Route {
  return spec as Route;
}
