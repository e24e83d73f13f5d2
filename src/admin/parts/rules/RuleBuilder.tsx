import { useMemo, useRef, useState } from 'react';
import { BuilderProvider } from './context.ts';
import { RuleGroup } from './RuleGroup.tsx';
import css from './rules.module.css';
import { placesOf, rowsOf, type Group } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';
import { faultOf } from './whole.ts';
import { useRuleWords } from './words.ts';

type RuleBuilderProps = {
  vocabulary: Vocabulary;
  root: Group;
  onChange(root: Group): void;
  /** what the server refused, by place: `rule.all.1.value` */
  errors?: Record<string, string>;
  /** the id of the segment that is built; null for a new one or a rule without a name */
  self?: string | null;
};

const NONE: Record<string, string> = {};

/** Builds a rule out of sentences: conditions and groups of them, with the mouse or without one. */
export function RuleBuilder({ vocabulary, root, onChange, errors = NONE, self = null }: RuleBuilderProps) {
  const say = useRuleWords();
  const [fresh, setFresh] = useState<string | null>(null);
  // Two edits in one event (choose and leave) must build on each other.
  const latest = useRef(root);
  latest.current = root;
  const builder = useMemo(
    () => ({
      root,
      vocabulary,
      edit(change: (root: Group) => Group) {
        latest.current = change(latest.current);
        onChange(latest.current);
      },
      refused: refusedParts(root, errors),
      numberOf: new Map(rowsOf(root).map(({ id }, at) => [id, at + 1])),
      fresh,
      setFresh,
      self,
    }),
    [root, vocabulary, onChange, errors, fresh, self],
  );
  const fault = faultOf(root, vocabulary);
  return (
    <BuilderProvider value={builder}>
      {root.parts.length === 0 && <p className={css.note}>{say('everyone')}</p>}
      <RuleGroup group={root} />
      <div aria-live="polite">
        {fault !== null && (
          <p className={`${css.note ?? ''} ${fault === 'unfinished' ? '' : (css.refused ?? '')}`}>
            {say(`fault.${fault}`, vocabulary.limits)}
          </p>
        )}
      </div>
    </BuilderProvider>
  );
}

/** The server names places; the builder knows which part stands there. */
function refusedParts(root: Group, errors: Record<string, string>): Map<string, string> {
  const places = placesOf(root);
  const refused = new Map<string, string>();
  for (const [path, message] of Object.entries(errors)) {
    const place = [...places.keys()]
      .filter((one) => path === one || path.startsWith(`${one}.`))
      .toSorted((a, b) => b.length - a.length)[0];
    const id = place === undefined ? undefined : places.get(place);
    if (id !== undefined) refused.set(id, message);
  }
  return refused;
}
