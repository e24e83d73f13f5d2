import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Tells the demo's own folder from one that somebody else needs. */
const MARKER = '.chapar-demo';

/** An empty folder for the database. @throws Error when there is something in it that no demo has made */
export async function freshFolder(wanted: string | null): Promise<string> {
  if (wanted === null) return mkdtemp(path.join(tmpdir(), 'chapar-demo-'));
  const folder = path.resolve(wanted);
  const isOurs = existsSync(path.join(folder, MARKER));
  if (!isOurs && existsSync(folder) && (await readdir(folder)).length > 0) {
    throw new Error(`${folder} holds something that no demo has made; name another folder with --data.`);
  }
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, MARKER), 'Made anew by each npm run demo.\n');
  return folder;
}
