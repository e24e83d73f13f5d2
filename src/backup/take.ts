import { copyFile, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../lib/errors.ts';
import { MANIFEST, type Manifest } from './manifest.ts';

/** What stands behind the name of a backup that is not whole. */
const UNFINISHED = '.partial';
export const KEY_FILE = 'secret.key';

export type Taken = { folder: string; manifest: Manifest; packedBytes: number };

export type Taking = {
  /** where backups are kept */
  into: string;
  startedAt: Date;
  /** the file of the secret key, when it is to be kept with the data */
  keyFile: string | null;
  /** writes the collections into a folder */
  dump(folder: string): Promise<Manifest>;
};

/**
 * Makes a backup in a folder of its own, named by its moment. The folder gets its name when all of it is on the disk, the
 * manifest last; whatever was cut off keeps a name that says so.
 * @throws Error that names the place; nothing is left behind then
 */
export async function takeBackup({ into, startedAt, keyFile, dump }: Taking): Promise<Taken> {
  const folder = path.resolve(into, `chapar-${startedAt.toISOString().replace(/[:.]/g, '-')}`);
  const unfinished = folder + UNFINISHED;
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    const manifest = await dump(unfinished);
    if (keyFile !== null) await copyFile(keyFile, path.join(unfinished, KEY_FILE));
    await writeFile(path.join(unfinished, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, {
      mode: 0o600,
      flush: true,
    });
    await rename(unfinished, folder);
    await settle(path.dirname(folder));
    return { folder, manifest, packedBytes: await sizeOf(folder) };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined); // the fault itself is told
    throw new Error(`No backup was made in ${into}: ${reasonOf(error)}`, { cause: error });
  }
}

/** Backups that were cut off, by a kill or a power cut: of no use to anybody. */
export async function unfinishedIn(into: string): Promise<string[]> {
  const names = await readdir(into).catch(() => []);
  return names.filter((name) => name.startsWith('chapar-') && name.endsWith(UNFINISHED));
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') return 'the disk is full. Make room, or name another folder with --to.';
  if (code === 'EACCES' || code === 'EROFS') return 'it cannot be written. Name another folder with --to.';
  return messageOf(error);
}

/** The new name too is on the disk. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sizeOf(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(path.join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
