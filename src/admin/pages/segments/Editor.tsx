import { useMemo, useState } from 'react';
import { Alert, Button, Group, TextInput } from '@mantine/core';
import { Link } from 'react-router';
import { fieldErrors } from '../../api/refusal.ts';
import { useMay, type Schemas } from '../../app/session.ts';
import { useConfirm } from '../../parts/confirm.tsx';
import { Dot } from '../../parts/Dot.tsx';
import { Page } from '../../parts/Page.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { RuleBuilder } from '../../parts/rules/RuleBuilder.tsx';
import { fromRule } from '../../parts/rules/tree.ts';
import type { Vocabulary } from '../../parts/rules/vocabulary.ts';
import { useCommon } from '../../words/common.ts';
import { usePreview } from './asking.ts';
import { useEditing } from './editing.ts';
import { Reach } from './Reach.tsx';
import { READY, type ReadyName } from './ready.ts';
import { Result } from './Result.tsx';
import { useRemoval, useSave, type InUse } from './saving.ts';
import css from './segments.module.css';
import { Starters } from './Starters.tsx';
import { Why } from './Why.tsx';
import { useSegmentWords } from './words.ts';

type EditorProps = { saved: Schemas['Segment'] | null; vocabulary: Vocabulary };

/** The rule on one side, what it comes to on the other. */
export function Editor({ saved, vocabulary }: EditorProps) {
  const say = useSegmentWords();
  const editing = useEditing(saved, vocabulary);
  const { name, rule, root } = editing;
  const [tried, setTried] = useState(false);
  const save = useSave(saved, editing.forget);
  const preview = usePreview(rule);
  const errors = useMemo(
    () => ({ ...fieldErrors(preview.query.error), ...save.errors }),
    [preview.query.error, save.errors],
  );
  const press = (): void => {
    setTried(true);
    if (name.trim() !== '' && rule !== null) save.mutate({ name: name.trim(), rule });
  };
  const start = (ready: ReadyName): void => {
    editing.setRoot(fromRule(READY[ready]));
    if (name === '') editing.setName(say(`${ready}.name`));
  };
  return (
    <Page
      title={saved?.name ?? say('new.title')}
      actions={<Actions saved={saved} dirty={editing.dirty} busy={save.isPending} onSave={press} />}
    >
      <div className={css.columns}>
        <div className={css.column}>
          {editing.restored !== null && editing.dirty && (
            <Restored old={editing.restored.old} onDrop={editing.drop} />
          )}
          {saved === null && root.parts.length === 0 && <Starters onChoose={start} />}
          <Panel>
            <TextInput
              label={say('name')}
              placeholder={say('name.hint')}
              value={name}
              onChange={({ currentTarget }) => editing.setName(currentTarget.value)}
              error={
                (tried && name.trim() === '' ? say('name.missing') : null) ?? save.errors['name'] ?? null
              }
              maxLength={120}
              required
              {...(name === '' ? {} : { dir: 'auto' })}
            />
          </Panel>
          <Panel title={say('rule')}>
            <RuleBuilder
              vocabulary={vocabulary}
              root={root}
              onChange={(changed) => {
                editing.setRoot(changed);
                save.setErrors({});
              }}
              errors={errors}
              self={saved?.id ?? null}
            />
          </Panel>
        </div>
        <div className={css.column}>
          <Result rule={rule} preview={preview} />
          <Reach rule={rule} />
          <Why rule={rule} />
        </div>
      </div>
    </Page>
  );
}

type ActionsProps = { saved: EditorProps['saved']; dirty: boolean; busy: boolean; onSave(): void };

function Actions({ saved, dirty, busy, onSave }: ActionsProps) {
  const say = useSegmentWords();
  const common = useCommon();
  const { write } = useMay();
  if (!write) return null;
  return (
    <>
      {dirty && <Dot tone="warn">{say('draft.kept')}</Dot>}
      {saved !== null && <Removal segment={saved} />}
      {saved !== null && !dirty && (
        <Button variant="default" component={Link} to={`/campaigns/new?segment=${saved.id}`}>
          {say('campaign')}
        </Button>
      )}
      {(dirty || saved === null) && (
        <Button onClick={onSave} loading={busy}>
          {common('save')}
        </Button>
      )}
    </>
  );
}

function Removal({ segment }: { segment: Schemas['Segment'] }) {
  const say = useSegmentWords();
  const common = useCommon();
  const { ask, dialog } = useConfirm();
  const { remove, inUse, dismiss } = useRemoval(segment.id);
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        aria-label={say('delete')}
        onClick={() =>
          ask({
            title: say('delete.title', { name: segment.name }),
            text: say('delete.text'),
            yes: say('delete'),
            danger: true,
            act: remove,
          })
        }
      >
        {common('delete')}
      </Button>
      {dialog}
      {inUse !== null && <StillInUse inUse={inUse} onClose={dismiss} />}
    </>
  );
}

function StillInUse({ inUse, onClose }: { inUse: InUse; onClose(): void }) {
  const say = useSegmentWords();
  const common = useCommon();
  const { segment } = inUse;
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="outline"
      title={say('inUse.title')}
      withCloseButton
      closeButtonLabel={common('close')}
      onClose={onClose}
      w="100%"
    >
      {say(segment === null ? 'inUse.campaign' : 'inUse.segment')}{' '}
      <Link to={segment === null ? '/campaigns' : `/segments/${segment}`}>
        {say(segment === null ? 'inUse.campaigns' : 'inUse.open')}
      </Link>
    </Alert>
  );
}

function Restored({ old, onDrop }: { old: boolean; onDrop(): void }) {
  const say = useSegmentWords();
  return (
    <Alert role="status" color="ink" variant="outline" title={say('draft.back')} p="sm">
      <Group justify="space-between" gap="xs">
        <span>{old ? say('draft.old') : ''}</span>
        <Button variant="default" onClick={onDrop}>
          {say('draft.drop')}
        </Button>
      </Group>
    </Alert>
  );
}
