import { randomBytes } from 'node:crypto';
import { open, readFile, rename } from 'node:fs/promises';
import path from 'node:path';

const FILE = 'secret.key';

/**
 * The key that tokens and stored secrets hang on, kept in the data folder for its owner's eyes; made at the first start.
 * To be called by the process that holds the folder (after `startEmbedded`).
 * Throws when the file is there and holds no key: a new one would void every link that was ever sent.
 */
export async function keptSecretKey(dataDir: string): Promise<string> {
  const file = path.join(dataDir, FILE);
  const kept = await read(file);
  if (kept === null) return write(file, randomBytes(32).toString('base64url'));
  if (kept.length >= 32) return kept;
  throw new Error(`${file} holds no key. Put the one of your backup there, or set SECRET_KEY.`);
}

/** The kept key; null when there is none yet. Makes none. */
export async function knownSecretKey(dataDir: string): Promise<string | null> {
  return read(path.join(dataDir, FILE));
}

/** Keeps the key of a former installation in a folder that has none. */
export async function adoptSecretKey(dataDir: string, key: string): Promise<void> {
  const file = path.join(dataDir, FILE);
  if ((await read(file)) === null) await write(file, key);
}

async function read(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Takes its name when it is whole and on the disk, so that a crash never leaves half a key. */
async function write(file: string, key: string): Promise<string> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(`${key}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
  return key;
}
