import { z } from 'zod';
import {
  ColumnsAnswer,
  ColumnsQuestion,
  ImportPage,
  ImportProblemPage,
  ImportQuery,
  ImportView,
  ProblemsQuery,
} from '../../contract/imports.ts';
import { Page } from '../../contract/page.ts';
import type { Import } from '../../imports/import.ts';
import type { ImportActions } from '../../imports/imports.ts';
import { route, type Route } from '../route.ts';

const Id = z.strictObject({ id: z.string().min(1).max(60) });
const tag = 'Imports';
const refusals = { 404: 'There is no such import' };

type Actions = Pick<ImportActions, 'run' | 'guess' | 'list' | 'read' | 'problemsOf' | 'errorsOf'>;

export function importsRoutes(imports: Actions): Route[] {
  return [...collectionRoutes(imports), ...importRoutes(imports)];
}

function collectionRoutes(imports: Actions): Route[] {
  return [
    route({
      method: 'post',
      path: '/imports',
      tag,
      summary: 'Read a CSV file into contacts; safe to run again. Answers when the file is read to its end',
      permission: 'contacts:write',
      query: ImportQuery,
      streams: ['text/csv', 'text/tab-separated-values'],
      answers: { 201: ImportView },
      refusals: { 413: 'The file is larger than is taken' },
      handle: async ({ stream, query, actor }) => ({
        status: 201,
        json: viewOf(await imports.run(stream, query, `${actor.kind}:${actor.id}`)),
      }),
    }),
    route({
      method: 'post',
      path: '/imports/columns',
      tag,
      summary: 'What the columns of a file hold, as far as their headers say; null where they do not',
      permission: 'contacts:write',
      body: ColumnsQuestion,
      answers: { 200: ColumnsAnswer },
      handle: async ({ body }) => ({ json: { columns: await imports.guess(body.headers) } }),
    }),
    route({
      method: 'get',
      path: '/imports',
      tag,
      summary: 'List the imports, newest first',
      permission: 'contacts:read',
      query: Page,
      answers: { 200: ImportPage },
      async handle({ query }) {
        const { items, next } = await imports.list(query.after ?? null, query.limit);
        return { json: { items: items.map(viewOf), next } };
      },
    }),
  ];
}

function importRoutes(imports: Actions): Route[] {
  return [
    route({
      method: 'get',
      path: '/imports/{id}',
      tag,
      summary: 'Read an import: its counts as far as it has come',
      permission: 'contacts:read',
      params: Id,
      answers: { 200: ImportView },
      refusals,
      handle: async ({ params }) => ({ json: viewOf(await imports.read(params.id)) }),
    }),
    route({
      method: 'get',
      path: '/imports/{id}/errors',
      tag,
      summary: 'The rows that were not applied, each with its faults; kept for 30 days',
      permission: 'contacts:write',
      params: Id,
      query: ProblemsQuery,
      answers: { 200: ImportProblemPage },
      refusals,
      handle: async ({ params, query }) => ({ json: await imports.problemsOf(params.id, query) }),
    }),
    route({
      method: 'get',
      path: '/imports/{id}/errors.csv',
      tag,
      summary: 'The same rows as a file to mend and import again',
      permission: 'contacts:write',
      params: Id,
      answers: { 200: 'text/csv' },
      refusals,
      handle: async ({ params }) => ({
        text: await imports.errorsOf(params.id),
        type: 'text/csv; charset=utf-8',
        headers: {
          'Content-Disposition': `attachment; filename="errors-${params.id.replace(/\W/g, '')}.csv"`,
        },
      }),
    }),
  ];
}

function viewOf({ columns, delimiter: _, touchedAt: __, ...rest }: Import) {
  return { ...rest, mapping: Object.fromEntries(columns.map(({ header, target }) => [header, target])) };
}
