import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useGlossary } from '../../words/i18n.ts';

export function NewImport() {
  const word = useGlossary();
  return (
    <Page title={word('import')}>
      <Waiting />
    </Page>
  );
}
