import type { Run } from '../deliveries/run.ts';

/** Names that print a contact's own standard fields under another name. */
const MADE_OF: Record<string, string[]> = {
  name: ['title', 'firstName', 'lastName'],
  shortName: ['title', 'firstName', 'lastName'],
  greeting: ['title', 'firstName', 'lastName'],
};

/** What preflight reads of each contact of a run: the fields that its template names. */
export function namesNeeded(run: Pick<Run, 'content'>): Set<string> {
  return new Set(run.content.uses.fields.flatMap((name) => [name, ...(MADE_OF[name] ?? [])]));
}
