import { useState } from 'react';
import { Alert, Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { Refusal } from '../../api/refusal.ts';
import { useSettings } from '../../app/office.ts';
import { useMay } from '../../app/session.ts';
import { Told } from '../../parts/Failed.tsx';
import { Page } from '../../parts/Page.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { inUtf8 } from './encoding.ts';
import { datedFields, isYear, MapColumns } from './MapColumns.tsx';
import {
  carriesConsent,
  holdsDays,
  mappingFaults,
  mappingOf,
  PLAIN_DAYS,
  type Mapped,
  type Target,
} from './mapping.ts';
import { NewFieldModal } from './NewFieldModal.tsx';
import { useNewWords } from './new-words.ts';
import { NO_OPTIONS, OptionFields, type Options } from './OptionFields.tsx';
import { useRunning } from './running.ts';
import type { Source } from './source.ts';
import { Trial } from './Trial.tsx';
import type { Import } from './upload.ts';
import { useImportWords } from './words.ts';

/** From a file to contacts: choose, map, try, import. */
export function NewImport() {
  const imports = useImportWords();
  const [source, setSource] = useState<Source | null>(null);
  const [busy, setBusy] = useState(false);
  return (
    <Page title={imports('newTitle')} about={imports('about')}>
      <Stack gap="md">
        <ChooseFile source={source} onSource={setSource} disabled={busy} />
        {source !== null && <Guessed source={source} onBusy={setBusy} />}
      </Stack>
    </Page>
  );
}

type GuessedProps = { source: Source; onBusy(busy: boolean): void };

/** Asks what the headers say, and goes on from there. */
function Guessed({ source, onBusy }: GuessedProps) {
  const say = useNewWords();
  const headers = source.columns.map(({ header }) => header);
  const guess = useQuery({
    queryKey: ['imports', 'columns', headers],
    queryFn: async () => (await dataOf(api.POST('/imports/columns', { body: { headers } }))).columns,
    staleTime: Infinity,
  });
  const settings = useSettings();
  if (guess.isError) return <HeaderFault error={guess.error} />;
  if (guess.data === undefined || settings.data === undefined) return <Waiting rows={4} />;
  if (source.rows === 0) return <Alert color="yellow">{say('noRows')}</Alert>;
  const columns = source.columns.map((column, at) => ({
    ...column,
    target: (guess.data[at]?.target ?? null) as Target | null,
    days: PLAIN_DAYS,
  }));
  const { name, size, lastModified } = source.file;
  const key = [name, size, lastModified, source.delimiter, source.encoding].join(' ');
  return <Mapping key={key} source={source} guessed={columns} onBusy={onBusy} />;
}

function HeaderFault({ error }: { error: unknown }) {
  const say = useNewWords();
  const message = error instanceof Refusal ? (error.problem.errors?.[0]?.message ?? error.message) : '';
  const isTwice = message.startsWith('has the same header');
  return (
    <Alert color="red" variant="outline" role="alert" title={say('bad.headers')}>
      {isTwice ? say('bad.sameHeader') : <Told error={error} />}
    </Alert>
  );
}

type MappingProps = { source: Source; guessed: Mapped[]; onBusy(busy: boolean): void };

function Mapping({ source, guessed, onBusy }: MappingProps) {
  const say = useNewWords();
  const may = useMay();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const fields = useSettings().data?.fields ?? [];
  const [columns, setColumns] = useState(guessed);
  const [options, setOptions] = useState<Options>(NO_OPTIONS);
  const [fieldFor, setFieldFor] = useState<number | null>(null);
  const [tried, setTried] = useState<{ result: Import; asked: string } | null>(null);
  const [refusal, setRefusal] = useState<unknown>(null);
  const { running, start, stop } = useRunning();
  const change = (place: number, part: Partial<Mapped>) =>
    setColumns((now) => now.map((column, at) => (at === place ? { ...column, ...part } : column)));
  const dated = datedFields(fields);
  const needsSource = carriesConsent(columns);
  const query = queryOf(source, { mapping: mappingOf(columns, dated), options, needsSource });
  const asked = JSON.stringify(query);
  const yearsFit = columns.every(({ target, days }) => !holdsDays(target, dated) || isYear(days.latestYear));
  const faults = mappingFaults(columns);
  const lacksSource = needsSource && options.consentSource.trim() === '';
  const isReady = faults.length === 0 && yearsFit && !lacksSource;
  const run = async (dryRun: boolean) => {
    setRefusal(null);
    onBusy(true);
    try {
      const file = await inUtf8(source.file, source.encoding);
      const result = await start({ file, query, dryRun });
      if (dryRun) setTried({ result, asked });
      else void navigate(`/contacts/import/${result.id}`);
    } catch (error) {
      setRefusal(error);
    } finally {
      onBusy(false);
      for (const queryKey of [['imports', 'list'], ...(dryRun ? [] : [['contacts'], ['groups']])])
        void queries.invalidateQueries({ queryKey });
    }
  };
  return (
    <>
      <Panel title={say('step2')} flush>
        <p className="soft" style={{ margin: 0, padding: '0 16px 8px' }}>
          {say('mappingHint')}
        </p>
        <MapColumns
          columns={columns}
          fields={fields}
          mayAddFields={may.administer}
          disabled={running !== null}
          onChange={change}
          onNewField={setFieldFor}
        />
      </Panel>
      <Panel title={say('options')}>
        <OptionFields
          options={options}
          needsSource={needsSource}
          disabled={running !== null}
          onChange={(part) => setOptions({ ...options, ...part })}
        />
      </Panel>
      <Trial
        faults={faults}
        lacksSource={lacksSource}
        isReady={isReady}
        running={running}
        result={tried?.result ?? null}
        isStale={tried !== null && tried.asked !== asked}
        refusal={refusal}
        onRun={(dryRun) => void run(dryRun)}
        onStop={stop}
      />
      {fieldFor !== null && (
        <NewFieldModal
          fields={fields}
          header={columns[fieldFor]?.header ?? ''}
          onClose={() => setFieldFor(null)}
          onAdded={(name) => {
            change(fieldFor, { target: `fields.${name}` });
            setFieldFor(null);
          }}
        />
      )}
    </>
  );
}

type Asked = { mapping: ReturnType<typeof mappingOf>; options: Options; needsSource: boolean };

function queryOf(source: Source, { mapping, options, needsSource }: Asked): Record<string, string> {
  const { country, language, consentSource } = options;
  return {
    mapping: JSON.stringify(mapping),
    delimiter: source.delimiter,
    fileName: source.file.name.slice(0, 200),
    country,
    ...(language === null ? {} : { language }),
    ...(needsSource ? { consentSource: consentSource.trim() } : {}),
  };
}
