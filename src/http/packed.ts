import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RequestHandler } from 'express';

/** Codings in which the build leaves its files, the smallest first. */
const CODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];
const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/**
 * Has the file after it taken in the smallest coding that the caller takes and the build has left beside it. Only for
 * files that everybody gets alike: an answer with somebody's secret in it is never compressed, for its length would tell
 * of the secret (BREACH).
 */
export function packed(folder: string): RequestHandler {
  return (req, res, next) => {
    const name = /^\/([\w-][\w.-]*)$/.exec(req.path)?.[1];
    const type = TYPES[path.extname(name ?? '')];
    if (name === undefined || type === undefined) {
      next();
      return;
    }
    res.vary('Accept-Encoding');
    const coding = CODINGS.find(
      (one) =>
        req.acceptsEncodings(one.name) === one.name && existsSync(path.join(folder, name + one.ending)),
    );
    if (coding !== undefined) {
      res.set({ 'Content-Encoding': coding.name, 'Content-Type': type });
      req.url = `/${name}${coding.ending}`;
    }
    next();
  };
}
