import express, { type Express } from 'express';
import { createGuard } from './guard.ts';
import { healthRoutes, metricsRoute } from './health.ts';
import { requestLog } from './log.ts';
import { nothingHere, problemHandler } from './problem.ts';
import type { AppDeps } from './app.ts';

type WatchDeps = Pick<AppDeps, 'health' | 'metrics' | 'identify' | 'publicUrl' | 'log' | 'newId'>;

/** What a process without pages and API tells those who watch it: /livez, /readyz and /metrics. */
export function createWatchApp({ health, metrics, identify, publicUrl, log, newId }: WatchDeps): Express {
  const guard = createGuard(identify, publicUrl);
  const app = express();
  app.disable('x-powered-by').disable('etag');
  app.use(requestLog(log, newId));
  app.use(healthRoutes(health));
  app.use(metricsRoute(metrics, (req) => guard.admit(req, 'reports:read')));
  app.use(nothingHere);
  app.use(problemHandler);
  return app;
}
