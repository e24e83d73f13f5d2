import { z } from 'zod';
import type { SandboxFilter } from '../../channels/sandbox/sandbox.store.ts';
import type { SandboxMessage as Message } from '../../channels/sandbox/sandbox.ts';
import { pageOf, toPage } from '../../contract/page.ts';
import { SandboxMessage, SandboxQuery } from '../../contract/sandbox.ts';
import { notFound } from '../../lib/errors.ts';
import { normaliseEmail, normaliseMobile } from '../../lib/phone.ts';
import { route, type Route } from '../route.ts';

export type SandboxActions = {
  /** newest first, one row more than `limit` when there are more */
  page(filter: SandboxFilter, limit: number, after: string | null): Promise<Message[]>;
  get(id: string): Promise<Message | null>;
  clear(): Promise<void>;
};

/** An address as messages carry it, from whichever form it was typed in. */
const asWritten = (typed: string): string => normaliseMobile(typed) ?? normaliseEmail(typed) ?? typed;

const One = z.strictObject({ id: z.string().min(1).max(64) });
const tag = 'Sandbox';

/** What would have gone out while no provider is set. */
export function sandboxRoutes(sandbox: SandboxActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/sandbox',
      tag,
      summary: 'List what would have gone out, newest first',
      permission: 'campaigns:read',
      query: SandboxQuery,
      answers: { 200: pageOf(SandboxMessage) },
      handle: async ({ query: { to, channel, limit, after } }) => {
        const filter = { to: to === undefined ? null : asWritten(to), channel: channel ?? null };
        return { json: toPage(await sandbox.page(filter, limit, after ?? null), limit) };
      },
    }),
    route({
      method: 'get',
      path: '/sandbox/{id}',
      tag,
      summary: 'Read one message that would have gone out',
      permission: 'campaigns:read',
      params: One,
      answers: { 200: SandboxMessage },
      refusals: { 404: 'No such message, or forgotten by now' },
      handle: async ({ params }) => {
        const message = await sandbox.get(params.id);
        if (message === null) throw notFound('sandbox message', params.id);
        return { json: message };
      },
    }),
    route({
      method: 'delete',
      path: '/sandbox',
      tag,
      summary: 'Empty the sandbox',
      permission: 'settings:write',
      answers: { 204: null },
      handle: async () => {
        await sandbox.clear();
        return { status: 204 };
      },
    }),
  ];
}
