import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components, operations } from '../../api/schema.ts';

type Answer<Op extends keyof operations> = operations[Op] extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type Campaign = Answer<'getCampaignsById'>;
export type CampaignChange = NonNullable<
  operations['patchCampaignsById']['requestBody']
>['content']['application/json'];
export type NewCampaignBody = NonNullable<
  operations['postCampaigns']['requestBody']
>['content']['application/json'];
export type CampaignState = Campaign['state'];
export type Audience = Campaign['audience'];
export type Repeat = Campaign['repeat'];
export type Serving = Campaign['serving'];
export type Template = Answer<'getTemplatesById'>;
export type Preflight = components['schemas']['Preflight'];
export type ProblemGroup = components['schemas']['ProblemGroup'];
export type Totals = NonNullable<Preflight['totals']>;
export type CampaignPreflight = Answer<'getCampaignsByIdPreflight'>;
export type Report = Answer<'getCampaignsByIdReport'>;
export type Run = Answer<'getCampaignsByIdRuns'>['items'][number];
export type Recipient = Answer<'getCampaignsByIdRecipients'>['items'][number];
export type TestResult = Answer<'postCampaignsByIdTest'>;

const ACTIVE: CampaignState[] = ['planning', 'sending'];
const SOON_MS = 3 * 60_000;

export function isActive({ state }: Pick<Campaign, 'state'>): boolean {
  return ACTIVE.includes(state);
}

/** How often a report is read again when all has left. */
const AFTERWARDS_MS = 15_000;

/** How often a campaign is read again while it is on the screen, in ms. */
function pulseOf({ state, startsAt }: Campaign): number | false {
  if (ACTIVE.includes(state)) return 2_000;
  if (state === 'paused') return 10_000;
  if (state !== 'scheduled' || startsAt === null) return false;
  return new Date(startsAt).getTime() - Date.now() < SOON_MS ? 2_000 : 30_000;
}

export function useCampaign(id: string) {
  return useQuery({
    queryKey: ['campaigns', id],
    queryFn: () => dataOf(api.GET('/campaigns/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : pulseOf(data)),
  });
}

export function useTemplate(id: string | null) {
  return useQuery({
    queryKey: ['templates', id],
    queryFn: () => dataOf(api.GET('/templates/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== null,
    placeholderData: keepPreviousData,
  });
}

/** The newest preflight of a campaign, read again while it runs; null: there is none yet. */
export function usePreflight(id: string) {
  return useQuery({
    queryKey: ['campaigns', id, 'preflight'],
    queryFn: async () => (await readPreflight(id)) ?? null,
    refetchInterval: ({ state: { data } }) => (data?.preflight.state === 'running' ? 1_000 : false),
  });
}

/** Nothing comes with 204: there is none yet. */
function readPreflight(id: string): Promise<CampaignPreflight | undefined> {
  return dataOf(api.GET('/campaigns/{id}/preflight', { params: { path: { id } } }));
}

/** The figures of a run of a campaign that has begun; `run` null: of the last one. */
export function useReport(campaign: Campaign, run: string | null, pulseMs: number) {
  const { id, state } = campaign;
  return useQuery({
    // By its state, too: what was read while the last messages left is no report of the end.
    queryKey: ['campaigns', id, 'report', run, state],
    queryFn: () => dataOf(api.GET('/campaigns/{id}/report', { params: { path: { id }, query: ofRun(run) } })),
    enabled: campaign.run !== null,
    placeholderData: (before, query) => (query?.queryKey[3] === run ? before : undefined),
    // Deliveries are reported and links are followed for days.
    refetchInterval: isActive(campaign) ? pulseMs : AFTERWARDS_MS,
  });
}

/** The runs of a campaign, the newest first: the last 200. */
export function useRuns(id: string) {
  return useQuery({
    queryKey: ['campaigns', id, 'runs'],
    queryFn: () =>
      dataOf(api.GET('/campaigns/{id}/runs', { params: { path: { id }, query: { limit: 200 } } })),
  });
}

export function ofRun(run: string | null): { run?: string } {
  return run === null ? {} : { run };
}
