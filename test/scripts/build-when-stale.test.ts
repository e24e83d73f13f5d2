import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { refusalOf } from '../support/refusal.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SCRIPT = 'scripts/build-when-stale.mjs';

describe('scripts/build-when-stale', function () {
  this.timeout(60_000);
  let project: string;

  beforeEach(async () => {
    project = await mkdtemp(path.join(tmpdir(), 'chapar-build-'));
    for (const file of [
      SCRIPT,
      'scripts/config/tsconfig.build.json',
      'scripts/config/vite.config.ts',
      'scripts/config/preloads.ts',
      'tsconfig.json',
      'package.json',
      'package-lock.json',
    ])
      await cp(path.join(ROOT, file), path.join(project, file));
    await symlink(path.join(ROOT, 'node_modules'), path.join(project, 'node_modules'));
    await mkdir(path.join(project, 'src/admin/app'), { recursive: true });
    await source('admin/app/routes.tsx', 'export const routes = [];');
    await source('admin/index.html', '<!doctype html><title>Pages</title>');
    await source('main.ts', 'export const answer: number = 41;');
  });
  afterEach(() => rm(project, { recursive: true }));

  const source = (name: string, text: string) => writeFile(path.join(project, 'src', name), text);
  const built = () => readFile(path.join(project, 'dist/main.js'), 'utf8');
  const run = async () => (await promisify(execFile)(process.execPath, [path.join(project, SCRIPT)])).stdout;

  it('builds at first, says nothing while nothing changes, and builds again after a change', async () => {
    expect(await run()).to.equal('Building…\n');
    await utimes(path.join(project, 'src/main.ts'), new Date(), new Date());
    expect(await run()).to.equal('');
    await source('main.ts', 'export const answer: number = 42;');
    expect(await run()).to.equal('Building…\n');
    expect(await built()).to.include('42');
  });

  it('builds the pages beside the server, also when only they change', async () => {
    const page = () => readFile(path.join(project, 'dist/admin/index.html'), 'utf8');
    expect(await run()).to.equal('Building…\n');
    expect(await page()).to.include('Pages');
    await source('admin/index.html', '<!doctype html><title>Other pages</title>');
    expect(await run()).to.equal('Building…\n');
    expect(await page()).to.include('Other pages');
    expect(await built()).to.include('41');
  });

  it('stops the start when the build fails, and tries again next time', async () => {
    await source('main.ts', 'export const answer: number = ;');
    await refusalOf(run());
    await refusalOf(run());
    await source('main.ts', 'export const answer: number = 1;');
    expect(await run()).to.equal('Building…\n');
  });
});
