import { createCampaigns } from '../campaigns/campaigns.ts';
import type { LaunchDeps } from '../campaigns/launch.ts';
import { createReadyMades } from '../campaigns/ready-mades.ts';
import type { Needs } from '../campaigns/ready.ts';
import { sendTest, type TestSendDeps } from '../campaigns/test-send.ts';
import type { Audience, TestCampaign } from '../contract/campaigns.ts';
import type { ReachRequest } from '../contract/reach-request.ts';
import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { AppError, invalid, notFound } from '../lib/errors.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { mintCode } from '../links/code.ts';
import { createReports } from '../reports/reports.ts';
import { STANDARD_FIELDS } from '../templates/check.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { Staleness } from '../preflight/fingerprint.ts';
import type { Preflight } from '../preflight/preflight.ts';
import type { Reach } from '../preflight/reach.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import { createForecasting } from './forecast.ts';
import { isSandbox } from './lines.ts';
import type { Messages } from './messages.ts';
import { namesAndAddresses } from './named.ts';
import { createPages } from './pages.ts';
import type { People } from './people.ts';
import { createChecking } from './preflights.ts';
import { createRuns } from './runs.ts';

type Parts = {
  people: People;
  messages: Messages;
  lines: Record<Channel, Line>;
  addressees: Addressees;
};

/** Campaigns, their preflights, test sends and reports. */
export function createCampaigning(base: Base, parts: Parts) {
  const { people, messages, lines, addressees } = parts;
  const { stores, clock, newId, config } = base;
  const runs = createRuns(base, parts);

  const checking = createChecking(base, {
    ...parts,
    async preview(id) {
      const campaign = await stores.campaigns.read(id);
      return campaign === null ? null : { campaign, run: await runs.preview(campaign) };
    },
  });

  const launch: LaunchDeps = {
    ...runs.deps,
    campaigns: stores.campaigns,
    runs: stores.runs,
    addressesAnybody: addressees.anybody,
    preflights: checking.automatic,
    newId,
    clock,
  };

  const campaigns = createCampaigns({
    store: stores.campaigns,
    listed: stores.campaignList,
    runs: stores.runs,
    batches: stores.batches,
    settings: messages.settings,
    async template(id) {
      const template = await stores.templates.find(id);
      return template === null ? null : { version: template.version, content: template };
    },
    needsOf,
    checkAudience: (audience) => checkAudience(audience, people),
    withoutPublicUrl: (channel) => !isSandbox(lines[channel]) && !config.publicUrlGiven,
    previewRun: runs.preview,
    checked: checking.checked,
    waitingOf: (line) => waitingOf(line, base, lines),
    undoMs: config.timings.undoMs,
    clock,
    newId,
  });

  const lookAt = {
    async preflight(id: string, at: Date | null): Promise<Preflight> {
      const { campaign, run } = await campaigns.forPreflight(id, at);
      return checking.start(campaign, run);
    },

    async latestPreflight(id: string): Promise<{ preflight: Preflight; stale: Staleness | null } | null> {
      const campaign = await stores.campaigns.read(id);
      if (campaign === null) throw notFound('campaign', id);
      const preflight = await checking.preflights.latest(id);
      if (preflight === null) return null;
      return {
        preflight,
        stale: await checking.staleness(preflight, campaign, await runs.preview(campaign)),
      };
    },
  };

  const testDeps: TestSendDeps = {
    ...launch,
    contact: stores.contacts.get,
    template: stores.templates.find,
    addressOf: (channel, text) => (channel === 'sms' ? normaliseMobile(text) : normaliseEmail(text)),
    isSuppressed: async (channel, address) => (await people.suppressions.among(channel, [address])).size > 0,
    line: (key) => Object.values(lines).find((line) => line.key === key) ?? null,
    deliveries: stores.deliveries,
    tools: messages.toolsOf,
    mintCode,
    newId,
  };

  const reports = createReports({
    async runOf(id, run) {
      const campaign = await stores.campaigns.read(id);
      if (campaign === null) throw notFound('campaign', id);
      if (run === null) return campaign.run === null ? null : stores.runs.read(campaign.run);
      const found = await stores.runs.read(run);
      if (found?.campaign !== id) throw notFound('run', run);
      return found;
    },
    runs: stores.runs.page,
    changes: stores.runChanges,
    figuresOf: stores.figures.ofRun,
    hitsOf: stores.signals.hitsOf,
    recipients: stores.recipients,
    hours: stores.hours,
    zone: async () => (await people.settings.read()).zone,
    peopleOf: namesAndAddresses(stores),
  });

  return {
    campaigns,
    reports,
    launch,
    checking,
    pages: createPages(base, { people, lines, waitingOf: (line) => waitingOf(line, base, lines) }),
    lookAt,
    async reach({ audience, ...asked }: ReachRequest): Promise<Reach> {
      await checkAudience(audience, people);
      return checking.reach(await runs.deps.filterOf(audience, clock()), asked);
    },
    runs,
    forecasts: createForecasting(base, { ...parts, runs }),
    readyMades: createReadyMades({
      library: messages.library,
      create: campaigns.create,
      needsOf,
      settings: messages.settings,
    }),
    test: (id: string, test: TestCampaign) => sendTest(id, test, testDeps),
  };
}
export type Campaigning = ReturnType<typeof createCampaigning>;

const STANDARD = new Set<string>(STANDARD_FIELDS);

function needsOf({ uses: { fields, usesMainLink } }: PreparedContent): Needs {
  return { fields: fields.filter((field) => !STANDARD.has(field)), usesMainLink };
}

async function checkAudience(audience: Audience, { segments }: People): Promise<void> {
  if ('segment' in audience) {
    await segments.read(audience.segment).catch((error: unknown) => {
      const unknown = error instanceof AppError && error.status === 404;
      throw unknown ? invalid([{ path: 'audience.segment', message: error.message }]) : error;
    });
  }
  if ('rule' in audience) await segments.check(audience.rule, 'audience.rule');
}

/** Says why a line stands still: its provider rests, or is not configured any more. */
async function waitingOf(
  key: string,
  { stores, clock }: Pick<Base, 'stores' | 'clock'>,
  lines: Record<Channel, Line>,
): Promise<string | null> {
  if (!Object.values(lines).some((line) => line.key === key)) {
    return `${key} is not configured any more; nothing falls back to another provider`;
  }
  const [status] = await stores.buckets.statusOf([key]);
  if (status === undefined || status.pausedUntil === null || status.pausedUntil <= clock()) return null;
  return `${key} rests until ${status.pausedUntil.toISOString()}: ${status.pauseReason ?? ''}`;
}
