import type { PageOf } from '../contract/page.ts';
import type { TemplateDiff, TemplateVersion } from '../contract/template-versions.ts';
import { Language } from '../contract/words.ts';
import { invalid, notFound } from '../lib/errors.ts';
import { diffBudget, diffTexts } from './diff.ts';
import type { TemplateStore } from './template.store.ts';
import type { Template, TemplateContent, VersionHead } from './template.ts';
import { partsOf, summaryOf } from './versions-changes.ts';
import { changedMeanwhile, contentOf, type Saving } from './versions-save.ts';

export type VersionsDeps = {
  store: Pick<TemplateStore, 'find' | 'findVersion' | 'history'>;
  saving: Pick<Saving, 'next'>;
};
export type VersionActions = ReturnType<typeof createVersions>;

/** A template's history: who made which version when, what is different, and the way back. */
export function createVersions({ store, saving }: VersionsDeps) {
  async function versionOf(id: string, version: number): Promise<Template> {
    const template = await store.findVersion(id, version);
    if (template === null) throw notFound('template version', `${id}, ${version}`);
    return template;
  }

  return {
    /** Newest first; those of a removed template too. `after`: the version that the last page ended with. */
    async list(id: string, after: number | null, limit: number): Promise<PageOf<TemplateVersion<Date>>> {
      const heads = await store.history(id, after, limit + 1);
      if (heads.length === 0 && after === null) throw notFound('template', id);
      const items = heads.slice(0, limit).map(rowOf);
      return { items, next: heads.length > limit ? String(items.at(-1)?.version) : null };
    },

    async read(id: string, version: number) {
      const template = await versionOf(id, version);
      return { ...rowOf(template), content: contentOf(template) };
    },

    /** What `version` has made different from `against` (null: the one before; nothing, for the first). */
    async diff(id: string, version: number, against: number | null): Promise<TemplateDiff> {
      const after = await versionOf(id, version);
      const other = against ?? version - 1;
      const before = other < 1 ? null : await versionOf(id, other);
      return {
        version,
        against: before?.version ?? null,
        name: { before: before?.name ?? null, after: after.name },
        blocks: { before: before?.blocks ?? [], after: after.blocks },
        parts: diffParts(before, after),
      };
    },

    /**
     * A new version with an old one's content, under the present name; its blocks are taken in anew.
     * @param edited the version that was looked at; null for whichever
     * @throws AppError 409 when somebody was faster, 422 when the content does not hold any more (a block has gone)
     */
    async restore(
      id: string,
      version: number,
      { edited, by }: { edited: number | null; by: string | null },
    ): Promise<Template> {
      const former = await store.find(id);
      if (former === null) throw notFound('template', id);
      if (edited !== null && edited !== former.version) throw changedMeanwhile(former);
      if (version === former.version) {
        throw invalid([{ path: 'version', message: `Version ${version} is the present one.` }]);
      }
      const old = await versionOf(id, version);
      return saving.next(former, { name: former.name, ...contentOf(old) }, { by, restored: version });
    },
  };
}

function rowOf(head: VersionHead): TemplateVersion<Date> {
  const { version, name, updatedAt: at, note, blocks } = head;
  const { by, restored, refreshed, changes } = note;
  return { version, name, at, by, summary: summaryOf(head), restored, refreshed, changes, blocks };
}

function diffParts(before: TemplateContent | null, after: TemplateContent): TemplateDiff['parts'] {
  const budget = diffBudget();
  return Language.options.flatMap((language) => {
    const old = before === null ? new Map<string, string | null>() : partsOf(before, language);
    const now = partsOf(after, language);
    return [...new Set([...old.keys(), ...now.keys()])].flatMap((part) => {
      const [was, is] = [old.get(part) ?? '', now.get(part) ?? ''];
      if (was === '' && is === '') return [];
      return [{ language, part, same: was === is, rows: diffTexts(was, is, budget) }];
    });
  });
}
