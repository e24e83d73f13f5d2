import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../lib/errors.ts';

/**
 * Who holds a data folder. `born` tells a process from a later one with the same number (null where the system does
 * not say); `ports` are where its mongod may listen, written before that mongod starts, so that an orphan can be found.
 */
type Owner = { pid: number; born: string | null; ports: number[] };

export type Hold = {
  /** where a mongod of the dead former owner may still run */
  readonly orphanPorts: number[];
  record(ports: number[]): Promise<void>;
  release(): Promise<void>;
};

const FILE = 'chapar.lock';
const TRIES = 5;

/**
 * Takes the data folder for this process.
 * Throws when a living Chapar holds it. Should two processes take over a dead one's folder at the same moment,
 * mongod's own lock lets only one of them through.
 */
export async function takeFolder(dataDir: string): Promise<Hold> {
  const file = path.join(dataDir, FILE);
  const self: Owner = { pid: process.pid, born: birthOf(process.pid), ports: [] };
  let orphanPorts: number[] = [];
  for (let attempt = 0; attempt < TRIES; attempt++) {
    if (await created(file, { ...self, ports: orphanPorts })) return holdOf(file, self, orphanPorts);
    const owner = await readOwner(file);
    if (owner !== null && isAlive(owner)) throw new Error(refusal(dataDir, file, owner));
    orphanPorts = owner?.ports ?? [];
    await rm(file, { force: true });
  }
  throw new Error(`Several processes are starting on the data folder ${dataDir} at once. Start only one.`);
}

/** Where the mongod of the living Chapar that holds a folder may listen; null while nobody holds it. */
export async function portsOfLiving(dataDir: string): Promise<number[] | null> {
  const owner = await readOwner(path.join(path.resolve(dataDir), FILE));
  return owner !== null && isAlive(owner) ? owner.ports : null;
}

function refusal(dataDir: string, file: string, owner: Owner): string {
  return [
    `The data folder ${dataDir} is in use by another running Chapar (process ${owner.pid}).`,
    'Stop that one first, or give this one a folder of its own with DATA_DIR, or, to run several on the same data,',
    `set MONGODB_URI. (If process ${owner.pid} is not Chapar, delete ${file}.)`,
  ].join(' ');
}

function holdOf(file: string, self: Owner, orphanPorts: number[]): Hold {
  return {
    orphanPorts,
    async record(ports) {
      await writeFile(`${file}.new`, JSON.stringify({ ...self, ports }));
      await rename(`${file}.new`, file);
    },
    async release() {
      const owner = await readOwner(file);
      if (owner?.pid === self.pid && owner.born === self.born) await rm(file, { force: true });
    },
  };
}

async function created(file: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(file, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new Error(`The data folder cannot be written: ${messageOf(error)}. Set DATA_DIR.`, {
      cause: error,
    });
  }
}

/** null when the file is gone, or was cut short by a crash: then nobody lives who wrote it. */
async function readOwner(file: string): Promise<Owner | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Owner;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner): boolean {
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return owner.born === null || birthOf(owner.pid) === owner.born;
}

/** The process's start in clock ticks since boot; null for a zombie, and where there is no /proc. @see proc(5), stat */
function birthOf(pid: number): string | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}
