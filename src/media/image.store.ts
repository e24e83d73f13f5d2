import { mongo, Schema, trusted, type Connection, type Types } from 'mongoose';
import type { Image } from './image.ts';

/** `file`: where GridFS keeps the bytes. */
type ImageRecord = Omit<Image, 'id'> & { _id: string; file: Types.ObjectId };

const schema = new Schema<ImageRecord>(
  {
    _id: { type: String, required: true },
    hash: { type: String, required: true },
    name: { type: String, default: null },
    type: { type: String, required: true },
    bytes: { type: Number, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    createdAt: { type: Date, required: true },
    file: { type: Schema.Types.ObjectId, required: true },
  },
  { collection: 'images', versionKey: false },
);
schema.index({ hash: 1 }, { unique: true });

const DUPLICATE_KEY = 11_000;

export type ImageStore = ReturnType<typeof createImageStore>;

/** Images: what is known of each in `images`, its bytes in GridFS. */
export function createImageStore(connection: Connection) {
  const images = connection.model<ImageRecord>('Image', schema);

  function bucket(): mongo.GridFSBucket {
    if (connection.db === undefined) throw new Error('Images need an open connection.');
    return new mongo.GridFSBucket(connection.db, { bucketName: 'imageFiles' });
  }

  async function withHash(hash: string): Promise<Image | null> {
    const record = await images.findOne({ hash }).lean();
    return record === null ? null : toImage(record);
  }

  return {
    async ready(): Promise<void> {
      await images.init();
    },

    withHash,

    /**
     * Keeps the bytes, then the record. Who dies between the two leaves a file that nobody names: harmless, 1 MB at most.
     * @returns the image that has the same bytes, should somebody have been quicker; null when this one was kept
     */
    async insert({ id, ...image }: Image, content: Buffer): Promise<Image | null> {
      const file = await upload(bucket(), image.hash, content);
      try {
        await images.create({ _id: id, ...image, file });
        return null;
      } catch (error) {
        if (!(error instanceof mongo.MongoServerError) || error.code !== DUPLICATE_KEY) throw error;
        await bucket().delete(file);
        return withHash(image.hash);
      }
    },

    async find(id: string): Promise<Image | null> {
      const record = await images.findById(id).lean();
      return record === null ? null : toImage(record);
    },

    /** In order of age. */
    async page(after: string | null, limit: number): Promise<Image[]> {
      const filter = after === null ? {} : { _id: trusted({ $gt: after }) };
      const records = await images.find(filter).sort({ _id: 1 }).limit(limit).lean();
      return records.map(toImage);
    },

    /** @throws Error when the file is gone, which only happens to a damaged database */
    async content({ id }: Pick<Image, 'id'>): Promise<Buffer> {
      const record = await images.findById(id, { file: 1 }).lean();
      if (record === null) throw new Error(`The image ${id} is gone.`);
      const chunks: Buffer[] = [];
      for await (const chunk of bucket().openDownloadStream(record.file)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

function upload(bucket: mongo.GridFSBucket, name: string, content: Buffer): Promise<Types.ObjectId> {
  return new Promise((done, fail) => {
    const stream = bucket.openUploadStream(name);
    stream.once('error', fail).once('finish', () => done(stream.id));
    stream.end(content);
  });
}

function toImage({ _id: id, file: _, ...rest }: ImageRecord): Image {
  return { id, ...rest };
}
