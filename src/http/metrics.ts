import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';
import { patternOf } from './log.ts';

/** Time per method, route pattern and status: patterns only, so no person and no code is in the figures. */
export function measureRequests(registry: Registry): RequestHandler {
  const seconds = new Histogram({
    name: 'chapar_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return (req, res, next) => {
    const stop = seconds.startTimer();
    res.once('close', () => {
      stop({ method: req.method, route: patternOf(res) ?? 'none', status: res.statusCode });
    });
    next();
  };
}
