import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the build wrote down of its files (Vite's manifest). */
type Chunk = { file: string; src?: string; imports?: string[]; css?: string[]; isDynamicEntry?: boolean };
export type Manifest = Record<string, Chunk>;

/** Bytes, gzipped. */
export type PageWeight = { page: string; own: number; brings: number };

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, '.vite/manifest.json'), 'utf8')) as Manifest;
}

export function gzipped(folder: string, file: string): number {
  return gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
}

/** Of each page its own chunk, and all script that opening it first of all adds to what every page needs. */
export function weighPages(folder: string): PageWeight[] {
  const manifest = readManifest(folder);
  const first = withImports(manifest, 'index.html');
  const sum = (keys: string[]): number =>
    keys.reduce((all, key) => all + gzipped(folder, manifest[key]?.file ?? ''), 0);
  return Object.entries(manifest)
    .filter(([, chunk]) => chunk.isDynamicEntry === true)
    .map(([key]) => ({
      page: key,
      own: sum([key]),
      brings: sum([...withImports(manifest, key)].filter((one) => !first.has(one))),
    }))
    .sort((a, b) => b.own - a.own);
}

/** A chunk and all that cannot run without. */
function withImports(manifest: Manifest, key: string, found = new Set<string>()): Set<string> {
  if (found.has(key)) return found;
  found.add(key);
  for (const other of manifest[key]?.imports ?? []) withImports(manifest, other, found);
  return found;
}
