import express, { type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../lib/errors.ts';
import { parseJson } from './json.ts';

export type BodyLimits = { jsonBytes: number; jsonMs: number; streamBytes: number };

/**
 * The JSON body of a request; undefined when there is none.
 * @throws AppError 400 not JSON, 408 too slow, 413 too large, 415 another media type, 422 too deep
 */
export async function readJson(req: Request, res: Response, limits: BodyLimits): Promise<unknown> {
  if (!hasBody(req)) return undefined;
  if (req.is(['application/json', 'application/*+json']) === false) {
    throw unsupported(req, 'application/json');
  }
  const bytes = await readAll(req, res, limits);
  return bytes.length === 0 ? undefined : parseJson(bytes);
}

/** The raw body of a route that reads a stream. @throws AppError 413, also while it is being read, 415 */
export function readStream(req: Request, types: string[], maxBytes: number): AsyncIterable<Buffer> {
  if (hasBody(req) && req.is(types) === false) throw unsupported(req, types.join(', '));
  const encoding = req.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity') {
    throw new AppError(
      415,
      'unsupported-media-type',
      `A body in the encoding ${encoding} cannot be read here.`,
    );
  }
  if (Number(req.get('content-length') ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return bounded(req, maxBytes);
}

/** @yields the chunks of a body, until there is more of it than is allowed */
async function* bounded(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let seen = 0;
  for await (const chunk of chunks) {
    seen += chunk.length;
    if (seen > bytes) throw tooLarge(bytes);
    yield chunk;
  }
}

function hasBody(req: Request): boolean {
  return req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
}

/** Reads and inflates, up to the limits: what is dripped or swells too much is cut off. */
async function readAll(req: Request, res: Response, { jsonBytes, jsonMs }: BodyLimits): Promise<Buffer> {
  const read: RequestHandler = express.raw({ type: () => true, limit: jsonBytes });
  let timer: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((done, fail) => {
      const message = `The body did not arrive within ${jsonMs / 1000} seconds.`;
      timer = setTimeout(() => fail(new AppError(408, 'too-slow', message)), jsonMs);
      read(req, res, (error?: unknown) => {
        if (error instanceof Error) fail(inOurWords(error, jsonBytes));
        else done();
      });
    });
  } finally {
    clearTimeout(timer);
  }
  const bytes: unknown = req.body;
  return Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0);
}

function inOurWords(error: Error, bytes: number): Error {
  return 'type' in error && error.type === 'entity.too.large' ? tooLarge(bytes) : error;
}

function tooLarge(bytes: number): AppError {
  const message = `The body is larger than the ${Math.floor(bytes / 1024)} KiB that are taken here.`;
  return new AppError(413, 'too-large', message, { maxBytes: bytes });
}

function unsupported(req: Request, wanted: string): AppError {
  const sent = req.get('content-type') ?? 'none';
  const message = `The body has the content type ${sent.slice(0, 100)}; send it as ${wanted}.`;
  return new AppError(415, 'unsupported-media-type', message, { accepted: wanted });
}
