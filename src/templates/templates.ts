import { toPage, type PageOf } from '../contract/page.ts';
import type {
  DraftPreview,
  DraftPreviewRequest,
  PreviewRequest,
  TemplateFacts,
  TemplatePreview,
  TemplateVariants,
  VariantGap,
} from '../contract/templates.ts';
import { Language, type Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { factsOf } from './facts.ts';
import type { Values } from './ops.ts';
import { previewOf, type PreviewFacts } from './preview.ts';
import { broughtAlong, sampleValues } from './samples.ts';
import type { TemplateStore } from './template.store.ts';
import type { PreparedContent, Template, TemplateContent } from './template.ts';
import { gapsOf, variantsOf, variantWarnings } from './variants.ts';
import {
  changedMeanwhile,
  noteOf,
  placed,
  type NamedContent,
  type PlacedProblem,
  type Saving,
} from './versions-save.ts';

export type TemplatesDeps = {
  store: Pick<TemplateStore, 'insert' | 'find' | 'page' | 'remove' | 'findVersion'>;
  saving: Saving;
  clock: Clock;
  newId: NewId;
  settings(): Promise<PreviewFacts['settings'] & Pick<Settings, 'fields'>>;
  /** the line that a marketing SMS ends with on the present sender; '' for none */
  optOutLine(language: Language): string;
  /** an address of the length that a real one has */
  sampleUrl(channel: Channel, index: number, settings: Pick<Settings, 'sms'>): string;
  /** what a template can say of one contact; null when there is no such contact */
  valuesOf(contactId: string, language: Language): Promise<Values | null>;
  /** whether a campaign still needs this template */
  isInUse(id: string): Promise<boolean>;
};

export type TemplateWithFacts = { template: Template; facts: TemplateFacts };
export type TemplateCheck = { problems: PlacedProblem[]; facts: TemplateFacts; gaps: VariantGap[] };
export type TemplateActions = ReturnType<typeof createTemplates>;

export function createTemplates(deps: TemplatesDeps) {
  const { store, saving, clock, newId } = deps;

  async function previewFacts(): Promise<(language: Language) => PreviewFacts> {
    const settings = await deps.settings();
    return (language) => ({
      settings,
      optOutLine: deps.optOutLine(language),
      sampleUrl: (channel, index) => deps.sampleUrl(channel, index, settings),
    });
  }

  async function find(id: string): Promise<Template> {
    const template = await store.find(id);
    if (template === null) throw notFound('template', id);
    return template;
  }

  async function knownOf(content: PreparedContent): Promise<{ facts: TemplateFacts; gaps: VariantGap[] }> {
    const facts = factsOf(content, await previewFacts());
    const gaps = gapsOf(content, (await deps.settings()).brand);
    return { facts: { ...facts, warnings: [...facts.warnings, ...variantWarnings(gaps)] }, gaps };
  }

  async function withFacts(template: Template): Promise<TemplateWithFacts> {
    return { template, facts: (await knownOf(template)).facts };
  }

  return {
    withFacts,

    /** @param by who writes it, for its history */
    async create({ name, ...content }: NamedContent, by: string, id = newId()): Promise<TemplateWithFacts> {
      const prepared = await saving.sound(content);
      const now = clock();
      const note = noteOf({ by }, []);
      const template: Template = {
        id,
        name,
        version: 1,
        ...prepared,
        note,
        createdAt: now,
        updatedAt: now,
      };
      await store.insert(template);
      return withFacts(template);
    },

    read: async (id: string): Promise<TemplateWithFacts> => withFacts(await find(id)),

    async list(after: string | null, limit: number): Promise<PageOf<Template>> {
      return toPage(await store.page(after, limit + 1), limit);
    },

    /** A new version; the former stays for the runs that were opened with it. `edited`: the one that was looked at, null for whichever. */
    async change(
      id: string,
      content: NamedContent,
      { edited, by }: { edited: number | null; by: string },
    ): Promise<TemplateWithFacts> {
      const former = await find(id);
      if (former.channel !== content.channel) {
        throw invalid([
          { path: 'channel', message: `This is a template for ${former.channel}; make a new one.` },
        ]);
      }
      if (edited !== null && edited !== former.version) throw changedMeanwhile(former);
      return withFacts(await saving.next(former, content, { by }));
    },

    async remove(id: string): Promise<void> {
      const template = await find(id);
      if (await deps.isInUse(id)) {
        throw conflict(
          'template-in-use',
          'A campaign needs this template: change or remove the campaign first.',
        );
      }
      if (!(await store.remove(template))) throw changedMeanwhile(template);
    },

    /** A template as it was in one version, removed ones included; null when there never was. */
    version: (id: string, version: number): Promise<Template | null> => store.findVersion(id, version),

    /** Judges what is not saved: every problem, and what would be known of it. */
    async check(content: TemplateContent): Promise<TemplateCheck> {
      const { problems, uses, content: prepared } = await saving.judge(content);
      if (prepared !== null) return { problems: [], ...(await knownOf(prepared)) };
      const facts = { ...uses, sizes: {}, culprits: [], warnings: [] };
      return { problems: problems.map(placed), facts, gaps: [] };
    },

    async preview(id: string, request: PreviewRequest): Promise<TemplatePreview> {
      const template = await find(id);
      const language = request.language ?? firstLanguage(template);
      const facts = (await previewFacts())(language);
      return previewOf(template, language, await valuesFor(template, request, facts, language), facts);
    },

    /** Writes what is not saved. A contact brings its own values; what a campaign would bring is made up, and told. */
    async previewDraft({ content, ...request }: DraftPreviewRequest): Promise<DraftPreview> {
      const prepared = await saving.sound(content);
      const language = request.language ?? firstLanguage(prepared);
      const facts = (await previewFacts())(language);
      const own = (await deps.settings()).fields.map(({ name }) => name);
      const made = samplesOf(prepared, facts, language);
      const samples = { ...broughtAlong(made, own), ...request.values };
      const rest = request.contactId === undefined ? made : {};
      const values = await valuesFor(
        prepared,
        { ...request, values: { ...rest, ...samples } },
        facts,
        language,
      );
      return { ...previewOf(prepared, language, values, facts), samples };
    },

    /** The languages side by side: what each uses, and what one has that the other lacks. */
    async variants(id: string): Promise<TemplateVariants> {
      const template = await find(id);
      const { sizes } = factsOf(template, await previewFacts());
      return variantsOf(template, sizes, (await deps.settings()).brand);
    },
  };

  async function valuesFor(
    content: PreparedContent,
    { contactId, values }: PreviewRequest,
    facts: PreviewFacts,
    language: Language,
  ): Promise<Values> {
    if (contactId === undefined) return values ?? samplesOf(content, facts, language);
    const known = await deps.valuesOf(contactId, language);
    if (known === null) throw invalid([{ path: 'contactId', message: `There is no contact ${contactId}.` }]);
    return { ...values, ...known };
  }
}

function samplesOf(content: PreparedContent, { settings }: PreviewFacts, language: Language): Values {
  return sampleValues(content, language, { brand: settings.brand[language], phone: settings.phone });
}

function firstLanguage(template: TemplateContent): Language {
  return Language.options.find((language) => template.variants[language] !== undefined) ?? 'fa';
}
