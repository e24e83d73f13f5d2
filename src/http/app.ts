import express, { type Express, type RequestHandler, type Router } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { NewId } from '../lib/ids.ts';
import { adminRoutes } from './admin.ts';
import { docsRoutes } from './docs.ts';
import { createGuard, type Identify } from './guard.ts';
import { healthRoutes, metricsRoute, type Health } from './health.ts';
import type { Idempotency } from './idempotency.ts';
import { createThrottle, type Limits } from './limits.ts';
import { requestLog } from './log.ts';
import { measureRequests } from './metrics.ts';
import { mountRoutes } from './mount.ts';
import { nothingHere, problemHandler } from './problem.ts';
import { nothingPage } from './public/link-pages.ts';
import { sendPage } from './public/page.ts';
import type { Route } from './route.ts';
import type { Watch } from './witness.ts';

export type AppDeps = {
  /** the API, below /api/v1 */
  routes: Route[];
  /** what anybody may open: redirects, pixels, unsubscribing, providers' callbacks */
  publicRouters: Router[];
  /** the OpenAPI document of `routes` */
  document: Record<string, unknown>;
  identify: Identify;
  idempotency: Idempotency;
  /** tells the audit what was done */
  watch: Watch;
  health: Health;
  metrics: Registry;
  log: Logger;
  newId: NewId;
  limits: Limits;
  /** origin under which browsers know us; https decides about secure cookies */
  publicUrl: string;
  /** origin of short links; null when they have none of their own */
  linkUrl: string | null;
};

/** Proxies whose word on the caller's address is believed: those on this machine or its private network. */
const PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

export function createApp(deps: AppDeps): Express {
  const { routes, publicRouters, identify, publicUrl, limits } = deps;
  const guard = createGuard(identify, publicUrl);
  const app = express();
  app.disable('x-powered-by').disable('etag').set('trust proxy', PROXIES).set('query parser', 'simple');
  app.use(requestLog(deps.log, deps.newId), measureRequests(deps.metrics), securityHeaders(publicUrl));
  app.use(healthRoutes(deps.health));
  app.use(metricsRoute(deps.metrics, (req) => guard.admit(req, 'reports:read')));
  app.use(throttleAddress(limits), ...publicRouters);
  app.use(notOnLinkHost(deps), sameOriginOnly, docsRoutes(deps.document));
  app.use('/api/v1', noStore, mountRoutes(routes, deps));
  app.use(adminRoutes());
  app.use(nothingHere);
  app.use(problemHandler);
  return app;
}

/**
 * No script, style or request but our own. Mail clients show our pixel inside other sites' pages,
 * so the resource policy is open for the public routers and closed after them.
 */
function securityHeaders(publicUrl: string): RequestHandler {
  const https = publicUrl.startsWith('https:');
  const own = ["'self'"];
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: own,
        scriptSrc: own,
        styleSrc: own,
        imgSrc: [...own, 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: own,
        frameAncestors: ["'none'"],
      },
    },
    crossOriginResourcePolicy: false,
    strictTransportSecurity: https && { maxAge: 31_536_000, includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
  });
}

function throttleAddress({ anyone }: Limits): RequestHandler {
  const throttle = createThrottle(anyone);
  return async (req, _res, next) => {
    await throttle(req.ip ?? '');
    next();
  };
}

const sameOriginOnly: RequestHandler = (_req, res, next) => {
  res.set('Cross-Origin-Resource-Policy', 'same-origin');
  next();
};

/** The host of short links is known to every customer: it has what is for customers, and neither sign-in nor API. */
function notOnLinkHost({ linkUrl, publicUrl }: Pick<AppDeps, 'linkUrl' | 'publicUrl'>): RequestHandler {
  const host = linkUrl === null ? null : new URL(linkUrl).hostname;
  const isOwn = host !== null && host !== new URL(publicUrl).hostname;
  return (req, res, next) => {
    if (isOwn && req.hostname === host) sendPage(res, 404, nothingPage);
    else next();
  };
}

/** What the API says is somebody's data: no cache keeps it. */
const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};
