/**
 * A request that cannot be served, in words for the person who made it.
 * `code` is the contract: clients switch on it, and it never changes; `message` may be improved.
 * On the wire it becomes problem JSON (RFC 9457).
 */
export class AppError extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(status: number, code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** One thing wrong with an input: where (a path such as `occasions.0.month`) and how to cure it. */
export type Fault = { path: string; message: string };

/** 422: the request is well-formed, but these places in it cannot be accepted. */
export function invalid(faults: Fault[]): AppError {
  const first = faults[0];
  const message = first === undefined ? 'The request is not valid.' : `${first.path}: ${first.message}`;
  return new AppError(422, 'invalid', message, { errors: faults });
}

export function notFound(what: string, id: string): AppError {
  return new AppError(404, 'not-found', `There is no ${what} ${id}.`, { what, id });
}

export function conflict(code: string, message: string, details: Record<string, unknown> = {}): AppError {
  return new AppError(409, code, message, details);
}

/** What an unknown thrown thing says of itself, for logs and problem texts. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
