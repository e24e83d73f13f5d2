import { Schema, trusted, type Connection } from 'mongoose';
import type { Template } from './template.ts';

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
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { collection: 'templates', versionKey: false, minimize: false },
);

const versionSchema = new Schema<VersionRecord>(
  { _id: { type: String, required: true }, template: { type: Schema.Types.Mixed, required: true } },
  { collection: 'templateVersions', versionKey: false, minimize: false },
);

export type TemplateStore = ReturnType<typeof createTemplateStore>;

/** Templates as they are now, and every version that once was: a run keeps the one it was opened with. */
export function createTemplateStore(connection: Connection) {
  const templates = connection.model<TemplateRecord>('Template', schema);
  const versions = connection.model<VersionRecord>('TemplateVersion', versionSchema);

  async function keep(template: Template): Promise<void> {
    const _id = versionId(template.id, template.version);
    await versions.updateOne({ _id }, { $setOnInsert: { template } }, { upsert: true });
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
    async page(after: string | null, limit: number): Promise<Template[]> {
      const filter = after === null ? {} : { _id: trusted({ $gt: after }) };
      const records = await templates.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return records.map(toTemplate);
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
  };
}

function versionId(id: string, version: number): string {
  return `${id}.${version}`;
}

/** @throws never: the two kinds of record differ as the two kinds of template do */
function toTemplate(record: TemplateRecord): Template {
  const { _id: id, ...rest } = record;
  return { id, ...rest };
}
