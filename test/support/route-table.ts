import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Route } from '../../src/http/route.ts';

const anyShape = z.any();

const FOLDER = path.resolve(import.meta.dirname, '../../src/http/api');

type RoutesFactory = (...actions: unknown[]) => Route[];

/** Whatever is asked of it, it answers with itself: enough to list routes, which call nothing until they are asked. */
const anything: unknown = new Proxy(() => undefined, {
  get: (_target, name) => (name === Symbol.toPrimitive ? () => '' : anything),
  apply: () => anything,
});

/** Every route that any *.routes.ts declares: a new file is in the table without being told. */
export async function everyRoute(): Promise<Route[]> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.routes.ts'));
  const routes: Route[] = [];
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(FOLDER, file)).href)) as Record<string, unknown>;
    const factories = Object.entries(module).filter(([name]) => name.endsWith('Routes'));
    for (const [, factory] of factories) {
      routes.push(...(factory as RoutesFactory)(anything, anything, anything, anything));
    }
  }
  return routes;
}

/** The doors only: the same methods, paths and permissions, with nothing to parse and nothing behind them. */
export function doorsOf(routes: Route[]): Route[] {
  return routes.map(({ method, path: address, tag, summary, permission }) => ({
    method,
    path: address,
    tag,
    summary,
    permission,
    params: anyShape,
    answers: { 200: null },
    handle: () => Promise.resolve({ json: { in: true } }),
  }));
}
