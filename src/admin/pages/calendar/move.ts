import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import type { operations } from '../../api/schema.ts';
import { useAct } from '../../parts/act.ts';
import { toast } from '../../parts/toast.ts';
import { isolated, useFormat } from '../../words/format.ts';
import type { Item } from './api.ts';
import { useCalendarWords } from './words.ts';

type CampaignPreflight =
  operations['getCampaignsByIdPreflight']['responses'][200]['content']['application/json'];

/** Whether the preflight of a campaign holds; else why not, in both languages, null where there is none. */
export function useCheck(id: string) {
  return useQuery({
    queryKey: ['campaigns', id, 'preflight', 'holds'],
    queryFn: async () => {
      const newest = await readPreflight(id);
      if (newest === undefined) return null;
      return newest.stale === null ? 'holds' : newest.stale.words;
    },
    gcTime: 0,
  });
}

/** Nothing comes with 204: there is none yet. */
function readPreflight(id: string): Promise<CampaignPreflight | undefined> {
  return dataOf(api.GET('/campaigns/{id}/preflight', { params: { path: { id } } }));
}

type Moved = { to: string | null; because: unknown };

/**
 * Gives a campaign another start: it becomes a draft for a moment, with the people who were left out kept so. Where it
 * cannot be scheduled again, it stays a draft, and the way leads to its review. `null`: it is made a draft only.
 */
export function useMove(item: Item, onDone: () => void) {
  const { id } = item.campaign;
  const say = useCalendarWords();
  const { weekday, dateTime } = useFormat();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const name = isolated(item.campaign.name);
  return useAct({
    run: async (to: string | null): Promise<Moved> => {
      const path = { id };
      const { excluded } = await dataOf(api.GET('/campaigns/{id}', { params: { path } }));
      await dataOf(api.POST('/campaigns/{id}/unschedule', { params: { path, header: onceKey() } }));
      if (to === null) return { to: null, because: null };
      const body = { at: to, exclude: excluded };
      const schedule = api.POST('/campaigns/{id}/schedule', { params: { path, header: onceKey() }, body });
      return dataOf(schedule).then(
        () => ({ to, because: null }),
        (because: unknown) => ({ to: null, because }),
      );
    },
    touches: [['calendar'], ['campaigns'], ['overview']],
    onDone({ to, because }) {
      onDone();
      if (to === null) {
        if (because !== null) toast({ color: 'yellow', message: say('move.notScheduled', { name }) });
        void navigate(`/campaigns/${id}/review`);
        return;
      }
      const after = isolated(`${weekday(to)} ${dateTime(to)}`);
      toast({ message: say('move.done', { name, after }) });
    },
    onRefused(error) {
      // Somebody else has changed it meanwhile: what the calendar shows is old.
      if (error instanceof Refusal && error.status === 409)
        void queries.invalidateQueries({ queryKey: ['calendar'] });
      return false;
    },
  });
}
