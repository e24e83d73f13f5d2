import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

type Bundle = Rolldown.OutputBundle;
type Chunk = Rolldown.OutputChunk & { viteMetadata?: { importedCss: Set<string> } };

/** A lazy page in the list of routes: its path below `/`, and its file as seen from there. */
const LAZY = /path: '([^']+)',\s*\.\.\.page\(\s*\(\) =>\s*import\('([^']+)'\)/g;

/**
 * Writes `preloads.json`: for each path of a page that is loaded when it is opened, the files it brings beyond the first
 * one, so that the server can name them in its answer (src/http/preloads.ts) and none waits for another.
 * @param routes the file with the list of routes
 */
export function preloads(routes: string): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    async generateBundle(_options, bundle) {
      const source = await readFile(routes, 'utf8');
      const pages = [...source.matchAll(LAZY)].map(([, at = '', file = '']) => ({ at, file }));
      if (pages.length !== source.split('...page(').length - 1) {
        throw new Error(`${routes} holds a page that scripts/config/preloads.ts cannot read.`);
      }
      if (pages.length === 0) return;
      const first = filesOf(entryOf(bundle), bundle);
      const list = pages.map(({ at, file }) => {
        const chunk = chunkOf(path.resolve(path.dirname(routes), file), bundle);
        return [
          `/${at}`,
          [...filesOf(chunk, bundle)].filter((one) => !first.has(one)).map((one) => `/${one}`),
        ];
      });
      this.emitFile({
        type: 'asset',
        fileName: 'preloads.json',
        source: JSON.stringify(Object.fromEntries(list)),
      });
    },
  };
}

function chunks(bundle: Bundle): Chunk[] {
  return Object.values(bundle).filter((one) => one.type === 'chunk');
}

function entryOf(bundle: Bundle): Chunk {
  const entry = chunks(bundle).find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error('The pages have no first file.');
  return entry;
}

function chunkOf(page: string, bundle: Bundle): Chunk {
  const chunk = chunks(bundle).find(({ facadeModuleId }) => facadeModuleId === page);
  if (chunk === undefined) throw new Error(`${page} has no file of its own.`);
  return chunk;
}

/** The chunk's own file and all that it imports before it can run, scripts and styles. */
function filesOf(chunk: Chunk, bundle: Bundle, seen = new Set<string>()): Set<string> {
  if (seen.has(chunk.fileName)) return seen;
  seen.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
  for (const name of chunk.imports) {
    const imported = bundle[name];
    if (imported?.type === 'chunk') filesOf(imported, bundle, seen);
  }
  return seen;
}
