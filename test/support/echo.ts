import { z } from 'zod';
import { AppError } from '../../src/lib/errors.ts';
import { route, type Answer, type Route } from '../../src/http/route.ts';

const Note = z.strictObject({
  text: z.string(),
  tags: z.array(z.strictObject({ name: z.string() })).optional(),
  fields: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** Routes that show how any route is served; `effects` counts what they have done. */
export function echoRoutes(effects: { count: number; next?: () => Promise<Answer> }): Route[] {
  const common = { tag: 'echo', permission: 'contacts:write' } as const;
  return [
    route({
      ...common,
      method: 'post',
      path: '/echo',
      summary: 'Give back what was sent',
      body: Note,
      idempotent: true,
      answers: { 201: Note },
      handle: async ({ body }) => {
        effects.count++;
        return effects.next === undefined ? { status: 201, json: body } : effects.next();
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/echo/{id}',
      summary: 'Fail or answer, as the id says',
      params: z.strictObject({ id: z.string().max(200) }),
      query: z.strictObject({ limit: z.coerce.number().int().max(10).optional() }),
      answers: { 200: z.unknown() },
      handle: ({ params }) => {
        if (params.id === 'refused') throw new AppError(409, 'refused', 'Not now.', { retryAfterSeconds: 7 });
        return Promise.resolve({ json: params });
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/upload',
      summary: 'Count the bytes of a file',
      streams: ['text/csv'],
      answers: { 200: z.object({ bytes: z.number() }) },
      handle: async ({ stream }) => {
        let bytes = 0;
        for await (const chunk of stream) bytes += chunk.length;
        return { json: { bytes } };
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/file',
      summary: 'A file in two pieces',
      query: z.strictObject({ fail: z.enum(['first', 'second']).optional() }),
      answers: { 200: 'text/csv' },
      handle: ({ query }) => Promise.resolve({ text: pieces(query.fail ?? null), type: 'text/csv' }),
    }),
    route({
      ...common,
      method: 'post',
      path: '/nothing',
      summary: 'Take nothing, give nothing',
      answers: { 204: null },
      handle: () => Promise.resolve({ status: 204 }),
    }),
  ];
}

async function* pieces(fail: 'first' | 'second' | null): AsyncGenerator<string> {
  await Promise.resolve();
  if (fail === 'first') throw new Error('no first piece');
  yield 'a,b\n';
  if (fail === 'second') throw new Error('no second piece');
  yield '1,2\n';
}
