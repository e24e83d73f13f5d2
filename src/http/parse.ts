import { Readable } from 'node:stream';
import type { Request as HttpRequest, Response } from 'express';
import { z, type ZodType } from 'zod';
import { invalid, type Fault } from '../lib/errors.ts';
import { readJson, readStream, type BodyLimits } from './body.ts';
import { faultsOf } from './faults.ts';
import type { Request, Route } from './route.ts';

export type Parsed = Pick<Request<unknown, unknown, unknown>, 'params' | 'query' | 'body' | 'stream'>;

/** A route without a shape for a part takes nothing there: what is sent in vain is refused, not dropped. */
const NOTHING = z.strictObject({});

/** Parses all parts of a request by the route's shapes and tells all faults at once. @throws AppError 400, 408, 413, 415, 422 */
export async function parseRequest(
  route: Route,
  req: HttpRequest,
  res: Response,
  limits: BodyLimits,
): Promise<Parsed> {
  const { streams, maxBytes = limits.streamBytes } = route;
  const takesJson = streams === undefined && route.method !== 'get';
  const raw = takesJson ? await readJson(req, res, limits) : undefined;
  const faults: Fault[] = [];
  const read = (shape: ZodType, value: unknown): unknown => {
    const result = shape.safeParse(value);
    if (!result.success) faults.push(...faultsOf(result.error));
    return result.data;
  };
  const params = read(route.params ?? NOTHING, req.params);
  const query = read(route.query ?? NOTHING, req.query);
  const body = read(route.body ?? NOTHING, route.body === undefined ? (raw ?? {}) : raw);
  if (faults.length > 0) throw invalid(faults);
  const stream =
    streams === undefined
      ? Readable.from([])
      : readStream(req, streams, Math.min(maxBytes, limits.streamBytes));
  return { params, query, body, stream };
}

/** What makes two requests with one Idempotency-Key the same; of a streamed body only its type and length are known before. */
export function essenceOf(route: Route, req: HttpRequest, { params, query, body }: Parsed): string {
  const streamed = route.streams === undefined ? null : [req.get('content-type'), req.get('content-length')];
  return JSON.stringify([params, query, body, streamed]);
}
