import type { Campaign } from '../campaigns/campaign.ts';
import { onceOf } from '../campaigns/launch.ts';
import { runOf, type RunOfDeps } from '../campaigns/run-of.ts';
import { sampleOwn } from '../campaigns/sample-own.ts';
import type { Audience } from '../contract/campaigns.ts';
import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import type { Run } from '../deliveries/run.ts';
import { conflict, notFound } from '../lib/errors.ts';
import { isUsable, NOT_USABLE } from '../templates/template-upgrade.ts';
import { targetsOf } from '../templates/targets.ts';
import type { Addressees } from './addressees.ts';
import type { Base } from './base.ts';
import type { Messages } from './messages.ts';
import type { People } from './people.ts';

type Parts = { people: People; messages: Messages; lines: Record<Channel, Line>; addressees: Addressees };

/** What makes a run of a campaign, for launching, for tests and for looking ahead. */
export function createRuns({ stores, clock }: Base, { people, messages, lines, addressees }: Parts) {
  const deps: RunOfDeps = {
    settings: messages.settings,
    filterOf: (audience, now) => filterOf(audience, now, people),
    bandsOf: addressees.bandsOf,
    async contentOf(id, version) {
      const template = await messages.templates.version(id, version);
      if (template === null) throw notFound('template', `${id}, version ${version}`);
      if (!isUsable(template)) throw conflict('template-not-usable', NOT_USABLE, { template: id, version });
      return template;
    },
    targetsOf,
    lineOf: (channel) => lines[channel],
  };

  /** A campaign with its newest text as a run of now; one that repeats, for everybody whom it would ever write to. */
  async function preview(campaign: Campaign): Promise<Run> {
    const template = await stores.templates.find(campaign.template);
    const data = { ...sampleOwn(campaign.repeat, clock()), ...campaign.data };
    const templateVersion = template?.version ?? campaign.templateVersion;
    const asked = { ...campaign, data, templateVersion, serving: null };
    const run = await runOf(asked, onceOf(asked, await messages.settings(), clock()), deps);
    return { ...run, filter: { $and: [run.filter, everyOccasion(campaign)] } };
  }

  return { deps, preview };
}
export type Runs = ReturnType<typeof createRuns>;

function everyOccasion({ repeat }: Campaign): Record<string, unknown> {
  if (repeat.kind !== 'occasion') return {};
  const celebrating = { 'occasions.kind': { $eq: repeat.occasion } };
  if (repeat.occasion !== 'spouse-birthday') return celebrating;
  return { ...celebrating, 'consents.spouse.granted': { $eq: true } };
}

async function filterOf(
  audience: Audience,
  now: Date,
  { segments }: People,
): Promise<Record<string, unknown>> {
  if ('everyone' in audience) return {};
  if ('contacts' in audience) return { _id: { $in: audience.contacts } };
  return segments.filterOf('segment' in audience ? audience.segment : audience.rule, now);
}
