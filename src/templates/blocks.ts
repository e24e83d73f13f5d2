import { toPage, type PageOf } from '../contract/page.ts';
import { Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import { blocksNamedIn, textsOfBlock, type Block, type BlockSource } from './block.ts';
import { gatherBlocks } from './blocks-gather.ts';
import type { BlockStore } from './blocks.store.ts';
import type { TemplateStore } from './template.store.ts';
import type { EmailVariant, SmsVariant, TemplateContent } from './template.ts';
import { placed, type PlacedProblem, type Prepare } from './versions-save.ts';

export type BlocksDeps = {
  store: BlockStore;
  templates: Pick<TemplateStore, 'usersOfBlock'>;
  prepare: Prepare;
  clock: Clock;
};

export type BlockContent = Pick<Block, 'channel' | 'variants'>;
export type BlockActions = ReturnType<typeof createBlocks>;

/** Users that a refusal names; there may be more. */
const MAX_NAMED = 20;

export function createBlocks({ store, templates, prepare, clock }: BlocksDeps) {
  async function find(name: string): Promise<Block> {
    const block = await store.find(name);
    if (block === null) throw notFound('block', name);
    return block;
  }

  /** @throws AppError 422 with each problem at its place; a circle is one, and named */
  async function check(block: Block): Promise<void> {
    const sources = await gatherBlocks(textsOfBlock(block), store.findMany, block);
    const problems: PlacedProblem[] = [];
    for (const content of messagesOf(block)) {
      const found = (await prepare(content, sources)).problems.map(placed);
      problems.push(...found.filter((one) => !problems.some((known) => isSame(known, one))));
    }
    if (problems.length > 0) throw invalid(problems);
  }

  return {
    /** @param by who writes it */
    async create(name: string, content: BlockContent, by: string): Promise<Block> {
      const now = clock();
      const version = (await store.lastVersion(name)) + 1;
      const block = blockOf({ name, version, ...content, by, createdAt: now, updatedAt: now });
      await check(block);
      if (await store.insert(block)) return block;
      throw conflict('block-exists', `There is a block ${name} already: change it, or take another name.`);
    },

    read: find,

    /** By name. */
    async list(after: string | null, limit: number): Promise<PageOf<Block>> {
      const rows = (await store.page(after, limit + 1)).map((block) => ({ id: block.name, block }));
      const { items, next } = toPage(rows, limit);
      return { items: items.map(({ block }) => block), next };
    },

    /** A new version. Templates keep the one that they were saved with until they are saved or refreshed. */
    async change(
      name: string,
      content: BlockContent,
      { edited, by }: { edited: number | null; by: string },
    ): Promise<Block> {
      const former = await find(name);
      if (edited !== null && edited !== former.version) throw changedMeanwhile(former);
      const { version, createdAt } = former;
      const next = blockOf({ name, version: version + 1, ...content, by, createdAt, updatedAt: clock() });
      await check(next);
      if (!(await store.replace(former, next))) throw changedMeanwhile(former);
      return next;
    },

    /** @throws AppError 409 naming the templates and blocks that use it */
    async remove(name: string): Promise<void> {
      const block = await find(name);
      const [users, blocks] = await Promise.all([
        templates.usersOfBlock(name, null, MAX_NAMED),
        store.usersOf(name),
      ]);
      if (users.length + blocks.length > 0) {
        const using = users.map(({ id, name: title }) => ({ id, name: title }));
        throw inUse(name, using, blocks.slice(0, MAX_NAMED));
      }
      if (!(await store.remove(block))) throw changedMeanwhile(block);
    },

    /** All that some texts take in, newest versions now. @throws AppError 422 when these are too many */
    blocksFor: (texts: string[]): Promise<BlockSource[]> => gatherBlocks(texts, store.findMany),
  };
}

function blockOf(block: Omit<Block, 'uses'>): Block {
  const uses = textsOfBlock(block)
    .flatMap(blocksNamedIn)
    .map(({ name }) => name);
  return { ...block, uses: [...new Set(uses)] };
}

/** A block is sound when a message made of it alone is: the same reading, the same rules, the same places. */
function messagesOf({ channel, variants }: BlockContent): TemplateContent[] {
  const sms: Partial<Record<Language, SmsVariant>> = {};
  const email: Partial<Record<Language, EmailVariant>> = {};
  for (const language of Language.options) {
    const variant = variants[language];
    if (variant === undefined) continue;
    if (variant.text !== null) sms[language] = { text: variant.text };
    email[language] = {
      subject: '-',
      preheader: null,
      format: 'html',
      html: variant.html ?? '<p>-</p>',
      text: variant.text,
    };
  }
  const messages: TemplateContent[] = [];
  if (channel !== 'email') messages.push({ channel: 'sms', variants: sms });
  if (channel !== 'sms') messages.push({ channel: 'email', variants: email });
  return messages;
}

function isSame(a: PlacedProblem, b: PlacedProblem): boolean {
  return a.path === b.path && a.code === b.code && a.line === b.line && a.column === b.column;
}

function changedMeanwhile({ name, version }: Block): Error {
  const message = 'Somebody has changed this block meanwhile: read it again, then change it.';
  return conflict('changed-meanwhile', message, { name, version });
}

function inUse(name: string, templates: { id: string; name: string }[], blocks: string[]): Error {
  const users = [
    ...templates.map((template) => `template ${template.name}`),
    ...blocks.map((block) => `block ${block}`),
  ];
  const message = `The block ${name} is in use; take it out of these first: ${users.join(', ')}.`;
  return conflict('block-in-use', message, { templates, blocks });
}
