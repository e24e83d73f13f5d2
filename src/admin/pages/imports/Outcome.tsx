import type { ReactNode } from 'react';
import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMay } from '../../app/session.ts';
import { Dot } from '../../parts/Dot.tsx';
import { Listing } from '../../parts/Listing.tsx';
import { Stat } from '../../parts/Stat.tsx';
import { inDigits, useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import { dayInWords } from '../contacts/occasion.ts';
import { failureWord } from './failure.ts';
import css from './Imports.module.css';
import type { Running } from './running.ts';
import type { Import } from './upload.ts';
import { useNewWords } from './new-words.ts';
import { useImportWords } from './words.ts';

const COUNTS = ['created', 'updated', 'unchanged', 'duplicates', 'invalid', 'keptOptOut'] as const;

/** What came, or would come, of a file's rows. */
export function Counts({ of: { counts } }: { of: Import }) {
  const say = useImportWords();
  const format = useFormat();
  return (
    <div className={css.counts} role="group" aria-label={say('result')}>
      <Stat label={say('rows')} value={format.number(counts.rows)} />
      {COUNTS.map((name) => (
        <Stat key={name} label={say(name)} value={format.number(counts[name])} note={say(`note.${name}`)} />
      ))}
    </div>
  );
}

/** The rows that were not applied, to be mended. */
export function ErrorsFile({ of: { id, counts } }: { of: Import }) {
  const say = useImportWords();
  const may = useMay();
  if (!may.write || counts.duplicates + counts.invalid === 0) return null;
  return (
    <Group gap="sm">
      <Button
        variant="default"
        component="a"
        href={`/api/v1/imports/${encodeURIComponent(id)}/errors.csv`}
        download
        leftSection={<IconDownload size={14} />}
      >
        {say('errorsFile')}
      </Button>
      <Text size="xs" c="dimmed" maw={520}>
        {say('errorsNote')}
      </Text>
    </Group>
  );
}

/** Why a file was not read to its end. */
export function Failure({ of: { failure } }: { of: Import }) {
  const say = useImportWords();
  if (failure === null) return null;
  const why = failureWord(failure.message);
  return (
    <Alert color="red" variant="outline" title={say('failedTitle')} role="alert">
      {why !== null && <div>{say(why)}</div>}
      <div>{say(why === 'why.interrupted' ? 'failedOnly' : 'failedText')}</div>
      <Text size="xs" c="dimmed" mt={4}>
        {failure.line !== null && say('failedLine', { line: inDigits(String(failure.line)) })}
        {why === null && <bdi lang="en"> {failure.message}</bdi>}
      </Text>
    </Alert>
  );
}

type Sampled = Import['sample'][number]['contact'];
/** More of them say no more. */
const SHOWN = 5;

export function SampleRows({ of: { sample } }: { of: Import }) {
  const say = useImportWords();
  const word = useGlossary();
  const format = useFormat();
  const { language } = usePrefs();
  if (sample.length === 0) return null;
  const shown = sample.slice(0, SHOWN);
  const some = (has: (contact: Sampled) => boolean) => shown.some(({ contact }) => has(contact));
  const latin = (text: string | null): ReactNode => text !== null && <span className="latin">{text}</span>;
  const occasionsOf = (occasions: Sampled['occasions']) =>
    occasions.map((occasion) => `${word(occasion.kind)}: ${dayInWords(occasion, language)}`);
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {say('sample')}
      </Text>
      <Listing
        label={say('sample')}
        rows={shown}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', title: say('line'), cell: ({ line }) => format.number(line) },
          {
            key: 'outcome',
            title: say('outcome'),
            cell: ({ outcome }) => (
              <Dot tone={outcome === 'created' ? 'good' : outcome === 'updated' ? 'accent' : 'quiet'}>
                {say(outcome)}
              </Dot>
            ),
          },
          {
            key: 'name',
            title: say('name'),
            cell: ({ contact }) => <span className="written">{contact.name}</span>,
          },
          { key: 'mobile', title: say('mobile'), cell: ({ contact }) => latin(contact.mobile) },
          ...(some(({ email }) => email !== null)
            ? [
                {
                  key: 'email',
                  title: word('email'),
                  cell: ({ contact }: { contact: Sampled }) => latin(contact.email),
                },
              ]
            : []),
          ...(some(({ tags }) => tags.length > 0)
            ? [
                {
                  key: 'tags',
                  title: word('tags'),
                  cell: ({ contact }: { contact: Sampled }) => (
                    <span className="written">{format.list(contact.tags)}</span>
                  ),
                },
              ]
            : []),
          {
            key: 'occasions',
            title: say('occasions'),
            cell: ({ contact }) => format.list(occasionsOf(contact.occasions)),
          },
        ]}
      />
    </div>
  );
}

/** How far a file is: what was sent of it, and what was counted. */
export function Progressing({ running, onStop }: { running: Running; onStop(): void }) {
  const say = useNewWords();
  const imports = useImportWords();
  const format = useFormat();
  const { sent, dryRun } = running;
  const label = sent < 1 ? say('sending', { percent: format.percent(sent) }) : say('reading');
  return (
    <Stack gap="xs" role="status">
      <Group justify="space-between" gap="sm">
        <strong>{label}</strong>
        {running.import !== null && (
          <span>{imports('readSoFar', { count: running.import.counts.rows })}</span>
        )}
      </Group>
      <Progress value={sent * 100} aria-label={label} animated={sent >= 1} />
      {running.import !== null && <Counts of={running.import} />}
      <Group justify="space-between" gap="sm">
        <Text size="xs" c="dimmed">
          {sent < 1 && say('keepOpen')}
        </Text>
        {dryRun && (
          <Button variant="default" onClick={onStop}>
            {say('stop')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
