import type { ZodType } from 'zod';
import { CSRF_HEADER, sessionCookieName } from './auth.ts';
import { Problem } from './problem.ts';
import { createShapes, type Io, type Json } from './shapes.ts';

/** What of a route the document tells; http's Route fits. */
export type DocumentedRoute = {
  method: string;
  path: string;
  tag: string;
  summary: string;
  permission: string;
  params?: ZodType;
  query?: ZodType;
  body?: ZodType;
  streams?: string[];
  idempotent?: boolean;
  answers: Record<number, ZodType | string | null>;
  refusals?: Record<number, string>;
};

type SchemaOf = (shape: ZodType, io: Io, name: string) => Json;

const PROBLEM = { $ref: '#/components/schemas/Problem' };

const REFUSALS: Record<number, string> = {
  400: 'The request cannot be read: not JSON, not UTF-8, or a bad header',
  401: 'Nobody we know is signed in',
  403: 'Not allowed, or the CSRF token is missing',
  404: 'There is nothing of that name',
  408: 'The body arrived too slowly',
  409: 'The first request with this Idempotency-Key is still being worked on',
  413: 'The body is too large',
  415: 'The body has another media type',
  422: 'The request can be read, but these places in it cannot be accepted',
  431: 'The address and the headers are larger than 16 KiB',
  429: 'Too many requests',
  503: 'The database cannot be reached just now',
};

/** OpenAPI 3.1 of the route table: the one description of the API, made from what serves it. */
export function openApiDocument(
  routes: DocumentedRoute[],
  { version, serverUrl }: { version: string; serverUrl: string },
): Json {
  const { components, schemaOf } = createShapes();
  components['Problem'] = schemaOf(Problem, 'output', 'Problem');
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operation(route, schemaOf) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Chapar',
      version,
      description: 'SMS and email campaigns for customer clubs.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    // Relative to this document: right under whatever name the host was called, also for trying calls out at /docs.
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { schemas: components, securitySchemes: securitySchemes(serverUrl) },
  };
}

function operation(route: DocumentedRoute, schemaOf: SchemaOf): Json {
  const operationId = idOf(route);
  const body = requestBody(route, schemaOf, operationId);
  return {
    operationId,
    tags: [route.tag],
    summary: route.summary,
    security: security(route),
    parameters: [
      ...parameters(route.params, 'path', schemaOf),
      ...parameters(route.query, 'query', schemaOf),
      ...(isIdempotent(route) ? [IDEMPOTENCY_KEY] : []),
    ],
    ...(body !== null && { requestBody: body }),
    responses: { ...answers(route, schemaOf, operationId), ...refusals(route) },
  };
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'The same key with the same request has one effect; kept for 24 hours',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
};

function isIdempotent({ idempotent, permission }: DocumentedRoute): boolean {
  return idempotent === true && permission !== 'public';
}

/** get /contacts/{id}/timeline is getContactsByIdTimeline. */
function idOf({ method, path }: DocumentedRoute): string {
  const words = path.replace(/\{(\w+)\}/g, 'by-$1').split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function parameters(shape: ZodType | undefined, place: 'path' | 'query', schemaOf: SchemaOf): Json[] {
  if (shape === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(shape, 'input', place) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: place,
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }));
}

function requestBody({ body, streams }: DocumentedRoute, schemaOf: SchemaOf, name: string): Json | null {
  if (streams !== undefined) {
    const content = Object.fromEntries(streams.map((type) => [type, { schema: { type: 'string' } }]));
    return { required: true, content };
  }
  if (body === undefined) return null;
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(body, 'input', `${name}Body`) } },
  };
}

function answers(route: DocumentedRoute, schemaOf: SchemaOf, name: string): Json {
  const entries = Object.entries(route.answers).map(([status, shape]): [string, Json] => {
    if (shape === null) return [status, { description: 'Done' }];
    if (typeof shape === 'string') {
      return [status, { description: 'A file', content: { [shape]: { schema: { type: 'string' } } } }];
    }
    const schema = schemaOf(shape, 'output', `${name}Answer`);
    return [status, { description: 'Done', content: { 'application/json': { schema } } }];
  });
  return Object.fromEntries(entries);
}

function refusals(route: DocumentedRoute): Json {
  const statuses = [400, 403, 422, 429, 431, 503];
  if (route.permission !== 'public') statuses.push(401);
  if (route.path.includes('{')) statuses.push(404);
  if (route.method !== 'get') statuses.push(408, 413, 415);
  if (isIdempotent(route)) statuses.push(409);
  const told: Record<string, string | undefined> = Object.fromEntries(
    statuses.map((status) => [status, REFUSALS[status]]),
  );
  const all = Object.entries({ ...told, ...route.refusals });
  return Object.fromEntries(
    all.map(([status, description]) => [
      status,
      { description, content: { 'application/problem+json': { schema: PROBLEM } } },
    ]),
  );
}

function security({ permission, method }: DocumentedRoute): Json[] {
  if (permission === 'public') return [];
  const session: Json = method === 'get' ? { session: [] } : { session: [], csrf: [] };
  return permission === 'self' ? [session] : [{ key: [] }, session];
}

function securitySchemes(serverUrl: string): Json {
  return {
    key: { type: 'http', scheme: 'bearer', description: 'An API key' },
    session: { type: 'apiKey', in: 'cookie', name: sessionCookieName(serverUrl) },
    csrf: { type: 'apiKey', in: 'header', name: CSRF_HEADER, description: 'csrfToken of GET /session' },
  };
}
