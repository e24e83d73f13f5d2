import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Opens data folders written by 6.0 too, which is what the wheel holds. */
export const OFFICIAL_VERSION = '7.0.14';
const DOWNLOAD_WITHIN_MS = 300_000;

/**
 * A process of its own, because only its environment makes the library check certificates and give up at once
 * on an unreachable host, and because a process can be ended at the deadline. The path is its last line.
 */
const PROGRAM = `
process.env.npm_config_strict_ssl = 'true';
process.env.MONGOMS_MAX_RETRIES = '1';
const [library, version, downloadDir] = process.argv.slice(1);
const { MongoBinary } = (await import(library)).default;
try {
  console.log('\\n' + (await MongoBinary.getPath({ version, downloadDir, checkMD5: true })));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
`;

/** Downloads MongoDB's own build for this system into `folder`; returns the program's path. */
export async function fetchOfficial(folder: string): Promise<string> {
  const library = import.meta.resolve('mongodb-memory-server-core/lib/util/MongoBinary.js');
  const args = ['--input-type=module', '-e', PROGRAM, library, OFFICIAL_VERSION, folder];
  const child = promisify(execFile)(process.execPath, args, { timeout: DOWNLOAD_WITHIN_MS });
  const { stdout } = await child.catch((error: unknown) => {
    throw new Error(lastLine(stderrOf(error)) || 'the download did not end within 5 minutes', {
      cause: error,
    });
  });
  return lastLine(stdout);
}

function stderrOf(error: unknown): string {
  return error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
