import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { preloads } from './preloads.ts';

const root = path.resolve(import.meta.dirname, '../../src/admin');

/** While pages are being made, the API is a Chapar that runs elsewhere, under the address that it knows as its own. */
const api = process.env.CHAPAR_API ?? 'http://localhost:3000';

/** Takes icons from their own files: of the package's 6,000, a few dozen are used, and the others need not be read. */
const iconsOneByOne: Plugin = {
  name: 'icons-one-by-one',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/admin/')
      ? code.replace(/import \{([^}]*)\} from '@tabler\/icons-react';/g, (_all, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '')
            .map((name) => `import ${name} from '@tabler/icons-react/dist/esm/icons/${name}.mjs';`)
            .join(' '),
        )
      : null,
};

/** Leaves each file beside itself as the server hands it out (src/http/packed.ts); fonts are packed as they come. */
const packed: Plugin = {
  name: 'packed',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    const names = Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file));
    await Promise.all(names.map((name) => pack(path.join(dir, name))));
  },
};

async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
  await writeFile(`${file}.br`, await promisify(brotliCompress)(bytes));
}

export default defineConfig({
  root,
  plugins: [iconsOneByOne, react(), preloads(path.join(root, 'app/routes.tsx')), packed],
  build: {
    outDir: path.resolve(root, '../../dist/admin'),
    emptyOutDir: true,
    manifest: true,
    // Every file has an address of its own: the page's policy allows no data: scripts, and fonts are cached apart.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // Left alone, each set of pages that share a thing gets a file for it, and a first page fetched 45 files of
          // 2 kB, six at a time. What every visit needs is one file, and what most pages share another.
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'common', minShareCount: 14 },
          ],
        },
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api/v1', '/openapi.json', '/docs', '/i/', '/u/', '/p/', '/f/', '/l/'].map((at) => [
        at,
        { target: api, headers: { origin: api } },
      ]),
    ),
  },
});
