import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What a page brings, named in the answer that gives the one page there is, so that its files are fetched beside the first
 * one and not after it has run. The build has written the list (scripts/config/preloads.ts).
 * @returns for an address's path the value of a `Link` header; null when it needs nothing beyond the first file
 */
export function createPreloads(folder: string): (at: string) => string | null {
  const list = path.join(folder, 'preloads.json');
  if (!existsSync(list)) return () => null;
  const pages = Object.entries(JSON.parse(readFileSync(list, 'utf8')) as Record<string, string[]>).map(
    ([pattern, files]) => ({ matches: matcherOf(pattern), link: files.map(linkTo).join(', ') }),
  );
  return (at) => pages.find(({ matches }) => matches.test(at))?.link ?? null;
}

/** `:id` is one step of the path, `:tab?` one that may be missing. */
function matcherOf(pattern: string): RegExp {
  const steps = pattern
    .split('/')
    .slice(1)
    .map((step) => {
      if (!step.startsWith(':')) return `/${step}`;
      return step.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+';
    });
  return new RegExp(`^${steps.join('')}/?$`);
}

function linkTo(file: string): string {
  return file.endsWith('.css')
    ? `<${file}>; rel=preload; as=style; crossorigin`
    : `<${file}>; rel=modulepreload; crossorigin`;
}
