import { useState } from 'react';
import { Alert, Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { api, dataOf, onceKey } from '../../../api/client.ts';
import { fieldErrors, Refusal } from '../../../api/refusal.ts';
import { useMay } from '../../../app/session.ts';
import { useAct } from '../../../parts/act.ts';
import { ContactPicker } from '../../../parts/ContactPicker.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { latinDigits } from '../../../words/days.ts';
import { useReason } from '../../../words/reasons.ts';
import type { Campaign, TestResult } from '../api.ts';
import { keepText, keptText } from '../kept.ts';
import css from './Review.module.css';
import { useTestWords } from './schedule-words.ts';

type Target = 'own' | 'other';

/** One message now: to the person whose data it is written with, or to somebody of the team. */
export function TestSend({ campaign }: { campaign: Campaign }) {
  const say = useTestWords();
  const { launch } = useMay();
  const isMail = campaign.channel === 'email';
  const remembered = `chapar.test.${campaign.channel}`;
  const [contact, setContact] = useState<string | null>(null);
  const [target, setTarget] = useState<Target>('other');
  const [to, setTo] = useState(() => keptText(remembered) ?? '');
  const send = useAct({
    run: () =>
      dataOf(
        api.POST('/campaigns/{id}/test', {
          params: { path: { id: campaign.id }, header: onceKey() },
          body: { contact: contact ?? '', ...(target === 'own' ? {} : { to: latinDigits(to).trim() }) },
        }),
      ),
    touches: [['sandbox']],
    onDone: () => keepText(remembered, to),
    onRefused: (error) => error instanceof Refusal && error.status === 422,
  });
  const faults = fieldErrors(send.error);
  if (!launch) return null;
  return (
    <Panel title={say('title')}>
      <Stack gap="sm" maw={520}>
        <Text size="sm" c="dimmed">
          {say('help')}
        </Text>
        <ContactPicker
          label={say('contact')}
          value={contact}
          onChange={setContact}
          error={faults['contact'] === undefined ? null : say('contact.fault')}
        />
        <Radio.Group label={say('to')} value={target} onChange={(next) => setTarget(next)}>
          <Group gap="lg" mt={6}>
            <Radio value="other" label={say(isMail ? 'other.email' : 'other')} />
            <Radio value="own" label={say('own')} />
          </Group>
        </Radio.Group>
        {target === 'other' && (
          <TextInput
            label={say(isMail ? 'email' : 'number')}
            value={to}
            onChange={(event) => setTo(event.currentTarget.value)}
            error={faults['to'] === undefined ? null : say('to.fault')}
            type={isMail ? 'email' : 'tel'}
            styles={{ input: { direction: 'ltr' } }}
          />
        )}
        <Group gap="sm">
          <Button
            variant="default"
            onClick={() => send.mutate()}
            loading={send.isPending}
            disabled={contact === null || (target === 'other' && to.trim().length < 3)}
          >
            {say('send')}
          </Button>
          {contact === null && (
            <Text size="sm" c="dimmed">
              {say('pick')}
            </Text>
          )}
        </Group>
        {send.data !== undefined && <Result result={send.data} />}
      </Stack>
    </Panel>
  );
}

function Result({ result: { outcome, reason, text, subject } }: { result: TestResult }) {
  const say = useTestWords();
  const inWords = useReason();
  const color = outcome === 'accepted' ? 'teal' : outcome === 'uncertain' ? 'yellow' : 'red';
  const code = outcome === 'skipped' ? (reason?.split(':', 1)[0] ?? null) : null;
  return (
    <Alert color={color} variant="outline" role="status" title={say(outcome)}>
      {code !== null && <div>{inWords(code)}</div>}
      {reason !== null && reason !== code && (
        <Text size="xs" c="dimmed" className="latin">
          {reason}
        </Text>
      )}
      {subject !== null && <div className="written">{subject}</div>}
      {text !== null && (
        <pre className={css.plain} dir="auto" tabIndex={0}>
          {text}
        </pre>
      )}
    </Alert>
  );
}
