import { z } from 'zod';
import { LibraryMessage, LibraryPage, LibraryQuery } from '../../contract/library.ts';
import { TemplateWithFacts } from '../../contract/templates.ts';
import type { LibraryActions } from '../../templates/library.ts';
import { nameOf } from '../actor.ts';
import { route, type Route } from '../route.ts';
import { shownWithFacts } from './template-view.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Library';
const refusals = { 404: 'There is no such message' };

export function libraryRoutes(library: LibraryActions): Route[] {
  return [
    route({
      method: 'get',
      path: '/library',
      tag,
      summary: 'List the messages that come with Chapar, in both languages, with what they cost here',
      permission: 'templates:read',
      query: LibraryQuery,
      answers: { 200: LibraryPage },
      handle: async ({ query }) => ({ json: await library.list(query) }),
    }),
    route({
      method: 'get',
      path: '/library/{id}',
      tag,
      summary: 'Read a message of the library',
      permission: 'templates:read',
      params: Id,
      answers: { 200: LibraryMessage },
      refusals,
      handle: async ({ params }) => ({ json: await library.read(params.id) }),
    }),
    route({
      method: 'post',
      path: '/library/{id}/use',
      tag,
      summary: 'Make a template of one’s own from a message of the library',
      permission: 'templates:write',
      params: Id,
      idempotent: true,
      answers: { 201: TemplateWithFacts },
      refusals,
      handle: async ({ params, actor }) => ({
        status: 201,
        json: shownWithFacts(await library.use(params.id, nameOf(actor))),
      }),
    }),
  ];
}
