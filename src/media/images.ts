import { createHash } from 'node:crypto';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Clock } from '../lib/clock.ts';
import { AppError, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import { MAX_BYTES, type Image } from './image.ts';
import type { ImageStore } from './image.store.ts';
import { createKept } from './kept.ts';
import { recognise } from './recognise.ts';

export type ImagesDeps = { store: Omit<ImageStore, 'ready'>; clock: Clock; newId: NewId };

export type ImageFile = { image: Image; content: Buffer };
export type ImageActions = ReturnType<typeof createImages>;

/** Memory for the images that are asked for most: a campaign's readers ask for the same few within an hour. */
const KEPT_BYTES = 32 * 1_048_576;

export function createImages({ store, clock, newId }: ImagesDeps) {
  const kept = createKept<ImageFile>(KEPT_BYTES, ({ content }) => content.length);

  return {
    /**
     * Keeps an image; one that is known already stays as it is, with its first name.
     * @throws AppError 413 when it is too large, 422 when it is no image that mails show
     */
    async add(stream: AsyncIterable<Buffer>, name: string | null): Promise<{ image: Image; isNew: boolean }> {
      const content = await gather(stream);
      const found = recognise(content);
      if (found.outcome === 'refused') throw invalid([{ path: 'body', message: found.reason }]);
      const { type, width, height } = found;
      const hash = createHash('sha256').update(content).digest('hex');
      const image: Image = {
        id: newId(),
        hash,
        name,
        type,
        bytes: content.length,
        width,
        height,
        createdAt: clock(),
      };
      const known = (await store.withHash(hash)) ?? (await store.insert(image, content));
      return known === null ? { image, isNew: true } : { image: known, isNew: false };
    },

    async list(after: string | null, limit: number): Promise<PageOf<Image>> {
      return toPage(await store.page(after, limit + 1), limit);
    },

    async read(id: string): Promise<Image> {
      const image = await store.find(id);
      if (image === null) throw notFound('image', id);
      return image;
    },

    /** The image with its bytes, for its readers; null when there is none. */
    async file(id: string): Promise<ImageFile | null> {
      const known = kept.get(id);
      if (known !== null) return known;
      const image = await store.find(id);
      if (image === null) return null;
      const file = { image, content: await store.content(image) };
      kept.put(id, file);
      return file;
    },
  };
}

/** @throws AppError 413 */
async function gather(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): AppError {
  const message = `An image has at most ${MAX_BYTES / 1024} KiB: mails are read on mobile networks. Save it smaller.`;
  return new AppError(413, 'too-large', message, { maxBytes: MAX_BYTES });
}
