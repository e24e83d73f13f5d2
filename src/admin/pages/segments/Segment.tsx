import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useVocabulary } from '../../parts/rules/named.ts';
import { useGlossary } from '../../words/i18n.ts';
import { Editor } from './Editor.tsx';

/** One segment, or (`new`) one that is about to be. */
export function Segment() {
  const { id = 'new' } = useParams();
  const word = useGlossary();
  const vocabulary = useVocabulary();
  const saved = useQuery({
    queryKey: ['segments', 'one', id],
    queryFn: () => dataOf(api.GET('/segments/{id}', { params: { path: { id } } })),
    enabled: id !== 'new',
  });
  const waiting = (
    <Page title={word('Segment')}>
      {saved.isError ? (
        <Loaded query={saved}>{() => null}</Loaded>
      ) : (
        <Loaded query={vocabulary}>{() => <Waiting />}</Loaded>
      )}
    </Page>
  );
  if (vocabulary.data === undefined) return waiting;
  if (id === 'new') return <Editor key="new" saved={null} vocabulary={vocabulary.data} />;
  if (saved.data === undefined) return waiting;
  return <Editor key={id} saved={saved.data} vocabulary={vocabulary.data} />;
}
