import { Alert, Anchor, Button, Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import { Empty } from '../../../parts/Empty.tsx';
import { Loaded } from '../../../parts/Loaded.tsx';
import { useFormat } from '../../../words/format.ts';
import { useReport, useRuns, type Campaign, type Report } from '../api.ts';
import { Costs } from './Costs.tsx';
import { Funnel } from './Funnel.tsx';
import { Hours } from './Hours.tsx';
import { Links } from './Links.tsx';
import { Otherwise } from './Otherwise.tsx';
import { Reasons } from './Reasons.tsx';
import { useReportWords } from './words.ts';

const PULSE_MS = 5_000;

/** What became of a run; every number leads to its people. */
export function ReportTab({ campaign }: { campaign: Campaign }) {
  const say = useReportWords();
  const [params] = useSearchParams();
  const run = params.get('run');
  const begun = campaign.run !== null;
  const report = useReport(campaign, run, PULSE_MS);
  if (!begun) return <Empty title={say('none.title')} text={say('none.text')} />;
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <RunPicker campaign={campaign} />
        {report.data !== undefined && (
          <Button
            component="a"
            href={`/api/v1/campaigns/${campaign.id}/report.csv${run === null ? '' : `?run=${encodeURIComponent(run)}`}`}
            download
            variant="default"
            leftSection={<IconDownload size={15} />}
          >
            {say('csv')}
          </Button>
        )}
      </Group>
      <Loaded query={report}>
        {(figures) => <Figures campaign={campaign} figures={figures} run={run} />}
      </Loaded>
    </Stack>
  );
}

export type FiguresProps = { campaign: Campaign; figures: Report; run: string | null };

function Figures(props: FiguresProps) {
  const say = useReportWords();
  const { number } = useFormat();
  const { uncertain } = props.figures;
  return (
    <Stack gap="md">
      {uncertain > 0 && (
        <Alert color="yellow" variant="outline" title={`${say('uncertain')}: ${number(uncertain)}`}>
          {say('uncertain.text')}{' '}
          <Anchor component={Link} to="/uncertain" size="sm" underline="always">
            {say('uncertain.look')}
          </Anchor>
        </Alert>
      )}
      <Funnel {...props} />
      <Hours {...props} />
      <Links {...props} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Reasons {...props} />
        <Stack gap="md">
          <Costs {...props} />
          <Otherwise {...props} />
        </Stack>
      </SimpleGrid>
    </Stack>
  );
}

/** One of the runs of a campaign that repeats; nothing where there is but one. */
function RunPicker({ campaign: { id } }: { campaign: Campaign }) {
  const say = useReportWords();
  const { dateTime, number } = useFormat();
  const [params, setParams] = useSearchParams();
  const runs = useRuns(id);
  const items = runs.data?.items ?? [];
  if (items.length < 2) return <span />;
  const nameOf = (startsAt: string, planned: number): string =>
    say('run.of', { at: dateTime(startsAt), n: number(planned) });
  return (
    <Select
      label={say('run')}
      value={params.get('run') ?? ''}
      onChange={(run) => setParams(run === null || run === '' ? {} : { run })}
      data={[
        { value: '', label: say('run.last') },
        ...items.map((run) => ({ value: run.id, label: nameOf(run.startsAt, run.planned) })),
      ]}
      w={{ base: '100%', xs: 320 }}
    />
  );
}
