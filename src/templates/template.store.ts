import { Schema, trusted, type Connection, type QueryFilter } from 'mongoose';
import type { Template, VersionHead } from './template.ts';

type Stored<T> = T extends Template ? Omit<T, 'id'> & { _id: string } : never;
type TemplateRecord = Stored<Template>;
/** A version as it was. Its id is `template.version`, so the same version cannot be kept twice. */
type VersionRecord = { _id: string; template: Template };

const schema = new Schema<TemplateRecord>(
  {
    _id: { type: String, required: true },
    name: { type: String, required: true },
    channel: { type: String, required: true, enum: ['sms', 'email'] },
    version: { type: Number, required: true },
    // Its shape depends on the channel; templates.ts has checked it.
    variants: { type: Schema.Types.Mixed, required: true },
    prepared: { type: Schema.Types.Mixed, required: true },
    uses: { type: Schema.Types.Mixed, required: true },
    blocks: { type: [{ _id: false, name: String, version: Number }], required: true },
    note: { type: Schema.Types.Mixed, required: true },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'templates', versionKey: false, minimize: false },
);
// Whose block was changed, and who must be asked before one is removed.
schema.index({ 'blocks.name': 1, _id: 1 });

const versionSchema = new Schema<VersionRecord>(
  { _id: { type: String, required: true }, template: { type: Schema.Types.Mixed, required: true } },
  { collection: 'templateVersions', versionKey: false, minimize: false },
);
// A template's history, newest first.
versionSchema.index({ 'template.id': 1, 'template.version': -1 });

const HEAD = { version: 1, name: 1, blocks: 1, note: 1, updatedAt: 1 };
const OLD_HEAD = Object.fromEntries(Object.keys(HEAD).map((key) => [`template.${key}`, 1]));

export type BlockUser = Pick<Template, 'id' | 'name' | 'version' | 'blocks'>;
export type TemplateStore = ReturnType<typeof createTemplateStore>;

/** Templates as they are now, and every version that once was: a run keeps the one it was opened with. */
export function createTemplateStore(connection: Connection) {
  const templates = connection.model<TemplateRecord>('Template', schema);
  const versions = connection.model<VersionRecord>('TemplateVersion', versionSchema);

  async function keep(template: Template): Promise<void> {
    const _id = versionId(template.id, template.version);
    await versions.updateOne({ _id }, { $setOnInsert: { template } }, { upsert: true });
  }

  async function pageOf(filter: QueryFilter<TemplateRecord>, after: string | null, limit: number) {
    const rest = after === null ? {} : { _id: trusted({ $gt: after }) };
    const records = await templates
      .find({ ...filter, ...rest })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
    return records.map(toTemplate);
  }

  return {
    async ready(): Promise<void> {
      await Promise.all([templates.init(), versions.init()]);
    },

    async insert({ id, ...rest }: Template): Promise<void> {
      await templates.create({ _id: id, ...rest });
    },

    async find(id: string): Promise<Template | null> {
      const record = await templates.findById(id).lean();
      return record === null ? null : toTemplate(record);
    },

    /** In order of age. */
    page: (after: string | null, limit: number): Promise<Template[]> => pageOf({}, after, limit),

    /** Those that hold a block now, of whichever version; in order of age. */
    pageOfBlock: (name: string, after: string | null, limit: number): Promise<Template[]> =>
      pageOf({ 'blocks.name': name }, after, limit),

    /** The same templates without their texts. */
    async usersOfBlock(name: string, after: string | null, limit: number): Promise<BlockUser[]> {
      const rest = after === null ? {} : { _id: trusted({ $gt: after }) };
      const records = await templates
        .find({ 'blocks.name': name, ...rest }, { name: 1, version: 1, blocks: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<(Omit<BlockUser, 'id'> & { _id: string })[]>();
      return records.map(({ _id: id, name: title, version, blocks }) => ({
        id,
        name: title,
        version,
        blocks,
      }));
    },

    /**
     * Puts `next` in the place of `former`, which is kept first, so that no version is ever without a record.
     * False when somebody else has changed or removed it meanwhile.
     */
    async replace(former: Template, next: Template): Promise<boolean> {
      await keep(former);
      const { id, ...rest } = next;
      const { matchedCount } = await templates.updateOne(
        { _id: id, version: former.version },
        { $set: rest },
      );
      return matchedCount === 1;
    },

    /** Takes a template off the list; its versions stay, for runs that were opened with them. */
    async remove(template: Template): Promise<boolean> {
      await keep(template);
      const { deletedCount } = await templates.deleteOne({ _id: template.id, version: template.version });
      return deletedCount === 1;
    },

    async findVersion(id: string, version: number): Promise<Template | null> {
      const record = await versions.findById(versionId(id, version)).lean();
      if (record !== null) return record.template;
      const current = await templates.findOne({ _id: id, version }).lean();
      return current === null ? null : toTemplate(current);
    },

    /** Versions older than `before` (null: all), newest first, without their texts; of a removed template too. */
    async history(id: string, before: number | null, limit: number): Promise<VersionHead[]> {
      const current = await templates.findById(id, HEAD).lean<VersionHead>();
      // What is read as current may be kept as a former one by now: it is shown once.
      const below = Math.min(before ?? Infinity, current?.version ?? Infinity);
      const former = await versions
        .find({ 'template.id': id, 'template.version': trusted({ $lt: below }) }, OLD_HEAD)
        .sort({ 'template.version': -1 })
        .limit(limit)
        .lean<{ template: VersionHead }[]>();
      const heads = former.map(({ template }) => toHead(template));
      const first =
        current !== null && (before === null || current.version < before) ? [toHead(current)] : [];
      return [...first, ...heads].slice(0, limit);
    },
  };
}

function versionId(id: string, version: number): string {
  return `${id}.${version}`;
}

/** The two kinds of record differ as the two kinds of template do. */
function toTemplate(record: TemplateRecord): Template {
  const { _id: id, ...rest } = record;
  return { id, ...rest };
}

function toHead({ version, name, blocks, note, updatedAt }: VersionHead): VersionHead {
  return { version, name, blocks, note, updatedAt };
}
