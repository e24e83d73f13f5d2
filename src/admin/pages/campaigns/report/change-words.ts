import { useVerdict } from '../verdicts.ts';
import { useReportWords } from './words.ts';

type Changed = { from: string; to: string; rewritten: boolean };

/** What was found of somebody and what it came to, in words. */
export function useChangeWords(): (changed: Changed) => string {
  const say = useReportWords();
  const verdict = useVerdict();
  return ({ from, to, rewritten }) =>
    rewritten ? say('changes.rewritten') : say('changes.people', { from: verdict(from), to: verdict(to) });
}
