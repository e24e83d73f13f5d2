import { existsSync } from 'node:fs';
import path from 'node:path';
import { Router, static as files, type RequestHandler } from 'express';
import { packed } from './packed.ts';
import { createPreloads } from './preloads.ts';

/** Not ours: who asks here wants no page, whatever the browser says it would take. */
const NO_PAGE = /^\/(?:api|assets)(?:\/|$)/i;

/** Where the build puts the pages: beside the compiled server, and in the same place when it runs from source. */
export const ADMIN_FOLDER = path.resolve(import.meta.dirname, '../../dist/admin');

const UNBUILT = 'The pages are not built. Run: npm run build\n';

/**
 * Mails are shown in frames without scripts, which inherit this policy and carry their styles in attributes; so styles
 * may be inline here. Scripts may not, whatever a frame holds.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * The pages for the staff. Files with a hash in their name never change; any other address that wants a page gets the
 * one page there is, and finds its way itself. What is below /api is not ours.
 */
export function adminRoutes(folder = ADMIN_FOLDER): Router {
  const router = Router();
  const assets = path.join(folder, 'assets');
  const kept = { immutable: true, maxAge: '365d', index: false, redirect: false };
  router.use('/assets', packed(assets), files(assets, kept));
  router.get('/favicon.svg', files(folder, { maxAge: '1d', index: false }));
  router.get('/{*path}', sendPage(folder));
  return router;
}

function sendPage(folder: string): RequestHandler {
  const page = path.join(folder, 'index.html');
  const preloadsOf = createPreloads(folder);
  return (req, res, next) => {
    const wantsPage = req.accepts(['json', 'html']) === 'html';
    if (!wantsPage || NO_PAGE.test(req.path)) {
      next();
      return;
    }
    if (!existsSync(page)) {
      res.status(503).type('text').send(UNBUILT);
      return;
    }
    res.set({
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-cache',
      'Referrer-Policy': 'same-origin',
    });
    const link = preloadsOf(req.path);
    if (link !== null) res.set('Link', link);
    res.sendFile(page);
  };
}
