import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { startChapar, type Chapar } from './chapar.ts';
import { freshFolder } from './folder.ts';
import { readOptions, USAGE, type Options } from './options.ts';
import { playStory } from './story.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function run(options: Options): Promise<void> {
  const { check, port, undoMs, source } = options;
  const dataDir = await freshFolder(options.dataDir);
  const { ADMIN_EMAIL, ADMIN_PASSWORD, API_KEY } = process.env;
  const admin = {
    email: ADMIN_EMAIL ?? 'admin@chapar.example',
    password: ADMIN_PASSWORD ?? randomBytes(9).toString('base64url'),
  };
  const apiKey = API_KEY ?? randomBytes(24).toString('base64url');
  const chapar = startChapar({ port, dataDir, undoMs, source, admin, apiKey });
  const ending = endOnSignal(chapar);
  try {
    await chapar.ready();
    say(`Chapar runs at ${chapar.url} on a database of its own in ${dataDir}. Nothing leaves this machine.`);
    const equal = await playStory(chapar, options, say);
    say(equal ? '\nEvery figure equals the players’ log.' : '\nSome figures differ from the players’ log.');
    if (!equal) process.exitCode = 1;
    if (!check) {
      say(
        `\nLook around: ${chapar.url}\n  sign in with ${admin.email} and ${admin.password}\nCtrl+C ends it.`,
      );
      await chapar.gone;
    }
  } finally {
    await chapar.stop();
    if (options.dataDir === null) await rm(dataDir, { recursive: true, force: true });
    ending.off();
  }
}

/** Ctrl+C stops Chapar first; what waits for it goes on to its own end. */
function endOnSignal(chapar: Chapar): { off(): void } {
  let asked = false;
  const end = (): void => {
    if (asked) return;
    asked = true;
    say('\nEnding …');
    void chapar.stop();
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  return { off: () => void process.off('SIGINT', end).off('SIGTERM', end) };
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    say(USAGE);
    return;
  }
  await run(readOptions(args, process.env));
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
