import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { Schemas } from '../../app/session.ts';
import type { Rule } from '../../parts/rules/tree.ts';

export type Preview = Schemas['SegmentPreview'];
export type Explained = Schemas['ExplainedRule'];

const COUNT_PAUSE_MS = 350;
const REACH_PAUSE_MS = 900;
const NO_RULE: Rule = { all: [] };

/** A rule that has rested for a moment; as text, so that the same rule is asked once. */
function useRested(rule: Rule | null, pause: number): { rule: Rule; key: string; ready: boolean } {
  const [key] = useDebouncedValue(JSON.stringify(rule), pause);
  const rested = JSON.parse(key) as Rule | null;
  return { rule: rested ?? NO_RULE, key, ready: rested !== null && rule !== null };
}

/** Who a rule matches now. An answer to a rule that has changed since is dropped, and its request ended. */
export function usePreview(rule: Rule | null) {
  const rested = useRested(rule, COUNT_PAUSE_MS);
  const query = useQuery({
    queryKey: ['segments', 'preview', rested.key],
    queryFn: ({ signal }) => dataOf(api.POST('/segments/preview', { body: { rule: rested.rule }, signal })),
    enabled: rested.ready,
    placeholderData: keepPreviousData,
  });
  const behind = rule !== null && rested.key !== JSON.stringify(rule);
  return { query, old: behind || query.isPlaceholderData };
}

/** Whom a message on a channel would reach; asked later than the count, for it looks at every person. */
export function useReach(rule: Rule | null, channel: 'sms' | 'email') {
  const rested = useRested(rule, REACH_PAUSE_MS);
  return useQuery({
    queryKey: ['segments', 'reach', channel, rested.key],
    queryFn: async ({ signal }) => {
      const body = { rule: rested.rule, channel };
      return (await dataOf(api.POST('/segments/preview', { body, signal }))).reach;
    },
    enabled: rested.ready,
    placeholderData: keepPreviousData,
  });
}

/** Why one contact is in it or not. */
export function useWhy(rule: Rule | null, contact: string | null) {
  const rested = useRested(rule, COUNT_PAUSE_MS);
  return useQuery({
    queryKey: ['segments', 'why', contact, rested.key],
    queryFn: ({ signal }) =>
      dataOf(api.POST('/segments/explain', { body: { rule: rested.rule, contact: contact ?? '' }, signal })),
    enabled: rested.ready && contact !== null,
    placeholderData: keepPreviousData,
  });
}
