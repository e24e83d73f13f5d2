import { useState } from 'react';
import { fieldErrors, Refusal } from '../../api/refusal.ts';
import { useFaultWords } from '../../words/faults.ts';
import { toast } from '../../parts/toast.ts';

/** What a code of a refusal means in words, and at which field; null: at none, it is said in a toast. */
type Meaning = { at: string | null; text: string };

/** The faults of a small form: what the API refuses is told at its field. */
export function useRefusals(meanings: Record<string, Meaning> = {}) {
  const words = useFaultWords();
  const [faults, setFaults] = useState<Record<string, string>>({});
  return {
    fault: (path: string): string | null => faults[path] ?? null,
    clear: () => setFaults({}),
    /** true when it was told here */
    take(error: unknown): boolean {
      const meaning = error instanceof Refusal ? meanings[error.problem.code] : undefined;
      if (meaning !== undefined) {
        if (meaning.at === null) toast({ color: 'red', message: meaning.text, autoClose: 10_000 });
        else setFaults({ [meaning.at]: meaning.text });
        return true;
      }
      const found = Object.entries(fieldErrors(error)).map(([path, message]) => [path, words(message)]);
      setFaults(Object.fromEntries(found) as Record<string, string>);
      return found.length > 0;
    },
  };
}
