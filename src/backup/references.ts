import { REFERENCES } from './order.ts';

/** References of one kind that lead nowhere, with one of them to look at. */
export type Dangling = { from: string; field: string; count: number; example: string };

export type ReferenceCheck = ReturnType<typeof createReferenceCheck>;

/**
 * Follows references while documents go by in reference order. It keeps the ids of what is referred to: campaigns,
 * runs, batches, files and imports, of which there is one to some hundred documents, and none of the rest.
 */
export function createReferenceCheck() {
  const known = new Map<string, Set<string>>(
    REFERENCES.flatMap(({ to }) => to.map((name) => [name, new Set()])),
  );
  const lost = new Map<string, Dangling>();

  return {
    /** Whether documents of this collection have to be looked at. */
    concerns: (collection: string): boolean =>
      known.has(collection) || REFERENCES.some(({ from }) => from === collection),

    see(collection: string, document: Record<string, unknown>): void {
      known.get(collection)?.add(keyOf(document['_id']));
      for (const reference of REFERENCES) {
        if (reference.from !== collection) continue;
        const target = document[reference.field] ?? null;
        if (target === null || reference.to.some((name) => known.get(name)?.has(keyOf(target)))) continue;
        const kind = `${reference.from}.${reference.field}`;
        const found = lost.get(kind) ?? {
          from: collection,
          field: reference.field,
          count: 0,
          example: keyOf(document['_id']),
        };
        lost.set(kind, { ...found, count: found.count + 1 });
      }
    },

    dangling: (): Dangling[] => [...lost.values()],
  };
}

/** An id as a text: most are one, files' are ObjectIds. */
function keyOf(id: unknown): string {
  return typeof id === 'string' ? id : JSON.stringify(id);
}
