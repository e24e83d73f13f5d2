import { mongo, type Connection } from 'mongoose';
import type { Form } from './form.ts';

type FormRecord = Omit<Form, 'id'> & { _id: string };

const DUPLICATE_KEY = 11000;

export type FormStore = ReturnType<typeof createFormStore>;

export function createFormStore(connection: Connection) {
  const records = connection.collection<FormRecord>('forms');

  return {
    async ready(): Promise<void> {
      await records.createIndexes([{ key: { slug: 1 }, unique: true }]);
    },

    async find(id: string): Promise<Form | null> {
      const record = await records.findOne({ _id: id });
      return record === null ? null : toForm(record);
    },

    async withSlug(slug: string): Promise<Form | null> {
      const record = await records.findOne({ slug });
      return record === null ? null : toForm(record);
    },

    /** In order of age. */
    async page(after: string | null, limit: number): Promise<Form[]> {
      const filter = after === null ? {} : { _id: { $gt: after } };
      return (await records.find(filter).sort({ _id: 1 }).limit(limit).toArray()).map(toForm);
    },

    /** False when another form has this slug. */
    async insert({ id, ...rest }: Form): Promise<boolean> {
      try {
        await records.insertOne({ _id: id, ...rest });
        return true;
      } catch (error) {
        if (error instanceof mongo.MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    /** The form after a change of what is named; null when there is no such form. */
    async change(id: string, patch: Partial<Omit<Form, 'id' | 'joined'>>): Promise<Form | null> {
      const record = await records.findOneAndUpdate(
        { _id: id },
        { $set: patch },
        { returnDocument: 'after' },
      );
      return record === null ? null : toForm(record);
    },

    async countJoined(id: string): Promise<void> {
      await records.updateOne({ _id: id }, { $inc: { joined: 1 } });
    },

    /** False when there is no such form. */
    async remove(id: string): Promise<boolean> {
      return (await records.deleteOne({ _id: id })).deletedCount === 1;
    },
  };
}

function toForm({ _id, ...rest }: FormRecord): Form {
  return { id: _id, ...rest };
}
