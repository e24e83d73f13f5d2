import { useMemo } from 'react';
import { useGlossary } from '../../../words/i18n.ts';
import type { Check } from '../api.ts';
import type { Mark } from '../code/marks.ts';
import type { Language, PartName } from '../draft.ts';
import { findingKey, useFindingWords } from './finding-words.ts';

const BRACES = { open: '{{', close: '}}' };
type Named = { code: string; language?: Language; what?: string };

/** A finding in words. */
export function useFindingSay(): (found: Named) => string {
  const say = useFindingWords();
  const word = useGlossary();
  return ({ code, language, what = '' }) =>
    say(findingKey(code), { ...BRACES, what, language: language === undefined ? '' : word(language) });
}

/** What the server has found in one source text, for its editor. */
export function useMarks(check: Check | null, language: Language, part: PartName): Mark[] {
  const say = useFindingSay();
  const path = `variants.${language}.${part}`;
  return useMemo(() => {
    const { problems, facts } = check ?? { problems: [], facts: { warnings: [] } };
    const placed = facts.warnings.filter(({ line }) => line !== null);
    return [
      ...problems.map((found) => ({ ...found, severity: 'error' as const })),
      ...placed.map((found) => ({ ...found, severity: 'warning' as const })),
    ]
      .filter((found) => found.path === path)
      .map(({ line, column, severity, code, message }) => ({
        line,
        column,
        severity,
        message: `${say({ code })}\n${message}`,
      }));
  }, [check, path, say]);
}
