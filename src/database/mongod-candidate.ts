import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { messageOf } from '../lib/errors.ts';

/** A program that answered `--version` as a MongoDB server that we can work with. */
export type Mongod = { path: string; version: string };

const OLDEST = 6;
const ANSWER_WITHIN_MS = 15_000;

/** Runs `mongod --version`; throws with the reason, and the cure where it is known, when it is of no use to us. */
export async function checkMongod(path: string): Promise<Mongod> {
  const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: ANSWER_WITHIN_MS }).catch(
    (error: unknown) => {
      throw new Error(reasonOf(error), { cause: error });
    },
  );
  const version = /db version v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  if (version === undefined) throw new Error(`${path} does not say that it is mongod`);
  if (Number.parseInt(version, 10) < OLDEST)
    throw new Error(`it is ${version}; ${OLDEST}.0 or later is needed`);
  return { path, version };
}

function reasonOf(error: unknown): string {
  const text = messageOf(error);
  if (/ENOENT/.test(text)) return 'there is no such program';
  if (/EACCES/.test(text)) return 'it may not be executed (check its permissions)';
  const library = /loading shared libraries: (\S+):/.exec(text)?.[1];
  if (library === undefined) return text.trim();
  return `it needs ${library}${library.startsWith('libcurl') ? ' (apt-get install libcurl4)' : ''}, which this machine does not have`;
}
