import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { Dot, type Tone } from '../../../parts/Dot.tsx';
import { Failed } from '../../../parts/Failed.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { useFormat } from '../../../words/format.ts';
import type { LinkVerdict } from '../api.ts';
import css from './editor.module.css';
import { useEditorWords } from './words.ts';

const TONES: Record<LinkVerdict['outcome'], Tone> = {
  ok: 'good',
  redirect: 'warn',
  broken: 'bad',
  unreachable: 'warn',
};

/** Asks every web address of the saved template whether it is there; only when a person wants to know. */
export function Links({ id, isDirty }: { id: string; isDirty: boolean }) {
  const say = useEditorWords();
  const check = useMutation({
    mutationFn: () => dataOf(api.POST('/templates/{id}/links', { params: { path: { id } } })),
  });
  const items = check.data?.items;
  return (
    <Panel
      title={say('links')}
      actions={
        <Button variant="default" loading={check.isPending} disabled={isDirty} onClick={() => check.mutate()}>
          {say('links.check')}
        </Button>
      }
    >
      <Stack gap="xs" role="status">
        {isDirty && (
          <Text size="sm" c="dimmed">
            {say('links.saved')}
          </Text>
        )}
        {check.isError && <Failed error={check.error} onRetry={() => check.mutate()} />}
        {items?.length === 0 && <Text size="sm">{say('links.none')}</Text>}
        {items?.map((verdict) => (
          <Verdict key={verdict.link} verdict={verdict} />
        ))}
      </Stack>
    </Panel>
  );
}

function Verdict({ verdict: { link, outcome, status, detail } }: { verdict: LinkVerdict }) {
  const say = useEditorWords();
  const format = useFormat();
  return (
    <div>
      <Dot tone={TONES[outcome]}>{say(`links.${outcome}`)}</Dot>
      <div className={css.link}>
        <bdi dir="ltr">{link}</bdi>
      </div>
      {(status !== null || detail !== null) && (
        <Text size="xs" c="dimmed" className={css.link ?? ''}>
          {status !== null && format.number(status)}
          {status !== null && detail !== null && ' · '}
          <bdi dir="ltr">{detail}</bdi>
        </Text>
      )}
    </div>
  );
}
