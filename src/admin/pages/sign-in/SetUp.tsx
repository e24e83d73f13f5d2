import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useGlossary } from '../../words/i18n.ts';

export function SetUp() {
  const word = useGlossary();
  return (
    <Page title={word('product')}>
      <Waiting />
    </Page>
  );
}
