import { invalid } from '../lib/errors.ts';
import { blocksNamedIn, textsOfBlock, type Block, type BlockSource, type NamedBlock } from './block.ts';

/** More than any message needs; what names more is refused before it is fetched. */
export const MAX_BLOCKS = 50;

/** Those of the wanted that there are, the newest of a name before its former versions. */
export type FindBlocks = (wanted: NamedBlock[]) => Promise<Block[]>;

/**
 * Fetches all that some texts take in, blocks inside of blocks too: one query a level. What does not exist is
 * left out and a circle is fetched once, for the check to name their places.
 * @param own a block that is being saved, which is the newest of its name already
 * @throws AppError 422 when there are too many
 */
export async function gatherBlocks(
  texts: string[],
  find: FindBlocks,
  own: Block | null = null,
): Promise<BlockSource[]> {
  const found = new Map<string, Block>();
  const asked = new Set<string>();
  if (own !== null) found.set(own.name, own).set(keyOf(own), own);
  let wanted = texts.flatMap(blocksNamedIn);
  while (wanted.length > 0) {
    const fresh = wanted.filter((one) => !found.has(keyOf(one)) && !asked.has(keyOf(one)));
    for (const one of fresh) asked.add(keyOf(one));
    if (asked.size > MAX_BLOCKS) throw tooMany();
    const blocks = fresh.length === 0 ? [] : await find(unique(fresh));
    for (const one of fresh) {
      const block = blocks.find(
        ({ name, version }) => name === one.name && version === (one.version ?? version),
      );
      if (block === undefined) continue;
      const same = found.get(keyOf(block)) ?? block;
      found.set(keyOf(one), same).set(keyOf(block), same);
    }
    wanted = fresh.flatMap((one) => namedIn(found.get(keyOf(one))));
  }
  return sourcesOf(found);
}

/** `footer` for the newest, `footer.3` for a version: a name holds no dot. */
function keyOf({ name, version }: NamedBlock): string {
  return version === null ? name : `${name}.${version}`;
}

function unique(blocks: NamedBlock[]): NamedBlock[] {
  return [...new Map(blocks.map((block) => [keyOf(block), block])).values()];
}

function namedIn(block: Block | undefined): NamedBlock[] {
  return block === undefined ? [] : textsOfBlock(block).flatMap(blocksNamedIn);
}

function sourcesOf(found: Map<string, Block>): BlockSource[] {
  return [...new Set(found.values())].map((block) => ({
    name: block.name,
    version: block.version,
    channel: block.channel,
    variants: block.variants,
    newest: found.get(block.name) === block,
  }));
}

function tooMany(): Error {
  return invalid([{ path: 'variants', message: `A message takes in at most ${MAX_BLOCKS} blocks.` }]);
}
