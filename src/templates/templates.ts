import { toPage, type PageOf } from '../contract/page.ts';
import type { PreviewRequest, TemplateFacts, TemplatePreview } from '../contract/templates.ts';
import { Language, type Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { checkTemplate, type TemplateCheck } from './check.ts';
import { factsOf } from './facts.ts';
import type { Values } from './ops.ts';
import { previewOf, type PreviewFacts } from './preview.ts';
import { sampleValues } from './samples.ts';
import type { TemplateStore } from './template.store.ts';
import type { Template, TemplateContent, TemplateProblem } from './template.ts';

export type TemplatesDeps = {
  store: Omit<TemplateStore, 'ready'>;
  clock: Clock;
  newId: NewId;
  settings(): Promise<Pick<Settings, 'sms' | 'brand' | 'phone'>>;
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
export type NamedContent = TemplateContent & { name: string };
/** A problem under the path by which an API's client knows the source. */
export type PlacedProblem = Pick<TemplateProblem, 'line' | 'column' | 'code' | 'message'> & { path: string };
export type TemplateActions = ReturnType<typeof createTemplates>;

export function createTemplates(deps: TemplatesDeps) {
  const { store, clock, newId } = deps;

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

  async function withFacts(template: Template, check: TemplateCheck): Promise<TemplateWithFacts> {
    return { template, facts: factsOf(template, check, await previewFacts()) };
  }

  return {
    async create({ name, ...content }: NamedContent): Promise<TemplateWithFacts> {
      const check = soundCheck(content);
      const now = clock();
      const template: Template = {
        id: newId(),
        name,
        version: 1,
        ...content,
        createdAt: now,
        updatedAt: now,
      };
      await store.insert(template);
      return withFacts(template, check);
    },

    async read(id: string): Promise<TemplateWithFacts> {
      const template = await find(id);
      return withFacts(template, checkTemplate(template));
    },

    async list(after: string | null, limit: number): Promise<PageOf<Template>> {
      return toPage(await store.page(after, limit + 1), limit);
    },

    /** A new version; the former stays for the runs that were opened with it. `version`: the one that was edited, null for whichever. */
    async change(
      id: string,
      { name, ...content }: NamedContent,
      version: number | null,
    ): Promise<TemplateWithFacts> {
      const check = soundCheck(content);
      const former = await find(id);
      if (former.channel !== content.channel) {
        throw invalid([
          { path: 'channel', message: `This is a template for ${former.channel}; make a new one.` },
        ]);
      }
      if (version !== null && version !== former.version) throw changedMeanwhile(former);
      const { createdAt } = former;
      const next: Template = {
        id,
        name,
        version: former.version + 1,
        ...content,
        createdAt,
        updatedAt: clock(),
      };
      if (!(await store.replace(former, next))) throw changedMeanwhile(former);
      return withFacts(next, check);
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
    async check(content: TemplateContent): Promise<{ problems: PlacedProblem[]; facts: TemplateFacts }> {
      const check = checkTemplate(content);
      const problems = check.problems.map(placed);
      if (problems.length === 0) return { problems, facts: factsOf(content, check, await previewFacts()) };
      const { fields, links, usesMainLink } = check;
      return { problems, facts: { fields, links, usesMainLink, sizes: {}, warnings: [] } };
    },

    async preview(id: string, request: PreviewRequest): Promise<TemplatePreview> {
      const template = await find(id);
      const language = request.language ?? firstLanguage(template);
      const facts = (await previewFacts())(language);
      return previewOf(template, language, await valuesFor(template, request, facts, language), facts);
    },
  };

  async function valuesFor(
    template: Template,
    { contactId, values }: PreviewRequest,
    { settings: { brand, phone } }: PreviewFacts,
    language: Language,
  ): Promise<Values> {
    if (contactId === undefined) {
      return (
        values ?? sampleValues(checkTemplate(template).fields, language, { brand: brand[language], phone })
      );
    }
    const known = await deps.valuesOf(contactId, language);
    if (known === null) throw invalid([{ path: 'contactId', message: `There is no contact ${contactId}.` }]);
    return { ...values, ...known };
  }
}

/** @throws AppError 422 with each problem at its place */
function soundCheck(content: TemplateContent): TemplateCheck {
  const check = checkTemplate(content);
  if (check.problems.length > 0) throw invalid(check.problems.map(placed));
  return check;
}

function placed({ language, part, line, column, code, message }: TemplateProblem): PlacedProblem {
  return { path: `variants.${language}.${part}`, message, line, column, code };
}

function firstLanguage(template: Template): Language {
  return Language.options.find((language) => template.variants[language] !== undefined) ?? 'fa';
}

function changedMeanwhile({ id, version }: Template): Error {
  const message = 'Somebody has changed this template meanwhile: read it again, then change it.';
  return conflict('changed-meanwhile', message, { id, version });
}
