import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { contentOf, type Draft, type Language } from '../draft.ts';

const PAUSE_MS = 450;
const FRESH_MS = 60_000;

/** What the server says of a text while it is written: judged in a pause of writing, a former request given up. */
export function useCheck(draft: Draft) {
  const [paused] = useDebouncedValue(draft, PAUSE_MS);
  const content = contentOf(paused);
  const query = useQuery({
    queryKey: ['template-check', content],
    queryFn: ({ signal }) =>
      content === null ? null : dataOf(api.POST('/templates/check', { body: content, signal })),
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
  });
  return { check: query.data ?? null, judged: paused, isBusy: query.isFetching || paused !== draft };
}
export type Live = ReturnType<typeof useCheck>;

export type Reader = { contactId: string | null; values: Record<string, string> };

/** A language as one reader gets it; asked only for a text that has been found sound. */
export function usePreview(live: Live, language: Language, { contactId, values }: Reader) {
  const content = contentOf(live.judged, [language]);
  const problems = live.check?.problems ?? [];
  const isSound = !problems.some(({ path }) => path.startsWith(`variants.${language}`));
  const query = useQuery({
    queryKey: ['template-preview', language, content, contactId, values],
    async queryFn({ signal }) {
      if (content === null) return null;
      const body = { content, language, values, ...(contactId !== null && { contactId }) };
      return dataOf(api.POST('/templates/preview', { body, signal }));
    },
    enabled: content !== null && isSound && !live.isBusy,
    placeholderData: keepPreviousData,
    staleTime: FRESH_MS,
    retry: false,
  });
  const shown = query.data?.language === language ? query.data : null;
  return { preview: content === null ? null : shown, isWritten: content !== null, isSound };
}
