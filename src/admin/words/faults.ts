import { defineWords } from './i18n.ts';
import { useFormat } from './format.ts';
import { FAULTS, faultOf } from './fault-of.ts';

const useWords = defineWords('faults', FAULTS);

/** What the API found wrong, in the reader's words; its own where we know none. */
export function useFaultWords(): (message: string) => string {
  const say = useWords();
  const { number } = useFormat();
  return (message) => {
    const { word, bound } = faultOf(message);
    return say(word, { message, bound: bound === undefined ? '' : number(bound) });
  };
}
