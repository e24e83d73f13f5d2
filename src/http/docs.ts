import { createRequire } from 'node:module';
import path from 'node:path';
import { Router } from 'express';

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chapar API</title>
<link rel="stylesheet" href="/docs/swagger-ui.css">
<script defer src="/docs/swagger-ui-bundle.js"></script>
<script defer src="/docs/start.js"></script>
</head>
<body><div id="docs"></div></body>
</html>
`;

/** `validatorUrl: null`: the document is not sent to anybody. */
const START = `SwaggerUIBundle({
  url: '/openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: async (request) => {
    if (request.loadSpec || request.method === 'GET' || request.headers.Authorization) return request;
    const session = await fetch('/api/v1/session');
    if (session.ok) request.headers['X-CSRF-Token'] = (await session.json()).csrfToken;
    return request;
  },
});
`;

const ASSETS = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** The API's document and a page to read and try it; all of it from this host. */
export function docsRoutes(document: Record<string, unknown>): Router {
  const router = Router();
  const root = path.dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  router.get('/openapi.json', (_req, res) => {
    res.json(document);
  });
  router.get('/docs', (_req, res) => {
    res.type('html').send(PAGE);
  });
  router.get('/docs/start.js', (_req, res) => {
    res.type('js').send(START);
  });
  for (const asset of ASSETS) {
    router.get(`/docs/${asset}`, (_req, res) => {
      res.sendFile(asset, { root, maxAge: '1h' });
    });
  }
  return router;
}
