import type { Actor } from '../auth/roles.ts';

/** How a record names who made it: it outlives the person's own name. */
export function nameOf({ kind, id }: Pick<Actor, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}
