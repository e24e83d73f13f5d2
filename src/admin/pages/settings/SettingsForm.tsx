import { useEffect, useRef, type ReactNode } from 'react';
import { Alert, Button, createTheme, Group, MantineThemeProvider, Modal, Stack, Text } from '@mantine/core';
import { useBlocker } from 'react-router';
import { useMay } from '../../app/session.ts';
import { Dot } from '../../parts/Dot.tsx';
import { useCommon } from '../../words/common.ts';
import { useLeaveGuard, type SettingsFormState } from './form.ts';
import css from './settings.module.css';
import { useSettingsWords } from './words.ts';

/** What explains a field stands below it, so that fields beside each other are on one line. */
const explainedBelow = createTheme({
  components: {
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
});

/** A form of the settings: for those who may, with its state and Save; for the others to be read. */
export function SettingsForm({ form, children }: { form: SettingsFormState; children: ReactNode }) {
  const say = useSettingsWords();
  const { administer } = useMay();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.refusals > 0) place.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [form.refusals]);
  return (
    <form
      ref={place}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <Stack gap="md">
        {!administer && (
          <Alert variant="outline" color="gray">
            {say('readOnly')}
          </Alert>
        )}
        <fieldset className={css.fields} disabled={!administer}>
          <MantineThemeProvider theme={explainedBelow}>
            <Stack gap="md">{children}</Stack>
          </MantineThemeProvider>
        </fieldset>
        {administer && <SaveBar form={form} />}
      </Stack>
      <LeaveGuard isDirty={form.isDirty} />
    </form>
  );
}

function SaveBar({ form }: { form: SettingsFormState }) {
  const common = useCommon();
  const say = useSettingsWords();
  const { isDirty, isSaving, isSaved, refusals } = form;
  return (
    <Group justify="space-between" className={css.saveBar ?? ''} gap="xs">
      <Text size="sm" component="div" role="status">
        {isSaving && common('saving')}
        {!isSaving && isDirty && refusals === 0 && <Dot tone="warn">{common('unsaved')}</Dot>}
        {!isSaving && isDirty && refusals > 0 && <Dot tone="bad">{common('failed.invalid')}</Dot>}
        {!isSaving && !isDirty && isSaved && <Dot tone="good">{common('saved')}</Dot>}
        {!isSaving && !isDirty && !isSaved && <span className="soft">{say('unchanged')}</span>}
      </Text>
      <Group gap="xs">
        <Button variant="default" disabled={!isDirty || isSaving} onClick={form.undo}>
          {say('undo')}
        </Button>
        <Button type="submit" disabled={!isDirty} loading={isSaving}>
          {common('save')}
        </Button>
      </Group>
    </Group>
  );
}

/** Asks before changes are left behind. */
function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const say = useSettingsWords();
  const common = useCommon();
  useLeaveGuard(isDirty);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isDirty && currentLocation.pathname !== nextLocation.pathname,
  );
  const stay = () => blocker.reset?.();
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={stay}
      title={say('leave.title')}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="md">
        <Text size="sm">{say('leave.text')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => blocker.proceed?.()}>
            {say('leave.go')}
          </Button>
          <Button onClick={stay} data-autofocus>
            {say('leave.stay')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
