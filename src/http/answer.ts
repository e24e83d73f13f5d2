import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';
import type { Answer } from './route.ts';

/** Writes a handler's answer. A stream's first piece is awaited before the status, so an early failure is a clean problem. */
export async function sendAnswer(res: Response, answer: Answer): Promise<void> {
  res.set(answer.headers ?? {});
  if ('json' in answer) {
    res.status(answer.status ?? 200).json(answer.json);
    return;
  }
  res.status(answer.status ?? 200);
  if (!('text' in answer)) {
    res.end();
    return;
  }
  res.type(answer.type);
  if (typeof answer.text === 'string') {
    res.send(answer.text);
    return;
  }
  await sendStream(res, answer.text[Symbol.asyncIterator]());
}

async function sendStream(res: Response, pieces: AsyncIterator<string>): Promise<void> {
  const first = await pieces.next();
  await pipeline(Readable.from(continued(first, pieces)), res);
}

async function* continued(
  first: IteratorResult<string>,
  rest: AsyncIterator<string>,
): AsyncGenerator<string> {
  try {
    for (let piece = first; piece.done !== true; piece = await rest.next()) yield piece.value;
  } finally {
    await rest.return?.();
  }
}
