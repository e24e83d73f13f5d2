import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { mongo } from 'mongoose';
import { messageOf } from '../lib/errors.ts';
import { documentsIn, fileOf, type Content } from './files.ts';
import type { KeptCollection, Manifest } from './manifest.ts';
import { createReferenceCheck, type ReferenceCheck } from './references.ts';

const { deserialize } = mongo.BSON;

/**
 * Reads a backup from end to end: every file holds what the manifest says, to the byte, and every reference leads where
 * it led. Writes nothing.
 * @throws Error that names the file
 */
export async function checkBackup(folder: string, manifest: Manifest): Promise<void> {
  const check = createReferenceCheck();
  for (const kept of manifest.collections) {
    const { count, bytes, sha256 } = kept;
    const found = await contentOf(folder, kept, check);
    if (isDeepStrictEqual(found, { count, bytes, sha256 })) continue;
    throw damaged(fileOf(folder, kept.name), 'what it holds is not what was written');
  }
  if (isDeepStrictEqual(check.dangling(), manifest.dangling)) return;
  throw damaged(folder, 'its documents do not refer to each other as they did');
}

async function contentOf(folder: string, { name }: KeptCollection, check: ReferenceCheck): Promise<Content> {
  const hash = createHash('sha256');
  const concerns = check.concerns(name);
  let count = 0;
  let bytes = 0;
  const file = fileOf(folder, name);
  try {
    for await (const document of documentsIn(file)) {
      count += 1;
      bytes += document.length;
      hash.update(document);
      if (concerns) check.see(name, deserialize(document));
    }
  } catch (error) {
    throw damaged(file, messageOf(error));
  }
  return { count, bytes, sha256: hash.digest('hex') };
}

function damaged(what: string, why: string): Error {
  return new Error(`The backup is damaged: ${what}: ${why}. Nothing was written; take another backup.`);
}
