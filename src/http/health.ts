import { Router, type Request } from 'express';
import type { Registry } from 'prom-client';
import type { Actor } from '../auth/roles.ts';

export type Health = { ready(): Promise<{ ok: boolean; checks: Record<string, string> }> };

/** For what watches us: alive (the process answers) and ready (so does what it needs). Nothing personal. */
export function healthRoutes(health: Health): Router {
  const router = Router();
  router.get('/livez', (_req, res) => {
    res.json({ ok: true });
  });
  router.get('/readyz', async (_req, res) => {
    const { ok, checks } = await health.ready();
    res.status(ok ? 200 : 503).json({ ok, checks });
  });
  return router;
}

/**
 * Figures for Prometheus: open to this machine itself, else for an actor who may read reports,
 * for how much a club sends is nobody else's business.
 */
export function metricsRoute(registry: Registry, admit: (req: Request) => Promise<Actor>): Router {
  const router = Router();
  router.get('/metrics', async (req, res) => {
    if (!isThisMachine(req)) await admit(req);
    res.type(registry.contentType).send(await registry.metrics());
  });
  return router;
}

/** Asked over loopback and not for somebody else, as a reverse proxy does. */
function isThisMachine(req: Request): boolean {
  const forwarded = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some((name) => name in req.headers);
  return !forwarded && /^(::1|(::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '');
}
