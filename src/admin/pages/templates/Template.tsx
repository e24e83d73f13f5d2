import { useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { useGlossary } from '../../words/i18n.ts';
import { useTemplate } from './api.ts';
import { blankDraft } from './draft.ts';
import { Editor } from './editor/Editor.tsx';
import { startOf } from './editor/useEditing.ts';

/** One template: written, looked at as its readers get it, saved, and its history. */
export function Template() {
  const word = useGlossary();
  const { id = 'new' } = useParams();
  const [search] = useSearchParams();
  const template = useTemplate(id);
  if (id === 'new') {
    const channel = search.get('channel') === 'email' ? 'email' : 'sms';
    return <Editor key={channel} start={{ id: null, version: null, draft: blankDraft(channel) }} />;
  }
  if (template.data === undefined) {
    return (
      <Page title={word('Template')}>
        <Loaded query={template}>{() => null}</Loaded>
      </Page>
    );
  }
  return <Editor key={id} start={startOf(template.data.template)} />;
}
