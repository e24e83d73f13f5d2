import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

/** What a file of documents holds; the hash is of the documents, before they were packed. */
export type Content = { count: number; bytes: number; sha256: string };

/** Documents are packed in pieces of this size: smaller ones cost more than they hold. */
const PIECE_BYTES = 256 * 1024;
/** A document's length stands in its first four bytes; the server takes none above 16 MB, with something for itself. */
const LENGTH_BYTES = 4;
const LEAST_BYTES = 5;
const MOST_BYTES = 17 * 1024 * 1024;
/** Fast: the higher levels of gzip take three times as long for a tenth of the size. */
const LEVEL = 1;

/** Where the documents of a collection are: one after the other in BSON, packed by gzip, as `mongodump --gzip` does. */
export function fileOf(folder: string, collection: string): string {
  return path.join(folder, `${collection}.bson.gz`);
}

/** Writes documents as they come, for the owner's eyes, and leaves them on the disk, not in its cache. */
export async function writeDocuments(file: string, documents: AsyncIterable<Uint8Array>): Promise<Content> {
  const hash = createHash('sha256');
  let count = 0;
  let bytes = 0;
  async function* pieces(): AsyncGenerator<Buffer> {
    let parts: Uint8Array[] = [];
    let size = 0;
    const piece = (): Buffer => {
      const whole = Buffer.concat(parts, size);
      hash.update(whole);
      bytes += size;
      [parts, size] = [[], 0];
      return whole;
    };
    for await (const document of documents) {
      count += 1;
      size += document.length;
      parts.push(document);
      if (size >= PIECE_BYTES) yield piece();
    }
    if (size > 0) yield piece();
  }
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(pieces, createGzip({ level: LEVEL }), target);
  return { count, bytes, sha256: hash.digest('hex') };
}

/** The documents of a file, one by one. @throws Error when it is cut short or damaged */
export async function* documentsIn(file: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(file);
  const plain = createGunzip();
  packed.on('error', (error) => plain.destroy(error));
  packed.pipe(plain);
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of plain as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = 0;
    while (rest.length - at >= LENGTH_BYTES) {
      const length = rest.readInt32LE(at);
      if (length < LEAST_BYTES || length > MOST_BYTES)
        throw new Error('it holds something that is no document');
      if (rest.length - at < length) break;
      yield rest.subarray(at, at + length);
      at += length;
    }
    rest = rest.subarray(at);
  }
  if (rest.length > 0) throw new Error('it ends within a document');
}
