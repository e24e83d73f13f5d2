import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';
import type { NewId } from '../lib/ids.ts';

/** Asked every few seconds by a machine: not worth a line each. */
const QUIET = new Set(['/livez', '/readyz', '/metrics']);

const EMAIL = /[^\s@"'<>(]+@[^\s@"'<>)]+/g;
const NUMBER = /\+?[\d۰-۹٠-٩][\d۰-۹٠-٩ ()-]{6,}[\d۰-۹٠-٩]/g;
const KEY = /chapar_[\w-]+/g;
/** MongoDB quotes the values that clash, or that a validator refused. */
const QUOTED_VALUES = /\{[^\n]*\}/g;

/** A text from elsewhere (an error's message) without what could be somebody's address, number or key. */
export function scrubbed(text: string): string {
  return text
    .replace(QUOTED_VALUES, '{…}')
    .replace(KEY, '[key]')
    .replace(EMAIL, '[email]')
    .replace(NUMBER, '[number]');
}

/**
 * The pattern of the route that answers, such as /l/:code. Never the address itself: codes, tokens and
 * search words stand in it. Null when no route matched.
 */
export function patternOf(res: ServerResponse): string | null {
  const { locals, req } = res as Response; // Express has made it one before we see it
  const route = req.route as { path?: unknown } | undefined;
  const known: unknown = locals['route'] ?? route?.path;
  return typeof known === 'string' ? known : null;
}

/** One line per request: id, method, route, status, time; no address, header, query or body. */
export function requestLog(log: Logger, newId: NewId): RequestHandler {
  return pinoHttp({
    logger: log,
    // Always an id of our own: one from outside could carry anything into the log.
    genReqId: (_req, res) => {
      const id = newId();
      res.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (req) => QUIET.has(req.url) },
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessObject: (_req, res, { responseTime }: Taken) => lineOf(res, responseTime),
    customErrorObject: (_req, res, _error, { responseTime }: Taken) => lineOf(res, responseTime),
    wrapSerializers: false,
    serializers: { req: ({ id, method }: IncomingMessage) => ({ id, method }), err: errorForLog },
  });
}

type Taken = { responseTime: number };

/** The failure itself, if there was one, has a line of its own (problem.ts). */
function lineOf(res: ServerResponse, ms: number) {
  return { route: patternOf(res), status: res.statusCode, ms };
}

/** What of a failure helps to mend it: its kind and where it happened. */
export function errorForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: scrubbed(String(error)) };
  const code = 'code' in error ? error.code : null;
  return { name: error.name, code, message: scrubbed(error.message), stack: scrubbed(error.stack ?? '') };
}
