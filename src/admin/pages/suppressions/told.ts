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
    /** a provider's own code stays behind its word: «provider 21610» */
    source({ source }: Suppression): string {
      if (isKnownSource(source)) return say(`source.${source}`);
      const [, code] = /^provider (.+)$/.exec(source) ?? [];
      return code === undefined ? source : `${say('source.provider')} (${code})`;
    },
  };
}
