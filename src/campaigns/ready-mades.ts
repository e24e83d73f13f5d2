import type { CreateCampaign } from '../contract/campaigns.ts';
import type { LibraryMessage } from '../contract/library.ts';
import type { ReadyMadeView, UseReadyMade } from '../contract/ready-made.ts';
import { invalid, notFound } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import type { PreparedContent } from '../templates/template.ts';
import { READY_MADE, type ReadyMade } from './ready-made.ts';
import { missingOf, type Needs } from './ready.ts';
import type { CampaignRead } from './view.ts';

export type ReadyMadeDeps = {
  library: {
    read(id: string): Promise<LibraryMessage>;
    use(id: string, by: string): Promise<{ template: { id: string } & PreparedContent }>;
  };
  create(campaign: CreateCampaign): Promise<CampaignRead>;
  needsOf(content: PreparedContent): Needs;
  settings(): Promise<Settings>;
};

/** What a person still has to say before the campaign can be scheduled, with the library's sample of it. */
export type Missing = { path: string; sample: { fa: string; en: string } | null };

export type Used = { campaign: CampaignRead; template: string; missing: Missing[] };

/** The campaigns that come with Chapar, and drafts made from them. */
export function createReadyMades(deps: ReadyMadeDeps) {
  return {
    list: (): { items: ReadyMadeView[] } => ({ items: READY_MADE.map(toView) }),

    /**
     * Makes a template of one's own and a draft of the campaign, to change and to fill as any other.
     * @throws AppError 404 for an unknown one, 422 when it has no message for the channel
     */
    async use(id: string, { channel }: UseReadyMade, by: string): Promise<Used> {
      const found = READY_MADE.find((one) => one.id === id);
      if (found === undefined) throw notFound('ready-made campaign', id);
      const message = found.messages[channel];
      if (message === undefined) {
        const channels = Object.keys(found.messages).join(', ');
        throw invalid([{ path: 'channel', message: `This campaign has a message for ${channels} only.` }]);
      }
      const [{ purpose, fields }, settings] = await Promise.all([
        deps.library.read(message),
        deps.settings(),
      ]);
      const { template } = await deps.library.use(message, by);
      const campaign = await deps.create({
        name: found.name[settings.language],
        template: template.id,
        purpose,
        audience: found.rule === null ? { everyone: true } : { rule: found.rule },
        link: null,
        data: {},
        hoursIn: 'organisation',
        repeat: found.repeat,
        serving: null,
        priority: null,
      });
      const samples = new Map(fields.map(({ name, sample }) => [`data.${name}`, sample]));
      const missing = missingOf(campaign, { ...deps.needsOf(template), settings });
      return {
        campaign,
        template: template.id,
        missing: missing.map(({ path }) => ({ path, sample: samples.get(path) ?? null })),
      };
    },
  };
}
export type ReadyMades = ReturnType<typeof createReadyMades>;

function toView({ id, name, description, messages, repeat, rule }: ReadyMade): ReadyMadeView {
  return { id, name, description, messages, repeat, audience: rule === null ? { everyone: true } : { rule } };
}
