import { createCampaigns, type CampaignDeps } from '../../src/campaigns/campaigns.ts';
import { createCampaignList } from '../../src/campaigns/campaign-list.store.ts';
import { createCampaignStore } from '../../src/campaigns/campaign.store.ts';
import { launchDue, onceOf, type LaunchDeps } from '../../src/campaigns/launch.ts';
import { runOf } from '../../src/campaigns/run-of.ts';
import type { Checked } from '../../src/campaigns/schedule.ts';
import { sendTest, type TestSendDeps } from '../../src/campaigns/test-send.ts';
import type { Audience, CreateCampaign, TestCampaign } from '../../src/contract/campaigns.ts';
import type { CampaignState } from '../../src/contract/words.ts';
import {
  alignBatches,
  finishRuns,
  holdMissed,
  sweepStopped,
  sweepUnsettled,
} from '../../src/deliveries/sweep.ts';
import { planNextRun } from '../../src/deliveries/plan.ts';
import { invalid, notFound } from '../../src/lib/errors.ts';
import { createIds } from '../../src/lib/ids.ts';
import { normaliseEmail, normaliseMobile } from '../../src/lib/phone.ts';
import { randomBase58 } from '../../src/lib/ids.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import type { Settings } from '../../src/settings/settings.ts';
import { targetsOf } from '../../src/templates/targets.ts';
import type { PreflightState } from '../../src/preflight/preflight.ts';
import type { PreparedContent } from '../../src/templates/template.ts';
import { NOON } from './builders/run.ts';
import { aText } from './builders/template.ts';
import { ALWAYS, aLine, TOOLS } from './line.ts';

export const UNDO_MS = 30_000;

/** Campaigns on a real database and the line of `aLine`; templates, segments and settings are what the test says. */
export async function aCampaignRoom() {
  const line = await aLine();
  const store = createCampaignStore(line.connection);
  await store.ready();
  const { clock } = line.planDeps;
  const newId = createIds(clock);
  const world = {
    settings: aSettings({ hours: ALWAYS }),
    templates: new Map<string, PreparedContent[]>([
      ['welcome', [aText('Hello {{name}}, see {{link}}')]],
      ['plain', [aText('Hello {{name}}')]],
    ]),
    segments: new Set(['loyal']),
    needs: { fields: [] as string[], usesMainLink: false },
    withoutPublicUrl: false,
    waiting: null as string | null,
    /** what somebody else does while a campaign is checked */
    meanwhile: null as (() => Promise<void>) | null,
    bands: [] as Record<string, unknown>[],
    checked: null as Checked | null,
    /** preflights before runs, by id, as they ended or are to end */
    looks: new Map<string, { state: PreflightState; endedAt: Date | null; run: string }>(),
    /** how the next of them stand once they have begun */
    lookState: 'done' as PreflightState,
  };
  const audienceOf = (audience: Audience): void => {
    if ('segment' in audience && !world.segments.has(audience.segment))
      throw invalid([{ path: 'audience.segment', message: `There is no segment ${audience.segment}.` }]);
    if ('rule' in audience) throw invalid([{ path: 'audience.rule.field', message: 'There is no field x.' }]);
  };
  const launch: LaunchDeps = {
    campaigns: store,
    runs: line.stores.runs,
    settings: () => Promise.resolve(world.settings),
    filterOf: (audience) => {
      audienceOf(audience);
      return Promise.resolve({});
    },
    contentOf: (id, version) => {
      const content = world.templates.get(id)?.[version - 1];
      return content === undefined ? Promise.reject(notFound('template', id)) : Promise.resolve(content);
    },
    targetsOf,
    bandsOf: () => Promise.resolve(world.bands),
    addressesAnybody: async (run) =>
      (await line.planDeps.addresseesAfter(run, { after: null, limit: 1 })).items.length > 0,
    preflights: {
      start: (id, _campaign, run) => {
        const endedAt = world.lookState === 'running' ? null : clock();
        world.looks.set(id, { state: world.lookState, endedAt, run: run.id });
        return Promise.resolve();
      },
      find: (id) => Promise.resolve(world.looks.get(id) ?? null),
    },
    newId,
    lineOf: () => line.line,
    clock,
  };
  const deps: CampaignDeps = {
    store,
    listed: createCampaignList(line.connection),
    runs: line.stores.runs,
    batches: line.stores.batches,
    settings: launch.settings,
    template: (id) => {
      const versions = world.templates.get(id);
      const content = versions?.at(-1);
      return Promise.resolve(
        versions === undefined || content === undefined ? null : { version: versions.length, content },
      );
    },
    needsOf: () => world.needs,
    checkAudience: (audience) => Promise.resolve().then(() => audienceOf(audience)),
    withoutPublicUrl: () => world.withoutPublicUrl,
    previewRun: async (campaign) => runOf(campaign, onceOf(campaign, world.settings, clock()), launch),
    checked: async () => {
      await world.meanwhile?.();
      return (
        world.checked ?? {
          outcome: 'fresh',
          preflight: 'preflight',
          matched: line.world.contacts.length,
          undecided: [],
        }
      );
    },
    waitingOf: () => Promise.resolve(world.waiting),
    undoMs: UNDO_MS,
    clock,
    newId,
  };
  const testDeps: TestSendDeps = {
    ...launch,
    contact: (id) => Promise.resolve(line.world.contacts.find((contact) => contact.id === id) ?? null),
    template: deps.template,
    addressOf: (channel, text) => (channel === 'sms' ? normaliseMobile(text) : normaliseEmail(text)),
    isSuppressed: (_channel, address) => Promise.resolve(line.world.suppressed.has(address)),
    line: (key) => (key === line.line.key ? line.line : null),
    deliveries: line.stores.deliveries,
    tools: () => TOOLS,
    mintCode: () => randomBase58(8),
    newId,
  };
  const campaigns = createCampaigns(deps);
  const sweep = { ...line.stores, clock, leaseMs: 10_000, graceMs: 30_000 };

  return {
    line,
    world,
    store,
    deps,
    launch,
    testDeps,
    campaigns,
    draft: (over: Partial<CreateCampaign> = {}) => campaigns.create({ ...aDraft(), ...over }),
    test: (id: string, test: TestCampaign) => sendTest(id, test, testDeps),
    /** What the schedule does in one tick. */
    async tick(): Promise<void> {
      await launchDue(launch);
      while (await planNextRun(line.planDeps));
      await sweepUnsettled(sweep);
      await alignBatches(sweep);
      await sweepStopped(sweep);
      await finishRuns(sweep);
    },
    holdMissed: () => holdMissed(sweep, world.settings.missedAfterMinutes * 60_000),
    stateOf: async (id: string): Promise<CampaignState> => (await campaigns.read(id)).state,
  };
}
export type CampaignRoom = Awaited<ReturnType<typeof aCampaignRoom>>;

export function aSettings(over: Partial<Settings> = {}): Settings {
  const rates = { sms: 100, email: 100 };
  return { ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates }), updatedAt: NOON, ...over };
}

export function aDraft(over: Partial<CreateCampaign> = {}): CreateCampaign {
  return {
    name: 'Autumn sale',
    template: 'welcome',
    purpose: 'marketing',
    audience: { everyone: true },
    link: 'https://shop.example/sale',
    data: {},
    hoursIn: 'organisation',
    repeat: { kind: 'once' },
    serving: null,
    priority: null,
    ...over,
  };
}
