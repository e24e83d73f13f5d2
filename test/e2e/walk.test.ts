import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { anApplication, API_KEY, build, COMMANDS, freePort } from './application.ts';

const WALK = path.resolve(import.meta.dirname, '../../scripts/walk.sh');
const READY_WITHIN_S = 60;

function walk(url: string): Promise<{ failed: boolean; said: string }> {
  const { PATH = '' } = process.env;
  return new Promise((resolve) => {
    execFile('bash', [WALK], { env: { PATH, URL: url, API_KEY } }, (error, stdout, stderr) => {
      resolve({ failed: error !== null, said: stdout + stderr });
    });
  });
}

describe('e2e/walk', function () {
  this.timeout(180_000);
  let folder = '';

  before(async function () {
    if (spawnSync('curl', ['--version']).status !== 0) {
      throw new Error('The walk needs curl: apt-get install curl (or brew install curl).');
    }
    build();
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-walk-'));
  });
  after(() => folder !== '' && rm(folder, { recursive: true, force: true }));

  it('npm start on an empty folder is ready within a minute, and curl alone takes a list to two reports', async () => {
    const env = { DATA_DIR: path.join(folder, 'data'), UNDO_MS: '0' };
    const application = anApplication(await freePort(), env, COMMANDS.npm);
    const began = performance.now();
    await application.start();
    const seconds = (performance.now() - began) / 1_000;
    console.log(`      ready after ${seconds.toFixed(1)} s`);
    try {
      expect(seconds).to.be.below(READY_WITHIN_S);
      const { failed, said } = await walk(application.url);
      expect(failed, said).to.equal(false);
      expect(said).to.include('Everything was as it should be.');
    } finally {
      expect(await application.end('SIGTERM'), application.output()).to.equal(0);
    }
  });

  it('the walk ends with a sentence when Chapar is not there', async () => {
    const { failed, said } = await walk(`http://127.0.0.1:${await freePort()}`);
    expect(failed).to.equal(true);
    expect(said).to.include('The walk ends here: Chapar is not ready at');
  });
});
