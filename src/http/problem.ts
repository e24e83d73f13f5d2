import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { ZodError } from 'zod';
import { AppError, invalid, messageOf } from '../lib/errors.ts';
import { faultsOf } from './faults.ts';
import { patternOf } from './log.ts';

const PROBLEM = 'application/problem+json';

/** Codes of refusals that come from below us (the router, the body reader), which know a status only. */
const CODES: Record<number, string> = {
  400: 'bad-request',
  408: 'too-slow',
  413: 'too-large',
  415: 'unsupported-media-type',
};

/** The driver's errors that mean "the database cannot be reached now". */
const UNREACHABLE =
  /^Mongo(ose)?(ServerSelection|Network|NetworkTimeout|NotConnected|TopologyClosed|WaitQueueTimeout|PoolCleared|PoolClearedOnNetwork|PoolClosed|ClientClosed)Error$/;

/** MongoDB's codes of a node that is no longer, or not yet, the primary, and of one that is stopping. */
const NO_PRIMARY = new Set([91, 189, 10_107, 11_600, 11_602, 13_435, 13_436]);

const RETRY_SECONDS = 5;

/** What a thrown thing means for the one who asked; null = a bug of ours, of which nothing is told. */
export function refusalOf(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return invalid(faultsOf(error));
  if (isDatabaseDown(error)) {
    const message = 'The database cannot be reached just now; nothing is known to be lost. Try again soon.';
    return new AppError(503, 'database-unreachable', message, { retryAfterSeconds: RETRY_SECONDS });
  }
  const status = statusOf(error);
  if (status === null) return null;
  return new AppError(status, CODES[status] ?? 'refused', messageOf(error));
}

/** RFC 9457. `code` is the contract; `errors` names places, when places are at fault. */
export function problemOf(error: AppError | null, requestId: string): Record<string, unknown> {
  const known = error ?? new AppError(500, 'internal', 'Something went wrong on our side; it was logged.');
  return {
    ...known.details,
    type: `urn:chapar:problem:${known.code}`,
    title: STATUS_CODES[known.status] ?? 'Refused',
    status: known.status,
    code: known.code,
    detail: known.message,
    instance: `urn:chapar:request:${requestId}`,
  };
}

/** Express's last word: every thrown thing becomes problem JSON; what we did not foresee is logged in full, told in brief. */
export const problemHandler: ErrorRequestHandler = (error: unknown, req, res, _next) => {
  const refusal = refusalOf(error);
  if (refusal === null || refusal.status >= 500)
    req.log.error({ err: error, route: patternOf(res) }, 'request failed');
  if (res.headersSent) {
    res.destroy(); // half an answer must not look like a whole one
    return;
  }
  sendProblem(res, problemOf(refusal, String(res.getHeader('X-Request-Id'))));
};

function sendProblem(res: Response, problem: Record<string, unknown>): void {
  const status = Number(problem['status']);
  if (typeof problem['retryAfterSeconds'] === 'number')
    res.set('Retry-After', String(problem['retryAfterSeconds']));
  if (status === 401) res.set('WWW-Authenticate', 'Bearer realm="chapar"');
  if (status === 408 || status === 413) res.set('Connection', 'close'); // the rest of the body is not wanted
  res.status(status).type(PROBLEM).send(JSON.stringify(problem));
}

export const nothingHere: RequestHandler = () => {
  throw new AppError(404, 'no-such-address', 'There is nothing at this address; /docs lists what there is.');
};

function isDatabaseDown(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (UNREACHABLE.test(error.name)) return true;
  return 'code' in error && typeof error.code === 'number' && NO_PRIMARY.has(error.code);
}

/** A refusal that carries its own 4xx status: a body cut short, a path that cannot be decoded. */
function statusOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
