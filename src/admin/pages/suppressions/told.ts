import { inDigits } from '../../words/format.ts';
import type { Suppression } from './api.ts';
import { isKnownSource, useSuppressionWords } from './words.ts';

/** A suppression's address and source in words; the address itself is kept nowhere. */
export function useTold() {
  const say = useSuppressionWords();
  return {
    address({ channel, hint }: Suppression): string {
      if (channel === 'email') return say('address.email');
      const digits = hint?.replace(/\D/g, '') ?? '';
      return digits === '' ? say('address.number') : say('address.ending', { digits: inDigits(digits) });
    },
    source: ({ source }: Suppression): string => (isKnownSource(source) ? say(`source.${source}`) : source),
  };
}
