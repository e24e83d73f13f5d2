import { useReason } from '../../words/reasons.ts';
import { useReviewWords } from './review/words.ts';

/** What a preflight, or the sending, found of one person, in words. */
export function useVerdict(): (code: string) => string {
  const say = useReviewWords();
  const reason = useReason();
  return (code) => {
    if (code === 'send' || code === 'absent' || code === 'bad-address') return say(code);
    return reason(code);
  };
}
