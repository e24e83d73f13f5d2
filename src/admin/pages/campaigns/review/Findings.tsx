import { Stack } from '@mantine/core';
import type { Campaign, Preflight } from '../api.ts';
import { Arrivals } from './Arrivals.tsx';
import { Changes } from './Changes.tsx';
import { Checklist } from './Checklist.tsx';
import { Texts } from './Texts.tsx';
import { Sums } from './Sums.tsx';

type FindingsProps = { campaign: Campaign; preflight: Preflight; isStale: boolean };

/** All that a finished preflight tells. */
export function Findings({ campaign, preflight, isStale }: FindingsProps) {
  const { totals, changes } = preflight;
  return (
    <Stack gap="md">
      <Checklist campaign={campaign} preflight={preflight} isStale={isStale} />
      {totals !== null && (
        <>
          <Sums totals={totals} channel={preflight.channel} />
          <Arrivals arrivals={totals.arrivals} />
          <Texts totals={totals} channel={preflight.channel} />
        </>
      )}
      {changes !== null && <Changes changes={changes} groups={preflight.groups} />}
    </Stack>
  );
}
