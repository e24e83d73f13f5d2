import { Schema, trusted, type Connection } from 'mongoose';
import type { Block, NamedBlock } from './block.ts';

type BlockRecord = Omit<Block, 'name'> & { _id: string };
/** A version as it was. Its id is `name.version`; a name holds no dot. */
type VersionRecord = { _id: string; block: Block };

const schema = new Schema<BlockRecord>(
  {
    _id: { type: String, required: true },
    version: { type: Number, required: true },
    channel: { type: String, required: true, enum: ['sms', 'email', 'both'] },
    variants: { type: Schema.Types.Mixed, required: true },
    uses: { type: [String], required: true },
    by: { type: String, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'template_blocks', versionKey: false, minimize: false },
);
schema.index({ uses: 1 });

const versionSchema = new Schema<VersionRecord>(
  { _id: { type: String, required: true }, block: { type: Schema.Types.Mixed, required: true } },
  { collection: 'template_block_versions', versionKey: false, minimize: false },
);
versionSchema.index({ 'block.name': 1, 'block.version': -1 });

export type BlockStore = ReturnType<typeof createBlockStore>;

/** Blocks as they are now, and every version that once was: a template may name one by its number. */
export function createBlockStore(connection: Connection) {
  const blocks = connection.model<BlockRecord>('TemplateBlock', schema);
  const versions = connection.model<VersionRecord>('TemplateBlockVersion', versionSchema);

  async function keep(block: Block): Promise<void> {
    const _id = versionId(block.name, block.version);
    await versions.updateOne({ _id }, { $setOnInsert: { block } }, { upsert: true });
  }

  return {
    async ready(): Promise<void> {
      await Promise.all([blocks.init(), versions.init()]);
    },

    /** False when there is a block of this name. */
    async insert({ name, ...rest }: Block): Promise<boolean> {
      const { upsertedCount } = await blocks.updateOne(
        { _id: name },
        { $setOnInsert: rest },
        { upsert: true },
      );
      return upsertedCount === 1;
    },

    async find(name: string): Promise<Block | null> {
      const record = await blocks.findById(name).lean();
      return record === null ? null : toBlock(record);
    },

    /** By name. */
    async page(after: string | null, limit: number): Promise<Block[]> {
      const filter = after === null ? {} : { _id: trusted({ $gt: after }) };
      const records = await blocks.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return records.map(toBlock);
    },

    /** Those of the wanted that there are; a removed block's versions are gone for texts. */
    async findMany(wanted: NamedBlock[]): Promise<Block[]> {
      const names = wanted.map(({ name }) => name);
      const current = (await blocks.find({ _id: trusted({ $in: names }) }).lean()).map(toBlock);
      const living = new Set(current.map(({ name }) => name));
      const ids = wanted.flatMap(({ name, version }) =>
        version === null || !living.has(name) ? [] : [versionId(name, version)],
      );
      const former = ids.length === 0 ? [] : await versions.find({ _id: trusted({ $in: ids }) }).lean();
      return [...current, ...former.map(({ block }) => block)];
    },

    /** The number of the last version that a name ever had; 0 for none. So no number comes twice. */
    async lastVersion(name: string): Promise<number> {
      const record = await versions.findOne({ 'block.name': name }).sort({ 'block.version': -1 }).lean();
      return record?.block.version ?? 0;
    },

    /** Names of the blocks that take this one in. */
    async usersOf(name: string): Promise<string[]> {
      const records = await blocks.find({ uses: name }, { _id: 1 }).sort({ _id: 1 }).limit(200).lean();
      return records.map(({ _id }) => _id);
    },

    /** Puts `next` in the place of `former`, which is kept first. False when somebody was faster. */
    async replace(former: Block, next: Block): Promise<boolean> {
      await keep(former);
      const { name, ...rest } = next;
      const { matchedCount } = await blocks.updateOne({ _id: name, version: former.version }, { $set: rest });
      return matchedCount === 1;
    },

    /** False when somebody has changed or removed it meanwhile. */
    async remove(block: Block): Promise<boolean> {
      await keep(block);
      const { deletedCount } = await blocks.deleteOne({ _id: block.name, version: block.version });
      return deletedCount === 1;
    },
  };
}

function versionId(name: string, version: number): string {
  return `${name}.${version}`;
}

function toBlock({ _id: name, ...rest }: BlockRecord): Block {
  return { name, ...rest };
}
