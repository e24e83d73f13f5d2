import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Before `npm start`: builds dist when anything it is made from differs from what it was made from.
 * By content, not by date: a checkout, a copy into an image or a deleted file never leaves a build that lies.
 */
const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'dist/.built-from');
const config = 'scripts/config/tsconfig.build.json';
const pages = 'scripts/config/vite.config.ts';
const preloads = 'scripts/config/preloads.ts';

function fingerprint() {
  const hash = createHash('sha256');
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|html|svg|json)$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
  for (const file of [...sources.sort(), 'tsconfig.json', config, pages, preloads, 'package-lock.json']) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex');
}

const wanted = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  const bundler = path.join(root, 'node_modules/vite/bin/vite.js');
  if (!existsSync(compiler) || !existsSync(bundler)) {
    console.error('dist is out of date and the compiler is not installed: run npm ci, then npm start again.');
    process.exit(1);
  }
  console.log('Building…');
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const exit = async (...args) =>
    (await once(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }), 'exit'))[0];
  const exits = await Promise.all([
    exit(compiler, '-p', config),
    exit(bundler, 'build', '--config', pages, '--logLevel', 'warn'),
  ]);
  if (exits.some((code) => code !== 0)) process.exit(1);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
