import { useSearchParams } from 'react-router';

export const STATES = [
  'waiting',
  'planned',
  'submitting',
  'skipped',
  'handed-over',
  'submitted',
  'failed',
  'uncertain',
  'delivered',
  'bounced',
] as const;
export const DIDS = [
  'opened',
  'opened-by-human',
  'clicked',
  'clicked-by-human',
  'replied',
  'unsubscribed',
] as const;

type Key = 'state' | 'did' | 'reason' | 'link' | 'run';
const KEYS: Key[] = ['state', 'did', 'reason', 'link', 'run'];

/** Which people of a campaign are looked at, as the address has it. */
export function usePeopleFilter() {
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => one === params.get('state'));
  const did = DIDS.find((one) => one === params.get('did'));
  const [reason, link, run] = [params.get('reason'), params.get('link'), params.get('run')];
  const index = link !== null && /^\d{1,4}$/.test(link) ? Number(link) : undefined;
  const filter = {
    ...(state === undefined ? {} : { state }),
    ...(did === undefined ? {} : { did }),
    ...(reason === null ? {} : { reason }),
    ...(index === undefined ? {} : { link: index }),
    ...(run === null ? {} : { run }),
  };
  const query = new URLSearchParams(
    KEYS.flatMap((key) => {
      const value = filter[key];
      return value === undefined ? [] : [[key, String(value)]];
    }),
  ).toString();
  const set = (change: Partial<Record<Key, string | null>>) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [key, value] of Object.entries(change)) {
        if (value === null || value === '') next.delete(key);
        else next.set(key, value);
      }
      return next;
    });
  return { filter, query, set };
}
