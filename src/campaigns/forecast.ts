import type { Contact } from '../contacts/contact.ts';
import { fullName } from '../contacts/names.ts';
import type { Forecast, ForecastItem } from '../contract/forecast.ts';
import { plainOf } from '../deliveries/compose.ts';
import { after, type Clock } from '../lib/clock.ts';
import { notFound } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';
import { groupOf } from '../preflight/outcome.ts';
import { groupWords } from '../preflight/words.ts';
import { comingTo, type ComingDeps } from './coming.ts';
import { foresee, type ForeseeDeps, type Foreseen } from './foreseen.ts';
import { whyOf, type AudienceWords } from './forecast-words.ts';

export type ForecastDeps = ComingDeps &
  ForeseeDeps & {
    contact(id: string): Promise<Contact | null>;
    audienceWords: AudienceWords;
    clock: Clock;
  };

const DAY_MS = 86_400_000;

/** The time machine: all that would be sent to one contact, when, why, and the text. It writes nothing. */
export function createForecasts(deps: ForecastDeps) {
  return {
    /** @param days how far to look, from now */
    async of(id: string, days: number): Promise<Forecast> {
      const contact = await deps.contact(id);
      if (contact === null) throw notFound('contact', id);
      const now = deps.clock();
      const window = { now, to: after(now, days * DAY_MS) };
      const settings = await deps.settings();
      const reading = { ...deps, ...readOnce(deps, settings) };
      const { coming, untold } = await comingTo({ contact, settings, window }, reading);
      const foreseen = await foresee(contact, coming, settings, deps);
      const audiences = new Map(foreseen.map(({ campaign }) => [campaign.id, campaign.audience]));
      const words = new Map(
        await Promise.all(
          [...audiences].map(async ([key, one]) => [key, await deps.audienceWords(one)] as const),
        ),
      );
      return {
        contact: { id, name: fullName(contact, contact.language) },
        from: now.toISOString(),
        to: window.to.toISOString(),
        items: foreseen.map((one) =>
          toItem(one, whyOf(one, words.get(one.campaign.id) ?? null, settings.zone)),
        ),
        untold,
      };
    },
  };
}
export type Forecasts = ReturnType<typeof createForecasts>;

/** Settings and texts as they are at the beginning, read once for all occurrences. */
function readOnce(deps: ComingDeps, settings: Settings): Pick<ComingDeps, 'settings' | 'contentOf'> {
  const contents = new Map<string, Promise<PreparedContent>>();
  return {
    settings: () => Promise.resolve(settings),
    contentOf(template, version) {
      const key = `${template} ${version}`;
      const content = contents.get(key) ?? deps.contentOf(template, version);
      contents.set(key, content);
      return content;
    },
  };
}

function toItem({ campaign, run, judged, ...rest }: Foreseen, why: ForecastItem['why']): ForecastItem {
  const { outcome, detail, composed } = judged;
  const group = groupOf(outcome, detail);
  const envelope = composed?.envelope ?? null;
  return {
    campaign: { id: campaign.id, name: campaign.name },
    channel: run.channel,
    purpose: run.purpose,
    kind: campaign.repeat.kind,
    why,
    wishedAt: rest.wishedAt.toISOString(),
    arrivesAt: rest.arrivesAt?.toISOString() ?? null,
    waitsFor: rest.waitsFor,
    outcome,
    reason: group === null ? null : groupWords(group.code, group.field),
    detail,
    language: composed?.facts.language ?? null,
    parts: composed?.facts.parts ?? null,
    fits: composed?.facts.fits ?? [],
    subject: envelope !== null && 'subject' in envelope ? envelope.subject : null,
    text: composed === null ? null : plainOf(composed),
  };
}
