import { useSearchParams } from 'react-router';

export type PeopleFilter = { state?: string; reason?: string; did?: string; link?: string };

/** The address of the people behind a number, of the run that is looked at. */
export function usePeopleLink(campaign: string): (filter: PeopleFilter) => string {
  const [params] = useSearchParams();
  const run = params.get('run');
  return (filter) => {
    const query = new URLSearchParams({ ...filter, ...(run === null ? {} : { run }) });
    const text = query.toString();
    return `/campaigns/${campaign}/recipients${text === '' ? '' : `?${text}`}`;
  };
}
