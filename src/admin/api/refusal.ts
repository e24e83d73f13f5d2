/** Problem JSON (RFC 9457), as the API refuses things. `errors` names places in what was sent. */
export type Problem = {
  code: string;
  detail: string;
  errors?: { path: string; message: string }[];
  [more: string]: unknown;
};

/** A request that was not done, with what the server said about it; status 0: it was not reached. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail);
    this.status = status;
    this.problem = problem;
  }
}

/** The messages of a refusal by the place they belong to, for a form. */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof Refusal)) return {};
  return Object.fromEntries((error.problem.errors ?? []).map(({ path, message }) => [path, message]));
}
