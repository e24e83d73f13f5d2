import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect } from 'chai';
import { build, freePort } from './application.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** As `npm run demo -- --check` runs it, with a small club. */
function demo(port: number): Promise<{ failed: boolean; said: string }> {
  const { PATH = '', HOME = '', MONGOD_PATH = '' } = process.env;
  const args = [
    '--import',
    'tsx',
    'scripts/demo/main.ts',
    '--check',
    '--size',
    '200',
    '--port',
    String(port),
  ];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { cwd: ROOT, env: { PATH, HOME, ...(MONGOD_PATH !== '' && { MONGOD_PATH }) } },
      (error, stdout, stderr) => resolve({ failed: error !== null, said: stdout + stderr }),
    );
  });
}

describe('e2e/demo', function () {
  // The birthdays leave on a whole minute of the clock: that alone is waited for up to a minute.
  this.timeout(400_000);
  before(build);

  it('sends three campaigns to the sample club, and every figure equals the log of those who played it', async () => {
    const { failed, said } = await demo(await freePort());
    expect(failed, said).to.equal(false);
    expect(said).to.include('Every figure equals the players’ log.').and.not.include('DIFFERS');
    for (const title of ['SMS campaign', 'Email campaign', 'Today’s birthdays'])
      expect(said).to.include(title);
    // A day on which nobody did anything would prove nothing.
    const counted = [...said.matchAll(/^ {2}(.+?) +(\d+) +\d+ +equal$/gm)].map(([, figure]) => figure);
    expect(counted).to.include.members([
      'received',
      'opened: times, by people',
      'opened: times, by machines',
      'clicked: times, by people',
      'clicked: times, by machines',
      'replied',
      'unsubscribed',
    ]);
  });
});
