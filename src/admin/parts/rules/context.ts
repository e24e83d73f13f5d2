import { createContext, useContext } from 'react';
import type { Group } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

export type Builder = {
  root: Group;
  vocabulary: Vocabulary;
  edit(change: (root: Group) => Group): void;
  /** what the server said against a part, by the part's id */
  refused: ReadonlyMap<string, string>;
  /** the place of a condition, counted from the top */
  numberOf: ReadonlyMap<string, number>;
  /** the part that was added last: the cursor goes there */
  fresh: string | null;
  setFresh(id: string): void;
  /** the segment that is being built, which cannot stand in itself */
  self: string | null;
};

const Context = createContext<Builder | null>(null);
export const BuilderProvider = Context.Provider;

export function useBuilder(): Builder {
  const builder = useContext(Context);
  if (builder === null) throw new Error('A part of a rule stands outside of its builder.');
  return builder;
}
