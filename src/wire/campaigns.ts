import { createCampaigns } from '../campaigns/campaigns.ts';
import type { LaunchDeps } from '../campaigns/launch.ts';
import { sendTest, type TestSendDeps } from '../campaigns/test-send.ts';
import type { Audience, TestCampaign } from '../contract/campaigns.ts';
import type { Channel } from '../contract/words.ts';
import { fullName } from '../contacts/names.ts';
import type { Line } from '../deliveries/line.ts';
import { AppError, invalid, notFound } from '../lib/errors.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { mintCode } from '../links/code.ts';
import { createReports } from '../reports/reports.ts';
import { STANDARD_FIELDS } from '../templates/check.ts';
import { targetsOf } from '../templates/targets.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { Base } from './base.ts';
import { isSandbox } from './lines.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';

type Parts = { people: People; messages: Messages; lines: Record<Channel, Line> };

/** Campaigns, test sends and reports. */
export function createCampaigning(base: Base, { people, messages, lines }: Parts) {
  const { stores, clock, newId, config } = base;
  const { settings } = messages;
  const standard = new Set<string>(STANDARD_FIELDS);

  const launch: LaunchDeps = {
    campaigns: stores.campaigns,
    runs: stores.runs,
    settings,
    filterOf: (audience, now) => filterOf(audience, now, people),
    async contentOf(id, version): Promise<PreparedContent> {
      const template = await messages.templates.version(id, version);
      if (template === null) throw notFound('template', `${id}, version ${version}`);
      return template;
    },
    targetsOf,
    lineOf: (channel) => lines[channel],
    clock,
  };

  const campaigns = createCampaigns({
    store: stores.campaigns,
    runs: stores.runs,
    batches: stores.batches,
    settings,
    async template(id) {
      const template = await stores.templates.find(id);
      return template === null ? null : { version: template.version, content: template };
    },
    needsOf(content) {
      const { fields, usesMainLink } = content.uses;
      return { fields: fields.filter((field) => !standard.has(field)), usesMainLink };
    },
    checkAudience: (audience) => checkAudience(audience, people),
    withoutPublicUrl: (channel) => !isSandbox(lines[channel]) && !config.publicUrlGiven,
    waitingOf: (line) => waitingOf(line, base, lines),
    undoMs: config.timings.undoMs,
    clock,
    newId,
  });

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
    async runOf(campaign) {
      const found = await stores.campaigns.read(campaign);
      if (found === null) throw notFound('campaign', campaign);
      return found.run === null ? null : stores.runs.read(found.run);
    },
    figuresOf: stores.figures.ofRun,
    hitsOf: stores.signals.hitsOf,
    recipients: stores.recipients,
    async peopleOf(ids) {
      const found = await stores.contacts.findMany(ids);
      return new Map(
        found.map((one) => [
          one.id,
          { name: fullName(one, one.language), mobile: one.mobile, email: one.email },
        ]),
      );
    },
  });

  return {
    campaigns,
    reports,
    launch,
    test: (id: string, test: TestCampaign) => sendTest(id, test, testDeps),
  };
}
export type Campaigning = ReturnType<typeof createCampaigning>;

async function filterOf(
  audience: Audience,
  now: Date,
  { segments }: People,
): Promise<Record<string, unknown>> {
  if ('everyone' in audience) return {};
  if ('contacts' in audience) return { _id: { $in: audience.contacts } };
  return segments.filterOf('segment' in audience ? audience.segment : audience.rule, now);
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
