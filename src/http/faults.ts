import type { ZodError, core } from 'zod';
import type { Fault } from '../lib/errors.ts';

type Issue = core.$ZodIssue;
type Path = PropertyKey[];

/** What a schema found wrong, each with its place in one style: `occasions.0.month`; the whole is `` (empty). */
export function faultsOf(error: ZodError): Fault[] {
  return error.issues.flatMap((issue) => faultsIn(issue, []));
}

function faultsIn(issue: Issue, base: Path): Fault[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: written([...path, key]), message: 'this is not known here' }));
  }
  const meant = issue.code === 'invalid_union' ? closest(issue.errors) : null;
  if (meant !== null) return meant.flatMap((inner) => faultsIn(inner, path));
  return [{ path: written(path), message: issue.message }];
}

/** Of a union's branches, the one that got furthest into the value is most likely the one that was meant. */
function closest(branches: Issue[][]): Issue[] | null {
  const ranked = branches
    .map((issues) => ({ issues, depth: Math.max(0, ...issues.map(depthOf)) }))
    .sort((a, b) => b.depth - a.depth || a.issues.length - b.issues.length);
  const first = ranked[0];
  return first === undefined || first.depth === 0 ? null : first.issues;
}

/** A name that is not known lies inside the object that holds it. */
function depthOf({ path, code }: Issue): number {
  return path.length + (code === 'unrecognized_keys' ? 1 : 0);
}

function written(path: Path): string {
  return path.map(String).join('.');
}
