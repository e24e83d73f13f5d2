import { useState } from 'react';
import { Text } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Loaded } from '../../../parts/Loaded.tsx';
import { useVocabulary } from '../../../parts/rules/named.ts';
import { RuleBuilder } from '../../../parts/rules/RuleBuilder.tsx';
import { fromRule, type Rule } from '../../../parts/rules/tree.ts';
import type { Vocabulary } from '../../../parts/rules/vocabulary.ts';
import { wholeRule } from '../../../parts/rules/whole.ts';
import { usePrefs } from '../../../words/prefs.ts';
import type { PartProps } from './DraftForm.tsx';

/** An audience by a rule that is the campaign's own: built here, and said in a sentence. */
export function OwnRule({ draft, change, locked }: PartProps) {
  const vocabulary = useVocabulary();
  const rule = draft.audience !== null && 'rule' in draft.audience ? draft.audience.rule : { all: [] };
  if (locked) return <Sentence rule={rule} />;
  return (
    <Loaded query={vocabulary} rows={2}>
      {(words) => (
        <Builder rule={rule} vocabulary={words} onChange={(next) => change({ audience: { rule: next } })} />
      )}
    </Loaded>
  );
}

type BuilderProps = { rule: Rule; vocabulary: Vocabulary; onChange(rule: Rule): void };

/** What is unfinished stays here; each whole rule goes to the draft. */
function Builder({ rule, vocabulary, onChange }: BuilderProps) {
  const [root, setRoot] = useState(() => fromRule(rule));
  return (
    <>
      <RuleBuilder
        vocabulary={vocabulary}
        root={root}
        onChange={(next) => {
          setRoot(next);
          const whole = wholeRule(next, vocabulary);
          if (whole !== null) onChange(whole);
        }}
      />
      <Sentence rule={rule} />
    </>
  );
}

function Sentence({ rule }: { rule: Rule }) {
  const { language } = usePrefs();
  const said = useQuery({
    queryKey: ['segments', 'preview', rule],
    queryFn: () => dataOf(api.POST('/segments/preview', { body: { rule } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={said} rows={1}>
      {({ sentence }) => (
        <Text size="sm" c="dimmed">
          {sentence[language]}
        </Text>
      )}
    </Loaded>
  );
}
