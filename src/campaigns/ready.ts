import { nextOpening } from '../calendar/opening.ts';
import { after } from '../lib/clock.ts';
import type { Fault } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { isUsable, NOT_USABLE } from '../templates/template-upgrade.ts';
import type { PreparedContent } from '../templates/template.ts';
import { hoursOf } from '../deliveries/run.ts';
import type { Campaign } from './campaign.ts';
import { ownHoursOf } from './occurrence.ts';
import { sampleOwn } from './sample-own.ts';

/** What a text asks of its campaign. */
export type Needs = {
  /** merge fields that the template names, standard ones left out */
  fields: string[];
  usesMainLink: boolean;
};

export type Readiness = Needs & {
  content: PreparedContent;
  settings: Settings;
  /** a real provider whose links would lead nowhere, because no public address is set */
  withoutPublicUrl: boolean;
  startsAt: Date;
};

/** Only the names of what an order or an appointment brings are asked for. */
const NO_MOMENT = new Date(0);

/** Everything that keeps a campaign from being scheduled, each with its place and cure. Pure. */
export function faultsOf(campaign: Campaign, facts: Readiness): Fault[] {
  const faults: Fault[] = [];
  if (Object.keys(facts.content.variants).length === 0) {
    faults.push({ path: 'template', message: 'The template has no text in any language; write one.' });
  }
  if (!isUsable(facts.content)) faults.push({ path: 'template', message: NOT_USABLE });
  faults.push(...missingOf(campaign, facts));
  if (facts.withoutPublicUrl) {
    const message = 'Links and opt-outs need an address that the world can reach; set PUBLIC_URL.';
    faults.push({ path: 'publicUrl', message });
  }
  return [...faults, ...hoursFaults(campaign, facts)];
}

/** What the campaign itself must still be given: values that its text names, and where its link leads. */
export function missingOf(
  campaign: Pick<Campaign, 'repeat' | 'data' | 'link'>,
  { fields, usesMainLink, settings }: Needs & Pick<Readiness, 'settings'>,
): Fault[] {
  const faults: Fault[] = [];
  const own = new Set([
    ...settings.fields.map((field) => field.name),
    ...Object.keys(sampleOwn(campaign.repeat, NO_MOMENT)),
  ]);
  for (const field of fields) {
    if (own.has(field) || Object.hasOwn(campaign.data, field)) continue;
    const cure = `give it a value here, or add “${field}” to the contacts’ fields in the settings`;
    faults.push({ path: `data.${field}`, message: `The template names {{${field}}}; ${cure}.` });
  }
  if (usesMainLink && campaign.link === null) {
    faults.push({ path: 'link', message: 'The template has {{link}}; say where it leads.' });
  }
  return faults;
}

/** Messages that would have expired before the first opening would all be skipped, one by one and in silence. */
function hoursFaults({ repeat }: Campaign, { startsAt, settings }: Readiness): Fault[] {
  const [own] = ownHoursOf(repeat, settings) ?? [];
  const hours = hoursOf({ ownHours: own ?? null }, settings.hours);
  const opening = nextOpening(startsAt, hours, settings.zone);
  if (opening === null) {
    return [{ path: 'hours', message: 'The office never opens within a year from then; set its hours.' }];
  }
  if (repeat.kind !== 'once' || opening < after(startsAt, settings.expiryHours * 3_600_000)) return [];
  const message = `The office first opens at ${opening.toISOString()}, when the messages have expired (after ${settings.expiryHours} hours); start later.`;
  return [{ path: 'at', message }];
}
