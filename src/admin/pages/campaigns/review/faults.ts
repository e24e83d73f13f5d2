import { Refusal } from '../../../api/refusal.ts';
import { useReviewWords } from './words.ts';

const KNOWN = ['link', 'template', 'publicUrl', 'hours', 'at', 'audience'] as const;

/** What keeps a campaign from being checked or scheduled, in words; the server's own where we know none. */
export function useFaults(): (error: unknown) => string[] {
  const say = useReviewWords();
  return (error) => {
    if (!(error instanceof Refusal) || error.status !== 422) return [];
    return (error.problem.errors ?? []).map(({ path, message }) => {
      if (path.startsWith('data.')) return say('fault.data', { field: path.slice('data.'.length) });
      const known = KNOWN.find((one) => path === one || path.startsWith(`${one}.`));
      return known === undefined ? message : say(`fault.${known}`);
    });
  };
}
