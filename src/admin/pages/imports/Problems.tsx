import { Text } from '@mantine/core';
import { api, dataOf } from '../../api/client.ts';
import { useMay, type Schemas } from '../../app/session.ts';
import { Listing } from '../../parts/Listing.tsx';
import { Paged } from '../../parts/Paged.tsx';
import { usePages } from '../../parts/pages.ts';
import { inDigits, isolated, useFormat } from '../../words/format.ts';
import type { Language } from '../../words/i18n.ts';
import { usePrefs } from '../../words/prefs.ts';
import type { Import } from './upload.ts';
import { useImportWords } from './words.ts';

type Problem = Schemas['ImportProblem'];
type Fault = Problem['faults'][number] & { line: number; place: number };

const AT_ONCE = 10;

/** Which rows were not applied, and why, cell by cell; the first ones, and more by a press. */
export function Problems({ of: { id, counts } }: { of: Import }) {
  const say = useImportWords();
  const may = useMay();
  const isAny = counts.invalid + counts.duplicates > 0;
  return isAny && may.write ? (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {say('problems')}
      </Text>
      <ProblemList id={id} />
    </div>
  ) : null;
}

function ProblemList({ id }: { id: string }) {
  const say = useImportWords();
  const pages = usePages<Problem>(['imports', id, 'problems'], (after) => {
    const query = { limit: AT_ONCE, ...(after === undefined ? {} : { after: Number(after) }) };
    return dataOf(api.GET('/imports/{id}/errors', { params: { path: { id }, query } }));
  });
  return (
    <Paged pages={pages} empty={<Text size="sm">{say('problemsGone')}</Text>}>
      {(problems) => <Faults faults={problems.flatMap(faultsOf)} />}
    </Paged>
  );
}

function faultsOf({ line, faults }: Problem): Fault[] {
  return faults.map((fault, place) => ({ ...fault, line, place }));
}

/** Its figures in the reader's digits, codes as they are, each in its own direction: a plus stays before its number. */
function figured(text: string, language: Language): string {
  return text.replace(/[+\w][\w/.-]*/g, (run) =>
    isolated(/[a-z_]/i.test(run) ? run : inDigits(run, language)),
  );
}

function Faults({ faults }: { faults: Fault[] }) {
  const say = useImportWords();
  const format = useFormat();
  const { language } = usePrefs();
  return (
    <Listing
      label={say('problems')}
      rows={faults}
      rowKey={({ line, place }) => `${line} ${place}`}
      columns={[
        { key: 'line', title: say('line'), cell: ({ line }) => format.number(line) },
        {
          key: 'column',
          title: say('column'),
          cell: ({ column }) =>
            column === null ? (
              <span className="soft">{say('wholeRow')}</span>
            ) : (
              <span className="written">{column}</span>
            ),
        },
        {
          key: 'cell',
          title: say('cell'),
          cell: ({ cell }) => (cell === null ? null : <bdi className="written">{cell}</bdi>),
        },
        { key: 'reason', title: say('reason'), cell: ({ reason }) => figured(reason[language], language) },
      ]}
    />
  );
}
