import type { Channel, Language } from '../contract/words.ts';
import type { BlockSource } from './block.ts';
import {
  fault,
  joinTexts,
  START,
  type Node,
  type Place,
  type SourceFault,
  type SourceNode,
} from './nodes.ts';
import { parseTemplate } from './parse.ts';
import type { BlockUse } from './template.ts';

/** `used`: the blocks that were taken in, those within them too, as often as they stand. */
export type Inlined = { nodes: Node[]; faults: SourceFault[]; used: BlockUse[] };

/** Finds a block's own tree, at a version or (null) the newest; or says what is wrong with it. */
export type Resolve = (name: string, version: number | null) => Found | { wrong: string };
type Found = { nodes: SourceNode[]; version: number };

type Walk = {
  resolve: Resolve;
  faults: SourceFault[];
  used: BlockUse[];
  path: string[];
  at: Place | null;
  left: { nodes: number };
};

/** More nodes than the largest source has tags: blocks within blocks could double at each step. */
const MAX_NODES = 5_000;

/**
 * Puts the trees of blocks where their names stand, those within them too. An unknown block, and one that would
 * hold itself, is a fault at the place of its name in the source.
 */
export function inlineBlocks(nodes: SourceNode[], resolve: Resolve): Inlined {
  const walk: Walk = { resolve, faults: [], used: [], path: [], at: null, left: { nodes: MAX_NODES } };
  return { nodes: inline(nodes, walk), faults: walk.faults, used: walk.used };
}

/** `at`: where the outermost block stands; all that it brings is shown there. */
function inline(nodes: SourceNode[], walk: Walk): Node[] {
  const inlined = nodes.flatMap((node): Node[] => {
    if (--walk.left.nodes < 0) return tooMany(walk);
    const place = walk.at ?? node.place;
    switch (node.kind) {
      case 'block':
        return inlineBlock(node.name, node.version, { ...walk, at: place });
      case 'choice': {
        const { then, otherwise } = node;
        return [{ ...node, place, then: inline(then, walk), otherwise: inline(otherwise, walk) }];
      }
      case 'optional':
        return [{ ...node, place, body: inline(node.body, walk) }];
      case 'text':
        return [walk.at === null ? node : { ...node, place, block: true }];
      case 'field':
      case 'link':
        return [{ ...node, place }];
    }
  });
  return joinTexts(inlined);
}

function tooMany({ faults, at, left }: Walk): Node[] {
  const message = `With its blocks the text has more than ${MAX_NODES} pieces; take blocks out.`;
  if (left.nodes === -1) faults.push(fault(at ?? START, 'too-many-tags', message));
  return [];
}

function inlineBlock(name: string, version: number | null, walk: Walk & { at: Place }): Node[] {
  const { path, at, faults } = walk;
  if (path.includes(name)) {
    const message = `The block ${name} would hold itself (${[...path, name].join(' → ')}); take it out of one of them.`;
    faults.push(fault(at, 'block-circle', message));
    return [];
  }
  const found = walk.resolve(name, version);
  if ('wrong' in found) {
    faults.push(fault(at, 'unknown-block-name', found.wrong));
    return [];
  }
  walk.used.push({ name, version: found.version });
  return inline(found.nodes, { ...walk, path: [...path, name] });
}

/** What takes blocks in: a mail's HTML takes their HTML, any other part their words. */
type Taker = { channel: Channel; part: 'text' | 'html' };

/** Finds blocks for a part of a language among those that were fetched for a text; each is read once. */
export function resolverOf(blocks: BlockSource[], language: Language, to: Taker): Resolve {
  const read = new Map<BlockSource, ReturnType<Resolve>>();
  return (name, version) => {
    const block = blocks.find(
      (one) => one.name === name && (version === null ? one.newest : one.version === version),
    );
    if (block === undefined) {
      const which = version === null ? `block ${name}` : `version ${version} of the block ${name}`;
      return { wrong: `There is no ${which}; make it first, or take its name out.` };
    }
    const known = read.get(block) ?? readBlock(block, language, to);
    read.set(block, known);
    return known;
  };
}

function readBlock(block: BlockSource, language: Language, { channel, part }: Taker): ReturnType<Resolve> {
  if (block.channel !== 'both' && block.channel !== channel) {
    return { wrong: `The block ${block.name} is for ${block.channel} only; make it for both.` };
  }
  const source = block.variants[language]?.[part] ?? null;
  if (source === null) {
    return {
      wrong: `The block ${block.name} has no ${part === 'html' ? 'HTML' : 'text'} in ${language}; write it.`,
    };
  }
  const { nodes, faults } = parseTemplate(source);
  const [first] = faults;
  if (first === undefined) return { nodes, version: block.version };
  return {
    wrong: `In the block ${block.name}, line ${first.line}, column ${first.column}: ${first.message}`,
  };
}
