import { fieldErrors, Refusal } from '../../api/refusal.ts';
import { useFaultWords } from '../../words/faults.ts';
import { useFieldWords } from './words.ts';

const TAKEN = { mobile: 'taken.mobile', email: 'taken.email', ref: 'taken.ref' } as const;
const KNOWN = { mobile: 'fault.mobile', email: 'fault.email', zone: 'fault.zone' } as const;

/** What the API says about the values of a contact, by field, in the reader's words; none when it is about no field. */
export function useFaults(): (error: unknown) => Record<string, string> {
  const say = useFieldWords();
  const general = useFaultWords();
  return (error) => {
    const taken = error instanceof Refusal && error.status === 409 ? error.problem['field'] : null;
    if (isOf(TAKEN, taken)) return { [taken]: say(TAKEN[taken]) };
    return Object.fromEntries(
      Object.entries(fieldErrors(error)).map(([path, message]) => {
        const word = wordOf(path);
        return [path, word === null ? general(message) : say(word)];
      }),
    );
  };
}

function wordOf(path: string) {
  if (isOf(KNOWN, path)) return KNOWN[path];
  if (path.endsWith('.year')) return 'fault.year';
  if (path.endsWith('.day') || path.startsWith('occasions.')) return 'fault.day';
  return path.endsWith('.source') ? 'fault.source' : null;
}

function isOf<T extends object>(known: T, key: unknown): key is keyof T & string {
  return typeof key === 'string' && Object.hasOwn(known, key);
}
