import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useGlossary } from '../../words/i18n.ts';

export function Calendar() {
  const word = useGlossary();
  return (
    <Page title={word('calendar')}>
      <Waiting />
    </Page>
  );
}
