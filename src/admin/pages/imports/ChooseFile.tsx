import { useState, type DragEvent } from 'react';
import { Alert, Button, FileInput, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { Panel } from '../../parts/Panel.tsx';
import { useFormat } from '../../words/format.ts';
import { DELIMITERS, type Delimiter } from './csv.ts';
import { ENCODINGS, type Encoding } from './encoding.ts';
import css from './Imports.module.css';
import { useNewWords } from './new-words.ts';
import { openSource, type BadFile, type Source } from './source.ts';

type ChooseFileProps = { source: Source | null; onSource(source: Source | null): void; disabled: boolean };

const KILOBYTE = 1024;

/** The file: chosen, dropped or pasted; and how its letters and columns are written. */
export function ChooseFile({ source, onSource, disabled }: ChooseFileProps) {
  const say = useNewWords();
  const [bad, setBad] = useState<BadFile | null>(null);
  const open = async (file: File | null, told: { encoding?: Encoding; delimiter?: Delimiter } = {}) => {
    if (file === null) return;
    const opened = await openSource(file, told);
    setBad(typeof opened === 'string' ? opened : null);
    onSource(typeof opened === 'string' ? null : opened);
  };
  return (
    <Panel title={say('step1')}>
      {source === null ? (
        <Choose onFile={(file) => void open(file)} fault={bad === null ? null : say(`bad.${bad}`)} />
      ) : (
        <Chosen
          source={source}
          disabled={disabled}
          onTold={(told) =>
            void open(source.file, { encoding: source.encoding, delimiter: source.delimiter, ...told })
          }
          onAnother={() => onSource(null)}
        />
      )}
    </Panel>
  );
}

type ChooseProps = { onFile(file: File | null): void; fault: string | null };

function Choose({ onFile, fault }: ChooseProps) {
  const say = useNewWords();
  const [over, setOver] = useState(false);
  const drag = (isOver: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={css.drop}
      data-over={over}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        onFile(event.dataTransfer.files[0] ?? null);
      }}
    >
      <FileInput
        label={say('choose')}
        description={say('chooseHint')}
        placeholder={say('choosePlaceholder')}
        leftSection={<IconFileSpreadsheet size={16} />}
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
        value={null}
        onChange={onFile}
        error={fault}
      />
      <Paste onText={(text) => onFile(new File([text], 'pasted.csv', { type: 'text/csv' }))} />
    </div>
  );
}

function Paste({ onText }: { onText(text: string): void }) {
  const say = useNewWords();
  const [text, setText] = useState('');
  return (
    <details style={{ marginTop: 12 }}>
      <summary className={css.summary}>{say('orPaste')}</summary>
      <Stack gap="xs" mt="xs" align="flex-start">
        <Textarea
          w="100%"
          label={say('paste')}
          description={say('pasteHint')}
          minRows={5}
          autosize
          maxRows={12}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button variant="default" disabled={text.trim() === ''} onClick={() => onText(text)}>
          {say('usePasted')}
        </Button>
      </Stack>
    </details>
  );
}

type ChosenProps = {
  source: Source;
  disabled: boolean;
  onTold(told: { encoding?: Encoding; delimiter?: Delimiter }): void;
  onAnother(): void;
};

function Chosen({ source, disabled, onTold, onAnother }: ChosenProps) {
  const say = useNewWords();
  const format = useFormat();
  const { file, encoding, delimiter } = source;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <strong className="written">{file.name}</strong>
          <Text size="xs" c="dimmed">
            {say('size', { size: format.number(Math.max(1, Math.round(file.size / KILOBYTE))) })}
          </Text>
        </div>
        <Button variant="default" onClick={onAnother} disabled={disabled}>
          {say('another')}
        </Button>
      </Group>
      <Group gap="sm" align="flex-start">
        <Select
          label={say('encoding')}
          w={280}
          data={ENCODINGS.map((value) => ({ value, label: say(`encoding.${value}`) }))}
          value={encoding}
          onChange={(value) => onTold({ encoding: ENCODINGS.find((one) => one === value) ?? encoding })}
          disabled={disabled}
        />
        <Select
          label={say('delimiter')}
          w={200}
          data={names(DELIMITERS).map((value) => ({ value, label: say(value) }))}
          value={delimiter}
          onChange={(value) =>
            onTold({ delimiter: names(DELIMITERS).find((one) => one === value) ?? delimiter })
          }
          disabled={disabled}
        />
      </Group>
      {encoding !== 'utf-8' && (
        <Alert color="yellow" variant="outline">
          {say('converted', { encoding: say(`encoding.${encoding}`) })}
        </Alert>
      )}
    </Stack>
  );
}

function names(delimiters: Record<Delimiter, string>): Delimiter[] {
  return Object.keys(delimiters) as Delimiter[];
}
