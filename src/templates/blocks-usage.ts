import { toPage, type PageOf } from '../contract/page.ts';
import type { BlockUsage, RefreshOutcome } from '../contract/blocks.ts';
import { AppError, notFound } from '../lib/errors.ts';
import type { BlockStore } from './blocks.store.ts';
import type { TemplateStore } from './template.store.ts';
import type { Template } from './template.ts';
import { contentOf, type Saving } from './versions-save.ts';

export type BlockUsageDeps = {
  blocks: Pick<BlockStore, 'find' | 'usersOf'>;
  templates: Pick<TemplateStore, 'pageOfBlock' | 'usersOfBlock'>;
  saving: Pick<Saving, 'next' | 'judge'>;
};
export type BlockUsageActions = ReturnType<typeof createBlockUsage>;

/** Who holds a block, in which version, and how they get the newest. */
export function createBlockUsage({ blocks, templates, saving }: BlockUsageDeps) {
  async function find(name: string): Promise<{ version: number }> {
    const block = await blocks.find(name);
    if (block === null) throw notFound('block', name);
    return block;
  }

  return {
    /** Templates that hold it now, in order of age, and the blocks that name it. */
    async usage(name: string, after: string | null, limit: number): Promise<BlockUsage> {
      const { version } = await find(name);
      const page = toPage(await templates.usersOfBlock(name, after, limit + 1), limit);
      const items = page.items.map((template) => {
        const versions = heldVersions(template, name);
        const { id, name: title, version: own } = template;
        return { id, name: title, version: own, blockVersions: versions, newest: versions.includes(version) };
      });
      return { version, blocks: await blocks.usersOf(name), items, next: page.next };
    },

    /**
     * Saves a page of the templates that hold it anew, each as a new version with the newest blocks. What would
     * come out the same is left as it is, and so is what does not pass the check: it is told why.
     */
    async refresh(
      name: string,
      { after, limit, by }: { after: string | null; limit: number; by: string },
    ): Promise<PageOf<RefreshOutcome>> {
      await find(name);
      const page = toPage(await templates.pageOfBlock(name, after, limit + 1), limit);
      const items: RefreshOutcome[] = [];
      // One after the other: they share one worker, and others save meanwhile.
      for (const template of page.items) items.push(await refreshOne(template, name, by));
      return { items, next: page.next };
    },
  };

  async function refreshOne(template: Template, block: string, by: string): Promise<RefreshOutcome> {
    const { id, name, version } = template;
    const content = contentOf(template);
    try {
      const judged = await saving.judge(content);
      if (judged.content !== null && sameBlocks(judged.blocks, template.blocks)) {
        return { id, name, version, outcome: 'unchanged', problem: null };
      }
      const next = await saving.next(template, { name, ...content }, { by, refreshed: block });
      return { id, name, version: next.version, outcome: 'saved', problem: null };
    } catch (error) {
      // Refused (a problem, or somebody was faster) is an answer; anything else is not foreseen.
      if (!(error instanceof AppError) || error.status >= 500) throw error;
      return { id, name, version, outcome: 'refused', problem: error.message };
    }
  }
}

function heldVersions({ blocks }: Pick<Template, 'blocks'>, name: string): number[] {
  return blocks.filter((block) => block.name === name).map(({ version }) => version);
}

function sameBlocks(a: Template['blocks'], b: Template['blocks']): boolean {
  const key = (blocks: Template['blocks']): string =>
    blocks
      .map(({ name, version }) => `${name}.${version}`)
      .sort()
      .join(' ');
  return key(a) === key(b);
}
