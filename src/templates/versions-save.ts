import { Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid } from '../lib/errors.ts';
import type { BlockSource } from './block.ts';
import type { Preparation } from './prepare.ts';
import type { TemplateStore } from './template.store.ts';
import type {
  BlockUse,
  PreparedContent,
  Template,
  TemplateContent,
  TemplateProblem,
  VersionNote,
} from './template.ts';
import { changesOf, partsOf } from './versions-changes.ts';

/** Reads and judges a content, with the blocks that it may take in. */
export type Prepare = (content: TemplateContent, blocks: BlockSource[]) => Promise<Preparation>;

export type SavingDeps = {
  store: Pick<TemplateStore, 'replace'>;
  prepare: Prepare;
  /** what these texts take in */
  blocksFor(texts: string[]): Promise<BlockSource[]>;
  clock: Clock;
};

/** What a version is made for, and by whom. */
export type Reason = { by: string | null } & Partial<Pick<VersionNote, 'restored' | 'refreshed'>>;
export type NamedContent = TemplateContent & { name: string };
/** A problem under the path by which an API's client knows the source. */
export type PlacedProblem = Pick<TemplateProblem, 'line' | 'column' | 'code' | 'message'> & { path: string };
export type Saving = ReturnType<typeof createSaving>;

/** The one way by which a content becomes a version: the newest blocks taken in, read and judged by the worker. */
export function createSaving({ store, prepare, blocksFor, clock }: SavingDeps) {
  async function judge(content: TemplateContent): Promise<Preparation> {
    return prepare(content, await blocksFor(textsOf(content)));
  }

  /** @throws AppError 422 with each problem at its place */
  async function sound(content: TemplateContent): Promise<PreparedContent & { blocks: BlockUse[] }> {
    const { problems, content: prepared, blocks } = await judge(content);
    if (prepared === null) throw invalid(problems.map(placed));
    return { ...prepared, blocks };
  }

  return {
    judge,
    sound,

    /**
     * A new version of a template; the former stays for the runs that were opened with it.
     * @throws AppError 422 for a content with problems, 409 when somebody was faster
     */
    async next(former: Template, { name, ...content }: NamedContent, reason: Reason): Promise<Template> {
      const prepared = await sound(content);
      const note = noteOf(reason, changesOf(former, { name, ...content }));
      const { id, version, createdAt } = former;
      const dates = { createdAt, updatedAt: clock() };
      const next: Template = { id, name, version: version + 1, ...prepared, note, ...dates };
      if (!(await store.replace(former, next))) throw changedMeanwhile(former);
      return next;
    },
  };
}

export function noteOf(reason: Reason, changes: VersionNote['changes']): VersionNote {
  return { restored: null, refreshed: null, ...reason, changes };
}

/** What was written, without what was made of it. */
export function contentOf(template: TemplateContent): TemplateContent {
  return template.channel === 'sms'
    ? { channel: template.channel, variants: template.variants }
    : { channel: template.channel, variants: template.variants };
}

export function placed({ language, part, line, column, code, message }: TemplateProblem): PlacedProblem {
  return { path: `variants.${language}.${part}`, message, line, column, code };
}

export function changedMeanwhile({ id, version }: Pick<Template, 'id' | 'version'>): Error {
  const message = 'Somebody has changed this template meanwhile: read it again, then change it.';
  return conflict('changed-meanwhile', message, { id, version });
}

function textsOf(content: TemplateContent): string[] {
  const texts = Language.options.flatMap((language) => [...partsOf(content, language).values()]);
  return texts.filter((text) => text !== null);
}
