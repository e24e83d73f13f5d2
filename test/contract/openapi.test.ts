import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import { z } from 'zod';
import { openApiDocument, type DocumentedRoute } from '../../src/contract/openapi.ts';
import { everyRoute } from '../support/route-table.ts';

type Schema = Record<string, unknown>;
type Operation = {
  operationId: string;
  security: Schema[];
  parameters: { name: string; in: string; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>;
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

const OPTIONS = { version: '1.2.3', serverUrl: 'http://localhost:3000' };

function documentOf(...routes: DocumentedRoute[]): Document {
  return openApiDocument(routes, OPTIONS) as Document;
}

function aRoute(changes: Partial<DocumentedRoute> = {}): DocumentedRoute {
  const base = { method: 'post', path: '/notes/{id}', tag: 'notes', summary: 'Note', permission: 'self' };
  return { ...base, answers: { 200: z.object({ ok: z.boolean() }) }, ...changes };
}

function operationOf(route: DocumentedRoute): Operation {
  const operation = documentOf(route).paths[route.path]?.[route.method];
  if (operation === undefined) throw new Error('The document does not hold the route.');
  return operation;
}

describe('contract/openapi', () => {
  it('is a valid OpenAPI 3.1 document of every route there is', async () => {
    const routes = await everyRoute();
    const document = openApiDocument(routes, OPTIONS);
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).to.deep.equal([]);
    expect(valid).to.equal(true);
    expect(validator.version).to.equal('3.1');
    const described = Object.values((document as Document).paths).flatMap((path) => Object.keys(path));
    expect(described).to.have.lengthOf(routes.length);
  });

  it('leaves no reference that leads nowhere, and no two operations of one name', async () => {
    const document = documentOf(...(await everyRoute()));
    const text = JSON.stringify(document);
    const refs = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] ?? '');
    const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
    expect(refs.filter((ref) => !known.includes(ref))).to.deep.equal([]);
    const ids = [...text.matchAll(/"operationId":"([^"]+)"/g)].map((match) => match[1]);
    expect(ids).to.have.lengthOf(new Set(ids).size);
  });

  it('is of the host that it was read from, under whatever name, so that its page may try calls out', () => {
    expect(documentOf(aRoute())).to.deep.include({ servers: [{ url: '/api/v1' }] });
  });

  it('asks for what comes in and shows what goes out', () => {
    const Note = z.strictObject({ text: z.string().min(1), size: z.int().default(3) });
    const { requestBody, responses } = operationOf(aRoute({ body: Note, answers: { 201: Note } }));
    expect(requestBody?.content['application/json']?.schema).to.deep.include({ required: ['text'] });
    const out = responses['201']?.content?.['application/json']?.schema;
    expect(out).to.deep.include({ required: ['text', 'size'] });
  });

  it('tells every refusal with its shape', () => {
    const { responses } = operationOf(aRoute({ idempotent: true, refusals: { 410: 'Gone' } }));
    const statuses = [
      '200',
      '400',
      '401',
      '403',
      '404',
      '408',
      '409',
      '410',
      '413',
      '415',
      '422',
      '429',
      '431',
      '503',
    ];
    expect(Object.keys(responses)).to.have.members(statuses);
    for (const status of statuses.slice(1)) {
      expect(responses[status]?.content).to.have.all.keys('application/problem+json');
    }
  });

  it('says how to sign in: a key or a session, a session with its CSRF token where it changes something', () => {
    const permission = 'contacts:read';
    expect(operationOf(aRoute({ permission })).security).to.deep.equal([
      { key: [] },
      { session: [], csrf: [] },
    ]);
    expect(operationOf(aRoute({ permission, method: 'get' })).security[1]).to.deep.equal({ session: [] });
    expect(operationOf(aRoute({ permission: 'public' })).security).to.deep.equal([]);
  });

  it('names parameters of the path, the query and the Idempotency-Key', () => {
    const { parameters } = operationOf(
      aRoute({
        params: z.strictObject({ id: z.string() }),
        query: z.strictObject({ limit: z.coerce.number().int().max(5).default(2).describe('How many') }),
        idempotent: true,
      }),
    );
    const brief = parameters.map(({ name, in: place, required }) => [name, place, required ?? false]);
    expect(brief).to.deep.equal([
      ['id', 'path', true],
      ['limit', 'query', false],
      ['Idempotency-Key', 'header', false],
    ]);
    expect(parameters[1]?.schema).to.include({ type: 'integer', maximum: 5, default: 2 });
  });

  it('keeps a shape that holds itself among the components', () => {
    type Rule = { all: Rule[] };
    const Rule: z.ZodType<Rule> = z.strictObject({ all: z.array(z.lazy(() => Rule)) });
    const { paths, components } = documentOf(aRoute({ body: z.strictObject({ rule: Rule }) }));
    const schema = paths['/notes/{id}']?.['post']?.requestBody?.content['application/json']?.schema;
    const { rule } = schema?.['properties'] as { rule: { $ref: string } };
    expect(components.schemas).to.include.keys(rule.$ref.replace('#/components/schemas/', ''));
  });

  it('takes a file in the types the route reads, and gives one in the type it writes', () => {
    const { requestBody, responses } = operationOf(
      aRoute({ streams: ['text/csv'], answers: { 200: 'text/csv' } }),
    );
    expect(Object.keys(requestBody?.content ?? {})).to.deep.equal(['text/csv']);
    expect(Object.keys(responses['200']?.content ?? {})).to.deep.equal(['text/csv']);
  });
});
